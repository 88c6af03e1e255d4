import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findMetrics } from '../../../src/core/metrics/findMetrics';

/** Each result of a text about FooNet: `value[-max] [<- baseline]: metric | data set | subject | versus`. */
function check(text: string, ...expected: readonly string[]): void {
  it(text, () => assert.deepEqual(findMetrics(`We present FooNet, a model. ${text}`, 'FooNet: A Study').filter(({ kind }) => kind === 'result').map(({ value, valueMax, baseline, metric, dataset, subject, versus }) =>
    `${value}${valueMax === undefined ? '' : `-${valueMax}`}${baseline === null ? '' : ` <- ${baseline}`}: ${[metric, dataset, subject, versus].map(name => name ?? '–').join(' | ')}`), expected));
}

describe('owners: what a parenthesis ties a number to', () => {
  check('FooNet reaches 17.9% on WebArena, surpassing systems such as GPT-4-Turbo (17.6%) and GPT-4o (13.9%), as well as WebRL (15.4%).', '17.9: – | WebArena | FooNet | GPT-4-Turbo', '17.6: – | WebArena | GPT-4-Turbo | FooNet', '13.9: – | WebArena | GPT-4o | FooNet', '15.4: – | WebArena | WebRL | FooNet');
  check('FooNet attains 53.06 on BarBench, surpassing the best open baselines (i.e., 7.78 from BarNet; 1.94 from UniWorld-V1).', '53.06: – | BarBench | FooNet | best open baselines', '7.78: – | BarBench | BarNet | FooNet', '1.94: – | BarBench | UniWorld-V1 | FooNet');
  check('FooNet gains on reasoning (MM-VET: +0.2%, ScienceQA: +0.3%, cognitive reasoning: +27.2%).', '0.2: – | MM-VET | FooNet | –', '0.3: – | ScienceQA | FooNet | –', '27.2: – | cognitive reasoning | FooNet | –');
  check('FooNet delivers gains in hard domains (+26.2% bouldering, +2.4% music).', '26.2: gains | bouldering | FooNet | –', '2.4: gains | music | FooNet | –');
  check('The gap shrinks to 0.006 (WavLM-SV) and 0.044 (ECAPA-TDNN).', '0.006: gap | – | WavLM-SV | –', '0.044: gap | – | ECAPA-TDNN | –');
  check('FooNet achieves a FID score of 0.079, outperforming T2M-GPT (FID = 0.116) and the BERT-type model MMM (FID = 0.080).', '0.079: FID score | – | FooNet | T2M-GPT', '0.116: FID | – | T2M-GPT | FooNet', '0.08: FID | – | BERT-type model MMM | FooNet');
  check('FooNet improves over a direct BarNet baseline (35.9% vs. 14.7% mIoU).', '35.9 <- 14.7: mIoU | – | FooNet | direct BarNet baseline');
  check('FooNet attains 71.3 on MMLU, rivaling Llama-3-70B (72.0).', '71.3: – | MMLU | FooNet | Llama-3-70B', '72: – | MMLU | Llama-3-70B | FooNet');
  check('General models reach 60-65%, and up to 85% for the strongest evaluated model.', '60-65: – | – | General models | –', '85: – | – | strongest evaluated model | –');
  check('FooNet outperforms closed models including GPT-5 (+314.2%) and Gemini-3-Flash (+111.6%), as well as the fine-tuned BarNet-32B baseline (+39.0%).', '314.2: – | – | FooNet | GPT-5', '111.6: – | – | FooNet | Gemini-3-Flash', '39: – | – | FooNet | fine-tuned BarNet-32B baseline');
  check('FooNet outperforms all baselines on the Stanford CT dataset, including BarNet (82.2 vs 80.6 AUROC).', '82.2 <- 80.6: AUROC | Stanford CT dataset | FooNet | BarNet');
  check('It generalizes with gains of 5.9 (MGH) and 1.9 (CGMH).', '5.9: gains | MGH | FooNet | –', '1.9: gains | CGMH | FooNet | –');
  check('No system comes close to human performance (83.4%).', '83.4: human performance | – | human | –');
  check('Claude-4.5 achieves 36.2% pass@10, GPT-5 34.6%, and gpt-4o 16.9%.', '36.2: pass@10 | – | Claude-4.5 | –', '34.6: pass@10 | – | GPT-5 | –', '16.9: pass@10 | – | gpt-4o | –');
});

describe('lists', () => {
  check('On DocVQA, ChartQA, and InfoVQA, FooNet achieves 92.1, 85.3, and 70.2.', '92.1: – | DocVQA | FooNet | –', '85.3: – | ChartQA | FooNet | –', '70.2: – | InfoVQA | FooNet | –');
  check('FooNet outperforms GPT-4o by 5.3 points on MMMU and Claude 3.5 by 2.1 points on MathVista.', '5.3: – | MMMU | FooNet | GPT-4o', '2.1: – | MathVista | FooNet | Claude 3.5');
  check('FooNet improves pass@1 on HumanEval by 12%, on MBPP by 9%, and on LiveCodeBench by 4%.', '12: pass@1 | HumanEval | FooNet | –', '9: pass@1 | MBPP | FooNet | –', '4: pass@1 | LiveCodeBench | FooNet | –');
  check('FooNet achieves an average pass@1 of 51.1% on AIME 2024, AIME 2025, and AMC 2023, improving over DAPO by 3.4 points.', '51.1: average pass@1 | AIME 2024, AIME 2025, and AMC 2023 | FooNet | DAPO', '3.4: average pass@1 | AIME 2024, AIME 2025, and AMC 2023 | FooNet | DAPO');
  check('FooNet improves faithfulness and calibration up to 66% and 58%, respectively.', '66: faithfulness | – | FooNet | –', '58: calibration | – | FooNet | –');
  check('FooNet beats RAPTOR by 25.9% and HippoRAG by 7.4% in average F1 score.', '25.9: F1 score | – | FooNet | RAPTOR', '7.4: F1 score | – | FooNet | HippoRAG');
  check('FooNet surpasses BarMath-7B by 7.8%/5.3% on MATH/GSM8K benchmarks.', '7.8: – | MATH/GSM8K benchmarks | FooNet | BarMath-7B', '5.3: – | MATH/GSM8K benchmarks | FooNet | BarMath-7B');
  check('FooNet attains an average reward of 312.5, whereas PPO and SAC only get 201.3 and 245.9.', '312.5: average reward | – | FooNet | –', '201.3: average reward | – | PPO | –', '245.9: average reward | – | SAC | –');
  check('FooNet raises MT-Bench scores from 7.27 to 8.31 and length-controlled win-rates in AlpacaEval-2 from 33.46% to 52.49%.', '8.31 <- 7.27: MT-Bench scores | MT-Bench | FooNet | –', '52.49 <- 33.46: length-controlled win-rates | AlpacaEval-2 | FooNet | –');
  check('FooNet improves over the base model by 11.2 points in English and 14.8 points in Chinese.', '11.2: – | English | FooNet | base model', '14.8: – | Chinese | FooNet | base model');
  check('FooNet ranks second on BarBench (AUC-PR 0.404) and second on the archive by AUC-PR (0.198).', '2: – | BarBench | FooNet | –', '0.404: AUC-PR | BarBench | FooNet | –', '2: – | archive | FooNet | –', '0.198: AUC-PR | archive | FooNet | –');
  check('FooNet achieves a 28.7% higher success rate and reduces execution time by 31.8% across three simulators.', '28.7: success rate | simulators | FooNet | –', '31.8: execution time | simulators | FooNet | –');
  check('Results on RAG and QA tasks show that FooNet can keep 98% and 93% of the accuracy while outperforming BarNet by 3.6% and 7.9%, respectively.', '98: accuracy | RAG | FooNet | –', '93: accuracy | QA tasks | FooNet | –', '3.6: accuracy | RAG | FooNet | BarNet', '7.9: accuracy | QA tasks | FooNet | BarNet');
  check('FooNet improves scores by 10.4 and 24.3 points over GPT-4o and DeepSeek-V3, surpassing BarNet and QuxNet by up to 37.2% and 48.2%.', '10.4: scores | – | FooNet | GPT-4o', '24.3: scores | – | FooNet | DeepSeek-V3', '37.2: – | – | FooNet | BarNet', '48.2: – | – | FooNet | QuxNet');
  check('FooNet surpasses BarMath-7B by 7.8%/5.3% and QuxMath-7B by 15.1%/6.3% on MATH/GSM8K.', '7.8: – | MATH/GSM8K | FooNet | BarMath-7B', '5.3: – | MATH/GSM8K | FooNet | BarMath-7B', '15.1: – | MATH/GSM8K | FooNet | QuxMath-7B', '6.3: – | MATH/GSM8K | FooNet | QuxMath-7B');
  check('The best agent passes only 35.5% of all tasks and 20.6% of hard tasks.', '35.5: passes | – | best agent | –', '20.6: passes | – | best agent | –');
  check('FooNet achieves a balanced accuracy of 0.83 and an AUC of 0.92, outperforming all baselines.', '0.83: balanced accuracy | – | FooNet | baselines', '0.92: AUC | – | FooNet | baselines');
  check('FooNet achieves up to 10% less training time and 4x less memory than BarNet.', '10: training time | – | FooNet | BarNet', '4: memory | – | FooNet | BarNet');
});

describe('what is measured', () => {
  check('At 4-bit precision, FooNet loses less than 0.3 perplexity points.', '0.3: perplexity | – | FooNet | –');
  check('FooNet brings +6.1 mean macro F1 points on six benchmarks.', '6.1: F1 | six benchmarks | FooNet | –');
  check('About 60% of responses address a key point.', '60: address a key point | – | FooNet | –');
  check('FooNet is preferred in over 80% of cases.', '80: preferred | – | FooNet | –');
  check('This axis aligns with the principal axis at cosine 0.972.', '0.972: cosine | – | FooNet | –');
  check('We find a correlation of r = 0.82 between the two.', '0.82: correlation | – | FooNet | –');
  check('It has a high inter-rater agreement (κ=0.66).', '0.66: inter-rater agreement | – | FooNet | –');
  check('It corrects a bias of more than 2.5% on gain estimation.', '2.5: bias | gain estimation | FooNet | –');
  check('The proposed detector reaches an AUC of 99.2% in-domain and 93.4% cross-domain.', '99.2: AUC | – | FooNet | –', '93.4: AUC | – | FooNet | –');
  check('Its real-time factor is 0.03.', '0.03: real-time factor | – | FooNet | –');
  check('FooNet\'s success rate is 78%, 20 points higher than that of BarNet.', '78: success rate | – | FooNet | –', '20: success rate | – | FooNet | BarNet');
  check('The Exact Match Rate (EMR) consistently falls below 5%.', '5: Exact Match Rate | – | FooNet | –');
  check('FooNet drives the attack success rate from 62% to 0%.', '0 <- 62: attack success rate | – | FooNet | –');
  check('This leads to energy savings, in the range of 5% to 10%.', '5-10: energy savings | – | FooNet | –');
  check('Results show a 2.3-point BLEU gain on WMT14 En-De and a 1.1-point gain on WMT14 En-Fr.', '2.3: BLEU gain | WMT14 En-De | FooNet | –', '1.1: gain | WMT14 En-Fr | FooNet | –');
  check('FooNet has a 3.2 point improvement over BarNet in F1 on SQuAD.', '3.2: F1 | SQuAD | FooNet | BarNet');
  check('FooNet lowers latency to 268s with only a 0.09% drop on VBench.', '268: latency | – | FooNet | –', '0.09: drop | VBench | FooNet | –');
  check('FooNet reduces AbsRel by 12.4% on KITTI.', '12.4: AbsRel | KITTI | FooNet | –');
  check('Recall reaches 90.2 percent, which is 15.5 points over GPT-4.', '90.2: Recall | – | FooNet | –', '15.5: Recall | – | FooNet | GPT-4');
  check('FooNet-B attains 84.5% top-1 accuracy with 4.6G FLOPs; FooNet-L reaches 86.1%.', '84.5: top-1 accuracy | – | FooNet-B | –', '4.6: FLOPs | – | FooNet-B | –', '86.1: top-1 accuracy | – | FooNet-L | –');
  check('GPT-4 achieves 54.3% accuracy, while the best open-source model, Llama-3-70B, achieves only 38.1%.', '54.3: accuracy | – | GPT-4 | –', '38.1: accuracy | – | Llama-3-70B | –');
  check('The accuracy of all evaluated models rose from 34.5% to 40.5%.', '40.5 <- 34.5: accuracy | – | all evaluated models | –');
  check('FooNet achieves a Word Error Rate (WER) of just 0.8% and a Character Error Rate (CER) below 0.4%.', '0.8: Word Error Rate | – | FooNet | –', '0.4: Character Error Rate | – | FooNet | –');
  check('FooNet reduces training time by 1.5x (from 83h to 57h), and memory usage by 1.8x.', '1.5: training time | – | FooNet | –', '57 <- 83: training time | – | FooNet | –', '1.8: memory usage | – | FooNet | –');
  check('It yields up to 76.5% more tokens per forward pass.', '76.5: tokens per forward pass | – | FooNet | –');
  check('It keeps relative drift to 0.131 and holds latency under 2 s.', '0.131: relative drift | – | FooNet | –', '2: latency | – | FooNet | –');
  check('Its variance is indeed minimal (<2.5%).', '2.5: variance | – | FooNet | –');
  check('Its total runtime using a single card reaches 5.6 ms.', '5.6: total runtime | – | FooNet | –');
  check('FooNet yields gains of 30+ F1 points and 3.0 C-index points.', '30: F1 | – | FooNet | –', '3: C-index | – | FooNet | –');
  check('It sustains 85% of BarNet MFU.', '85: BarNet MFU | – | FooNet | –');
  check('FooNet saves 69.9% of time.', '69.9: time | – | FooNet | –');
  check('It speeds up attention time by 6x.', '6: attention time | – | FooNet | –');
  check('We find that 57% of the questions contain errors.', '57: contain errors | – | FooNet | –');
  check('In short, 33% of requests can be fulfilled.', '33: requests can be fulfilled | – | FooNet | –');
  check('TreeBLEU scores increased by 66.7%.', '66.7: TreeBLEU scores | – | FooNet | –');
  check('It wins by 0.1 in VBench Total and by 0.34 in VisionReward.', '0.1: VBench Total | VBench Total | FooNet | –', '0.34: VisionReward | VisionReward | FooNet | –');
  check('FooNet reaches 57.9, and BarFoo pushes it to 63.2.', '57.9: – | – | FooNet | –', '63.2: – | – | BarFoo | –');
  check('Improvements are significant (p < 0.001).', '0.001: p | – | FooNet | –');
});

describe('who has it', () => {
  check('It helps LightBar attain 53.06 on BarBench.', '53.06: – | BarBench | LightBar | –');
  check('The formula discovered on more than 260 datasets of embeddings has a correlation of 0.96.', '0.96: correlation | – | formula | –');
  check('Mechanistic analysis reveals RAG succeeds by grounding, reducing errors by 7.6%.', '7.6: errors | – | RAG | –');
  check('Even the best model (Gemini-2.5 Pro) achieves an accuracy of only 73.7%.', '73.7: accuracy | – | Gemini-2.5 Pro | –');
  check('Across models, the best, Claude Opus 4.7, reaches only 62.2%.', '62.2: – | – | Claude Opus 4.7 | –');
  check('Approaches that combine language and image models show a 111% improvement over unified models.', '111: improvement | – | Approaches | unified models');
  check('Models trained on FooData outperform others, achieving balanced accuracy above 0.785.', '0.785: balanced accuracy | – | Models trained on FooData | others');
  check('Our agent costs $0.31 per task, versus 58% and $1.10 for the previous best agent.', '0.31: costs | – | FooNet | –', '58: – | – | previous best agent | FooNet', '1.1: – | – | previous best agent | –');
  check('In our study, with the strongest configurations achieving speedups of up to 6.9x.', '6.9: speedups | – | strongest configurations | –');
  check('Finally, we create Foo-253B, an efficient model that achieves a 1.7x speedup.', '1.7: speedup | – | Foo-253B | –');
  check('Reward models--the standard choice--achieve only 52.7% accuracy.', '52.7: accuracy | – | Reward models | –');
  check('Generative models that produce explicit reasoning chains achieve 81.8% accuracy.', '81.8: accuracy | – | Generative models | –');
  check('The best-performing system, OpenAI Deep Research, can already achieve 50-70% of human performance.', '50-70: human performance | – | OpenAI Deep Research | human');
  check('The estimated human accuracy is 81.1%.', '81.1: estimated human accuracy | – | human | –');
  check('The fully informed oracle has 88.5%, and FooNet reaches 85.7% on BarBench, approaching o1 (high) at 88.5%.', '88.5: – | – | informed oracle | –', '85.7: – | BarBench | FooNet | o1', '88.5: – | BarBench | o1 | FooNet');
  check('FooNet reduces the error by 27% for BarNet.', '27: error | – | FooNet | –');
});

describe('who is compared with', () => {
  check('FooNet reaches 42.5% accuracy, surpassing UI-Tars-2, Gemini-2.5-Pro and Seed1.8.', '42.5: accuracy | – | FooNet | UI-Tars-2, Gemini-2.5-Pro and Seed1.8');
  check('FooNet outperforms 7B and 13B models by 2.1 and 1.3 points on average.', '2.1: – | – | FooNet | 7B and 13B models', '1.3: – | – | FooNet | 7B and 13B models');
  check('FooNet reaches performance comparable to RAE with up to 13x faster convergence.', '13: convergence | – | FooNet | RAE');
  check('FooNet achieves a score of 40.0%, which is comparable to the performance of single-agent DeepSeek-R1.', '40: score | – | FooNet | single-agent DeepSeek-R1');
  check('FooNet outperforms strong discrete and latent-reasoning baselines, improving the score by +10.83.', '10.83: score | – | FooNet | discrete and latent-reasoning baselines');
  check('FooNet outperforms imitation learning methods such as Diffusion Policy by 20.4%.', '20.4: – | – | FooNet | Diffusion Policy');
  check('In comparison with GPT-4V, FooNet improves CapScore by 55.6%.', '55.6: CapScore | – | FooNet | GPT-4V');
  check('Compared to the baseline trained with seed data, FooNet achieves an improvement of 3.1 points.', '3.1: improvement | – | FooNet | baseline trained with seed data');
  check('FooNet compresses the cache to 28.1% of the GQA baseline.', '28.1: cache | – | FooNet | GQA baseline');
  check('FooNet is 600 times smaller than the 600M BarNet dense encoder.', '600: – | – | FooNet | 600M BarNet dense encoder');
  check('It is over twice the second-best model.', '2: – | – | FooNet | second-best model');
  check('Its captions are over 10x longer than most video-text datasets.', '10: – | – | FooNet | most video-text datasets');
  check('FooNet achieves MSE of 0.089, compared to BarNet\'s MSE of 0.147.', '0.089 <- 0.147: MSE | – | FooNet | BarNet');
  check('FooNet obtains the best FVD (112.3) and FID (8.9) on UCF-101, compared with 145.6 and 10.2 for VideoGPT.', '112.3 <- 145.6: FVD | UCF-101 | FooNet | –', '8.9 <- 10.2: FID | UCF-101 | FooNet | –');
  check('FooNet scores 47.2 on AlpacaEval 2, up from 22.9.', '47.2 <- 22.9: score | AlpacaEval 2 | FooNet | –');
  check('In 91% of sessions the edit is non-trivial rather than a tweak.', '91: sessions | – | FooNet | –');
  check('It surpasses the best web baseline, Google with GPT-4o, by 37.8%.', '37.8: – | – | FooNet | Google with GPT-4o');
  check('FooNet achieves 49.6% accuracy, surpassing the previous state-of-the-art model, BarNet.', '49.6: accuracy | – | FooNet | BarNet');
  check('It requires only 55% of the compute to match the performance of pure SFT.', '55: compute | – | FooNet | pure SFT');
  check('FooNet can match the quality of BarNet while reducing training time by 5x.', '5: training time | – | FooNet | BarNet');
  check('FooNet keeps the drift at 0.131, substantially below suffix-based baselines.', '0.131: drift | – | FooNet | suffix-based baselines');
  check('FooNet improves BarNet-7B from 34.8% to 76.7%.', '76.7 <- 34.8: – | – | FooNet | –');
  check('It keeps accuracy within 0.7 points of full attention.', '0.7: accuracy | – | FooNet | full attention');
  check('It recovers 96% of the improvement achieved by methods with privileged information.', '96: improvement | – | FooNet | methods with privileged information');
});

describe('where', () => {
  check('Across six fine-grained perception benchmarks, FooNet improves BarNet from 70.7% to 77.4%.', '77.4 <- 70.7: – | fine-grained perception benchmarks | FooNet | BarNet');
  check('FooNet reaches only 5% in complex, mixed-modality tasks.', '5: – | complex, mixed-modality tasks | FooNet | –');
  check('We evaluate it on six video understanding benchmarks. FooNet gains 4.2 points.', '4.2: gains | video understanding benchmarks | FooNet | –');
  check('FooNet sets a new state of the art with a WER of 0.25 in the domain of Arabic document OCR.', '0.25: WER | Arabic document OCR | FooNet | –');
  check('Sampling yields a 5% improvement over random sampling.', '5: improvement | – | Sampling | random sampling');
  check('In yield prediction, it rises from 27.6% to 35.4%; in activity prediction, accuracy rises from 0.52 to 0.79.', '35.4 <- 27.6: – | yield prediction | FooNet | –', '0.79 <- 0.52: accuracy | activity prediction | FooNet | –');
  check('In an image classification task, FooNet achieves an accuracy of 0.83.', '0.83: accuracy | image classification task | FooNet | –');
  check('Especially in the safety-critical setting, FooNet reaches a 95.8% recovery rate.', '95.8: recovery rate | safety-critical setting | FooNet | –');
  check('We evaluate FooNet in a stress suite using WikiText-103. FooNet cuts perplexity by 18.7%.', '18.7: perplexity | WikiText-103 | FooNet | –');
  check('We release BarSet, an 80-task benchmark, where FooNet outperforms GPT-4o by 29%.', '29: – | BarSet | FooNet | GPT-4o');
  check('We further collect LoCoSet, a large-scale dataset of dialogues. FooNet scores 62.1% on LoCoSet.', '62.1: score | LoCoSet | FooNet | –');
  check('Experiments on ShopWorld, WebShop, and QuxBench show gains ranging from 2.3 to 8.5 points.', '2.3-8.5: gains | ShopWorld, WebShop, and QuxBench | FooNet | –');
  check('Models fine-tuned on MATH reach 40.2%.', '40.2: – | – | Models fine-tuned on MATH | –');
  check('On the Foo dataset, effects vary by 10x across three items.', '10: – | Foo dataset | FooNet | –');
  check('Across four out-of-domain datasets and four speech models, FooNet reduces WER by 12.3%.', '12.3: WER | out-of-domain datasets | FooNet | –');
  check('FooNet performs best in entity extraction tasks (F1 = 88.6%).', '88.6: F1 | entity extraction tasks | FooNet | –');
  check('Experiments across nine benchmarks spanning mathematics, science, and code show it. FooNet gains 8.3%.', '8.3: gains | benchmarks spanning mathematics, science, and code | FooNet | –');
  check('On 2WikiMultiHopQA, FooNet beats BarNet by 8.0 points.', '8: – | 2WikiMultiHopQA | FooNet | BarNet');
  check('We introduce BarBench, a benchmark of tasks. On a subset of the benchmark, the best model scores 36.2%.', '36.2: score | BarBench | best model | –');
});
