import { words } from './list';

/** Marks and words that part one thing said from another. */
export const BREAKS = words(', ; : ( ) and but while whereas which that with when where than');

/** Words that tell whether a sentence speaks of what was done or of what came out. */
export const TELLING = words('we our propose introduce present achieve achieves result results experiment experiments trained training dataset benchmark comprising consisting contains using show demonstrate find existing recent given only '
  + 'across over with containing spanning evaluate evaluated collected curated annotated study human constructed release scale scaling up large');

/** What stands in front of a noun and behind what governs it. */
export const IN_FRONT_OF_GOVERNED = words('the a an its our their this both');

/** Words that say how much or how good, and not of what. */
export const EXTENT_WORDS = words('many much few best worst average maximum minimum following outdoors indoors result results');

/** What a value is that another is compared with: "larger than the observed value". */
export const KNOWN_VALUES = words('observed reported expected predicted measured theoretical nominal');
