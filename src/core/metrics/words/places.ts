import { words } from './list';

/** In front of "on", what a model is made of or depends on, and is not measured on. */
export const MADE_ON = /^(?:train|training|trained|pretraining|pretrained|pre-training|pre-trained|finetuned|fine-tuned|finetuning|fine-tuning|based|built|focus|focusing|depending|relying|tuned|depend|depends|depended|rely|relies|relied|focuses|focused|hinges)$/;

/** The months. */
export const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Words that begin an amount and no name. */
export const AMOUNTS = /^(?:out|less|more|least|most|up|only|just|fewer|tens|hundreds|thousands|millions)$/;

/** Nouns of what is tried, fed in or run on, never of a data set. */
export const TRIED_SYSTEMS = /^(?:configurations|models?|llms?|mllms?|vlms?|lvlms?|generators?|agents?|architectures?|backbones?|networks?|transformers?|baselines?|methods?|approaches|systems?|views|images|gpus|cores|threads|workers|sequences|contexts|inputs|prompts|samples|tokens)$/;

/** Nouns of circumstances, means and hardware, never of a data set. */
export const UNPLACED_HEADS = /^(?:steps?|mode|manner|way|order|range|fashion|seconds|minutes|hours|days|literature|work|gpus?|future|wild|weights|space|field|setup|hardware|devices?|processors?|chips?|machines?|servers?|nodes?|average|parameters|metrics|demand|par|board|case|cases|replay|terms|cache|training|pretraining|inference|deployment|one-shot|few-shot|zero-shot|request|top|hand|premises|gpu|cpu|card|time|cost|clarity|human evaluation|mean|median|averaged|numbers?|amounts?|removal|ablation|layers|heads|scales|seeds|runs|trials|episodes|rollouts|attempts|repetitions|ones|levels?)$/;

/** Hardware by its name. */
export const DEVICES = /^(?:nvidia|amd|jetson|orin|raspberry|[ahvbl]\d{2,4}s?|rtx|gtx|tpus?|tpu-?v\d\w?|gpus?|cpus?|mi\d{3}x?|laptop|desktop|smartphone|iphone)$/;

/** Words that begin a circumstance behind "in" or "on". */
export const CIRCUMSTANCES = /^(?:terms|total|average|practice|parallel|training|inference|general|comparison|addition|particular|contrast|turn|gpus?|hardware|cpus?|h100|a100|compared|performance)$/;

/** Nouns of tasks and settings that open a sentence. */
export const TASK_HEADS = /^(?:tasks?|settings?|scenarios?|domains?|benchmarks?|environments?|coding|math|maths|mathematics|medicine|regimes?|cases?)$/;

/** Words for how a model is made from data. */
export const TRAINING = /^(?:train|training|trained|trains|(?:post-?|pre-?|re)train(?:ed|ing)|fine-?tun(?:e|ed|ing)|tuned|based|built)$/;

/** Words behind a benchmark's name that belong to it. */
export const VERSION = /^(?:Verified|Lite|Live|Pro|PRO|Hard|Diamond|Multilingual|Full|Test|Val|Mini|Long|Plus)$/;

/** What ends a list of plain words. */
export const LIST_ENDS = /^(?:we|that|which|show|shows|demonstrate|where|with|our|the|\.|;|\()$/;

/** Names that say nothing: "multiple benchmarks", "specific tasks". */
export const VAGUE = /^(?:(?:specific|several|multiple|various|different|certain|some|challenging|standard|diverse|all|many|most|other|public|the|these|popular|common|key|respective|full|entire|whole|our|proposed|complex|hard|individual|corresponding)[ -]?)*(?:benchmarks?|tasks?|datasets?|settings?|test sets?|evaluations?|subsets?|test splits?|evaluation splits?|evaluation sets?|validation sets?)$/i;

/** Words in front of a data set that do not belong to its name. */
export const UNNAMED = /^(?:the|both|a|an|all|its|our|their|standard|challenging|popular|various|several|many|multiple|public|two|most)$/;

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

/** Nouns of fields, in front of "of" and what is meant: "the domain of". */
export const FIELD_NOUNS = words('domain field task area context problem case setting domains tasks');

/** Participles behind a comma, with which a list of names ends. */
export const OUTCOME_PARTICIPLES = words('exhibiting showing achieving reaching outperforming using improving reducing demonstrating maintaining preserving');

/** Verbs behind what something was tried on, which end its name: "experiments on A show". */
export const SHOWING_VERBS = words('validate validates confirm confirms demonstrate demonstrates underscore underscores highlight highlights show shows reveal reveals indicate indicates suggest suggests verify verifies prove proves');

/** Beginnings of the names of hardware. */
export const HARDWARE_STARTS = /^(?:[ahvbl]\d{2,4}s?|rtx|gtx|tpus?|gpus?|cpus?|nvidia|cuda|fpga|amd)/;

/** Endings of compounds that name no data set: "GPT-based". */
export const NO_SET_ENDINGS = /-(?:based|trained|tuned|style|level|only|free|aware|like|driven|specific|scale|quality|shot)$/;

/** Capitals that name a task, a field or a kind of data, whatever stands behind them. */
export const FIELDS = words('icl ocr vln vla nli slam cad gui rlvr stem cv mri ct eeg ecg xr ehr sql hpc mcq ir ie re el vr ui ux sat smt ssl pde ode nerf slm slms lmm lmms vlas iot nlg hci cpu ad us uk eu');
