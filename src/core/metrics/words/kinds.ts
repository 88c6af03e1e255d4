import { STRIKING } from './grammar';
import { words } from './list';
import { MERELY } from './shapes';

/** What a factor is of that was set: "at 10x capacity". */
export const SET_FACTORS = /^(?:capacity|compression|resolution|zoom|scale|width|depth|length|context|budget)$/;

/** How many bits there are for each pixel. */
export const BIT_RATES = words('bitrate bitrates bit-rate bit-rates rates');

/** What is set at levels, in front of them: "sparsity levels from 10% to 50%". */
export const SPANNED_SETTINGS = /^(?:sparsity|noise|mask|masking|compression|pruning|dropout|corruption|missing|missingness|keep|retention|contamination|poison|poisoning|data|label|labeling|imbalance|sampling)$/;

/** What a share is of that was set: "under 10% observation noise". */
export const SET_CONDITIONS = /^(?:and \d+ % )?(?!of\b)(?:[a-z-]+ ){0,2}(?:noise|dropout|density|sparsity|coverage|(?:parameter|token) retention|budgets?|corruption|contamination|overlap|occlusion|missingness)\b/;

/** Verbs in front of points that are gained. */
export const ADDING_POINTS = words('add adds added adding bring brings brought bringing contribute contributes contributed contributing yield yields yielding worth');

/** Prepositions in front of a range of scales: "across scales from 1 to 64". */
export const IN_FRONT_OF_SCALES = words('across over under with for at');

/** Words that say that a number is varied: "scaling from 1B to 7B". */
export const SCALING_WORDS = words('grows as when scaling varying increasing expanding extending growing scale scales scaled ranging sized');

/** What a share in front of it was set for, or is the certainty of: "25% label noise", "95% confidence". */
export const SET_SHARES = /^(?:label |random |gaussian )?(?:noise(?! detected)|sparsity|token retention|masking|dropout|missing|pruning|confidence|credible|c\.?i\.?|ci|off(?!-)|level|risk level|significance)\b/;

/** Words in front of a share that was set. */
export const IN_FRONT_OF_SHARES = words('with using only just on at keeping given when under');

/** Of what a share is set: "of the training data". */
export const SHARES_OF_DATA = /^of (?:the |its |all |their |our )?(?:\S+ ){0,2}(?:data|tokens|samples|labels|images|dataset|training|layers|examples|annotations|points)\b/;

/** Of whom or what a share is a fact about the world: "of patients". */
export const SHARES_OF_GROUPS = /^of (?:the |all )?(?:patients|people|users|population|respondents|cases|stars|galaxies|participants)\b/;

/** Nouns of conditions that are set: "at redshifts of 0.3". */
export const CONDITION_NOUNS = words('redshift redshifts temperature temperatures resolution resolutions ratio ratios level levels threshold thresholds frequency frequencies angle angles distance distances');

/** Verbs that say how far values lie apart: "scores vary by 5%". */
export const VARYING = words('vary varies varied varying differ differs differed span spans');

/** Units of differences between shares. */
export const POINT_UNITS = words('pp points');

/** How "percentage points" are abbreviated in a parenthesis. */
export const POINT_ABBREVIATIONS = words('p p.p pp');

/** Nouns of what a change is on the whole: "by an average of". */
export const OVERALL_NOUNS = words('average mean median total margin margins');

/** Amounts between "as" and "as": "as low as 3%". */
export const VAGUE_AMOUNTS = words('low little few high much many');

/** Prepositions in front of the means: "in just 2 steps". */
export const MEANS = words('in with within using');

/** Words and marks in front of the level or the size that a noun has: "gains of 5%". */
export const MARKS_OF_LEVELS = words('of ( :');

/** Words between a noun and how large it is: "gains ranging from 5% to 9%". */
export const IN_FRONT_OF_EXTENTS = words('ranging range ranges only just merely exceeding');

/** Prepositions between a verb and a level: "outperforms it at 15%". */
export const LEVEL_PREPOSITIONS = words('at with on in of to for');

/** Words with which something else than who beats whom is said. */
export const CONTRIBUTING_WORDS = words('and while which that reducing improving');

/** Nouns and adjectives that claim a gain, beside the nouns of change. */
export const FURTHER_CHANGES = words('speedup speedups speed-up speed-ups acceleration compression');

/** Prepositions in front of a level that nothing was said to change. */
export const IN_FRONT_OF_LONE_LEVELS = words('at with without');

/** Comparatives that only say how much. */
export const DEGREE_COMPARATIVES = words('more less better fewer');

/** Beginnings of verbs with which a level is stated. */
export const OBTAINING_STEMS = /^(?:achiev|reach|attain|obtain|deliver|yield)/;

/** What joins the items of a list. */
export const LIST_JOINTS = words(', / & and');

/** Small words that a name may begin with. */
export const BEGINNINGS_OF_NAMES = words('a an the of');

/** Conjunctions that a sentence begins with which sets two clauses against each other. */
export const OPENING_CONTRASTS = words('while whereas although though');

/** Words and marks that set a clause against the one in front. */
export const CONTRASTS = words('while whereas but though although versus compared ;');

/** Words and marks behind which something is said alone: "it gains 5%, while X loses 2% on Y". */
export const PARTING_WORDS = words('; while whereas but though although however with');

/** Words that keep two changes from being one list. */
export const UNCOORDINATED = words('with while by to');

/** Prepositions in front of what a sentence's quantities were measured on. */
export const IN_FRONT_OF_TRIALS = words('on across over');

/** Participles in front of a level, in a clause with "with": "with X scoring 54%". */
export const SCORE_GERUNDS = words('scoring achieving reaching attaining obtaining');

/** Endings of the names of tasks, fields and data, which are no measures: "in reasoning tasks". */
export const FIELD_ENDINGS = /(?:tion|ing|tasks?|benchmarks?|settings?|domains?|scenarios?|text|images?|videos?|code|maths?)$/;

/** Articles that bring in something new. */
export const INDEFINITE = words('a an');

/** Words that say that a number makes little of what is used: "with only 3K samples". */
export const SPARING = words('only just merely few');

/** Verbs of what is done, with the time that it lasts: "training takes 3 hours". */
export const LASTING_VERBS = words('takes took taking completes finishes runs');

/** Prepositions behind which the verb of a list does not go on. */
export const LIST_BREAKS = words('of with in on');

/** Beginnings of verbs whose object changes, said once for a list of changes. */
export const STEMS_OF_CHANGE = /^(?:sav|reduc|cut|improv|increas|boost|gain|lower|decreas)/;

/** Beginnings of verbs whose object is an amount and no system. */
export const STEMS_OF_AMOUNTS = /^(?:reduc|lower|decreas|increas|rais|cut)/;

/** Small words between a verb and a level that goes on with the one before: "and plummets to an absolute 0%". */
export const IN_FRONT_OF_FURTHER_LEVELS = words('to by a an absolute even further then only just');

/** Words behind a number that is no claimed gain. */
export const UNCLAIMED = words('of slower faster cheaper');

/** Words with which a sentence begins to say something new. */
export const FRESH_STARTS = words('furthermore moreover when we');

/** What is enlarged so many times: "4x super-resolution". */
export const ENLARGED = words('magnification magnified super-resolution upscaling upsampling downsampling zoom super sr');

/** Units of what is always an outcome. */
export const OUTCOME_UNITS: ReadonlySet<string> = new Set(['x', 'pp', 'points', 'σ', 'standard deviations', 'rank', 'percentile']);

/** What is sampled at so many hertz. */
export const SIGNALS = words('audio lidar camera cameras imu sampling speech signal signals recording recordings music data');

/** Times in which so much is done: "per second". */
export const TIMES_OF_RATES = words('second sec minute hour day');

/** Steps that take so long each: "per token". */
export const STEPS_OF_WORK = words('token image query frame step iteration forward pass call');

/** Words in front of how fast something goes: "runs at 30 FPS". */
export const IN_FRONT_OF_RATES = /^(?:at|of|to|runs?|running|achiev\w*|reach\w*)$/;

/** What has so many frames in a second. */
export const FOOTAGE = words('video videos clip clips footage recording recordings sequence sequences');

/** What has so many bytes of memory: "a 24 GB GPU". */
export const MEMORY_OWNERS = words('gpu gpus vram ram card memory device devices');

/** What is so many tokens long. */
export const SEQUENCES = words('context contexts sequence sequences token tokens window windows');

/** What is rated or given on a scale: "a value from 0 to 100". */
export const RATED = words('scale scales score scores rating ratings rated value values level levels grade grades label labels rank ranks likert');

/** Numbers at which scales of ratings begin, and at which they end. */
export const LOW_ENDS: ReadonlySet<number> = new Set([-1, 0, 1]);
export const HIGH_ENDS: ReadonlySet<number> = new Set([1, 3, 4, 5, 6, 7, 9, 10, 100]);

/** Words of how long something lasts, in front of a range of times. */
export const LASTING_WORDS = words('ranging ranges range lasting spanning duration durations length lengths');

/** Nouns of how far a value is from the true one, and of how near. */
export const ERROR_NOUNS = words('error errors deviation accuracy drift offset difference differences');

/** Verbs in front of what is needed. */
export const NEEDING = words('require requires requiring need needs needing take takes');

/** Verbs in front of what is used. */
export const CONSUMING = words('use uses using consume consumes consuming');

/** Nouns of lengths and speeds that a system reaches. */
export const LENGTHS = words('length lengths ratio ratios horizon horizons speed speeds');

/** Verbs in front of how much is consumed, and how much it is on average. */
export const AVERAGING = words('consume consumes consuming average averages');

/** Verbs for what a system can put out or take in. */
export const CAPABLE_VERBS = words('generate generates produce produces handle handles processes');

/** Participles for it, behind a preposition: "capable of generating 20,000 words". */
export const CAPABLE_GERUNDS = words('generating producing handling processing');

/** Prepositions in front of such participles. */
export const IN_FRONT_OF_GERUNDS = words('of in to for');

/** Verbs for how far a system reaches: "scales to 1M tokens". */
export const SCALING_VERBS = words('scales scale scaling extrapolates extrapolate extrapolating generalizes generalize generalizing');

/** Prepositions in front of a budget. */
export const IN_FRONT_OF_BUDGETS = words('under at with within for given using');

/** Words that say that somebody is equalled. */
export const MATCHING = words('match matches matching rival rivals rivalling comparable');

/** What was spent to equal somebody: "30% of its tokens". */
export const SPENT_IN_MATCHING = /\b(?:tokens|compute|parameters|memory|cost|time|flops|steps|budget)\b/;

/** Conjunctions in front of how little is used. */
export const EXCEPTIONS = words('while despite yet although');

/** Words that say that something is used or trained on. */
export const WITH_DATA = words('using trained requiring accessing with seeing on');

/** Verbs and adjectives for how a case ends. */
export const SUCCEEDING = words('agree agrees agreed disagree disagrees disagreed succeed succeeds fail fails win wins solve solves work works improve improves correct');

/** Participles for what data does to a model. */
export const TUNED = words('trained finetuned fine-tuned tuned');

/** Nouns of what is scarce, or left out. */
export const SCARCITIES = words('scarcity sparsity noise masking dropout budget ratio');

/** Nouns of how long something lasts. */
export const DURATIONS = words('duration length durations lengths');

/** Spans of time that are set: "a 160 ms streaming unit". */
export const SPANS_OF_TIME = words('budget unit window limit interval chunk chunks segment segments frame frames');

/** Nouns of how long one waits. */
export const LATENCIES = words('latency latencies delay runtime lag ttft start startup');

/** Nouns of a time that is set. */
export const LIMITS = words('limit budget constraint window windows deadline horizon');

/** What is done in a time, behind a hyphen: "a 2-hour training". */
export const WORK_IN_TIME = words('latency runtime inference delay response training on in per');

/** Words in front of a time that is waited for. */
export const IN_FRONT_OF_WAITS = words('in within under to take takes');

/** Nouns of times that are measured: "a period of 3.2 days". */
export const PERIODS = words('period age lifetime timescale time-scale half-life latency runtime delay time');

/** Words that say how long data is: "recordings spanning 3 days". */
export const DATA_SPANS = words('span spans spanning covering covers recorded recordings collected');

/** Words in front of the time of GPUs that was enough. */
export const IN_FRONT_OF_GPU_TIMES = words('only just within merely under to by than');

/** Plurals of settings in front of a bound: "batch sizes < 32". */
export const SET_PLURALS = words('sizes lengths ranks rates thresholds');

/** Verbs with which a value is set. */
export const SETTING_VERBS = words('set setting fix fixing sets fixed');

/** Names in front of the sizes of effects: "Cohen's d = 0.8". */
export const NAMES_OF_EFFECTS = words('cohen cohens effect hedges size');

/** Rates that are set: "a learning rate of 0.001". */
export const SET_RATES = words('learning dropout decay sampling frame');

/** Small words between "by" and how much: "by just shy of 30%". */
export const BEHIND_BY: ReadonlySet<string> = new Set([...MERELY, ...STRIKING, ...words('a an some slightly well far shy of even fully almost another further')]);

/** What is done with a share of the data: "adding 5% synthetic data". */
export const MIXING = words('adding injecting mixing replacing corrupting flipping poisoning');

/** Verbs of what is spent or saved, by how they begin. */
export const STEMS_OF_SPENDING = /^(?:consum|us|spend|requir|need|averag|eliminat|remov|sav)/;

/** A change of what is spent, which names its measure itself: "token savings". */
export const CHANGES_OF_SPENDING = /^(?:token|compute|computational|parameter|data|label|storage|memory|time|call|query|bandwidth|carbon) /i;

/** What lasts as long as it was recorded. */
export const RECORDINGS = /^(?:videos|clips|audio|audios|recordings|utterances|episodes|songs|segments)$/;

/** What is set before something is tried: "at a budget of 25%". */
export const BUDGETS = /^(?:budgets?|sparsity|sparsities)$/;

/** Of what a ratio or a rate is set and not obtained. */
export const SET_RATIOS = /^(?:keep|keeping|compression|pruning|mask|masking|retention|sampling|downsampling|dropout|mixing|sparsity)$/;

/** Words whose "to" leads nowhere: "compared to 5%". */
export const NO_GOAL = words('compared comparison relative respect due addition according equivalent equal similar comparable closer');

/** Units in which a set-up is described as often as an outcome is measured. */
export const UNITS_OF_CIRCUMSTANCES: ReadonlySet<string> = words('nm μm mm cm m km meters kpc Mpc Gpc pc AU eV keV MeV GeV TeV GeV/c^2 K °C °F Hz kHz MHz GHz km/h m/s km/s kPa MPa GPa V W kW M_odot Msun yr Myr Gyr arcsec arcmin');

/** How far a thing reaches that is so many metres: "a 3 m long wall". */
export const LINEAR_ADJECTIVES = /^(?:long|high|tall|wide|deep|thick)$/;

/** Units of lengths and masses. */
export const LENGTHS_AND_MASSES = /^(?:nm|μm|mm|cm|m|km|kg|mg)$/;

/** What ends in "s" in front of a size and is no thing of that size. */
export const NO_THINGS = /^(?:is|was|has|reaches|stays|remains|errors?)$/;

/** Inputs whose sizes a range spans: "contexts ranging from 4K to 128K". */
export const SPANNED_INPUTS = /^(?:contexts?|lengths?|sizes|sequences|inputs|windows|budgets)$/;

/** What a range in parentheses says the ends of: "the mid-infrared band (3-5 μm)". */
export const BANDS = /^(?:bands?|frequenc\w+|wavelengths?|energ\w+|distances|ranges?)$/;

/** Physical conditions that a trial was made under. */
export const PHYSICAL_CONDITIONS = /^(?:range|energy|mass|wavelength|length|speed|altitude|height|depth)$/;

/** Beginnings of verbs whose object is won: "earned three gold medals". */
export const WINNING = /^(?:win|won|secur|earn|claim|bring|brought|achiev|obtain|receiv|collect|with$)/;

/** Plurals of what is set at levels: "sparsity levels". */
export const LEVEL_PLURALS = /^(?:levels|ratios|rates|settings|budgets|fractions)$/;

/** What was done to so large a share: "90% pruned". */
export const TREATED = /^(?:compressed|pruned|sparse|sparsified|quantized|masked|corrupted|noisy|labell?ed)\b/;

/** Words in front of the part that is used: "using only 5% of the data". */
export const USING_PARTS = /^(?:uses?|using|utilizing|utilising|with|requires|requiring|needs|needing|consuming|dedicating|for)$/;

/** Verbs of what is done to a share of a model: "pruning 50% of". */
export const TREATING = /^(?:ablating|removing|pruning|masking|freezing|updating|tuning)$/;

/** Units of time that data and work last. */
export const SPANS_OF_WORK = /^(?:hours|days|weeks|months|years|minutes|s|GPU-hours|GPU-days)$/;

/** What lasts as long as it was recorded, behind a time. */
export const OF_RECORDED = /^of (?:\S+ ){0,3}(?:data|examples|recordings?|demonstrations?|footage|speech|audio|videos?)\b/;

/** Adjectives in front of a period: "the past 10 years". */
export const IN_FRONT_OF_PERIODS = /^(?:last|past|recent|full|first|next)$/;

/** What data has or is made up of, in front of how many. */
export const MADE_UP_OF = /^(?:contain|compris|encompass|includ|pair|averages$|averaging$|span|featur|ha[sv]e?$|consist|dataset|benchmark|corpus)/;
