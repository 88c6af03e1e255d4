import type { Paper } from '../model/paper';
import { asciiFold } from '../util/asciiFold';
import { tokenizeWords, type Word } from '../util/words';

/** Words with which a paper introduces its own. */
const INTRODUCING = /\b(?:propose|proposes|proposed|proposing|introduce|introduces|introducing|present|presents|presenting|develop|develops|release|releases|describe|build|create|design|contribute|unveil|call|called|calls|named|name|dubbed|termed|term|coined|denoted)\b/i;

/** How far behind the introducing word a name may stand, in characters. */
const REACH = 160;

/** Names that everybody's papers use. A paper that spells one out does not introduce it. */
const GENERAL = new Set(('AI ML NLP LLM LLMs MLLM MLLMs VLM VLMs LM LMs RL RLHF RLAIF RLVR DPO PPO GRPO SFT CoT SOTA RAG GNN GNNs CNN CNNs RNN RNNs LSTM GAN GANs VAE VAEs MLP QA VQA ASR TTS OCR API APIs GPU GPUs '
  + 'CPU KV MoE DNN DNNs ViT ViTs SSL SSM SSMs SVM PCA MDP MDPs POMDP ODE PDE SGD MCMC KL MSE FID FLOPs IoU mAP AUC BLEU ROUGE MT IR NER KG KGs EHR MRI CT EEG ECG UAV IoT BO MORL HPO NAS GUI CLI PDF HTML SQL '
  + 'GPT ChatGPT GPT-4 GPT-3 GPT-4o BERT Llama LLaMA Gemini Claude Qwen Mistral ImageNet CIFAR-10 MATH GSM8K MMLU Transformer Transformers Python ArXiv arXiv GitHub HuggingFace PyTorch TensorFlow AGI HCI 2D 3D ICL OOD PEFT LoRA').split(' '));

/** First words of titles that name nothing. */
const ORDINARY = new Set(('a an the on in towards toward beyond from learning rethinking understanding exploring improving survey introduction reading position background thinking scaling training building making using do does is are can '
  + 'how what why when where which who revisiting analyzing evaluating measuring benchmarking mitigating unlocking enabling accelerating guiding mind model models data language attention abstract report technical paper case study inference '
  + 'reasoning alignment evaluation agents planning vision safety security efficiency optimization').split(' '));

/**
 * The names by which a paper's own contribution is known: before the colon of its title, or introduced in its abstract
 * ("we propose CGAR (Curriculum-Guided Adaptive Recursion)", "Parallel-Distill-Refine (PDR)"). Precise rather than complete.
 */
export function systemNames(title: string, abstract: string): readonly string[] {
  const names = new Set<string>();
  const head = titleHead(title);
  if (head) names.add(head);
  for (const name of expandedNames(title)) names.add(name);
  for (const name of introducedNames(abstract, asciiFold(title).toLowerCase())) names.add(name);
  return [...names].filter(name => !GENERAL.has(name) && name.length >= 2);
}

const known = new WeakMap<Paper, readonly string[]>();

/** The names of a paper of the library; read at first use and kept as long as the paper is. */
export function namesOf(paper: Paper): readonly string[] {
  const read = known.get(paper);
  if (read) return read;
  const names = systemNames(paper.title, paper.abstract);
  known.set(paper, names);
  return names;
}

/** "SpeContext: Enabling …" */
function titleHead(title: string): string | undefined {
  const colon = title.search(/:\s/);
  if (colon < 2 || colon > 40) return undefined;
  const head = title.slice(0, colon).trim();
  const words = head.split(/\s+/);
  if (words.length > 3 || ORDINARY.has(words[0]?.toLowerCase() ?? '')) return undefined;
  if (words.length === 1) return /^[\p{L}\p{N}][\p{L}\p{N}+.@^_-]*$/u.test(head) && !ORDINARY.has(head.toLowerCase()) ? head : undefined;
  return words.some(isDistinctive) && words.every(word => /^[\p{Lu}\p{N}]/u.test(word)) ? head : undefined;
}

/** Capitals behind the first letter, or digits: no ordinary word is written so. */
export function isDistinctive(word: string): boolean {
  return /\p{L}/u.test(word) && (/^.+\p{Lu}/u.test(word) && !/-\p{Lu}\p{Ll}/u.test(word) || /\d/.test(word) || /[+@]/.test(word));
}

/** @param title lower case: what it spells out is the paper's own */
function introducedNames(abstract: string, title: string): readonly string[] {
  const found: string[] = [];
  const words = tokenizeWords(abstract);
  let reach = -1;
  words.forEach((word, at) => {
    if (INTRODUCING.test(word.text)) reach = word.end + REACH;
    const gap = abstract.slice(words[at - 1]?.end ?? 0, word.start);
    if (/[.!?]\s/.test(gap)) reach = -1;
    const name = distinctiveName(words, at, abstract);
    if (!name || GENERAL.has(name)) return;
    const near = word.start <= reach;
    const parenthesized = gap.endsWith('(') && abstract[word.end] === ')';
    if (parenthesized) {
      const inTitle = [words[at - 2], words[at - 1]].every(each => title.includes(asciiFold(each?.text ?? '?').toLowerCase()));
      if (inTitle ? spells(words, at, name) : near && expands(words, at, name)) found.push(name);
    } else if (near && (isRightBehind(words, at) || /^\s*\(/.test(abstract.slice(word.end, word.end + 3)))) found.push(name);
  });
  return found.slice(0, 4);
}

function distinctiveName(words: readonly Word[], at: number, text: string): string | undefined {
  const word = words[at];
  if (!word || !isDistinctive(word.text) || /^\d/.test(word.text) || word.text.length > 30) return undefined;
  return text[word.end] === '+' ? `${word.text}+` : word.text;
}

/** "we propose CGAR", "called ReMax", "we introduce a new framework, MLGym". */
function isRightBehind(words: readonly Word[], at: number): boolean {
  for (let back = 1; back <= 2; back++) if (INTRODUCING.test(words[at - back]?.text ?? '')) return true;
  return false;
}

/** Whether the words before an acronym are what it stands for. */
function expands(words: readonly Word[], at: number, acronym: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').replace(/s$/, '').toLowerCase();
  const parts = words.slice(Math.max(0, at - 10), at).flatMap(word => word.text.split(/[-–]/)).filter(Boolean);
  let left = letters.length - 1;
  for (let back = parts.length - 1; back >= 0 && left >= 0; back--) {
    const part = (parts[back] ?? '').toLowerCase();
    if (part.charAt(0) === letters[left]) left--;
    else if (part.length > 3 && !part.includes(letters[left] ?? ' ')) break;
  }
  return left < 0 || (left === 0 && letters.length > 3);
}

/** Whether an acronym's letters stand in this order in the words before it, the first at a word's beginning. */
function spells(words: readonly Word[], at: number, acronym: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').replace(/s$/, '').toLowerCase();
  for (let from = Math.max(0, at - 8); from < at; from++) {
    const expansion = words.slice(from, at).map(word => asciiFold(word.text).toLowerCase()).join('');
    if (expansion[0] !== letters[0]) continue;
    let next = 0;
    for (const letter of expansion) if (letter === letters[next]) next++;
    if (next === letters.length) return true;
  }
  return false;
}

/** In titles: "Multi-Objective Direct Preference Optimization (MODPO)". */
function expandedNames(title: string): readonly string[] {
  return [...title.matchAll(/\(([\p{L}\p{N}+-]{2,15})\)/gu)].map(match => match[1] ?? '').filter(isDistinctive);
}
