/** What takes time or money by being done. */
export const ACTIVITIES = /^(?:entire |whole |full |the )?(?:training|inference|decoding|generation|pretraining|fine-tuning|finetuning|evaluation)(?: process| procedure| run)?$/i;

/** Verbs in front of a level. */
export const REACHING = /^(?:reach(?:es|ing)?|exceed(?:s|ing)?|surpass(?:es|ing)?|achiev(?:es?|ing)|attain(?:s|ing)?|scor(?:es?|ing))$/;

/** What data is of: "42 GB of text". */
export const DATA_NOUNS = /^(?:data|text|texts|code|images|videos?|audio|files|raw|training|pretraining|high-quality|multimodal|web|speech|logs|documents)$/;

/** What is varied in a trial. */
export const VARIED_NOUNS = /^(?:samples|steps|tokens|sizes?|budget|parameters|lengths?|counts?|rank|depth|width|iterations)$/;

/** Pieces of data, with or without a multiple. */
export const EXAMPLES = /^(?:[KM] )?(?:examples|samples|pairs|images|instances|tokens|questions|problems|dialogues|trajectories|videos|records|documents|sentences|prompts)$/;

/** Verbs whose counted object is an outcome. */
export const CLAIMING = /^(?:eliminates?|removes?|saves?|solves?|wins?|solved|proves?|discovers?|discovered|detects?|identif(?:y|ies|ied)|confirms?|confirmed|finds?|found|reduces?|cuts|eliminating|saving|solving|solving)$/;

/** What people or systems did, said of a share of cases. */
export const JUDGED = /^(?:preferred|favou?red|chosen|correct|correctly|fail|fails|failed|failing|succeed|succeeds|misses|missed|miss)$/;

/** Letters and names of settings: "k = 5". */
export const PARAMETERS = /^(?:n|k|m|d|t|lr|lambda|alpha|beta|gamma|tau|eta|eps|epsilon|seed|rank|batch)$/;

/** Nouns of settings: "a temperature of 0.7". */
export const SETTINGS = /^(?:scale|temperature|sizes?|factor|degree|depths?|widths?|dimensions?|batch|threshold|windows?|seed|learning|total|lengths?|resolutions?)$/;

/** What has a length in time: "5 s clips". */
export const LASTING = /^(?:videos?|clips?|audios?|speech|recordings?|benchmarks?|songs?|segments?|comprehensive|windows?|intervals?|trajector(?:y|ies)|episodes?|forecasts?|horizons?|and)$/;

/** Words that say that time is spent or waited for. */
export const SPENDING = /^(?:takes?|within|in|under|requires?|requiring|needs?|latency|inference|time|runtime|only|just|completes?|trains?|trained)$/;
