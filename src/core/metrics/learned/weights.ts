/** Takes in a trait: its kind, its value, and what the value is seen together with. */
export type Trait = (kind: string, value: string, beside?: string) => void;

/** How many weights a table holds. */
export const SLOTS = 1 << 16;

/** Of how many steps a weight of one consists, and the character that stands for none. */
export const [STEP, ZERO] = [16, 79];

/** The sum of the weights that a table has for what is described: a string of one character a slot, as many steps above or below the one that stands for none. */
export function scoreOf(table: string, described: (trait: Trait) => void): number {
  let sum = 0;
  described((kind, value, beside) => {
    sum += table.charCodeAt(slotOf(kind, value, beside)) - ZERO;
  });
  return sum / STEP;
}

/** Where in a table a trait has its weight (FNV-1a, mixed once more). */
export function slotOf(kind: string, value: string, beside = ''): number {
  let hash = mixed(mixed(mixed(0x811c9dc5, kind), value), beside);
  hash = Math.imul(hash ^ hash >>> 15, 0x85ebca6b);
  return (hash ^ hash >>> 13) >>> 0 & SLOTS - 1;
}

function mixed(hash: number, text: string): number {
  let all = Math.imul(hash ^ 0x1f, 0x01000193);
  for (let at = 0; at < text.length; at++) all = Math.imul(all ^ text.charCodeAt(at), 0x01000193);
  return all;
}
