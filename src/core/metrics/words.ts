import type { Hedge } from '../model/metric';

/** The language of abstracts as tables. All lower case. */

export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(Object.entries({
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15,
  sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}));

/** Longest first, as words before a number. */
export const HEDGES: readonly (readonly [readonly string[], Hedge])[] = [
  [['as', 'much', 'as'], 'up to'], [['as', 'high', 'as'], 'up to'], [['up', 'to'], 'up to'], [['at', 'most'], 'up to'], [['a', 'maximum', 'of'], 'up to'],
  [['no', 'more', 'than'], 'up to'], [['at', 'least'], 'at least'], [['no', 'less', 'than'], 'at least'], [['a', 'minimum', 'of'], 'at least'],
  [['more', 'than'], 'more than'], [['greater', 'than'], 'more than'], [['higher', 'than'], 'more than'], [['over'], 'more than'], [['above'], 'more than'], [['exceeding'], 'more than'], [['>'], 'more than'],
  [['less', 'than'], 'less than'], [['fewer', 'than'], 'less than'], [['lower', 'than'], 'less than'], [['under'], 'less than'], [['below'], 'less than'], [['<'], 'less than'], [['only', 'about'], 'about'],
  [['≥'], 'at least'], [['≤'], 'up to'], [['about'], 'about'], [['around'], 'about'], [['approximately'], 'about'], [['nearly'], 'about'], [['almost'], 'about'],
  [['roughly'], 'about'], [['close', 'to'], 'about'], [['some'], 'about'], [['∼'], 'about'], [['~'], 'about'], [['≈'], 'about'],
];

export const UP_WORDS = new Set(('improve improves improved improving improvement improvements gain gains gained increase increases increased increasing boost boosts boosted boosting '
  + 'outperform outperforms outperformed outperforming surpass surpasses surpassed surpassing exceed exceeds exceeded exceeding higher faster better speedup speedups speed-up speed-ups '
  + 'acceleration accelerate accelerates accelerated raise raises raised raising rise rises rose enhance enhances enhanced enhancing enhancement lift lifts margin more greater larger '
  + 'slower costlier beat beats grow grows grew growth uplift advantage').split(' '));

export const DOWN_WORDS = new Set(('reduce reduces reduced reducing reduction reductions decrease decreases decreased decreasing drop drops dropped dropping lower lowers lowered lowering '
  + 'fewer less cut cuts cutting save saves saved saving savings decline declines declined worsen worsens worsened degrade degrades degraded degradation loss shrink shrinks shrinking '
  + 'smaller cheaper shorter compress compresses compressed halve halves mitigate mitigates').split(' '));

/** Words with which a result is stated rather than a size. */
export const RESULT_WORDS = new Set([...UP_WORDS, ...DOWN_WORDS, ...('achieve achieves achieved achieving attain attains attained reach reaches reached reaching obtain obtains score scores scored scoring '
  + 'accuracy accuracies rate rates f1 precision recall performance win-rate error perplexity bleu rouge auc map fid psnr ssim yield yields yielding deliver delivers record records result results').split(' ')]);

/** What a number can be of, glued or behind it. */
export const TIME_UNITS = new Set('hours hour minutes minute seconds second days day weeks week months month years ms s fps hz gpu-hours gpu-hour gpu-days gpus tokens/s'.split(' '));
export const SIZE_UNITS = new Set('gb mb kb tb gib mib kg km cm mm hz khz mhz ghz kwh'.split(' '));
export const MULTIPLES = new Set('k m b t million billion trillion thousand'.split(' '));

/** Nouns that are counted but no set-up or result: parts of a method or of an argument. */
export const UNCOUNTED = new Set(('stage stages step steps phase phases component components part parts aspect aspects way ways type types kind kinds key fold challenge challenges '
  + 'contribution contributions advantage advantages limitation limitations issue issues reason reasons principle principles module modules level levels factor factors side sides '
  + 'regime regimes question questions dimension insight insights finding findings observation observations pillar pillars strategy property properties category paradigm paradigms '
  + 'perspective perspectives hand year years time times line lines main major core form forms idea ideas scenario mechanism mechanisms view views branch branches').split(' '));

/** Nouns that count what a work was tried on, with, or made of. */
export const COUNTED = new Set(('task tasks dataset datasets benchmark benchmarks model models llm llms participant participants image images video videos language languages domain domains '
  + 'environment environments sample samples example examples instance instances pair pairs annotation annotations prompt prompts query queries document documents paper papers game games user users '
  + 'experiment experiments subject subjects category categories class classes metric metrics method methods baseline baselines application applications objective objectives rollout rollouts '
  + 'step tokens token parameter parameters gpu gpus hours problem problems question-answer dialogue dialogues conversation conversations scene scenes object objects robot robots agent agents '
  + 'demonstration demonstrations trajectory trajectories episode episodes sentence sentences words frames clips views iteration iterations epochs epoch layers layer heads expert experts criteria '
  + 'streets speakers countries cities institutions annotators judges people human humans researchers developers repositories files functions apis tools websites apps pages articles books '
  + 'subtasks settings corpora corpus simulations architectures families tests cases puzzles proofs theorems molecules proteins patients scans cells genes events stories tweets posts reviews '
  + 'recordings songs utterances points strategies dimensions self-revisions dialects modalities skills attributes topics disciplines subjects fields locus loci hyper-parameters').split(' '));

/** Words that end a metric's name. */
export const BOUNDARY = new Set(('a an the and or but on in for with by to from of at as than over under while when which that who whose where is are was were be been has have had it its their our we they this these those '
  + 'compared relative versus vs respectively across using via after before during between without within into through if only also both each per not can could may even achieving showing demonstrating '
  + 'while, including').split(' '));
