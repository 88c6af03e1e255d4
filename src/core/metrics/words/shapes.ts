import { words } from './list';

/** Units behind a thin space that is left as a comma. */
export const THIN_SPACED = /^(?:ms|s|μs|FPS|fps|GB|MB|TB|dB|k?Hz|MHz|GHz|mm|cm|km|px|nm|K|kpc|pc|Mpc)(?![\w])/;

/** What is spent, so that a part of it is a saving. */
export const SPENT = /^(?:compute|computation|cost|costs|memory|parameters|flops|budget|tokens?|time|energy|latency|labell?ed|data|training|labels|samples|annotations)$/;

/** Endings of words that are metrics. */
export const METRIC_ENDINGS = /(?:score|accuracy|error|loss|-statistics?|(?:^|[-_]|win|pass|hit|error|success|failure|frame|bit)rate|@\w+(?:\.\d+)?)$/;

/** Units that may touch their number. */
export const GLUED_UNITS = /^(?:x|px|arcmin|arcsec|deg|k|m|b|t|s|h|ms|us|fps|tps|qps|gpc|gb|mb|kb|tb|hz|khz|mhz|ghz|kev|mev|gev|tev|ev|kpc|mpc|pc|km|cm|mm|nm|um|μm|µm|kg|pp|pts|min|bn|mm|db|hrs|kwh|w|dex|bpp|mk|fold|params|tokens|gpu|gpus|p|gpu-hours|sigma|σ|c|gib|mib|kib|tib|pb|j|mj|kw|mw|bps|kbps|mbps|gbps|tflops|gflops|flops|macs|gmacs|tokens)$/;

/** "a 774-entry archive", "4-bit weights": what digits before a hyphen count. */
export const COUNTED_COMPOUND = /^(?:channel|view|variant|input|output|bit|entry|sample|task|question|image|video|token|page|item|language|minute|second|day|week|month|node|generation|turn|paper|document|problem|instance|example|frame|screenshot|cell|species|layer|participant|user|condition|band|sensor|country|city|gpu|hop|class|field|model|subject|object|site|station|label|category|year|hour|tool|scene|game|dataset|benchmark|prompt|query|repository|file|record|row|trial|trajectory|line|step|nfe|snippet|shot|scenario|clue|claim|clip|conversation|dialogue|episode|rollout|molecule|protein|patient|speaker|sentence|word|character|pair|seed|tokens?)$/;

/** Nouns that the number behind them belongs to: "Figure 3". */
export const NUMBERED = /^(?:dataset|fig|figure|table|tab|section|sec|eq|equation|theorem|lemma|stage|phase|step|version|v|chapter|appendix|algorithm|layer|level|part|task|track|round|day|type|case|class|no|top|gpt|goal|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Families of models whose versions are listed: "Opus 4.5, 4.6". */
export const VERSIONED = /^(?:opus|sonnet|haiku|gemini|gpt|claude|llama|qwen|grok|flash|pro|wan|v)$/;

/** Capitalised words that are no names. */
export const PLAIN_STARTS = /^(?:The|A|An|Our|We|In|On|At|Of|With|From|Over|To|For|By|Across|Using|And|About|Around|Nearly|Almost|Only|All|Up|More|Than|These|Those|This|Its|Their|Both|Each|Among|Between|Under|Results|Experiments|Training|After|Through|Covering|Comprising|Spanning|Given|Up|Additionally|Currently|Approximately|Is|Are|Has)$/;

/** Words in front of "over 3,000", where it hedges and does not compare. */
export const IN_FRONT_OF_HEDGE = /^(?:of|with|by|and|includes?|contains?|comprising|comprises|spanning|containing|including|from|has|across|in|on|for|to|at|using)$/;

/** What a range is of: "sizes from 1B to 70B". */
export const SPANNED = /^(?:ranging|ranges|range|varying|vary|varies|varied|spanning|scales|sizes|counts|lengths|ranged|models|spans|ratios|rates|fractions|dimensions|levels|values|numbers|digits|integers|labels|widths|depths|degrees|temperatures|thresholds|horizons)$/;

/** Those of them that are settings, and no outcomes. */
export const SPANNED_SIZES = words('sizes numbers digits integers labels counts dimensions widths depths horizons scales degrees');

/** What stands in front of the noun "triples", and not in front of the verb: "direct supporting triples". */
export const TUPLE_ADJECTIVES = /(?:ing|ed|ual)$|^(?:knowledge|rdf|kg|entity|graph|fact|relation|relational|code)$/;

/** What has lines that are none of code: "3 lines of evidence". */
export const LINES_OF_OTHERS = /^(?:evidence|text|conversations?|output|dialogue|poetry|research|work|inquiry|argument|sight)$/;

/** What is made of parts that are listed in front of it. */
export const TUPLES = /^(?:pairs?|triples?|triplets?|tuples?|quadruples|quadruplets|samples|examples|instances)$/;

/** Words in front of a plural that something reaches over: "across model scales from 1B to 70B". */
export const SPANNING_PLACES = words('across at over with of and in for all');

/** What makes a number word a factor: "three times lower". */
export const COMPARATIVE_WORDS = /^(?:lower|higher|faster|slower|fewer|more|less|larger|smaller|greater|better|longer|shorter|cheaper|closer|bigger|worse|stronger|quicker|deeper|wider|lighter|heavier|easier|harder|as|the|that|those)$/;

/** What a factor stands behind that is written with its sign in front. */
export const BEFORE_FACTOR = /^(?:of|to|by|and|,|reaching|about|around|over|is|a|approximately|nearly)$/;

/** What the first word of a quantity that is no numeral looks like. */
export const STARTS = /^(?:no\.\d{1,2}|x\d+(?:\.\d+)?|an?|single(?:-line)?|zero|half|halv\w*|twice|thrice|doubl\w*|tripl\w*|quadrupl\w*|order(?:-of-magnitude)?|(?:first|second|third|fourth|fifth)(?:-place)?|sixth|seventh|eighth|ninth|tenth|top(?:-\d+)?|rank|[oωθ](?:_\S+)?|calo|mathcalo|oleft|omega|theta|tilde|widetilde|õ|ω|θ|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[\w-]+|fold)?)$/;

/** Outcomes whose size may stand in front of them with a hyphen: "a 3-mm error". */
export const HYPHENED_OUTCOMES = /^(?:errors?|deviations?|latency|latencies|delays?|accuracy|precision|offsets?)$/;

/** Numbers that stand alone more often than as an outcome. */
export const ROUND_NUMBERS = /^(?:4|5|7|10|20|25|30|40|42|50|60|100|120|150)$/;

/** Words in front of "3/10" where it is an outcome. */
export const IN_FRONT_OF_RATIO = /^(?:on|in|of|solv\w*|win\w*|pass\w*|succe\w*|across|complet\w*|get\w*|achiev\w*|scor\w*|with|finds?|only|just|proves?|detects?|for|outperform\w*)$/;

/** Nouns before which "twofold", "double" and "half" do not measure. */
export const FIGURATIVE = /^(?:as|effectiveness|superiority|novelty|advantages?|contributions?|challenges?|approach|strategy|purpose|goals?|descent|precision|dqn|q-learning|blind|major|benefits?|role|objective|problem|integrators?)$/;

/** Whom or what a share of ten is of. */
export const PEOPLE_AND_CASES = /^(?:participants|users|people|patients|respondents|annotators|experts|raters|models|cases|questions|tasks|papers|students|problems|puzzles|instances|trajectories|responses|answers|errors|failures|claims|citations|documents|studies|runs|episodes|trials|attempts|agents|repositories|projects|generations|outputs|predictions|pages|websites|benchmarks|datasets|languages|countries|videos)$/;

/** Nouns of models, which have sizes. */
export const MODEL_WORD = /^(?:baselines?|models?|llms?|mllms?|vlms?|vlas?|slms?|transformers?|backbones?|students?|teachers?|variants?|networks?|agents?|encoders?|decoders?|dits?)$/;

/** Units of time that something may take for each of many. */
export const TIMES_PER_PIECE = /^(?:seconds|milliseconds|minutes|hours|ms|s)$/;

/** Units of so much in each: "mas/yr", "vehicles/min". */
export const QUOTIENT = /^[a-zμ]{1,10}\/(?:yr|year|s|sec|second|min|minute|h|hr|hour|day|week|month|token|atom|image|frame|query|step|sample|request|km|m|cm|kg|mol|px|pixel|bit|word|char|gpu|mpc|kpc)(?:\/(?:gpu|device|node|s))?$|^(?:s|ms|sec|min|h|[fpnμmk]?j)\/[a-z]{2,12}(?:-step)?$|^[kmgt]?ev\/c$/;

/** Words that make little of the amount behind them. */
export const MERELY = words('only just merely');

/** Words in front of "up to" where a level follows and no change. */
export const IN_FRONT_OF_UP_TO = /^(?:of|in|at|with|on|for|is|are|reach\w*|achiev\w*)$/;

/** Units of a length of time that numbers in words state. */
export const SPANS_OF_TIME_UNITS = words('s minutes hours days weeks months years');

/** What stands in front of "one second" and the like that are a length of time. */
export const IN_FRONT_OF_ONE_SPAN = words('in within than for to under over about every just only approximately a an per');

/** Units of shares and of their differences. */
export const UNITS_OF_SHARES = words('% pp points');

/** Units of shares and their differences, and factors. */
export const UNITS_OF_CHANGES = words('% x pp points');

/** Comparatives between a factor and what is counted: "4x fewer tokens". */
export const COUNT_COMPARATIVES = words('fewer less more');

/** What the number behind it is the extent of: "length 512". */
export const EXTENTS = words('length dimension depth width radius');

/** A measure with a name in front of it in one word: "Token-F1". */
export const QUALIFIED_METRICS = /^\p{Lu}[\p{L}\d]*-(?:f1|iou|acc|bleu|rouge|psnr|ssim|fid|auc|auroc|wer|cer|rmse|ndcg|mrr)$/iu;

/** A measure with a name behind it in one word: "FID-VID". */
export const METRICS_OF_NAMES = /^(?:FID|FVD|KID|F1|IoU|BLEU|ROUGE|WER|CER|AUC)-\p{Lu}[\p{L}\d]*$/u;

/** What a number is of, behind a hyphen: "4-fold", "2-hour-long". */
export const HYPHENED_UNITS = /^(?:pts?|fold|point|points|param\w*|percent|hours?|million|billion|trillion|times)(?:-|$)/;

/** Units behind a number that make it a quantity and no version. */
export const COMMON_UNITS = words('% × x times point points percent hour hours second seconds s ms gb mb db');

/** Words between a name and a noun like "benchmark" that keep the noun from saying what the name is. */
export const NO_DESCRIPTION = /\b(?:evaluat\w*|on|across|outperform\w*|achiev\w*|using|train\w*|from|trained|framework|methods?|models?|approach|system)\b|^\s*,?\s*to\b(?! (?:our|my|the best))/i;

/** What stands for a work without a name. */
export const UNNAMED_WORK = /\bour (?:proposed )?(?:method|approach|framework|model|algorithm|system|pipeline|technique|strategy|architecture)\b|\bproposed (?:method|approach|framework|model|algorithm|system|pipeline|technique)\b/i;

/** Words beside a name, in its sentence, that say that it is a system. */
export const DESCRIBED_SYSTEM = /^[^.]{0,90}\b(?:framework|model|agent|method|system|approach|pipeline|baseline|architecture|network|algorithm|technique|strategy|module|paradigm|trained|train|training|fine-tun\w*|learning|solver)\b/i;

/** Words in front of the number of a version, a section or a licence. */
export const IN_FRONT_OF_VERSIONS = words('version v license section release python cuda table appendix ≥');

/** Names of variants of models, behind their version: "Gemini 1.0 Pro". */
export const MODEL_VARIANTS = words('flash pro sonnet opus haiku turbo mini lite ultra nano preview');

/** Words in front of "7/10" where it is a rating. */
export const IN_FRONT_OF_RATINGS = /^(?:scor\w*|of|at|with|rated|rating|averag\w*|achiev\w*|to|reach\w*)$/;

/** Letters and commands of asymptotic bounds, with capitals. */
export const BOUND_LETTERS = words('O calO mathcalO Oleft Omega Theta tilde widetilde Õ Ω Θ');

/** Metrics' symbols that are words when they are written small. */
export const PLAIN_WORDS = words('is map em ter kid der mos meteor comet spice ate gini');

/** LaTeX's commands of arrows, which are no words of any language. */
export const ARROW_COMMANDS = words('rightarrow uparrow downarrow');

/** How further metrics are written: `clipIoU`. */
export const METRIC_SHAPES: readonly RegExp[] = [/^(?:\p{Lu}|m_)IoU$/u, /^[a-z]{1,3}(?:IoU|FID|AP|AR|KID|PSNR|SSIM|F1)$/, /^m?AP@?\d{2}[-:]\d{2}$/, /^m?AP[a-z]{1,5}\d*$/, /^\p{Lu}{1,3}(?:AUC|AUROC|BLEU|PSNR|SSIM|RMSE|NDCG)$/u];

/** … in small letters: `fid-50k`, `auc-pr`, `rouge-l`, `hr@10`. */
export const LOWER_METRIC_SHAPES: readonly RegExp[] = [/^pass\d{1,3}(?:\/pass\d{1,3})?$/, /^p\d{2}(?:\.\d+)?$/, 
  /^(?:fid|kid|fvd)-?\d+k?$/,
  /^(?:auc|vus|auroc|map|mean-ap)-(?:pr|roc|\d+)$/,
  /^(?:rouge|bleu|hr|ndcg|map|mrr|acc)[-@]?\w?\d*$/,
];

/** A name at the end of a phrase, behind the noun for what it is: "the best open model FooNet 2". */
export const NAME_BEHIND_NOUN = /^[\p{Ll}\d](?:[^,()]* )?(?:models?|methods?|frameworks?|systems?|approach|strategy|baselines?|agents?|algorithm|encoder|counterparts?|predecessor|teacher|retriever|generator) (\p{Lu}[^\s,()]*(?: [\p{Lu}\d][^\s,()]*)*)$/u;

/** "we build FooBench", "we also introduce a new benchmark, FooEval". */
export const BENCH_BROUGHT_IN = /\b(?:[Ww]e|and)\s(?:also\s|further\s|then\s)?(?:build|introduce|construct|present|create|curate|propose|release|develop|establish|design|contribute)\s(?:the\s|an?\s(?:new\s|novel\s)?(?:benchmark|dataset)\s?,?\s)?([A-Z][\w-]*(?:Bench|Eval|Arena|Gym)[\w-]*)/;

/** What has so many thousands of pixels: "4K video". */
export const PIXEL_NOUNS = words('image video resolution');

/** Adjectives that so many times as much of is less: "twice as short". */
export const LESSENING_ADJECTIVES = words('short small low few little cheap light');

/** Graphics cards, by how their names begin: "an 8x RTX 4090 server". */
export const CARD_STARTS = /^(?:[ahvbl]\d{2,4}|rtx|gtx)/;

/** What stands behind a difference that a level in front of it has: "71.4, 6 points above X". */
export const BEHIND_DIFFERENCES = words('above below better worse higher lower more less fewer');

/** Comparatives that say which way an amount went. */
export const AMOUNT_COMPARATIVES = /^(?:fewer|less|lower|smaller|shorter|more|higher|larger|longer)$/;

/** Comparatives that a factor is of: "being 3x smaller". */
export const RELATIVE_ADJECTIVES = /^(?:smaller|larger|bigger|faster|slower|cheaper)$/;
