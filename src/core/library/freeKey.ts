/** The key, or the first of its continuations (a, b, … z, aa, …) that is not taken. */
export function freeKey(key: string, isTaken: (key: string) => boolean): string {
  let free = key;
  for (let count = 1; isTaken(free); count++) free = key + keySuffix(count);
  return free;
}

/** Nothing, a, b, … z, aa, ab, … */
export function keySuffix(count: number): string {
  return count <= 0 ? '' : keySuffix(Math.floor((count - 1) / 26)) + String.fromCharCode(97 + ((count - 1) % 26));
}
