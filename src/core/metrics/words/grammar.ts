import { words } from './list';

/** Small words that end what stands right behind a number. */
export const PHRASE_ENDS = /^(?:and|or|while|but|with|on|to|for|compared|over|than|at|by|via|from|using|in|when|that|which)$/;

/** Articles, possessives and prepositions in front of a noun. */
export const DETERMINERS = /^(?:the|a|an|of|in|on|for|with|its|their|these|most|all|our|by|to|from)$/;

/** Words in -s or -ed that are not what somebody does in so many cases. */
export const NO_DEED = /^(?:is|was|has|does|models|results|outputs|responses|samples|images|videos|tasks|humans|experts|annotators|raters|evaluators|users|reviewers|researchers|developers|workers)$/;

/** Words between a measure and its number. */
export const LINKS = /^(?:"|”|of|is|was|are|were|be|at|to|from|by|=|:|\(|can|could|reach|reaches|reaching|reached|averages?|averaging|hits?|approaching|nearing|strictly|peaks?|peaked|peaking|plateaus?|plateaued|barely|scarcely|hardly|saturates?|stalls?|stalled|settles?|hovers?|hovering|tops?|a|an|the|only|just|by|about|significant|clear|large|highest|lowest|as|low|few|high|little|much|many|further|margin|absolute|relative|up|e\.g|,|i\.e|to|exceeding|an|average|order|remains|remained|remaining|stands|sits|stays|stayed|staying|as|gain|gains|improvements?|increases?|reductions?|drop|boosts?)$/;

/** Words of size and quantity that name no measure by themselves. */
export const SIZE_WORDS = /^(?:substantial|significant|notable|consistent|total|maximum|minimum|remarkable|large|small|range|set|variety|sample|series|number|factor|rate|level|order|confidence|margin)$/;

/** What stands in front of a share that is the subject of its clause. */
export const CLAUSE_STARTS = /^(?:that|,|:|;|\.|find|finds|show|shows|which|and|where|reveals?|see|because|as|while|whereas|but|over|nearly|about|roughly)?$/;

/** Small words that no predicate begins with. */
export const NOT_PREDICATES = /^(?:of|in|on|for|with|from|at|by|to|and|or|than|as|across|over|under|while|when|is|are|was|were|has|have|that|which|who|after|using)$/;

/** Small words that end a short predicate. */
export const PREDICATE_ENDS = /^(?:in|on|by|with|for|to|and|from|at|across|under|while|when|through|via|after|despite|as|that|than|of|into)$/;

/** Words between a verb and the measure that it changes. */
export const SKIPPED = /^(?:the|this|these|both|its|their|a|an|average|overall|our|and|up|down|[a-z]{3,}ly)$/;

/** Verbs that say that a level becomes another one, and not which way. */
export const MOVING = /^(?:chang|convert|turn|mov|shift|flip|tun)(?:e?s|ed?|ing)?$/;

/** Verbs in front of "down" and "up" that change something: "brings the error down". */
export const BRINGING = /^(?:bring|tak|driv)(?:e|es|ing|s)?$|^(?:brought|took|drove)$/;

/** Beginnings of verbs that say that something changes of itself. */
export const RISING = /^(?:climb|jump|spik|surg|plung|plummet|decreas|increas|fall|fell|fall|ris|rose|drop|grow|grew|declin|shrink|shrank)/;

/** Auxiliary verbs and adverbs between a subject and its verb. */
export const AUXILIARIES = /^(?:be|been|has|have|had|can|could|is|are|was|were|may|also|still|further|only|just|then|[a-z]{3,}ly)$/;

/** Small words that end the name of who has a value. */
export const HOLDER_ENDS = /^(?:and|on|in|with|when|while|at|by|of|to|over|using)$/;

/** Prepositions of a condition between two values: "2% on simple tasks to 17%". */
export const CONDITIONS = /^(?:on|in|at|for|with|after|before|without|under|when|using|by)$/;

/** Words between a verb and a level. */
export const LEVEL_WORDS = /^(?:below|above|under|over|only|just|around|higher|lower|between|near|well)$/;

/** Words in front of a noun that could be a verb. */
export const IN_FRONT_OF_NOUNS = /^(?:a|an|the|of|in|with|by|its|their|our|for|significant|average|consistent|substantial|higher|lower|large|relative)$/;

/** Verbs that a measure itself is the subject of. */
export const LEVEL_VERBS = /^(?:is|are|was|were|remains|reaches|rises|rose|falls|fell|reached|stays)$/;

/** Words behind "scores" where it is a noun. */
export const BEHIND_SCORES = /^(?:span|spans|range|from|by|across|for|between|reach|rise|remain|drop|fall|improve|increase|exceed|vary|are|were)$/;

/** Forms that are nouns as often as verbs. */
export const NOUNS_OR_VERBS = /^(?:shifts|costs|gains|scores|increases|drops|cuts|boosts|lifts|results|matches|increase|decrease|drop|boost|gain|match|score|record|records|uses|needs|sets|set|leads|show|yield|improved|reduced|lower|cut)$/;

/** Endings of adjectives, behind which such a form is a noun. */
export const ADJECTIVE_ENDINGS = /(?:ive|al|ic|ous|est|ed|age|ant|ute|ble|lar|ful|ing)$/;

/** Verbs that are nouns, too. */
export const NOUN_OR_VERB = /^(?:gain|drop|score|increase|decrease|boost|match|record|cut|lift|lead|set|show|need|cost|yield|run|rank|win|pass|answer|perform)$/;

/** Small words that end a list of measures. */
export const MEASURE_LIST_ENDS = /^(?:on|for|over|with|while|compared|across|by|than|respectively|at|when|using)$/;

/** Nouns that look like verbs within a list of values. */
export const NOUNS_OF_CHANGE = /^(?:gains?|scores?|results?|drops?|increases?|decreases?|losses|loss|boosts?|cuts?|records?|sets?|costs?|improvements?)$/;

/** Words behind a number that make it a change. */
export const COMPARED_CHANGES = /^(?:less|fewer|more|lower|higher|faster|better|smaller|larger|shorter|reduction|improvement|increase|gain|speedup)$/;

/** Small words that stay small words in capitals. */
export const SMALL_CAPITALS = /^(?:AND|NOT|THE|A|AN|WE|VS|OF|IN|ON|TO|BY|FOR|WITH)$/;

/** Verbs for what is kept at or below a level. */
export const KEEPING = /^(?:keeping|keeps?|kept|holding|holds?|limiting|limits?|constrain(?:s|ing)?|restrict(?:s|ing)?|capping|caps|maintaining|maintains?|bringing|brings?)$/;

/** What a remark begins with that says a difference over again: "(or 5 points)", "(improving by 5%)". */
export const REMARK_STARTS = words('a an improving increasing rising falling dropping or i.e representing corresponding to');

/** Prepositions in front of where, or with what, something was measured. */
export const WHEREABOUTS = words('against on in for over across with using under between at');

/** Nouns within the name of a measure that look like verbs. */
export const NOUNS_LIKE_VERBS = words('score scores result results set sets record records costs answers ranks uses wins passes');

/** Words and marks beside a label that do not belong to it. */
export const LABEL_FILLERS = words('e.g i.e : = ≈ . ~ and of at is a an the only just');

/** Words behind "2 to 5%" that make it a range of changes. */
export const BEHIND_RANGES = words('higher lower faster better more less fewer improvement improvements gain gains reduction reductions increase increases');

/** Small words in front of a range. */
export const IN_FRONT_OF_RANGES = words('is was are were of on in by with at for between about approximately around');

/** Adjectives between an article and its number: "an impressive 90%". */
export const STRIKING = words('substantial considerable significant whopping impressive remarkable outstanding competitive notable respectable mere staggering perfect new strong striking modest');

/** Plurals that are the object of the verb in front. */
export const NOUNS_BEHIND_VERBS = words('gains drops increases decreases scores records results boosts cuts costs');

/** Words in front of a form that is a verb there. */
export const IN_FRONT_OF_VERBS = /s$|ly$|^(?:we|they|i|to|can|could|may|might|will|would|not|only|and|or|that|people|also|each|humans)$/;

/** Small words between a verb and its number. */
export const IN_FRONT_OF_LEVELS = words('only just below above over around about up merely nearly a an');

/** Endings of forms that are nouns in front of prepositions and commas. */
export const NOUN_FORM_ENDINGS = /(?:s|gain|drop|increase|boost|decrease|cut|lift|score|record)$/;

/** Words and marks between two values that begin something new. */
export const NEW_STARTS = words('with while whereas although but ; to by it we they');

/** Adverbs and auxiliaries between a name and its verb. */
export const ADVERBS = /ly$|^(?:almost|often|usually|sometimes|so|far|alone|also|can|could|only|further|then|even|itself|still|not|may|will|would|always|already|now|thus|just|first|finally)$/;

/** Numbers and what stands for them, anywhere in a sentence. */
export const NUMERALS = /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|quarters?|thirds?|(?:four|fif|six|seven|eigh|nin|ten|twelf|twentie|fiftie|hundred)ths?|(?:within|under|than) an? (?:second|minute|hour|day|week|month)|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|twice|thrice|doubl\w{1,3}|tripl\w{1,3}|quadrupl\w{1,3}|half|halv\w{1,3}|(?:first|second|third|fourth|fifth)[ -]place|(?:second|third) (?:highest|best|on)|plac(?:ed|es|ing)|rank\w{0,3}|single [\w -]{0,30}GPU|single(?: additional| extra| new)?[ -]line|orders?|order-of-magnitude|Omega|Theta|\w{3,5}-?fold|O)\b|[ΩΘÕ]/i;

/** Articles, possessives and amounts in front of where something was measured. */
export const IN_FRONT_OF_PLACES = words('the all our its a an most');

/** What stands between the items of a list. */
export const JOINTS = words(', and');

/** Articles and the possessives of one's own. */
export const ARTICLES_AND_OWN = words('the a an its our');

/** Prepositions in front of the level that is kept. */
export const IN_FRONT_OF_BOUNDS = words('to at within below under');

/** Articles. */
export const ARTICLES = words('a an the');

/** Abbreviations whose full stop ends no sentence. */
export const ABBREVIATIONS = words('e.g i.e vs v.s al etc cf fig eq sec no resp approx dr mr prof st w.r.t et ca avg');

/** Adverbs between a work and what it is made of: "trained solely on". */
export const ADVERBS_OF_MEANS = /^(?:only|solely|exclusively|purely|jointly|directly|entirely)$/;

/** Singulars that score: "our variant scores 54". */
export const SCORING_SINGULARS = /^(?:variant|version|model|agent|system|baseline|policy|student|teacher|one)$/;

/** Forms that are nouns in front of "by" and "from". */
export const PLURALS_IN_FRONT_OF_BY = /^(?:costs|needs|runs|records|answers|matches)$/;

/** What may stand between a measure and its number, its verb apart. */
export const BESIDE_LINKS: ReadonlySet<string> = new Set('from to at by within between above below over under around about of up down only just merely now still stable steady constant high low is was are were be been has have had as an a the'.split(' '));

/** What brings in where something is measured, or by what means. */
export const LEADS_OF_SETTINGS = /^(?:on|in|at|under|by|for|from|to|using|over|across|than|without|against|through|via|per|within|between|among|during)$/;

/** Verbs that say where a measure is, or what somebody does to it. */
export const BESIDE_VERBS = /^(?:go|mov|shift|chang|bring|tak|push|driv|advanc|rais|ris|fall|fell|drop|increas|decreas|reach|remain|stay|rang|vari|vary|climb|grow|grew|went|rose|brought|took|drove|averag|hover|peak|plateau|settl|stabili|converg|improv|lift|boost|elevat|restor|maintain|preserv|keep|hold|sustain|report|achiev|attain|yield|obtain|deliver|show|measur|exceed|approach|declin|degrad|collaps|plummet|plung|surg|jump|spik|slip|sink|recover|bound|limit|cap|equal|differ|reproduc|predict)\w*$/;
