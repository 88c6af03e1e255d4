import { words } from './list';

/** Verbs that say nothing of what is faster. */
export const EMPTY_VERBS = /^(?:becom\w*|gets|remains|is|was|runs|running|operat\w*|being|achieving|delivering|offering|providing|yielding|times|this|showing)$/;

/** Verbs and adjectives in front of a measure that do not belong to its name. */
export const PRAISE = /(?:ly)$|^(?:show|shows|report|reports|find|finds|very|superior|good|observe|observes|record-breaking|record-high|unprecedented|fewer|less|much|weaker|stronger|achieves?|achieving|reaches|new|state-of-the-art|impressive|strong|notable|competitive|remarkable|best|strongest|highest|lowest|our|obtains|attains|attaining|achieved|obtained|attained|reached|observed|reported|yielded|negligible|slight|minor|small|modest|marginal|mere|keeping|keeps|keep|kept|holding|holds|hold|limits|limiting|giving|maintaining|preserving|significant|consistent|steady|clear|low|high|higher|lower|e\.g|far|well|below|above)$/;

/** Those whose name is a measure's: "Cohen's kappa". */
export const EPONYMS = /^(?:Pearson|Spearman|Kendall|Cohen|Fleiss|Krippendorff|Cronbach|Cramér|Shannon|Moran|Matthew|Matthews|Newton|Young|Somers|Tanimoto)/;

/** What stands in front of the verb that names a work. */
export const IN_FRONT_OF_NAMING = /^(?:we|i|and|or|to|,|here|also|further|then|thus|paper|work|study|article|authors|that|which|it|[a-z]+ly)$/;

/** Nouns of data that a name in front belongs to. */
export const OBSERVED = /^(?:observations?|results?|data|measurements|spectra|images|evidence|simulations|experiments|analys[ei]s|maps|imaging|photometry|spectroscopy)$/;

/** What a model is trained to do with what it makes: "to generate novel molecules". */
export const MAKING_INFINITIVES = /^(?:generat|produc|creat|synthesi[sz]|design|discover|predict|build)e?$/;

/** What stands behind a name that is brought in. */
export const BEHIND_NAMES = /^(?:that|which|like|such|combining|combines|using|with|by|where|leveraging|leverages|based|built|building|via|through|on|over|extending|inspired|from|into|between|against|for|of|in|to)$/;

/** Marks and words that a name follows. */
export const NAMING_MARKS = /^(?:,|\(|:|—|–|called|named|termed|dubbed|namely|coined|as)$/;

/** Words between a verb and the numbers that several have. */
export const LEVEL_PHRASE = /^(?:only|just|a|an|the|about|up|accuracy|scores?|of|at|respectively|highest|lowest|best|average|mean|overall)$/;

/** Words that end the last name of a list. */
export const NAME_ENDS = /^(?:by|of|to|from|at|is|are|was|were|be|on|with|in|reduced|increased|improved|decreased|fell|rose|drop\w*|that|which|who)$/;

/** Who shows that something is so does not have the value. */
export const REPORTS = /^(?:shows?|showed|demonstrates?|demonstrated|reveals?|revealed|indicates?|indicated|suggests?|confirms?|confirmed|finds?|found|reports?|reported|proves?|proved|observes?|observed|establish(?:es)?|validates?|verif(?:y|ies)|highlights?|illustrates?|implies|means)$/;

/** Verbs for what authors do with what they made. */
export const MAKING = /^(?:propose|introduce|present|develop|create|train|trained|build|design|release|construct|obtain|derive|fine-tune|finetune|learn|devise)$/;

/** Endings of nouns of systems, and of all plurals. */
export const SYSTEM_ENDINGS = /(?:s|model|agent|system|method|methodology|framework|approach|er|or|net|policy|network|pipeline|algorithm|architecture|variant|version|student|strategy)$/;

/** Words in front of who has a value that do not belong to the name. */
export const IN_FRONT_OF_SUBJECTS = /^[^-]+ly$|^(?:each|every|the|a|an|our|proposed|on|most|showing|meanwhile|overall|experiments|however|resulting)$/;

/** Verbs by which one makes somebody else do something. */
export const CAUSES = /^(?:helps?|helping|helped|enables?|enabling|allows?|allowing|lets|letting|makes|making|guides|pushes|drives|leads)$/;

/** Words in -ing that are no activity that has a value. */
export const NO_GERUND = /^(?:using|training|learning|during|including|reasoning|existing|remaining|following|resulting|leading|according|revealing|showing|demonstrating|indicating|suggesting|highlighting|achieving|reaching|including|covering|focusing|relying|depending|centering)$/;

/** Words that begin a phrase in commas between a subject and its verb. */
export const INSERTIONS = /^(?:however|which|who|when|if|while|with|without|after|even|although|despite|using|leveraging|employing|combining|featuring|running|including|such|like|[a-z-]{3,}ed)$/;

/** Fixed phrases in commas between a subject and its verb. */
export const REMARKS = /^(?:in (?:particular|contrast|turn|comparison)|for (?:example|instance)|on average|by (?:contrast|comparison)|on the)$/;

/** What stands in front of a subject within a sentence. */
export const IN_FRONT_OF_NAMED = /^(?:[,:;]|and|that|while|but|whereas)$/;

/** What joins a phrase to a noun that stays the head. */
export const JOINING = /^(?:between|like|including|of|with|by|on|for|in|across|over|from|under|against|within|using|trained|finetuned|fine-tuned|pretrained|pre-trained|equipped|augmented)$/;

/** What is done to a work to see what a part of it does: "while removing memory lowers it". */
export const ABLATING = words('removing adding disabling replacing swapping omitting ablating masking dropping');

/** Verbs that are numbers. */
export const MULTIPLYING = /^(?:doubl|tripl|quadrupl|halv)(?:es|ed)$/;

/** Adjectives that tell one system from others. */
export const RANKING = /^(?:best|strongest|top|best-performing|leading|human|existing|previous|other|larger|smaller|largest|current)$/;

/** Symbols of correlation and significance, with capitals. */
export const COEFFICIENTS = words('p r R ρ τ κ α rho tau kappa');

/** Nouns of occasions and of parts of data, which have no share themselves. */
export const OCCASIONS = words('time cases instances runs trials occasions subset split benchmark dataset suite');

/** Nouns that the names of measures end with. */
export const MEASURE_ENDS = words('performance accuracy score scores rate rates f1 error latency quality success recall precision');

/** Nouns of fields and tasks, in which something rises and which do not rise. */
export const TRIED_FIELDS = words('math maths coding reasoning task tasks benchmark benchmarks dataset datasets setting settings domain domains scenario scenarios general');

/** What authors show of their work: "the effectiveness of Foo". */
export const MERITS = words('effectiveness superiority efficacy efficiency advantage advantages benefit benefits potential strength utility value');

/** Plurals of who does something. */
export const ACTOR_PLURALS = words('approaches models methods agents systems baselines techniques policies participants users');

/** What stands in front of those who act, where they are several. */
export const IN_FRONT_OF_ACTORS = /^(?:[,:;.(–—-]|that|both|when|while|whereas|where|but|even|as|like|including|with|existing|although|though|because|since|whether|if)$/;

/** People who have a value. */
export const PERSONS = words('humans people experts participants annotators physicians radiologists clinicians students players workers developers programmers engineers doctors lawyers professionals volunteers crowdworkers reviewers raters respondents practitioners researchers scientists teachers learners novices surgeons listeners viewers drivers testers coders judges examiners pathologists ophthalmologists cardiologists dermatologists psychologists linguists translators analysts auditors moderators therapists undergraduates graders nurses pilots children adults');

/** Endings of compounds that name no system: "task-specific". */
export const COMPOUND_ENDINGS = /-(?:aware|based|free|level|style|like|guided|driven|centric|specific|agnostic|only|end|time|scale|shot|bit|step|oriented|enhanced|augmented|[a-z]+(?:ed|ing|ive|al|able|wise|less|ready|side|like))$/;

/** Words of speed, of size and of what is spent. */
export const EFFICIENCY = /\b(?:throughput|macs|energy|faster|slower|cheaper|smaller|larger|latency|memory|calls|parameters|storage|vram|index|uploads|compute|training steps|training data)\b/i;

/** What making a model takes, as a measure. */
export const TRAINING_COST = /\btraining (?:costs?|time|process|budget|overhead|data|tokens|epochs|steps)\b|^(?:computational |compute )?overhead$|\bcomputational overhead$/i;

/** Auxiliaries in front of "be". */
export const MODALS = words('can could may might would will');

/** Words between "can be" and a level. */
export const BEHIND_BE = words('up over about more as at');

/** Words behind "passes" where it is a noun: "forward passes per step". */
export const BEHIND_PASSES = words('by of per and , from in');

/** Words and signs that end a number: what follows is a measure and no verb. */
export const NUMBER_ENDS = words('x × % times point points fold percent');

/** Third persons behind a phrase in commas that would be plurals elsewhere. */
export const PLURALS_OR_VERBS = words('gains scores drops records sets costs needs uses');

/** What follows a noun that has the form of a verb. */
export const BEHIND_NOUN_FORMS = words('of in over on , . and compared (');

/** Third persons right behind a name and its parenthesis. */
export const VERBS_BEHIND_NAMES = words('leads wins scores gains ranks');

/** Participles of trying, which are adjectives within a phrase. */
export const TRIED = words('evaluated trained tested');

/** Words in front of such an adjective. */
export const IN_FRONT_OF_TRIED = /^(?:all|the|our|every|each|other|of|most|[a-z]+est)$/;

/** Beginnings of verbs for making something known or real, which give it a name. */
export const FORMALIZING = /^(?:formaliz|formalis|instantiat|implement|report|realiz)/;

/** What suffers from something: "caused by introducing …". */
export const SUFFERED = words('caused induced produced due arising resulting instead despite');

/** Naming verbs that are nouns or adjectives elsewhere. */
export const NAMING_NOUNS = words('release design name term call present build');

/** Naming verbs of the third person, whose subject is a system. */
export const NAMING_THIRD_PERSONS = words('proposes introduces presents develops');

/** What stands in front of a verb that a name may follow at once. */
export const IN_FRONT_OF_DIRECT_NAMES = words('we here and , paper work study article');

/** Marks behind a name that is brought in without a noun. */
export const BEHIND_BARE_NAMES = words(', : ( - — –');

/** Words that bring in more than one thing. */
export const SEVERAL = words('two three four five several multiple various');

/** Plurals that look like what somebody does. */
export const PLURALS_OF_ACTS = words('gains drops scores results records');

/** Words between the verb and the name that it brings in. */
export const IN_FRONT_OF_NEW_NAMES = words('the a an our here');

/** Prepositions in front of a list of names, one for each of several quantities. */
export const IN_FRONT_OF_LISTS = words('on across in for');

/** Small words between the names of measures and their numbers: "recall and F1 of 0.88 and 0.90". */
export const LINKS_OF_LISTS = words('of by to at from');

/** Words that begin a clause where a list was looked for. */
export const CLAUSES = words('while which that');

/** Verbs of losing and gaining, whose subject has the number. */
export const LOSING_OR_GAINING = words('keep keeps kept preserve preserves preserved save saves saved gain gains gained lose loses lost drop drops dropped');

/** Adverbs and auxiliaries between a list of names and its verb. */
export const VERB_ADVERBS = words('can could only also both even may would');

/** Nouns that are a value in front of "of". */
export const NOUNS_OF_VALUES = words('score scores rate rates value values');

/** Prepositions that bring in no rivals. */
export const NO_RIVALS_BEHIND = words('on for in to with by across');

/** Pronouns that stand for a work or its authors. */
export const PRONOUNS = words('it this we they');

/** Measures that stand behind the last of several data sets and are meant of all of them. */
export const SHARED_MEASURES = words('performance accuracy score scores rate rates success quality f1');

/** Participles that say of the noun right in front that it has a value. */
export const HOLDING = words('achieving reaching scoring attaining obtaining yielding delivering showing');

/** Words that look like verbs of the third person and are none. */
export const NO_ACTS = /(?:ss|us|models|methods|tasks|benchmarks|datasets)$/;

/** Words behind who does something that say nothing of what is done, or that judge somebody else's work. */
export const NO_DEEDS = words('like such alone able capable available prefer prefers preferred favor favors favored favour favours favoured rate rates rated judge judges judged');

/** Plurals behind "model" and the like that are nouns: "the model weights". */
export const NOUNS_OF_SYSTEMS = /(?:ings|ions|ments|puts|eights|sizes|ers|ures|ants|ies)$/;

/** Words between a verb and the number that is its object. */
export const IN_FRONT_OF_OBJECTS = words('only just merely about roughly nearly almost approximately around over up more less fewer at the a an');

/** Adverbs between "can" and its verb. */
export const NO_INFINITIVES = /ly$|^(?:not|only|also)$/;

/** Pronouns that begin a relative clause. */
export const RELATIVES = words('that which who');

/** Words in front of "with" that compare or join, so that nobody has what follows. */
export const COMPARED_WITH = words('par comparable competitive together combined compared consistent');

/** Words in front of a name that make it somebody else's: "comparable to". */
export const IN_FRONT_OF_OTHERS = words('to than over of with against as on and');

/** Nouns in front of an apposition that names who is the best. */
export const RANKED_NOUNS = words('best strongest leader one system llm');

/** Words and adjectives that tell who is meant by a rank alone. */
export const RANKS = words('best worst weakest strongest latter former second-best runner-up winner');

/** Prepositions between a name and how it is used. */
export const BY_MEANS_OF = words('in with at using');

/** Gerunds of adding something to a system. */
export const ADDING = words('augmenting equipping enhancing extending integrating');

/** Nouns for studies, which have no value. */
export const STUDIES = words('experiment experiments evaluation evaluations result results studies analysis analyses ablation ablations simulations');

/** Words of a hedge in front of "than" and "to": "more than 260". */
export const BETWEEN_HEDGES = words('more less fewer up');

/** Prepositions in front of several nouns, or of what was tried on. */
export const NOUN_PREPOSITIONS = words('on across over for in with like including between');

/** Words in front of who is compared with, or given as an example. */
export const OTHERS_FOLLOW = words('behind like unlike as than including over of to with');

/** Participles in front of sizes: "models ranging from 125M to 7B". */
export const SIZED = /^(?:ranging|spanning|sized|scaling|scaled|varying)$/;

/** What a task may turn into one another: "text to image". */
export const MODALITIES = words('text image video speech audio music motion 3d sketch');

/** Words whose object comes of what was done: "distilled into FooNet-7B", "yields FooNet-7B". */
export const YIELDING = words('into yield yields yielded yielding produce produces produced producing obtain obtains obtained obtaining gives called named dubbed');

/** What is said not to be done to a measure: "without hurting accuracy". */
export const HURTING = words('hurting harming sacrificing compromising damaging affecting impairing');

/** What stands behind the name of a measure and is no part of it. */
export const TRAILING_WORDS = /^(?:range|ranges|ranging|still|also|now|even|down|up)$/;
