/** Small words that end what stands right behind a number. */
export const PHRASE_ENDS = /^(?:and|or|while|but|with|on|to|for|compared|over|than|at|by|via|from|using|in|when)$/;

/** Articles, possessives and prepositions in front of a noun. */
export const DETERMINERS = /^(?:the|a|an|of|in|on|for|with|its|their|these|most|all|our|by|to|from)$/;

/** Words in -s or -ed that are not what somebody does in so many cases. */
export const NO_DEED = /^(?:is|was|has|does|models|results|outputs|responses|samples|images|videos|tasks|humans|experts|annotators|raters|evaluators|users|reviewers|researchers|developers|workers)$/;

/** Words between a measure and its number. */
export const LINKS = /^(?:"|”|of|is|was|are|were|at|to|from|by|=|:|\(|reach|reaches|reaching|reached|averages?|averaging|hits?|a|an|the|only|just|by|about|significant|clear|large|highest|lowest|as|low|few|high|little|much|many|further|margin|absolute|relative|up|e\.g|,|i\.e|to|exceeding|an|average|order|remains|remaining|staying|as|gain|gains|improvements?|increases?|reductions?|drop|boosts?)$/;

/** Words of size and quantity that name no measure by themselves. */
export const SIZE_WORDS = /^(?:substantial|significant|notable|consistent|total|maximum|minimum|remarkable|large|small|range|set|variety|sample|series|number|factor|rate|level|order|confidence|margin)$/;

/** What stands in front of a share that is the subject of its clause. */
export const CLAUSE_STARTS = /^(?:that|,|:|;|\.|find|show|which|and|where|reveals?|see|because|as)?$/;

/** Small words that no predicate begins with. */
export const NOT_PREDICATES = /^(?:of|in|on|for|with|from|at|by|to|and|or|than|as|across|over|under|while|when|is|are|was|were|has|have|that|which|who|after|using)$/;

/** Small words that end a short predicate. */
export const PREDICATE_ENDS = /^(?:in|on|by|with|for|to|and|from|at|across|under|while|when|through|via|after|despite|as|that|than|of|into)$/;

/** Words between a verb and the measure that it changes. */
export const SKIPPED = /^(?:the|its|their|a|an|average|overall|our|and|up|down|[a-z]{3,}ly)$/;

/** Beginnings of verbs that say that something changes of itself. */
export const RISING = /^(?:decreas|increas|fall|fell|fall|ris|rose|drop|grow|grew|declin|shrink|shrank)/;

/** Auxiliary verbs and adverbs between a subject and its verb. */
export const AUXILIARIES = /^(?:be|been|has|have|had|can|could|is|are|was|were|may|also|still|further|[a-z]{3,}ly)$/;

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
export const NOUNS_OR_VERBS = /^(?:costs|gains|scores|increases|drops|cuts|boosts|lifts|results|matches|increase|decrease|drop|boost|gain|match|score|record|records|uses|needs|sets|set|leads|show|yield|improved|reduced|lower|cut)$/;

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
