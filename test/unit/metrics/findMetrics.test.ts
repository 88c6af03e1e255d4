import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findMetrics } from '../../../src/core/metrics/findMetrics';
import { formatValue, relativeChange } from '../../../src/core/metrics/metricText';
import { sentenceAt } from '../../../src/core/metrics/sentences';

/** `kind value[-max] unit [<- baseline] [direction] [~hedge]` of each record. */
function check(text: string, ...expected: readonly string[]): void {
  it(text, () => assert.deepEqual(findMetrics(text).map(metric => [
    metric.kind, metric.valueMax === undefined ? String(metric.value) : `${metric.value}-${metric.valueMax}`, metric.unit,
    metric.baseline === null ? '' : `<- ${metric.baseline}`, metric.direction ?? '', metric.approximate ? `~${metric.approximate}` : '',
  ].filter(Boolean).join(' ')), expected));
}

describe('quantities', () => {
  check('CGAR achieves 1.71x training speedup.', 'result 1.71 x up');
  check('It improves accuracy from 20.0% to 50.0%.', 'result 50 % <- 20 up');
  check('Training falls (10.93 to 6.38 hours).', 'result 6.38 hours <- 10.93 down');
  check('CLIPScore is 0.808 vs. 0.775 before.', 'result 0.808 <- 0.775 up');
  check('It raises the ratio by 20-40% in training.', 'result 20-40 % up');
  check('PPO gains up to 2.5% in math and 1.2% in general domains.', 'result 2.5 % up ~up to', 'result 1.2 % up ~up to');
  check('It cuts memory by about 50%.', 'result 50 % down ~about');
  check('It improves accuracy by up to 5 percentage points.', 'result 5 pp up ~up to');
  check('PPO is about twice as slow.', 'result 2 x up ~about');
  check('The rate drops by an order of magnitude.', 'result 10 x down');
  check('PDR gains +11% on AIME 2024 and +9% on AIME 2025.', 'result 11 % up', 'result 9 % up');
  check('improvements (up to 63\\% in samples)', 'result 63 % up ~up to');
  check('We evaluate on 13 diverse tasks.', 'scale 13 tasks');
  check('Anyprefer-V1 holds 58K high-quality preference pairs.', 'scale 58 K preference pairs');
  check('We train an 8B model.', 'scale 8 B');
  check('It covers three tasks and 1,024 images.', 'scale 3 tasks', 'scale 1024 images');
  check('The code has 6{,}181 lines and 20\\,000 words.', 'scale 6181 lines', 'scale 20000 words');
  check('We release a 774-entry archive.', 'scale 774 entry');
  check('A mean temperature of $kT = 7.3\\pm1.1$ keV.', 'result 7.3 keV');
  check('The cooling time falls to $t=280^{+150}_{-120}$ Myr.', 'result 280 Myr');
  check('It disfavors the model by 2.57$\\sigma$ (95% C.L.).', 'result 2.57 σ');
  check('Dark rates rise above 25.5°C.', 'result 25.5 °C up ~more than');
  check('We test on 80 complex, long-horizon tasks.', 'scale 80 tasks');
  check('It generates 8.89 frames per second.', 'result 8.89 frames');
  check('It controls the robot at 7Hz.', 'result 7 Hz');
  check('It wins on 11 out of 14 datasets.', 'result 11 datasets');
  check('Four of six domains improve.', 'result 4 domains');
  check('We test models with 3B to 32B parameters.', 'scale 3-32 B parameters');
  check('User experience gains range from 17% to 28%.', 'result 17-28 % up');
  check('Macro-F1 rises from 40.41 (zero-shot) to 49.12.', 'result 49.12 <- 40.41 up');
  check('Evaluated on 5s and 30s videos, it is smooth.', 'scale 5 s', 'scale 30 s');
  check('Experiments on three generators show it.', 'scale 3 generators');
  check('We utilized two datasets.', 'scale 2 datasets');
  check('It reduces overhead by 95.7%.', 'result 95.7 % down');
  check('It answers under a 15-minute time constraint.', 'scale 15 minutes ~less than');
  check('CLaSp achieves a speedup of 1.3x ~ 1.7x.', 'result 1.3-1.7 x up');
  check('It improves FID from 2.76 to 2.59-without training.', 'result 2.59 <- 2.76 down');
  check('The cosine changes from $+0.030$ to $-0.137$.', 'result -0.137 <- 0.03 down');
  check('Gains are significant (p < 0.001).');
  check('It improves PPL by upto 0.77 points.', 'result 0.77 points up ~up to');
  check('It holds up even when using only 10% of the templates.', 'scale 10 %');
  check('It outperforms it by 30.6 and 19.4 percentage points.', 'result 30.6 pp up', 'result 19.4 pp up');
  check('We obtain $H_0 = 73.52 \\pm 0.80$ km/s/Mpc.', 'result 73.52 km/s/Mpc');
  check('It gives 32x/64x spatial compression.', 'result 32 x down', 'result 64 x down');
  check('It generates outputs of 20,000 words.', 'result 20000 words');
  check('A 2B VLM teacher indexes documents.', 'scale 2 B');
  check('We use two NVIDIA RTX~3090 GPUs.', 'scale 2 GPUs');
  check('Gains of 27.2%p and 11.2%p are seen.', 'result 27.2 pp up', 'result 11.2 pp up');
  check('It wins on 84% to 93% of papers.', 'result 84-93 %');
  check('It uses 1/20 of the compute and one-quarter of its parameters.', 'result 0.05 x down', 'result 0.25 x down');
  check('Labeling is done at roughly six times lower cost.', 'result 6 x down ~about');
  check('It predicts accuracy with $R^2 = 0.984$.', 'result 0.984');
  check('It achieves first place on Track 1 and second place on Track 2.', 'result 1 rank', 'result 2 rank');
  check('FooNet ranks 2nd among all entries.', 'result 2 rank');
  check('It reduces such degradation by roughly half.', 'result 0.5 x down ~about');
  check('Costs were cut in half.', 'result 0.5 x down');
  check('The recordings have a time span reaching 17 years.', 'scale 17 years');
  check('A scaling study of models up to 8B parameters.', 'scale 8 B parameters ~up to');
  check('Evaluating 11 representative models reveals three key findings.', 'scale 11 models');
  check('We apply it to three fine-tuning tasks.', 'scale 3 tasks');
  check('It handles seven different image editing tasks.', 'scale 7 tasks');
  check('It gains an average of +3.5/7.6 points over RLVR.', 'result 3.5 points up', 'result 7.6 points up');
  check('We see gains of approximately 8 to 22 percentage points.', 'result 8-22 pp up ~about');
  check('Images have 2-5 segmentations per image.', 'scale 2-5 segmentations');
  check('A task with 1-hour resolution.', 'scale 1 hours');
  check('It was trained on over 100k hours of trajectories.', 'scale 100 k hours ~more than');
  check('It was made by generating over 1.4M SFT examples.', 'scale 1.4 M examples ~more than');
  check('The videos have an average duration of 1.6 hours.', 'scale 1.6 hours');
  check('It is calibrated at a 90 percent risk level.', 'scale 90 %');
  check('Conversion costs less than \\$2,000 USD.', 'result 2000 $ ~less than');
  check('We release models in 7B, 32B, and 72B sizes.', 'scale 7 B', 'scale 32 B', 'scale 72 B');
  check('Interviews with eight DL framework developers.', 'scale 8 developers');
  check('It uses 602 360-degree video segments.', 'scale 602 segments');
  check('At least $Ω(K/W)$ batches are needed.', 'result null ~at least');
  check('The results demonstrate: 1) Faster training; 2) Better models.');
  check('It corrects $n-2k+1$ errors.');
  check('It runs at 720p resolution.', 'scale 720 p');
  check('The component is ${\\rm RM} = -44 \\pm 9$ in all.', 'result -44');
  check('We compare four different prediction approaches.', 'scale 4 approaches');
  check('It holds 20 million bilingual (English and Chinese) descriptions.', 'scale 20 million descriptions');
  check('Gains of +15 to +40 points on maths.', 'result 15-40 points up');
  check('It cuts cost by -25.9% over the baseline.', 'result 25.9 % down');
  check('Precision reaches 0.03 mas/yr.', 'result 0.03 mas/yr');
  check('Applications fail in over 70% of cases.', 'result 70 % ~more than');
  check('Its lead grows from 2% on simple tasks to over 17% on hard ones.', 'result 17 % <- 2 up ~more than');
  check('It outperforms all by 1% - 55%.', 'result 1-55 % up');
  check('As pools grow from 5 to 100, it fails.', 'scale 100 <- 5');
  check('It achieves an acceptance length of 5.92.', 'result 5.92');
  check('It works at a resolution of 4096 times 2048.', 'scale 4096');
  check('It holds over 11K characters from 76 books.', 'scale 11 K characters ~more than', 'scale 76 books');
  check('It improves accuracy by an average of 82.6%.', 'result 82.6 % up');
  check('A 7-billion-parameter model with 2.8B activated LLM parameters.', 'scale 7 billion parameters', 'scale 2.8 B parameters');
  check('We examine 4 LLMs in five domains.', 'scale 4 LLMs', 'scale 5 domains');
  check('We design six methods. After three iterations, seven language models are compared.', 'scale 3 iterations', 'scale 7 models');
  check('Experiments with 1.5B-8B models on 640x368 frames.', 'scale 1.5-8 B', 'scale 640 pixels');
  check('It trains over one billion Gaussians.', 'scale 1 billion Gaussians ~more than');
  check('It has a 350 ms network budget.', 'scale 350 ms');
  check('It reaches up to 14 to 15 FPS.', 'result 14-15 FPS ~up to');
  check('We propose two models.');
  check('It runs on an 8 GB GPU with 4-bit weights.', 'scale 8 GB', 'scale 4 bits');
});

describe('no quantities', () => {
  check('On AIME 2024, GPT-4 and Llama-3.1 are strong.');
  check('Gao et al. (2023) and BERT2 agree; see Figure 3.');
  check('It has three stages: (1) draft, (2) distill and (3) refine.');
  check('We use a three-stage schedule in 2025.');
  check('There is no number here.');
});

describe('links', () => {
  it('metric, data set and subject', () => {
    const [metric] = findMetrics('On Sudoku-Extreme, CGAR achieves 1.71x training speedup.');
    assert.deepEqual([metric?.metric, metric?.dataset, metric?.subject], ['training speedup', 'Sudoku-Extreme', 'CGAR']);
  });
  /** `metric | data set | subject | versus` of each result. */
  const links = (text: string, ...expected: readonly string[]): void => void it(text, () => assert.deepEqual(
    findMetrics(text).filter(metric => metric.kind === 'result').map(metric => [metric.metric, metric.dataset, metric.subject, metric.versus].map(name => name ?? '–').join(' | ')), expected));
  links('Foo improves MMLU and GPQA performance by 6.4% and 22.6% respectively, relative to the closed-book baseline.', 'performance | MMLU | Foo | closed-book baseline', 'performance | GPQA | Foo | closed-book baseline');
  links('RMSE, MAE, and MAPE fall by 9.0%, 6.9%, and 10.2%, respectively.', 'RMSE | – | – | –', 'MAE | – | – | –', 'MAPE | – | – | –');
  links('GPT-4 and Gemini could only achieve 31.1% and 34.8% solve rate respectively.', 'solve rate | – | GPT-4 | –', 'solve rate | – | Gemini | –');
  links('On maths (AMC23, AIME24) and code (LiveCodeBench), START achieves 95.0%, 66.7%, and 47.3%, respectively.', '– | AMC23 | START | –', '– | AIME24 | START | –', '– | LiveCodeBench | START | –');
  links('Mean predictive intervals decreased by 10%.', 'Mean predictive intervals | – | – | –');
  links('The contrastive autoencoder achieved the highest mean Adjusted Rand Index (0.7872).', 'mean Adjusted Rand Index | – | contrastive autoencoder | –');
  links('Learning rate ($S_T=0.70$) dominates.', 'S_T | – | – | –');
  links('Human experts achieving only 53.7% accuracy is low.', 'accuracy | – | Human experts | –');
  links('The o1-preview model, which includes longer reasoning, achieves 57.7%, surpassing the human baseline.', '– | – | o1-preview model | human baseline');
  links('We introduce CUDA Agent, a system. It is 2.1x faster on KernelBench.', '– | KernelBench | CUDA Agent | –');
  links('We present Lucy, a model with RLVR. Lucy achieves 78.3% accuracy on the SimpleQA benchmark.', 'accuracy | SimpleQA benchmark | Lucy | –');
  links('Trained on a mixture of data, FooNet achieves 29.9 nDCG@10 on BRIGHT.', 'nDCG@10 | BRIGHT | FooNet | –');
  links('We outperform MoCo and SimCLR by 9.3% and 0.2%, respectively, on ImageNet.', '– | ImageNet | – | MoCo', '– | ImageNet | – | SimCLR');
  links('VL-Foo advances scores on MathVista and MathVerse to achieve 80.3% and 61.8% respectively.', 'scores | MathVista | VL-Foo | –', 'scores | MathVerse | VL-Foo | –');
  links('Applying FDY conv to CRNNs improves performance by 7.56%.', 'performance | – | Applying FDY conv to CRNNs | –');
  links('Pretraining with RLP on Qwen3-8B lifts accuracy by 19%.', 'accuracy | – | Pretraining with RLP on Qwen3-8B | –');
  links('It achieves 93.7% Acc@5 on SWE-bench Verified.', 'Acc@5 | SWE-bench Verified | – | –');
  links('Foo reduces the hallucination rate by 47% in RAG scores.', 'hallucination rate | RAG | Foo | –');
  links('LightFoo reduces token usage by 117x, API calls by 159x, and runtime by 12x.', 'token usage | – | LightFoo | –', 'API calls | – | LightFoo | –', 'runtime | – | LightFoo | –');
  links('The accuracy of QwQ-32B improved from 80.3% to 82.1%.', 'accuracy | – | QwQ-32B | –');
  links('FooNet retains 30% of accuracy and drops by only 3.2%.', 'accuracy | – | FooNet | –', '– | – | FooNet | –');
  links('It gets 8.16% accuracy, compared to MetaboT\'s 83.67%.', 'accuracy | – | – | MetaboT');
  links('It improves by reducing CD and LPIPS by 2.20% and 2.02%.', 'CD | – | – | –', 'LPIPS | – | – | –');
  links('CurES outperforms Group Relative Policy Optimization by 3.3 points.', '– | – | CurES | Group Relative Policy Optimization');
  links('The best LMM lags behind human performance by 31.73%, compared to before.', '– | – | best LMM | human performance');
  links('We present ArtNet. ArtNet achieves F1 = 0.98, compared to CLAM (F1 = 0.75).', 'F1 | – | ArtNet | CLAM', 'F1 | – | CLAM | ArtNet');
  links('It improves TTFT by 33%.', 'TTFT | – | – | –');
  links('FPRs as low as 0.1% are seen.', 'FPRs | – | – | –');
  links('Experiments show that FooNet beats the limitations of previous systems by 5%.', '– | – | FooNet | previous systems');
  links('We see a 5% MMLU gain.', 'MMLU gain | MMLU | – | –');
  links('Gemini 2.0-flash achieves an RA of 67%.', 'RA | – | Gemini 2.0-flash | –');
  links('Rates grew by 30% over the past decade.', 'Rates | – | – | –');
  links('We introduce HardBench, a benchmark of tasks. The best agent passes only 35.5% of all tasks.', '– | HardBench | best agent | –');
  links('It achieves first place on Track 1 and second place on Track 2.', '– | Track 1 | – | –', '– | Track 2 | – | –');
  links('Foo enhances the performance of strong distilled models on math benchmarks (+14.6% / +17.2% on AIME 2025).', 'performance | AIME 2025 | Foo | –', 'performance | AIME 2025 | Foo | –');
  links('We propose CDAS. It has advantages compared to Dynamic Sampling, a strategy in DAPO, which is 2.33 times slower than CDAS.', '– | DAPO | Dynamic Sampling | CDAS');
  links('FooNet improves a strong LLM from 75.4 to 88.3 on BarBench.', '– | BarBench | FooNet | –');
  links('PC-E achieved a 141% relative improvement, surpassing Claude.', 'relative improvement | – | PC-E | Claude');
  links('FooNet has a win-rate of 33% on AlpacaEval, an absolute gain of 26% (7% to 33%).', 'win-rate | AlpacaEval | FooNet | –', 'win-rate | AlpacaEval | FooNet | –', 'win-rate | AlpacaEval | FooNet | –');
  links('We see a 438% rise in likes and a 12% improvement in maths.', 'likes | – | – | –', 'improvement | maths | – | –');
  links('Under the same compute budget, FooNet improves over baselines, reaching 50.40% on SWE-bench.', '– | SWE-bench | FooNet | baselines');
  links('Experiments demonstrate the effectiveness of E-DiT, achieving a 2x speedup.', 'speedup | – | E-DiT | –');
  links('The model has an area under the ROC curve of 0.88.', 'area under the ROC curve | – | model | –');
  links('With only 128 tokens (50% fewer than standard models), it works.', 'tokens | – | – | standard models');
  links('We propose a pipeline that combines a detector with FUSegNet. Our YOLO plus FUSegNet pipeline improved mean IoU by 23 points on three test sets.', 'mean IoU | test sets | YOLO plus FUSegNet pipeline | –');
  links('We introduce FooBench, a benchmark. We also propose BarAgent, a framework with an 18.4% gain on it.', 'gain | FooBench | BarAgent | –');
  links('FooNet has a 57.6% success rate, surpassing the previous best of 46.6%.', 'success rate | – | FooNet | previous best');
  links('Success rates drop sharply from 60.6% to 30.9%.', 'Success rates | – | – | –');
  links('FooNet has an F1 score above 0.9.', 'F1 score | – | FooNet | –');
  links('FooNet has a 99% success rate, outperforming conventional and learned registration approaches.', 'success rate | – | FooNet | conventional and learned registration approaches');
  links('We test many models, with the best model, Claude-3.5 Sonnet, achieving an accuracy of 3.37%.', 'accuracy | – | Claude-3.5 Sonnet | –');
  links('We present FooAgent. FooAgent has a 3.9 point gain over the strongest model (Bar-32B, 40.9%).', 'gain | – | FooAgent | strongest model', '– | – | Bar-32B | FooAgent');
  links('Converting the model costs less than $2,000.', 'costs | – | Converting the model | –');
  links('Experiments across seven benchmarks show gains of 1.84 points.', 'gains | – | – | –');
  links('FooNet reaches 28.8% accuracy versus 21.7% for the strongest baseline.', 'accuracy | – | FooNet | strongest baseline');
  links('FooNet has a success rate of 19.5%, compared to 74.5% performance of an unassisted human.', 'success rate | – | FooNet | unassisted human');
  links('Evaluations on VLN and VLA tasks show an improvement of 5%.', 'improvement | VLN and VLA tasks | – | –');
  links('VR-Foo achieves 80.5% on VideoGen Reward.', '– | VideoGen Reward | VR-Foo | –');
  links('FooNet runs 76x faster than the baseline on GPT-2.', '– | GPT-2 | FooNet | baseline');
  links('Compared to greedy decoding, FooNet improves metrics such as CLIPScore (0.808 vs. 0.775).', 'CLIPScore | – | FooNet | greedy decoding');
  links('FooNet has an absolute gain of 26% (7% to 33%) over the initial model.', 'absolute gain | – | FooNet | initial model', 'absolute gain | – | FooNet | initial model');
  links('We demonstrate the effectiveness of FooNet on AIME 2024 with care. FooNet improves accuracy by 2.5x.', 'accuracy | AIME 2024 | FooNet | –');
  links('On GSM8K, FooNet gains 5 points, and 9 points on specific tasks.', 'gains | GSM8K | FooNet | –', 'gains | GSM8K | FooNet | –');
  links('The DDPM model, DiT-XL, reaches a FID score of 2.33.', 'FID score | – | DiT-XL | –');
  it('quotes stand where they are said to', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('improves', '12%', 'from', 'to', '3.5', 'x', 'on', 'GSM8K', '.', 'up to', '8B', '(', ')', ',', 'tasks', '1,000', '-', 'vs.', 'é', '$', '\\%'), { maxLength: 40 }), words => {
      const text = words.join(' ');
      for (const { quote, start } of findMetrics(text)) assert.equal(text.slice(start, start + quote.length), quote);
    }), { numRuns: 500 });
  });
  for (const [name, text] of [['digits', '1'.repeat(1_000_000)], ['numbers', '1,'.repeat(500_000)], ['brackets', '('.repeat(1_000_000)], ['letters', 'a'.repeat(1_000_000)]] as const) {
    it(`1 MB of ${name} ends`, () => assert.ok(Array.isArray(findMetrics(text))));
  }
});

describe('sentences', () => {
  const sentence = (text: string, at: number, expected: string): void => void it(expected, () => {
    const { start, end } = sentenceAt(text, at);
    assert.equal(text.slice(start, end), expected);
  });
  sentence('One is here. Two gains 3.5% (e.g. on X vs. Y). Three.', 20, 'Two gains 3.5% (e.g. on X vs. Y).');
  sentence('Gao et al. show it. Next.', 3, 'Gao et al. show it.');
});

describe('as text', () => {
  const text = (source: string, value: string, change?: string): void => void it(source, () => {
    const metric = findMetrics(source)[0];
    assert.ok(metric);
    assert.deepEqual([formatValue(metric), relativeChange(metric)], [value, change]);
  });
  text('Throughput improves by up to 24.89x.', 'up to 24.89×');
  text('Training falls (10.93 to 6.38 hours).', '10.93 → 6.38 hours', '−41.6 %');
  text('It raises the ratio by 20-40% in training.', '+20–40%');
});
