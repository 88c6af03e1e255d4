/** How many words are remembered; then all are forgotten. */
const MOST = 10_000;

/** Remembers what a question about a word alone was answered: the same few words are asked about again and again. */
export function remembered<Answer extends boolean | number>(question: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return word => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= MOST) answers.clear();
    const answer = question(word);
    answers.set(word, answer);
    return answer;
  };
}
