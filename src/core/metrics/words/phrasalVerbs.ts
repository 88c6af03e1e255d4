import { words } from './list';

/** Verbs with "up", and the word that means the same. */
export const PHRASES_OF_CHANGE: ReadonlyMap<string, string> = new Map([['go', 'rise'], ['goes', 'rises'], ['went', 'rose'], ['gone', 'risen'], ['going', 'rising'], ['come', 'rise'], ['comes', 'rises'], ['came', 'rose'], ['coming', 'rising']]);

/** Those, and the word that means their opposite. */
export const FALLING: ReadonlyMap<string, string> = new Map([['rise', 'fall'], ['rises', 'falls'], ['rose', 'fell'], ['risen', 'fallen'], ['rising', 'falling']]);

/** "speed up" and its forms, by the verb. */
export const SPEEDING: ReadonlyMap<string, string> = new Map([['speed', 'accelerate'], ['speeds', 'accelerates'], ['sped', 'accelerated'], ['speeding', 'accelerating']]);

/** What stands in front of "speed up" as a noun, and behind it. */
export const NOUN_LEADS = words('x times fold a an the of significant substantial average further inference training generation decoding');
export const BEHIND_NOUN = words('by of over on in for to at with and or when while compared relative without versus vs from is as than');

/** "tops out at 65%": what is as much as "peaks". */
export const PEAKING: ReadonlySet<string> = new Set(['tops out', 'maxes out', 'bottoms out', 'levels off', 'levels out']);
