import { words } from './list';

/** Prepositions in front of a range of scales: "across scales from 1 to 64". */
export const IN_FRONT_OF_SCALES = words('across over under with for at');

/** Words that say that a number is varied: "scaling from 1B to 7B". */
export const SCALING_WORDS = words('as when scaling varying increasing expanding extending growing scale scales scaled ranging');

/** What a share in front of it was set for, or is the certainty of: "25% label noise", "95% confidence". */
export const SET_SHARES = /^(?:label |random |gaussian )?(?:noise(?! detected)|sparsity|token retention|masking|dropout|missing|pruning|confidence|credible|c\.?i\.?|ci|off|level|risk level|risk|significance)\b/;

/** Of what a share is an advantage: "of the cost". */
export const SHARES_OF_COSTS = /^of (?:the |its |their )?(?:\S+ )?(?:cost|memory|compute|computation|budget|time|latency|parameters|size|flops)\b/;

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

/** What comes on top: "0.02x additional cost". */
export const ADDITIONAL = words('additional extra');

/** Units of differences between shares. */
export const POINTS = words('pp points');

/** How "percentage points" are abbreviated in a parenthesis. */
export const POINT_ABBREVIATIONS = words('p p.p pp');

/** Nouns of what a change is on the whole: "by an average of". */
export const AVERAGES = words('average mean median total margin margins');

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
export const FURTHER_CHANGES = words('speedup speedups speed-up speed-ups acceleration compression superior better');

/** Prepositions in front of a level that nothing was said to change. */
export const IN_FRONT_OF_LONE_LEVELS = words('at with without');

/** Comparatives that only say how much. */
export const DEGREES = words('more less better fewer');

/** Beginnings of verbs with which a level is stated. */
export const OBTAINING_STEMS = /^(?:achiev|reach|attain|obtain|deliver|yield)/;

/** What joins the items of a list. */
export const LIST_JOINTS = words(', / & and');

/** Small words that a name may begin with. */
export const BEGINNINGS_OF_NAMES = words('a an the of');

/** Conjunctions that a sentence begins with which sets two clauses against each other. */
export const CONCESSIONS = words('while whereas although though');

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

/** Words behind a number that say how the number in front is meant: "(10% relative)". */
export const RELATIVE_WORDS = words('relative relatively absolute');

/** Prepositions in front of what an item of a list was measured on. */
export const IN_FRONT_OF_ITEMS = words('in on for over across at');

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

/** Words with which a sentence begins to compare on what the one before names. */
export const COMPARED_STARTS = words('compared in across');
