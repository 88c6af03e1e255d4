/** How many words are remembered; then all are forgotten. */
const MOST = 4000;

/** Remembers what a question about a word alone was answered: the same few words are asked about again and again. */
export function remembered(question: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return word => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= MOST) answers.clear();
    const answer = question(word);
    answers.set(word, answer);
    return answer;
  };
}
