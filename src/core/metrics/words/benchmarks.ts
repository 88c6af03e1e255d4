import { remembered } from '../text/remembered';

/** Benchmarks and data sets that abstracts name without saying what they are, lower case, without version. */
const KNOWN: ReadonlySet<string> = new Set(('mmlu mmlu-pro gsm8k math math-500 math500 aime aime24 aime25 aime2024 aime2025 gpqa gpqa-diamond humaneval humaneval+ mbpp mbpp+ livecodebench hellaswag arc arc-c arc-e arc-agi arc-challenge winogrande piqa boolq truthfulqa '
  + 'bbh big-bench drop squad triviaqa hotpotqa musique 2wikimultihopqa naturalquestions nq ifeval alpacaeval arena-hard mt-bench swe-bench swebench terminal-bench osworld webarena visualwebarena webshop alfworld gaia browsecomp hle bfcl tau-bench tau2-bench '
  + 'agentbench mind2web screenspot screenspot-pro androidworld longbench ruler infinitebench helmet needle-in-a-haystack niah imagenet imagenet-1k cifar-10 cifar-100 cifar10 cifar100 mnist svhn coco ms-coco mscoco lvis ade20k cityscapes kitti nuscenes waymo voc '
  + 'pascal refcoco refcoco+ refcocog flickr30k vqav2 gqa textvqa docvqa chartqa infovqa ai2d scienceqa mmmu mmmu-pro mathvista mathverse mathvision mmbench mme mmstar mmvet mm-vet seed-bench pope hallusionbench realworldqa ocrbench video-mme videomme mvbench '
  + 'egoschema longvideobench mlvu nextqa perceptiontest charades-sta activitynet msr-vtt msrvtt ucf101 kinetics kinetics-400 something-something vbench geneval dpg-bench t2i-compbench genai-bench wise parti-prompts partiprompts imgedit gedit gedit-bench '
  + 'rewardbench judgebench ultrafeedback anthropic-hh tl;dr xsum cnn/dailymail wmt wmt23 wmt24 flores flores-200 glue superglue sst-2 mnli qnli beir msmarco mteb librispeech common-voice voxceleb gigaspeech fleurs libero calvin rlbench metaworld '
  + 'maniskill simpler robocasa atari mujoco dmcontrol d4rl procgen minecraft scannet scanrefer scanqa sqa3d objaverse shapenet dtu re10k realestate10k co3d davis youtube-vos sa-v ogbn-arxiv cora pubmed qm9 zinc medqa medmcqa pubmedqa mimic-cxr mimic-iii '
  + 'sciworld scienceworld textworld mobileworld windowsworld osworld-g minif2f proofnet putnambench olympiadbench amc amc23 hmmt hmmt25 minerva codeforces spider bird sudoku-extreme wikitext wikitext-2 c4 fineweb fineweb-edu pile slimpajama lambada '
  + 'codecontests ds-1000 wikisql quac qasper l-eval zeroscrolls xnli xtreme iwslt samsum govreport fever scifact miracl trec stl-10 cub-200 food101 food-101 places365 s3dis semantickitti modelnet40 modelnet gso dl3dv eth3d sintel lasot got-10k trackingnet ssv2 charades epic-kitchens ego4d egoexo4d msvd didemo vatex next-qa perception-test tempcompass evalcrafter cc3m cc12m nocaps blink visual7w clevr miniwob miniwob++ tau-bench appworld travelplanner libero-long nethack libritts vctk ljspeech commonvoice aishell aishell-1 ted-lium voxpopuli audioset audiocaps clotho esc-50 musiccaps mmau chexpert brats isic camelyon16 tcga pcam kvasir citeseer pcqm4m pcqm4mv2 moleculenet etth1 etth2 ettm1 ettm2 movielens movielens-1m criteo avazu frontiermath leandojo tat-qa strongreject xstest bbq winobias crows-pairs stereoset toxigen realtoxicityprompts hh-rlhf redpajama openwebtext lm1b enwik8 text8 kinetics-700 ucf-101 hmdb51 objectnet sun-rgbd nyuv2 nyu-v2 mpii human3.6m 3dpw humanml3d kit-ml navsim bench2drive argoverse argoverse2 openlane robomimic bridgedata robotwin behavior-1k mp3d hm3d r2r rxr vizwiz seedbench st-vqa dvqa plotqa figureqa geoqa mathbench gaokao ceval c-eval cmmlu agieval mgsm xcopa xstorycloze belebele longmemeval locomo nolima swe-gym scicode livebench multipl-e cruxeval repobench evalplus classeval webqsp cwq metaqa freebaseqa fb15k-237 wn18rr').split(' '));

/** Whether a word names a benchmark or data set: known, or of the shape `…Bench`, `…Eval`, `…QA`, `…-1k`. */
export const isBenchmark = remembered(word => {
  if (!/[A-Z]/.test(word)) return false;
  if (/^(?:V?QA|MedVQA)$/.test(word)) return false; // a task
  const lower = word.toLowerCase();
  return KNOWN.has(lower) || KNOWN.has(lower.replace(/(?:-\d{2,4}[km]?|\+{1,2})$/, '')) || /[A-Z]\w*QA(?:[-+]\w*|\d*)$/.test(word) || /(?:[Bb]ench|[A-Za-z]Eval|Net-\d\dk|Arena|Gym)(?:-?[A-Z]?\w{0,12})?$/.test(word) && !/^(?:Bench|Eval|Arena|Gym)./.test(word) && !/^(?:Eval|Arena|Gym)$/.test(word);
});

/** Benchmarks whose names hold an "and": the word in front of it, and the one behind. */
export const COMPOUND_NAMES: ReadonlyMap<string, string> = new Map([['Tanks', 'Temples']]);
