import { remembered } from '../text/remembered';
import { words } from './list';

/** Verbs with which authors bring in what they made. */
export const NAMING_VERBS = words('built describes propose proposes proposed introduce introduces introduced introducing present presents presented develop develops developed release releasing design devise devised call called dubbed named termed term name describe build call contribute unveil proposing presenting');

/** Capitals that name no system of anybody's. */
export const GENERIC_NAMES = words('mri fmri ct pet eeg ecg ehr ehrs lidar uav uavs iot hpc cxr tts asr ocr nlu nlg qa mt ner sft llm llms mllm mllms vlm vlms rl ai ml nlp gpu gpus cot rag sft dpo ppo grpo cnn cnns rnn rnns vae gan gans moe api rgb lora ood qa vqa sota rlhf kv ar t2i t2v transformer transformers python github huggingface '
  + 'we our this these it they in on with to for experiments results specifically however moreover furthermore additionally extensive arxiv http https the a an code pytorch bayesian gaussian monte carlo english chinese large language model models vision mllm i ii iii');

/** What stands for the work itself. */
export const OWN_NOUNS = words('method approach model models framework system algorithm methods technique solution pipeline architecture network work strategy agent design proposal formulation benchmark dataset methodology methodologies scheme paradigm module mechanism implementation design recipe');

/** Subjects of the sentence that do not have the value themselves. */
export const REPORTERS = words('experiments experiment results result evaluation evaluations analysis analyses studies study findings we ablations ablation simulations tests paper authors improvements which that it this they these i validation evidence empirically there what who evaluations comparisons demonstration measurements deployment deployments assessment assessments investigation investigations observation observations trial trials report reports statistics survey surveys theory proof examples insights benchmarking exploration inspection profiling testing');

/** The policies π0 and π0.5, as they are spelt: "pi_0", "π0.5", "pi0-FAST". */
const PI_MODELS = /^(?:pi|π)_?0(?:\.[56])?(?:-[A-Za-z]+)?$/;

/** "Qwen3-8B", "GPT-4", "Llama": models, which are tried and not tried on. */
export const isModelName = remembered(word => {
  if (/(?:Bench|Eval)\b/.test(word)) return false; // "Seed-TTS-Eval"
  return /(?:^|-)\d+(?:\.\d+)?[bBM](?:-|$)/.test(word) || /(?:[iI]T|Flow|Net|CLIP|BERT|GPT|former)-(?:XL|XXL|[SBLHG])$|-(?:[A-Z]{1,2}|Ti)\/\d{1,2}$/.test(word) || /^(?:gpt|gemini|claude|llama|qwen|mistral|deepseek|gemma|grok|kimi|glm)-?\d/.test(word) || /^(?:gpt|gemini|claude|deepseek|grok|kimi|glm)-[a-z\d]/.test(word) || /^(?:GPT|Gemini|Claude|Ll[aA]ma|LLaMA|LLaVA|Qwen|Mistral|Mixtral|DeepSeek|Gemma|Phi|PaLM|BERT|RoBERTa|T5|CLIP|ViT|ResNet|o1|o3|o4|Kimi|GLM|InternVL|Grok|OPT|Pythia|Falcon|Vicuna|Seed|Doubao|Sora|Veo|FLUX|Flux|Wan|HunyuanVideo|SDXL|DALL-E|Midjourney|Whisper|SAM|DINO|DINOv2|Mamba|StarCoder|CodeLlama|MiniMax|Nemotron|Olmo|OLMo|Yi|Hunyuan|Codex|InternLM|InternVideo|MiniCPM|CogVLM|CogVideo|CogVideoX|Flamingo|BLIP|SigLIP|ConvNeXt|Swin|EfficientNet|MobileNet|DETR|Mask2Former|SD\d|SD-?XL|PixArt|Imagen|Kling|LTX|DeBERTa|BART|BLOOM|RWKV|RetNet|wav2vec2?|HuBERT|WavLM|AlphaFold|ESM|AlphaGo|AlphaZero|MuZero|OpenVLA|Octo|BLOOMZ|Ernie|ERNIE|MiMo)(?:[-\d.]|$|s$)/.test(word) || PI_MODELS.test(word) || /^(?:\p{L}+-)?\p{L}*BERTa?(?:-(?:base|large|small|tiny))?$|^mT5|^XLM-R$/u.test(word);
});

/** Nouns that head what a system is called: "improves a strong LLM by 5%", where who gets better is no metric. */
export const SYSTEM_HEADS = /^(?:models?|llms?|mllms?|vlms?|lvlms?|slms?|vlas?|agents?|methods?|baselines?|networks?|policies|policy|transformers?|generators?|encoders?|decoders?|systems?|architectures?|backbones?|frameworks?|approaches|classifiers?|detectors?|students?|teachers?|algorithms?|pipelines?|planners?|solvers?|tokenizers?|retrievers?|rerankers?|verifiers?|optimizers?|samplers?|schedulers?|compilers?|predictors?|estimators?|competitors?|counterparts?|engines?|techniques?|specialists?)$/;

/** Verbs of what a whole clause brings about: "which translates into a 2x speedup". */
export const FOLLOWING_FROM = words('translates translate leads lead results result amounts corresponds means yields implies makes');

/** Verbs of what goes up or down itself: "GPT-4o drops to 18%". */
export const CHANGING_ITSELF = /^(?:drops?|dropped|falls?|fell|rises?|rose|climbs?|climbed|declines?|declined|plunges?|plummets?|collapses?|improves?|improved|jumps?|jumped|degrades?|degraded|slips?|sinks?|gains?|gained|loses?|lost)$/;

/** Adjectives in front of a work that is introduced: "a novel framework". */
export const INTRODUCING_ADJECTIVES = /^(?:single|new|novel|simple|unified|general|proposed)$/;

/** What is spent and is nobody. */
export const SPENT_NOUNS = /^(?:memory|memories|tokens|samples|steps|parameters)$/;

/** Verbs behind a model of a list that say how it went. */
export const GOING_UP_OR_DOWN = /^(?:improv|ris|increas|go|drop|fall|declin)\w*$/;
