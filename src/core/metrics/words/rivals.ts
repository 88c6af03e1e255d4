import { words } from './list';

/** Nouns in front of "of" whose members are compared with. */
export const GROUPS = words('panel group sample cohort team host majority set');

/** Adjectives of those that are compared with. */
export const ADJECTIVES = /^(?:conventional|traditional|classical|existing|previous|prior|recent|open-source|closed-source|proprietary|larger|smaller|supervised|unsupervised|static|dynamic|dense|sparse|general|specialized|similar-sized|comparable|public|commercial|non-\S+|\S+-(?:based|free|only|specific|level))$/;

/** Words in front of who is compared with that do not belong to the name. */
export const IN_FRONT_OF_RIVALS = /^(?:tested|evaluated|examined|far|well|the|a|an|all|both|its|other|existing|previous|prior|recent|celebrated|on|of|current|our|advancements|that|those|standalone|in|behind|their|several|various|multiple|many|strong|competitive)$/;

/** Plurals of what is compared with. */
export const RIVAL_PLURALS = /^(?:[a-z]*(?:izers|coders|solvers|planners|samplers|detectors|generators|trackers|simulators)|policies|pipelines|schemes|variants|baselines|methods|models|approaches|systems|techniques|agents|algorithms|networks|frameworks|strategies|solutions)$/;

/** What may stand behind a list of rivals; nothing, at the end of a sentence. */
export const BEHIND_LISTS = new Set(['', ...words('. , ; by on in with for across ( while at')]);

/** What a work runs on, which is no rival: "over H20 GPUs". */
export const PROCESSORS = words('gpu gpus cpu cpus tpu tpus');

/** Words that point at somebody without a name: "surpasses them by 5%". */
export const POINTING = words('them us');

/** Nouns of what nobody is compared with. */
export const NO_RIVALS = /^(?:(?:two|three|four|five|six|seven|eight|nine|ten)fold|another|targets|overall|decades?|years?|months?|weeks?|days?|time|steps?|epochs?|tasks?|datasets?|benchmarks?|settings?|runs?|seeds?|rounds?|turns?|iterations?|domains?|languages?|pieces|documents|images|videos|frames|samples|instances|questions|problems|topics|scenarios|horizons?|contexts?|trajectories)$/;

/** Nouns of who has a value, behind it and "for". */
export const HOLDER_HEADS = words('model models method baseline baselines humans experts agent agents approach');

/** What stands between the value of a rival and its name. */
export const BEHIND_VALUES = words('% x × percent point points hour hours day days minute minutes ms s average mean');

/** Nouns of those that have a value which others are compared with. */
export const RIVAL_HEADS = words('baseline baselines humans experts method methods model models approach approaches system systems agent agents art sota best');

/** Nouns that the name of a rival stands behind, with a comma. */
export const COMPETITOR_HEADS = words('predecessor tool tools solver framework engine detector pipeline algorithm model models method methods baseline baselines system systems approach agent agents competitor competitors best state-of-the-art sota art');

/** What is done instead of what the authors do: "than using a ResNet". */
export const DOING = words('using training fine-tuning finetuning prompting');

/** Units of a setting that a name follows: "50-step FooNet". */
export const SETTING_UNITS = words('step shot layer stage head bit');

/** Adjectives between a share and its noun: "the 20% average accuracy". */
export const SHARE_ADJECTIVES = words('average mean absolute relative');

/** Verbs with which a rival states what it has, and which end its name. */
export const REACHING_VERBS = words('attains');

/** Adjectives of what was there before, which belong to the name of a rival. */
export const EARLIER = words('existing previous prior other recent current comparable most earlier');

/** Nouns of data sets without a name, behind "existing" and the like. */
export const UNNAMED_DATA = words('dataset datasets benchmark benchmarks');

/** Words between a measure and its level: "a score of 0.81". */
export const LEVEL_LINKS = words('of above below');

/** Nouns of a level, behind which "of" says who has it. */
export const LEVEL_NOUNS = words('limitation limitations performance capability capabilities result results accuracy level levels score scores quality');

/** "below the human baseline of", "above the previous record of": levels that others are held against. */
export const REFERENCE_LEVELS = words('baseline record best average ceiling reference bound');

/** What may stand behind a name in apposition. */
export const BEHIND_APPOSED = words(', . by with on in ( ;');

/** What may stand behind the only example of a rival. */
export const BEHIND_EXAMPLES = words('with by . ( on in');

/** Nouns of rivals that "with" adds something to. */
export const ADDED_TO = words('baseline baselines model models methods approaches agents systems');

/** Nouns of variants that are told by how they were made. */
export const VARIANT_NOUNS = words('baseline baselines model models version versions variant variants one ones counterpart counterparts');

/** How a variant was made. */
export const MADE_BY = words('trained using without fine-tuned finetuned');

/** Prepositions between that and what it was made with. */
export const MADE_WITH = words('with on for from using');

/** Words behind which a rival is named beside a value. */
export const VERSUS_WORDS = words('compared versus vs');

/** Prepositions and adverbs whose object is a rival. */
export const COMPARATIVE_PREPOSITIONS = words('than versus vs against compared relative behind beyond ahead');

/** Words that say in front of a parenthesis that it names a rival. */
export const IN_FRONT_OF_NAMED_RIVALS = words('over than versus vs against compared best strongest');

/** Words that compare and may stand behind the next quantity: "5% and 7%, compared to X". */
export const COMPARED_AFAR = words('compared relative with');

/** Words that compare, in front of a quantity. */
export const COMPARED_IN_FRONT = words('against compared relative upon ahead');

/** Words and marks behind which something else is stated. */
export const NEW_CLAUSES = words('; while whereas but');

/** What a level is said to be over or under: "above X". */
export const BOUNDS = words('above below under');

/** What a sentence may call the level that the one before it states: "this performance surpasses X". */
export const LEVELS_POINTED_AT = words('performance result results score scores accuracy figure number level rate value');

/** What may stand in front of a phrase of its own. */
export const OPENING_A_PHRASE = words(', ( and but yet or');

/** Units of differences. */
export const DIFFERENCE_UNITS = words('x pp points');

/** Units of a distance that somebody else is within. */
export const WITHIN_UNITS = words('% pp points dB');

/** Units in front of "beyond". */
export const IN_FRONT_OF_BEYOND = words('point points % magnitude x times');

/** What says that a value of somebody else's follows. */
export const IN_FRONT_OF_RIVAL_VALUES: ReadonlySet<string> = new Set([...VERSUS_WORDS, 'against']);

/** Words and marks in front of "above" and "below" where they compare. */
export const IN_FRONT_OF_ABOVE = /(?:ly|only|well|far|points?|pp|%|\+|fold)$|^(?:p|x|times)$/;

/** Adjectives between "as" and "as". */
export const COMPARED_ADJECTIVES = /(?:slow|fast|large|many|much|high|long|efficient)/;

/** Words behind "matching" where it is a noun: "visual matching on FooSet". */
export const BEHIND_MATCHING = words('on in for rate accuracy score scores');

/** Words between the values of a list of differences. */
export const DIFFERENCE_LINKS = words(', and % point points pp');

/** Words behind a parenthesis that compare what it states. */
export const BEHIND_REMARKS = words('comparable compared versus vs');

/** Prepositions behind a parenthesis that say of a share in it that it is a change. */
export const BEHIND_CHANGES = words('over relative than against on in');

/** Verbs whose object is as good, in front of a difference. */
export const EQUALLING = words('rivalled match matches matching rival rivals rivaling rivalling');

/** Adjectives in front of "to" and who is as good. */
export const AS_GOOD = words('comparable comparably similar similarly same equivalent identical close competitive');

/** Words in front of "with" and who is as good. */
export const COMPETING = words('par compete competes competing competitive comparably favorably favourably similarly parity');

/** Words in front of a difference at which somebody is as good: "with 3x fewer tokens". */
export const BESIDE_DIFFERENCES = words('while with despite using at but');

/** Words in front of "over" and a rival, besides nouns of change. */
export const IN_FRONT_OF_OVER = words('improves improve improving advantage advantages superiority wins favorably favourably');

/** Verbs for what somebody likes better. */
export const PREFERRING = words('prefer prefers preferred favor favour favors favours favored favoured chosen chose');

/** Nouns of the amount of something: "double the number of tool calls". */
export const TOTALS = words('number amount count total');

/** Nouns of who has the whole of a share: "28% of the GQA baseline". */
export const WHOLE_HEADS = words('baseline baselines teacher teachers model models transformer transformers llm llms mllm vlm');

/** Nouns of what something was made from, or is like. */
export const FORERUNNERS = words('teacher teachers predecessor predecessors counterpart counterparts original originals');

/** Nouns of systems that something improves. */
export const IMPROVED_HEADS = words('baseline baselines model models backbone backbones agent agents llms dllms mllms vlms');

/** Nouns of how far two agree. */
export const AGREEMENT = words('agreement correlation consistency alignment overlap concordance');

/** Words that begin a sentence with what something costs or lacks. */
export const CONCESSIONS = words('despite with using at while though although even');

/** Prepositions between a value and who has it. */
export const HOLDER_PREPOSITIONS = words('for of by');

/** Participles between a value and "by", behind which stands who has it. */
export const REACHED_BY = words('achieved obtained attained reached scored reported shown');

/** What stands in front of an item of a list in a parenthesis. */
export const ITEM_MARKS = words(', ; & and');

/** Words in front of examples. */
export const EXAMPLE_WORDS = words('including like such');

/** Plurals of what something is tried on. */
export const TRIED_NOUNS = words('benchmarks datasets tasks domains applications settings areas languages subsets categories');

/** Prepositions that end a list of rivals. */
export const RIVAL_LIST_ENDS = words('on by from with to');

/** Prepositions that a list of names depends on. */
export const GOVERNORS = words('on in across using with by within under');

/** Words and marks within a list of names. */
export const LIST_WORDS = words(', and the a an our its both - best prior *');

/** Participles in front of "by" where names are ranked. */
export const RANKED = words('followed trailed led');

/** Adjectives of the first of those that are ranked. */
export const TOP = words('top best leading strongest');

/** Comparatives of size. */
export const LARGER = words('larger bigger');

/** Nouns of size. */
export const PARAMETER_SIZES = words('parameters size');

/** Nouns of systems that may be so much larger. */
export const LARGER_HEADS = words('model models llm llms mllms vlms baseline baselines methods systems agent agents encoder encoders network networks transformer transformers');

/** Nouns of those that have a value like a system. */
export const PLAIN_HOLDERS = words('human humans expert experts baseline baselines annotators');

/** Nouns of what people say of something, which is not their own value. */
export const JUDGEMENTS = words('evaluation evaluations judgment judgments judgement judgements preference preferences rating ratings annotation annotations feedback labels');

/** Words between a change and a later one of the same list. */
export const BESIDE_CHANGES = words('of and ( ) % ,');

/** Words between a measure and its baseline. */
export const BESIDE_MEASURES = words('the a an of at is score scores for human humans');

/** Words in front of a baseline that do not belong to what compares it. */
export const BESIDE_BASELINES = words('the a an only just at of . : around about');

/** Words in front of "from" and what a value was before. */
export const GROWN_FROM = words('up down increase increased improve improved improvement rising raised');

/** Words in front of "of" where the number is a difference: "by a margin of". */
export const DIFFERENCE_NOUNS = words('margins average mean median margin');

/** Adjectives of what was there before, with capitals or without, which are no name. */
export const FORMER = words('prior previous earlier best state-of-the-art sota');

/** Prepositions between what is compared and a rival: "compared to", "comparable with". */
export const TO_OR_WITH = words('to with');

/** How things are done elsewhere: "1% of the cost of standard pretraining". */
export const USUAL = /^(?:standard|vanilla|conventional|full|naive|traditional)$/;

/** Participles that go on with a comparison: "over X, achieving 3x faster generation". */
export const GOING_ON = words('achieving yielding delivering providing offering');

/** What somebody did who is named behind "by": "those provided by X". */
export const GIVEN_BY = words('provided produced generated given obtained written reported');

/** What a level is called and not whose it is: "from a strong baseline of 22". */
export const BASELINE_ADJECTIVES = /perfect$|^(?:high|low|strong|weak|initial)$/;

/** Beginnings of words whose "against" names no opponent. */
export const DEFENDING = /^(?:robust|resilien|resistan|defen[cs]|protect|guard|attack)/;

/** Verbs behind an opponent that are no part of its name. */
export const BEHIND_OPPONENTS = /^(?:ranging|needs|uses|consumes|built)$/;

/** Nouns that say that there are many: "a range of". */
export const NOUNS_OF_MANY = /^(?:series|range|variety|number|host|suite|collection|set|spectrum)$/;

/** Participles of what happens on the way to beating somebody. */
export const RAISING_FORMS = /^(?:increas|rais|boost|lift|reduc|lower|cutt)ing$/;
