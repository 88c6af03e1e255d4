import { words } from './list';

/** Beginnings of verbs in front of a percentile. */
export const PLACING = /^(?:plac|rank|scor|reach|achiev|attain|obtain|perform|surpass)/;

/** Words that a number touches where a space was lost: "by3%". */
export const WORDS_THAT_LOSE_SPACES = words('to by of than at about over achieves reaches');

/** What says that a number is a factor or a share: "32x/64x". */
export const FACTOR_SIGNS = words('x × % times');

/** What says that a number behind a name is a value and no version. */
export const SHARES_AND_FACTORS = words('% × x points percent ±');

/** Multiples of sizes and signs of factors: "1.5B-8B", "6x-29x". */
export const SIZE_OR_FACTOR = words('K M B T k x X ×');

/** Multiples of sizes. */
export const LARGE_SIZES = words('K M B T');

/** Operations that a model's cost is counted in: "5 GFLOPs". */
export const OPERATIONS = words('flop flops mac macs');

/** Signs in front of the bounds of a deviation, behind `^` or `_`. */
export const SIGNS_OF_BOUNDS = words('- + −');

/** A size and what it is of, in one word: "7B-parameter", "1M-scale". */
export const COMPOUND_SIZES = /^[kmbt]-(?:param\w*|scale|size\w*|level|model\w*)$/;

/** What a size is of that is no model's: "70M, 160M tokens". */
export const SIZED_THINGS = /^(?:param\w*|models?|tokens)$/;

/** What stands behind a model's name. */
export const BEHIND_MODEL_NAMES = words('baseline baselines model models policy policies vla vlas backbone and by with ,');

/** Units behind which "over" says against whom: "+40% over 7B baselines". */
export const UNITS_BEFORE_RIVALS = words('% × x point points pp dB times percent');

/** Nouns and verbs behind which "over" says against whom or on what. */
export const GAINS_AND_AVERAGES = /^(?:improvements?|gains?|advantage|speedup|averaged|average|reduction)$/;

/** What a trial is repeated in. */
export const REPEATED = words('trials runs episodes seeds repetitions rollouts attempts');

/** Words in front of "over 50 runs", where it hedges. */
export const IN_FRONT_OF_COUNTED_RUNS = words('of with by and');

/** Units with a multiple. */
export const LARGE_NUMBERS = /^[KMBT]\b|illion/;

/** What puts a number in relation to another, or about where it is. */
export const RELATIONS = words('< > = ≤ ≥ ~ ≈');

/** Signs that make a number negative. */
export const MINUS_SIGNS = words('- − –');

/** Points, as differences are counted in. */
export const POINTS = words('point points pt pts');

/** … behind a percentage. */
export const PERCENTAGE_POINTS = words('point points pp pts pt p.p');

/** Scales that have so many points: "a 5-point Likert scale". */
export const SCALES_OF_POINTS = words('likert scale rubric rating');

/** How many lines a video has: "720p". */
export const VIDEO_LINES = words('240 360 480 540 576 720 1080 1440 2160');

/** Nouns behind a multiple and a hyphen that count nothing: "million-scale". */
export const SIZE_NOUNS = words('scale level size sized model class length context vocabulary vocab window resolution');

/** Participles of what was done with what is counted: "20 evaluated LLMs". */
export const TRIED_PARTICIPLES = words('evaluated tested trained compared');

/** Nouns in the plural behind a name and its version: "Gemini 1.5 Flash models". */
export const RELEASES = words('models versions releases series');

/** What even a large number does not count. */
export const NEVER_COUNTED = words('times fold us its this others ways hand hands key');

/** Large numbers in words, as they begin a unit. */
export const NAMED_MULTIPLES = /^(?:million|billion|trillion|thousand|hundred)\b/;

/** Words with which a work says what it covers, in front of a number of anything. */
export const COVERING_WORDS = words('across spanning covering covers spans encompassing under');

/** Parts of a method or an argument, which no trial covers. */
export const PARTS_OF_METHODS = words('stage stages phases parts steps levels aspects fronts ways');

/** What a paper says, and does not count. */
export const POINTS_MADE = words('findings contributions challenges insights observations limitations reasons advantages facts states');

/** Adjectives of parts of an argument: "three key modules". */
export const KEY_ADJECTIVES = words('key main major core fundamental important critical');

/** What a trial is made of that goes on in turns: "after three iterations". */
export const ROUNDS = words('iteration iterations round rounds epoch epochs runs seeds trials');

/** Prepositions in front of what something was tried against or among. */
export const TRIED_AGAINST = words('to from against between');

/** Determiners of what has been spoken of. */
export const KNOWN_DETERMINERS = words('the these our all');

/** Nouns of a level that something rises from: "from a baseline of 22.1 to 50.5". */
export const STARTING_LEVELS = words('baseline score value level accuracy performance');

/** Nouns of changes in the plural, of which a range is. */
export const CHANGES = words('gains improvements increases boosts changes');

/** Verbs that say how far something reaches. */
export const SPANNING_VERBS = /^(?:covers?|covering|spans?|spanning|ranging|ranges?)$/;

/** Comparatives that tell levels apart and no change. */
export const COMPARED_LEVELS = words('higher lower stronger weaker');

/** Verbs that give so much. */
export const GIVING = words('give gives giving add adds adding yield yields yielding provide provides bring brings');

/** Words behind "a day" or "a second" that make it no time that something took: "a day of", "a second later". */
export const BRIEF_SPANS = words('of long old ago span period window later per stage phase round pass step');

/** What a part is of: "a third of the tokens". */
export const WHOLES = /^(?:the|its|their|that|those|all|our|what|\p{Lu}.*)$/u;

/** Of whom or what a part is no share: "a third of its tokens". */
export const OWNERS_OF_WHOLES = words('its their that those our what');

/** Spans of time and ways, which nobody has a share of. */
export const SPANS_AND_WAYS = words('ways minutes seconds hours days years centuries');

/** Verbs in front of "35/42" where it is a score. */
export const SCORING = words('score scores scored scoring reach reaches reaching attain attains achieve achieves achieving');

/** Words behind "twice". */
export const BEHIND_TWICE = words('as the that those more faster larger of its their');

/** Words behind "double". */
export const BEHIND_DOUBLE = words('the that its their of any every each our');

/** Words behind "half". */
export const BEHIND_HALF = words('the of as that its their');

/** What "5:1" is. */
export const RATIO_NOUNS = words('ratio ratios rate odds hybrid attention');

/** Measures of the first so many: "recall at 5". */
export const RANKED_MEASURES = words('ndcg recall precision pass hit hits map mrr success');

/** Whom one takes so many of: "ten of the most capable models". */
export const SELECTED = words('most best leading top latest largest strongest');

/** What there are billions of, other than parameters. */
export const COUNTED_IN_BILLIONS = /^(?:tokens?|images|pairs|samples|rows|frames|characters|words|documents|records|points|edges|nodes|users|people|queries|videos|pixels|examples|activations|annotations|gaussians|events|pages|clips|galaxies|sequences|reads|views|transactions|interactions|messages|ratings|stars|cells|bytes|flops|years|dollars)$/;

/** What half is of: "half of its parameters". */
export const HALVED_WHOLES = words('its the that these all their');

/** Hedges in front of "half". */
export const IN_FRONT_OF_HALF = words('roughly about nearly almost around approximately over');

/** Verbs in front of "in half". */
export const CUTTING = words('cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering slash slashes slashed slashing shrink shrinks shrinking');

/** Verbs in front of a rank. */
export const RANK_VERBS = words('rank ranks ranked ranking placed places placing');

/** Models of processors, lower case: "h100", "mi300x". */
export const PROCESSOR_MODELS = /^(?:[ahvbl]\d{2,4}s?|mi\d{3}x?)$/;

/** Nouns behind "top 3" where it is a rank. */
export const RANK_NOUNS = words('rank ranks ranking rankings place places position positions spot spots');

/** Verbs in front of "top-1". */
export const IN_FRONT_OF_TOP = /^(?:attains?|achieves?|ranks?|secures?|takes?|reaches)$/;

/** Beginnings of verbs in front of "the second highest". */
export const ATTAINING = /^(?:achiev|obtain|attain|secur|reach|rank|plac|earn)/;

/** What joins the parts of a count in a parenthesis. */
export const JOINING_PARTS = words(', and / +');

/** Units in front of a bracket with the bounds of what they measure. */
export const BEFORE_BOUNDS = words('% x × s ms point points ci interval');

/** What a share is sure of: "95% CI". */
export const CONFIDENCE = words('ci cis confidence credible');

/** What a number of standard deviations says how sure it is. */
export const SURENESS: ReadonlySet<string> = words('threshold thresholds limit limits depth depths uncertainty uncertainties error errors range contour contours bound bounds');

/** How an interval of confidence was made. */
export const KINDS_OF_INTERVALS = words('bootstrap bayesian wilson');

/** Names of intervals, in front of their bounds. */
export const INTERVALS = words('ci cis c.i interval');

/** What puts a value behind a name, equal or about. */
export const RELATIONS_OF_VALUES = words('= < > ≤ ≥ ~ ≈ ≲ ≳');

/** Words in front of a number with a noun that may be a year: "in 2000 models". */
export const IN_FRONT_OF_YEARS = words('in since by from the until and , ( early mid late');

/** Forms of "score" in front of a whole number. */
export const SCORE_FORMS = words('score scores scored scoring averaging');

/** Averages, and what is over everything. */
export const OVERALL = words('mean average median overall avg range');

/** Hedges and signs between "of" and its number. */
export const IN_FRONT_OF_MEASURED = words('~ ≈ < > ≤ ≥ about around approximately roughly nearly only just');

/** Words between a measure and its value. */
export const IN_FRONT_OF_VALUES = words('of at to is was = above below exceeding');

/** Amounts among the metrics' nouns: "a total of 20 steps". */
export const AMOUNT_HEADS = words('samples steps tokens iterations parameters');

/** What a data set has so many of, in the singular: "a 20K sample dataset". */
export const SINGULAR_SAMPLES = words('sample example image video question task problem document page instance prompt token');

/** What holds samples. */
export const COLLECTIONS_OF_SAMPLES = words('dataset corpus benchmark set subset collection');

/** What the second of two numbers is called: "from 50% to a peak of 58%". */
export const PEAKS = words('peak maximum record high low minimum mere total mean median average');

/** Units behind two numbers with a slash between: "85/54 ms". */
export const UNITS_OF_PAIRS = words('ms s seconds minutes hours gb mb fps');

/** Measures whose level may be below zero. */
export const BELOW_ZERO = words('gap delta return returns reward rewards transfer score scores slope skewness elasticity likelihood profit profits balance advantage margin index median mean average value values');

/** What goes from -1 to 1. */
export const CORRELATIONS = /^(?:correlations?|correlated|coefficients?|icc|rho|ρ|pearson|spearman|kendall|kappa|κ|mcc|covariance|cosine)$/;

/** What stands in front of "factor" where it is a measure, and not how many times as much: "a real-time factor of 0.08". */
export const FACTORS_OF_THEIR_OWN = words('real-time realtime quality bayes boost lorentz impact form fill filling safety duty capacity power structure');

/** What stands behind an "x" that is spaced and means times. */
export const BEHIND_TIMES = /^(?:beyond|faster|more|fewer|larger|smaller|slower|lower|higher|cheaper|speed-?up|speedups)$/;

/** What is said of so many of many: "12 of 30 (40%) were". */
export const SAID_OF_SHARES = /^(?:of|were|was|had|have|are|showed|contained|reported)$/;

/** Symbols of ratios that a number is assigned to. */
export const RATIO_SYMBOLS = /^(?:OR|aOR|HR|aHR|RR|SNR)$/;

/** Endings of names whose numbers are versions: "FooBench 2". */
export const VERSIONED_ENDINGS = /(?:Bench|Arena|Eval|World|Gym|bench)$/;

/** Words in front of a value that a name is no part of. */
export const REACHING_A_VALUE = /^(?:to|reach|reaches|reaching|reached|attains|achieves|achieving|of)$/;

/** Signs between a value and what is more. */
export const LESS_THAN = /^[<≤]$/;

/** Words in front of points that are gained or lost: "by two points". */
export const IN_FRONT_OF_POINTS = words('by of than only just about nearly over roughly almost another additional extra to gains gained lost loses drops dropped least and or scores within most');

/** Adjectives of the level that something reaches: "from 52% to the highest score of 56%". */
export const ADJECTIVES_OF_LEVELS = words('highest lowest best final maximum minimum peak top record');
