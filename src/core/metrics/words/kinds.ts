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
