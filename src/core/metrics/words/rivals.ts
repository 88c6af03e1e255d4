import { words } from './list';

/** Adjectives of those that are compared with. */
export const ADJECTIVES = /^(?:conventional|traditional|classical|existing|previous|prior|recent|open-source|closed-source|proprietary|larger|smaller|supervised|unsupervised|static|dynamic|dense|sparse|general|specialized|similar-sized|comparable|public|commercial|non-\S+|\S+-(?:based|free|only|specific|level))$/;

/** Words in front of who is compared with that do not belong to the name. */
export const IN_FRONT_OF_RIVALS = /^(?:far|well|the|a|an|all|both|its|other|existing|previous|prior|recent|celebrated|on|of|current|our|advancements|that|those|standalone|in|behind|their|several|various|multiple|many|strong)$/;

/** Plurals of what is compared with. */
export const RIVAL_PLURALS = /^(?:[a-z]*(?:izers|coders|solvers|planners|samplers|detectors|generators|trackers|simulators)|policies|pipelines|schemes|variants|baselines|methods|models|approaches|systems|techniques|agents|algorithms|networks|frameworks|strategies|solutions)$/;

/** Nouns of what nobody is compared with. */
export const NO_RIVALS = /^(?:overall|decades?|years?|months?|weeks?|days?|time|steps?|epochs?|tasks?|datasets?|benchmarks?|settings?|runs?|seeds?|rounds?|turns?|iterations?|domains?|languages?|pieces|documents|images|videos|frames|samples|instances|questions|problems|topics|scenarios|horizons?|contexts?|trajectories)$/;

/** Nouns of who has a value in a parenthesis. */
export const HOLDER_HEADS = words('model models method baseline baselines humans experts agent agents approach');

/** What stands between the value of a rival and its name. */
export const BEHIND_VALUES = words('% \\ percent point points hour hours day days minute minutes ms s average mean');

/** Nouns of those that are compared with. */
export const RIVAL_HEADS = words('baseline baselines humans experts method methods model models approach approaches system systems agent agents art sota');

/** Nouns that the name of a rival stands behind, with a comma. */
export const COMPETITOR_HEADS = words('model models method methods baseline baselines system systems approach agent agents competitor competitors best state-of-the-art sota art');
