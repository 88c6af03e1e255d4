import { words } from './list';

/** How alike two things are that "with" joins. */
export const LIKENESSES = /^(?:correlations?|agreement|consistency|alignment|concordance)$/;

/** Further words for how two things go together, whose strength a coefficient says. */
export const RELATED = /^(?:correlat|relat|associat|agree|align|consisten|reliab|coefficient)/;

/** Adjectives that say the level of the measure behind them. */
export const GRADES = words('low medium moderate high lower higher');

/** What takes time or money by being done. */
export const ACTIVITIES = /^(?:entire |whole |full |the )?(?:training|inference|decoding|generation|pretraining|fine-tuning|finetuning|evaluation)(?: process| procedure| run)?$/i;

/** Verbs in front of a level. */
export const REACHING = /^(?:reach(?:es|ing)?|exceed(?:s|ing)?|surpass(?:es|ing)?|achiev(?:es?|ing)|attain(?:s|ing)?|scor(?:es?|ing))$/;

/** What data is of: "42 GB of text". */
export const DATA_NOUNS = /^(?:data|text|texts|code|images|videos?|audio|files|raw|training|pretraining|high-quality|multimodal|web|speech|logs|documents)$/;

/** What is varied in a trial. */
export const VARIED_NOUNS = /^(?:samples|steps|tokens|sizes?|budget|parameters|lengths?|counts?|rank|depth|width|iterations)$/;

/** Pieces of data, with or without a multiple. */
export const EXAMPLES = /^(?:[KM] )?(?:examples|samples|pairs|images|instances|tokens|questions|problems|dialogues|trajectories|videos|records|documents|sentences|prompts)$/;

/** Verbs whose counted object is an outcome. */
export const CLAIMING = /^(?:eliminates?|removes?|saves?|solves?|wins?|solved|proves?|discovers?|discovered|detects?|identif(?:y|ies|ied)|confirms?|confirmed|finds?|found|reduces?|cuts|eliminating|saving|solving|solving)$/;

/** What people or systems did, said of a share of cases. */
export const JUDGED = /^(?:preferred|favou?red|chosen|correct|correctly|fail|fails|failed|failing|succeed|succeeds|misses|missed|miss)$/;

/** Letters and names of settings: "k = 5". */
export const PARAMETERS = /^(?:n|k|m|d|t|lr|lambda|alpha|beta|gamma|tau|eta|eps|epsilon|seed|rank|batch)$/;

/** Nouns of settings: "a temperature of 0.7". */
export const SETTINGS = /^(?:scale|temperature|sizes?|factor|degree|depths?|widths?|dimensions?|batch|threshold|windows?|seed|learning|total|lengths?|resolutions?)$/;

/** What has a length in time: "5 s clips". */
export const LASTING = /^(?:videos?|clips?|audios?|speech|recordings?|benchmarks?|songs?|segments?|comprehensive|windows?|intervals?|trajector(?:y|ies)|episodes?|forecasts?|horizons?|and)$/;

/** Words that say that time is spent or waited for. */
export const SPENDING = /^(?:takes?|within|in|under|requires?|requiring|needs?|latency|inference|time|runtime|only|just|completes?|trains?|trained)$/;

/** Prepositions between a change and its size: "improves by 5%", "rises from 3 to 5". */
export const STEPS = words('by from to');

/** Forms of "be", and verbs for what stays as it is. */
export const REMAINING = words('is are was were remains remain stays');

/** What is measured where an adjective says it: "25x more efficient". */
export const NOUNS_OF_ADJECTIVES: ReadonlyMap<string, string> = new Map([['accurate', 'accuracy'], ['efficient', 'efficiency'], ['old', 'age']]);

/** Verbs for how much there is of something. */
export const RESIZING = words('reduce reduces reducing reduced cut cuts cutting lower lowers lowering increase increases increasing raise raises raising');

/** Words for a value that stands for many. */
export const AVERAGES = words('mean average median avg');

/** Definite words in front of what was counted or changed. */
export const DEFINITE = words('the its our their all this these those');

/** Prepositions in front of where something holds. */
export const SETTING_LINKS = words('on in for at of across over');

/** Prepositions of the circumstances that something holds under. */
export const CIRCUMSTANCE_LINKS = words('under with at within on for using given without');

/** Nouns of a change for the better that can grow itself. */
export const GAINS = words('gain gains improvement improvements savings reductions speedup speedups advantage lead margin');

/** Nouns of an amount, which say little without what it is of. */
export const AMOUNT_NOUNS = words('number amount share percentage proportion fraction');

/** More nouns that say little without what they are of: "rates of false refusals". */
export const RATE_NOUNS = words('rate rates level levels number degree amount percentage proportion share probability risk frequency fraction');

/** Nouns of the occasions that a share is of: "in 34% of the simulations". */
export const CASE_NOUNS = words('them these those cases time instances runs trials occasions comparisons simulations conversations dialogues episodes examples');

/** Plurals of what something is tried on, which are no measure. */
export const TRIED_CASES = words('cases instances settings scenarios tasks');

/** Comparatives behind a number, or in front of what there is more or less of. */
export const MORE_OR_LESS = words('fewer less more higher lower better worse greater larger smaller');

/** Adjectives and comparatives in front of a measure that a work is said to be good at. */
export const BETTER_OR_BEST = words('state-of-the-art sota record-breaking higher better lower strongest best superior highest lowest');

/** Words that say how good a result is and name no measure. */
export const NOVELTIES = words('state-of-the-art sota new superior strong record baseline');

/** Verbs and prepositions in front of a range. */
export const RANGE_LEADS = words('ranging range ranges ranged varied varying between spanning span spans');

/** Verbs for what is there or changes in so many cases: "occurs in 26%". */
export const HAPPENING = words('occur occurs occurred happen happens happened pass passes succeed succeeds hold holds appear appears appeared rise rises rose drop drops fall falls fell increase increases decrease decreases degrade degrades persist persists');

/** Greek letters by their names, as symbols of quantities. */
export const GREEK_LETTERS = words('alpha beta gamma lambda kappa rho tau sigma mu');

/** Nouns in front of the symbol of a quantity: "a dimension D_f". */
export const SYMBOL_NOUNS = words('dimension exponent parameter constant coefficient');

/** Nouns of a distance from another, in front of "over" or "to" and whom it is from. */
export const DISTANCES = words('advantage gap lead margin distance similarity');

/** Units of time that work takes. */
export const WORKING_TIMES = words('s minutes hours days weeks GPU-hours GPU-days');

/** Auxiliary verbs that a predicate begins with. */
export const PREDICATE_STARTS = words('is are was were has have can could');

/** Verbs and participles for what is had of a share: "questions requiring knowledge". */
export const HAVING = words('requiring containing involving needing exhibiting showing lacking');

/** Nouns that say of which measure there is more or less: "accuracy gains", "a reduction in cost". */
export const CLAIMS = words('gains savings improvement improvements reduction reductions increase increases boost boosts');

/** Nouns of a move up or down, whatever it is of: "a 438% rise in likes". */
export const MOVES = words('rise rises increase increases reduction reductions decrease decreases drop drops decline declines boost growth fall');

/** What people reach, where it is called by nothing else: "below human performance (0.89)". */
export const HUMAN_LEVEL = /^humans?(?:-level)? (?:performance|level|baselines?)$/;

/** What is done so many frames a second: "real-time generation at 16 FPS". */
export const STREAMED = words('generation inference streaming rendering simulation tracking reconstruction synthesis interaction segmentation detection prediction');

/** What others are outdone in: "surpasses existing datasets in scale by". */
export const OUTDONE_IN = words('scale size speed volume number quality diversity coverage cost');

/** What nobody was better than: "a state-of-the-art score". */
export const RECORDS = words('state-of-the-art sota record-breaking');

/** What there should be little of: "false alarms stay under 5%" is a measure, and alarms have no value. */
export const KINDS_OF_ERRORS = /(?:^|[ -])(?:positives|negatives|alarms|errors|hallucinations|failures|refusals|violations|dropouts|crashes|collisions|mistakes|faults|timeouts|regressions|leaks)$/i;

/** What is spent, set or counted, and reaches no level. */
export const NO_LEVELS = /^(?:budgets?|steps?|iterations?|samples?|parameters?|tokens?|sizes?|lengths?|windows?|degrees?|counts?|numbers?|ranks?|rankings?|runs?|passes|settings?|rates? of|memory|power|resolutions?|volumes?|periods?|ages?|redshifts?|temperatures?)$/;

/** Adjectives of what should not be there. */
export const FAULTY = words('false hallucinated unsafe invalid incorrect missed wrong spurious fabricated');

/** Words that stand where a measure's name may, and name none: "doubles every month", "5% comes from", "2.8 m high". */
export const NO_MEASURES = words('stabilizes stabilized converges far earlier later sooner mark often usually typically sometimes commonly generally short further every each corresponding comes come suffice suffices high wide long deep tall fall rise fell rose detectors result factor them it those these which ago out order optimal range x significantly ranging peaking made full expensive massive brighter fainter south-east solar state-of-the-art real-time base assuming involve involves worldwide globally annually');

/** Verbs whose object gets better. */
export const IMPROVING_VERBS = /^(?:improves?|improving|boosts?|boosting|enhances?|enhancing|increases?|increasing|raises?|raising)$/;

/** Nouns of qualities, which are measured where a signed number stands behind them. */
export const QUALITIES = /^[a-z]{3,}(?:ity|ness|ance|ence|cy)$/;

/** Endings of nouns of what is done: "optimization". */
export const DEED_ENDINGS = /(?:tion|sion|ing|ence|ment)$/;

/** Endings of adjectives: "a drastic reduction" is of nothing that is named. */
export const QUALITY_ENDINGS = /(?:ive|al|ant|able|ible|ous|ed|ing|est|ic)$/;

/** Nouns of what two contest: "the win rate of X against Y". */
export const CONTEST_NOUNS = words('rate rates win-rate preference');

/** Verbs of finding out how much something is, in front of its symbol: "we determined M = -3.9". */
export const FINDING: ReadonlySet<string> = words('measure measured measures measuring determine determined determines determining estimate estimated estimates estimating derive derived derives deriving constrain constrained constrains constraining obtain obtained obtains obtaining infer inferred infers inferring adopt adopted adopting assume assumed assuming find finds found finding report reported reporting imply implies implying');

/** Heads of the names of physical quantities: "an index of refraction". */
export const QUANTITIES_OF = /^(?:index|coefficient|modulus|angle|speed|degree)$/;

/** What stands behind points and names no measure. */
export const BEHIND_POINTS = /^(?:above|below|beyond|depending|following|after|via|outdoors|indoors|otherwise)$/;

/** Participles behind a measure that say how it came about. */
export const QUALIFYING_PARTICIPLES = /^(?:combined|obtained|achieved|observed|compared|attributed|measured|driven)$/;

/** Heads of what a factor is of: "3x GPU hours". */
export const MULTIPLIED_UNITS = /^(?:bits|hours|rounds|lines|pieces|units|levels|rates?)$/;

/** Letters of coefficients: "Pearson r". */
export const COEFFICIENT_LETTERS = /^(?:r|rho|ρ|tau|τ|kappa|κ|alpha|α)$/i;

/** Whom coefficients are named after. */
export const COEFFICIENT_NAMES = /^(?:pearson|spearman|kendall|cohen|fleiss|krippendorff|cronbach)(?:['’]s)?$/;

/** Units that name what is measured. */
export const NAMING_UNITS = /^(?:FPS|TPS|QPS|RPS|IOPS|Elo)$/;

/** What a bound is of: "O(n) time". */
export const BOUNDED_NOUNS = /^(?:complexity|time|space|memory|cost|costs|regret|convergence|error|overhead|computation|rate|operations)$/;

/** Participles that say nothing of what was done in so many cases. */
export const EMPTY_PARTICIPLES = /^(?:accounting|achieving|reaching|including|using|showing|resulting)$/;

/** Verbs of what is done with a task. */
export const ENDING_A_TASK = /^(?:pass|solv|succe|complet|resolv|answer|fail)(?:s|es|ed|eeds?)$/;

/** Heads of measures that a result is "on". */
export const SCALE_HEADS = /^(?:scores?|metrics?|rate|accuracy|f1|index|(?:f1?|dice|e|s|v)-(?:measure|score))$/;

/** How a sentence begins that goes on with what the one before measured. */
export const OPENINGS_GOING_ON = /^(?:in contrast|by contrast|by comparison|conversely|however|meanwhile|similarly|even)\b|^(?:it|they) (?:similarly|also)\b/;

/** Adjectives of how often or how far something is so. */
export const DEGREES = words('rare uncommon common frequent prevalent widespread scarce high low');

/** Adjectives of how much of a noun there is. */
export const EXTENT_ADJECTIVES = words('minimal negligible marginal slight small modest limited tiny significant substantial considerable moderate large');

/** Words between a quantity of physics and its level. */
export const LEVEL_LEADS = words('of is was are were reaches reached reaching exceeds exceeding spans');

/** Participles of how a level was found: "is observed at". */
export const OBSERVED_AT = /^(?:observed|detected|measured|found|located|centered|centred|peaking|seen)$/;

/** What is so many standard deviations from what was expected. */
export const DISCREPANCIES = /^(?:deviations?|tensions?|discrepanc(?:y|ies)|evidence|preference|significance|excess|detections?|differences?|shifts?|offsets?)$/;

/** Nouns of a quality or of what is done well: "robustness", "alignment". */
export const QUALITIES_OR_DEEDS = /^[a-z]{3,}(?:ity|ness|ance|ence|cy|ment)$/;

/** Small words in front of a level: "is approximately". */
export const MERE = /^(?:approximately|about|around|roughly|only|just|estimated|found|still|now)$/;

/** Participles of how a level was come by: "is measured to be". */
export const ESTIMATED = /^(?:stable|steady|constant|measured|estimated|determined|found|derived|inferred|calculated|computed|observed|reported|expected|predicted|constrained)$/;

/** What is known of something, and not the thing itself: "the upper limit of the mass". */
export const ESTIMATES = /^(?:limits?|bounds?|values?|estimates?)$/;

/** More verbs of finding out or expecting how much something is. */
export const FINDING_STEMS = /^(?:predict|calculat|comput|plac|suggest|expect)(?:e?s|e?d|ing|e)?$/;

/** Occasions that a value holds on, which it is not of: "in some cases". */
export const OCCASIONS_ONLY = /^(?:some|many|most|several|certain|other|such|both|all) (?:cases|instances|settings|scenarios|tasks)$/;

/** Auxiliaries in front of what something has to be. */
export const OBLIGED = /^(?:must|should|cannot)$/;
