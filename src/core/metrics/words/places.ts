import { words } from './list';

/** In front of "on", what a model is made of or depends on, and is not measured on. */
export const MADE_ON = /^(?:train|training|trained|pretraining|pretrained|pre-training|pre-trained|finetuned|fine-tuned|finetuning|fine-tuning|based|built|focus|focusing|depending|relying|tuned|depend|depends|depended|rely|relies|relied|focuses|focused|hinges)$/;

/** The months. */
export const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Words that begin an amount and no name. */
export const AMOUNTS = /^(?:every|each|out|less|more|least|most|up|only|just|fewer|tens|hundreds|thousands|millions)$/;

/** Nouns of what is tried, fed in or run on, never of a data set. */
export const TRIED_SYSTEMS = /^(?:configurations|algorithms|optimizers|models?|llms?|mllms?|vlms?|lvlms?|generators?|agents?|architectures?|backbones?|networks?|transformers?|baselines?|methods?|approaches|systems?|views|images|gpus|cores|threads|workers|sequences|contexts|inputs|prompts|samples|tokens)$/;

/** Nouns of circumstances, means and hardware, never of a data set. */
export const UNPLACED_HEADS = /^(?:remaining|attempt|try|ones?|theory|practice|results?|steps?|mode|manner|way|order|range|fashion|seconds|minutes|hours|days|literature|work|gpus?|future|wild|weights|space|field|setup|hardware|devices?|processors?|chips?|machines?|servers?|nodes?|average|parameters|metrics|demand|par|board|case|cases|replay|terms|cache|training|pretraining|inference|deployment|one-shot|few-shot|zero-shot|request|top|hand|premises|gpu|cpu|card|time|cost|clarity|human evaluation|mean|median|averaged|numbers?|amounts?|removal|ablation|layers|heads|scales|seeds|runs|trials|episodes|rollouts|attempts|repetitions|ones|levels?|scale|tiers|tracks)$/;

/** Hardware by its name. */
export const DEVICES = /^(?:t4|nvidia|amd|jetson|orin|raspberry|[ahvbl]\d{2,4}s?|rtx|gtx|tpus?|tpu-?v\d\w?|gpus?|cpus?|mi\d{3}x?|npus?|snapdragon|qualcomm|mediatek|laptop|desktop|smartphone|iphone)$/;

/** Languages, which something is measured in. */
export const LANGUAGES = words('english german french spanish italian portuguese dutch russian ukrainian polish czech romanian hungarian greek turkish arabic hebrew persian hindi bengali tamil telugu marathi urdu punjabi gujarati kannada malayalam nepali sinhala chinese mandarin cantonese japanese korean vietnamese thai indonesian malay tagalog swahili yoruba hausa igbo zulu xhosa amharic finnish swedish danish norwegian icelandic estonian latvian lithuanian bulgarian serbian croatian catalan basque welsh irish kazakh uzbek mongolian');

/** Nouns of hardware. */
export const DEVICE_NOUNS = words('device devices hardware machine machines processor processors smartphones laptops workstation');

/** Words that begin a circumstance behind "in" or "on". */
export const CIRCUMSTANCES = /^(?:terms|total|average|practice|parallel|training|inference|general|comparison|addition|particular|contrast|turn|gpus?|hardware|cpus?|h100|a100|compared|performance)$/;

/** Nouns of tasks and settings that open a sentence. */
export const TASK_HEADS = /^(?:experiments?|studies|deployments?|trials|workspaces?|tasks?|settings?|scenarios?|domains?|benchmarks?|environments?|coding|math|maths|mathematics|medicine|regimes?|cases?|tests?|evaluations?|scenes?|transfer|surveys?|competitions?|games?|simulations?|conversations?|dialogues?|pick-and-place|navigation|control|synthesis|retrieval|diagnosis)$/;

/** Words for how a model is made from data. */
export const TRAINING = /^(?:train|training|trained|trains|(?:post-?|pre-?|re)train(?:ed|ing)|fine-?tun(?:e|ed|ing)|tuned|based|built)$/;

/** Words behind a benchmark's name that belong to it. */
export const VERSION = /^(?:Verified|Lite|Live|Pro|PRO|Hard|Diamond|Multilingual|Full|Test|Val|Mini|Long|Plus)$/;

/** What ends a list of plain words. */
export const LIST_ENDS = /^(?:we|that|which|show|shows|demonstrate|where|with|our|the|\.|;|\()$/;

/** Names that say nothing: "multiple benchmarks", "specific tasks". */
export const VAGUE = /^(?:(?:(?:variety|range|set|suite|series|collection) of|specific|several|multiple|various|different|certain|some|challenging|standard|diverse|all|many|most|other|public|the|same|these|popular|common|key|respective|full|entire|whole|our|proposed|complex|hard|individual|corresponding)[ -]?)*(?:benchmarks?|tasks?|datasets?|settings?|test sets?|evaluations?|subsets?|test splits?|evaluation splits?|evaluation sets?|validation sets?)$/i;

/** Words in front of a data set that do not belong to its name. */
export const UNNAMED = /^(?:the|both|a|an|all|its|our|their|standard|challenging|popular|various|several|many|multiple|public|two|most|evaluated|advanced)$/;

/** What stands behind "test set" and the like, where the name ends. */
export const SET_ENDS = /^(?:,|\.|\(|\)|and|with|of|by|from|while|to|where|using|spanning|covering|containing|comprising|consisting|across)?$/;

/** What says that something was tried, in front of "on". */
export const TRIAL = /^(?:experiments?|experimental|evaluat(?:e|ed|ion|ions|ing)|results?|validat(?:e|ed|ion)|tested|tests?|benchmarked|experimentation|performance|state-of-the-art|sota)$/;

/** Nouns that say on what and not what: "a 12% rise in maths". */
export const FIELDS_OF_TASKS = /^(?:math|maths|coding|reasoning|tasks?|benchmarks?|datasets?|settings?|domains?|scenarios?|general|practice|total)$/;

/** Nouns that the name of a task in front of a parenthesis ends with. */
export const TASK_ENDS = words('task tasks benchmark benchmarks dataset datasets diagnosis analysis classification recognition detection segmentation generation prediction retrieval understanding answering');

/** Nouns of what something is measured on, at the end of its name. */
export const MEASURED_HEADS = words('benchmark benchmarks dataset datasets tasks');

/** Plurals of what something is tried over: "over six games". */
export const TRIED_PLURALS = words('tasks datasets benchmarks domains languages games environments suites problems questions');

/** Nouns that open a sentence behind "in" or "on" and are no task: "In addition,". */
export const CONNECTIVES = words('addition comparison contrast particular conjunction combination evaluation evaluations conclusion simulation general');

/** Beginnings of verbs for how a model is made: "trained with", "built from". */
export const TRAINING_STEMS = /^(?:train|training|trained|fine-tun|finetun|tuned|post-train|pretrain|pre-train|augment|built)/;

/** Nouns of a data set or a part of one, in front of "of" and its name. */
export const SET_NOUNS = words('dataset corpus collection set sample benchmark variant variants version versions split splits subset subsets');

/** What is collected, in front of how many there are. */
export const COLLECTED = words('dataset corpus cohort sample benchmark set database collection');

/** Nouns of fields, in front of "of" and what is meant: "the domain of". */
export const FIELD_NOUNS = words('domain field task area context problem case setting domains tasks');

/** Participles behind a comma, with which a list of names ends. */
export const OUTCOME_PARTICIPLES = words('exhibiting showing achieving reaching outperforming using improving reducing demonstrating maintaining preserving');

/** Verbs behind what something was tried on, which end its name: "experiments on A show". */
export const SHOWING_VERBS = words('validate validates confirm confirms demonstrate demonstrates underscore underscores highlight highlights show shows reveal reveals indicate indicates suggest suggests verify verifies prove proves');

/** Beginnings of the names of hardware. */
export const HARDWARE_STARTS = /^(?:[ahvbl]\d{2,4}s?|t4$|rtx|gtx|tpus?|gpus?|cpus?|nvidia|cuda|fpga|amd)/;

/** Endings of compounds that name no data set: "GPT-based". */
export const NO_SET_ENDINGS = /-(?:based|trained|tuned|style|level|only|free|aware|like|driven|specific|scale|quality|shot)$/;

/** Capitals that name a task, a field or a kind of data, whatever stands behind them. */
export const FIELDS = words('icl ocr vln vla nli slam cad gui rlvr stem cv mri ct eeg ecg xr ehr sql hpc mcq ir ie re el vr ui ux sat smt ssl pde ode nerf slm slms lmm lmms vlas iot nlg hci cpu ad us uk eu');

/** Plurals of what a sentence opens with, as what its values are measured on. */
export const OPENING_PLURALS = words('benchmarks datasets tasks corpora domains scenarios environments suites suite workloads');

/** Plurals of what something is measured on. */
export const DATA_PLURALS: ReadonlySet<string> = new Set([...OPENING_PLURALS, 'settings', 'problems']);

/** Plurals that several plain words describe together: "maths, coding, and science benchmarks". */
export const LIST_PLURALS = words('benchmarks tasks datasets domains problems');

/** Nouns of what is harder or easier: "in more complex settings". */
export const SITUATIONS = words('setting settings tasks scenarios environments benchmarks conditions');

/** What a benchmark holds: "the FooBench prompts". */
export const CASES_OF_BENCHMARKS = words('scenarios histories prompts programs questions problems puzzles samples instances episodes trajectories');

/** Plurals of what a benchmark holds, one share of which is solved: "51% of WebArena tasks". */
export const ITEMS_OF_BENCHMARKS: ReadonlySet<string> = new Set([...CASES_OF_BENCHMARKS, ...words('tasks issues comparisons battles theorems games levels challenges bugs repositories')]);

/** What a name in front says of itself: "the FooSet dataset". */
export const DATASET_NOUNS = words('dataset benchmark');

/** Adverbs of degree in front of an adjective: "more complex settings". */
export const DEGREE_ADVERBS = words('more even highly extremely');

/** Nouns of several together: "a suite of". */
export const COLLECTIONS = words('suite variety collection range set series');

/** What is fed to a system, which tells one place of a list from another. */
export const LISTED_INPUTS = words('sequences contexts inputs prompts samples images videos');

/** Words that name nothing when they stand alone. */
export const UNTOLD = words('average which particular axes types aspects bf16 fp16 fp32');

/** Participles between what something was tried on and what that is made up of. */
export const RANGING = words('ranging varying spanning covering comprising consisting containing involving including');

/** Forms that are nouns in front of a further noun: "yield prediction". */
export const NOUNS_THERE = words('yield gain score record cost run match');

/** Nouns in front of "sets", which is a verb elsewhere. */
export const IN_FRONT_OF_SETS = words('test data training validation evaluation problem question development dev');

/** Capitalised words at the end of a benchmark's name, which begins in front of them: "Legal RAG Bench". */
export const BENCHMARK_ENDS = words('Bench Benchmark Arena Gym Suite Eval');

/** Verbs by which data come together. */
export const COLLECTING = words('collect collected curate curated assemble assembled gather gathered compile compiled annotate annotated crowdsource crowdsourced construct constructed build built release released');

/** What makes a task harder: "under adversarial attacks". */
export const HARDSHIPS = /^(?:attacks?|occlusions?|ambiguit(?:y|ies)|perturbations?|corruptions?|shifts?|disturbances?|distortions?|paraphras(?:ing|es)|reformulations?|injections?|blur|jailbreaks?|interference|degradations?|mismatch|drift|instructions?|queries|conditions|settings?|scenarios?|constraints?)$/;

/** Articles and possessives in front of what is no place, unless "on" places it. */
export const UNPLACING = words('a an its our their');

/** Plurals of data that systems are tried on. */
export const TRIED_DATA = words('benchmarks datasets tasks corpora domains');

/** Plurals of systems that are tried together with tasks. */
export const SYSTEMS_WITH_TASKS = words('models llms mllms vlms lvlms slms backbones methods model');

/** Words that are no place when they stand alone. */
export const UNPLACED_WORDS = words('generating producing identifying assessing handling achieving recognizing them it data itself average exact presence absence combination conjunction aggregate response accordance line spite favor favour free');

/** Greek letters and their names, for parameters. */
export const GREEK = /^(?:(?:var)?(?:epsilon|alpha|beta|gamma|delta|lambda|sigma|tau|rho|theta)|[ελδσρθ])$/;

/** What runs on hardware and is measured on. */
export const ON_DEVICES = words('kernels programs tasks benchmarks workloads games');

/** Small or general names that are fields, nevertheless. */
export const FIELDS_OF_CAPITALS = words('vqa qa ocr tts asr ner mt nlu nlg ood mri ct eeg ecg ehr python rag english chinese code');

/** Nouns that a circumstance in front does not keep from being a place: "general knowledge". */
export const NAMED_CIRCUMSTANCES = words('domain domains tasks benchmarks knowledge settings');

/** Nouns of what is measured on, behind whatever preposition. */
export const PLACED_HEADS = words('dataset datasets benchmark benchmarks task tasks sampling suite setting settings');

/** Words behind "benchmarks" in front of what they are made up of. */
export const SPANS = words('in spanning covering including');

/** … where a sentence says that something was tried. */
export const SPAN_OF_TRIALS = words('spanning covering of for on');

/** What stands in front of what something was tried on. */
export const TRYING = words('on across over in using');

/** Nouns of what something was tried on. */
export const TESTED_ON = words('benchmark benchmarks dataset datasets task tasks testbed testbeds suite suites corpora corpus');

/** Nouns that say with what something was tried rather than on what. */
export const TESTED_WITH = words('model models llm llms method methods domains families');

/** Plurals of parts of data that adjectives tell apart: "the easy, medium, and hard splits". */
export const SORTED_PARTS = words('splits subsets sets settings levels tracks tasks scenes benchmarks domains scenarios');

/** Nouns of data and of parts of them, of which there is a share. */
export const PARTS_OF_DATA = words('subset split benchmark dataset suite set');

/** Nouns of change in front of "in" and what rises or falls. */
export const RISES = words('acceleration rise increase reduction decrease drop decline boost growth fall');

/** Words in front of "for" that need it and place nothing. */
export const CONTROLLING = words('controlling accounting except adjusting accounts need account allowing');

/** Prepositions in front of what something was measured on. */
export const PLACE_PREPOSITIONS = words('on in across for at over');

/** Verbs behind an "and" that say how a work does elsewhere. */
export const CARRYING_OVER = words('generalizes generalises generalize transfers transfer scales extends works holds applies carries adapts translates');

/** Prepositions behind an "and" that joins a further statement. */
export const IN_FRONT_OF_STATEMENTS = words('on in for to by from');

/** Nouns of merit in front of "in" and the task that somebody is good at. */
export const PRAISED = words('performance accuracy effectiveness superiority results capability capabilities competence proficiency');

/** Verbs with which authors bring in a data set. */
export const RELEASING = words('introduce present propose construct build release develop curate create');

/** Plurals behind "across" that are data, whatever stands around them. */
export const CROSSED = words('benchmarks datasets corpora domains');

/** Nouns that say of the name beside them that it is what others are measured on. */
export const DATA_HEADS = words('benchmark benchmarks dataset datasets corpus corpora testbed testbeds suite suites leaderboard leaderboards testset testsets test-set test-sets');

/** Nouns behind "benchmark" that make the name in front of both somebody's who is measured. */
export const BEHIND_OTHER_DATA = words('result results score scores performance suite');

/** Words between a noun and the name that it is given. */
export const CALLED = words('called named termed dubbed namely coined');

/** Nouns of systems in an apposition to their name. */
export const SYSTEM_NOUNS = words('framework method approach system model agent pipeline algorithm architecture');

/** The same nouns behind a name, in its sentence. */
export const SYSTEM_DESCRIPTION = /^[^.]{0,90}\b(?:framework|method|approach|system|agent|model|pipeline|algorithm)\b/i;

/** Nouns of data behind a name, in its sentence. */
export const DATA_DESCRIPTION = /^[^.]{0,90}?(?<!-)\b(?:benchmark|dataset|data set|corpus|(?:test|evaluation) suite|testbed)\b/i;

/** What a name is said to be, if it is data. */
export const SAID_TO_BE_DATA = /^(?:a|an|the)\s(?:[\w-]+,?\s){0,6}(?:benchmark|dataset|test suite|testbed)\b/i;

/** Prepositions in front of a task or of data. */
export const TASK_PREPOSITIONS = words('on in for');

/** "8 benchmarks", "four diverse settings", "real-world evaluations": how many there are or how it was done, and not which. */
export const UNNAMED_TRIALS = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:[a-z]+ )?(?:benchmarks|datasets|tasks|settings|domains|environments)$|evaluations?$/;

/** Nouns behind how many tokens a model reads. */
export const INPUTS = words('context contexts sequence sequences token tokens');

/** Words in front of "experiments" and the like that say nothing of them. */
export const GENERAL = /^(?:extensive|comprehensive|initial|preliminary|further|additional|our)$/;

/** Measures right behind the name of a data set: "a 7.43 WikiText2 perplexity". */
export const MEASURES_BEHIND_NAMES = words('perplexity accuracy score f1 error wer fid');

/** What an "and" joins to a number without a number of its own: "and strong gains on the hardest tasks". */
export const UNNUMBERED_GAINS = words('gains improvements results performance');

/** Trials that a sentence begins with what they show: "Tests in A and B reveal". */
export const REPORTED_TRIALS = words('tests experiments evaluation evaluations studies results');

/** What else is new to a work beside what it is tried on: "unseen objects and novel configurations". */
export const UNSEEN_INPUTS = words('configurations views images sequences inputs prompts');

/** What the authors made for trials: "in our factuality task". */
export const OWN_TRIALS = words('task tasks benchmark benchmarks dataset datasets evaluation test tests environment environments');

/** Several that nobody names. */
export const UNNAMED_SEVERAL = words('multiple various several diverse different many');

/** Plurals in front of a result that nothing is tried on: with how many something was done, or how often. */
export const NOT_TRIED_ON = /^(?:models|llms|mllms|vlms|lrms|agents|systems|methods|baselines|backbones|architectures|families|seeds|runs|gpus|steps|epochs|iterations|rounds|turns|days|weeks|months|years|hours|minutes|seconds|times|ways|cases|settings|configurations|scales|sizes|metrics|dimensions|aspects|axes|categories|experiments|ablations|studies|tokens|parameters|samples|layers|conditions)$/;

/** What something is tried in. */
export const TRIED_IN = /^(?:trials|households|homes|hospitals|clinics|sites|schools|classrooms|cities|countries|scenes|environments|rooms|games|sessions|simulations)$/;

/** Adjectives that sizes and splits are told apart by: "for tiny, small, and base models". */
export const SORTING_ADJECTIVES = words('tiny small base medium large huge easy hard simple short long');

/** Adjectives in front of what is praised and no place: "more robust planning". */
export const PRAISING_ADJECTIVES = /^(?:efficient|robust|reliable|effective|better|improved|faster)$/;

/** What stands in front of a place that heads a statement: "particularly on FooSet". */
export const IN_FRONT_OF_HEADS = /^(?:[,:;]|and|particularly|especially|notably|specifically)$/;

/** What something is done "in" that is no place and no measure: "in one iteration". */
export const STEPS_OF_TIME = /^(?:iterations?|steps?|epochs?|pass(?:es)?|rounds?|runs?|turns?|attempts?|shots?)$/;
