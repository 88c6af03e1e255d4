import { words } from './list';

/** Words that make a count part of an argument. */
export const ARGUED = /^(?:key|core|main|major|novel|distinct|complementary|common|closely|related|existing|different|fundamental|important|critical|essential|interacting|popular|best|conflicting|competing|simple|separate|related|possible|specialized)$/;

/** Nouns that are always what a work was tried on. */
export const TRIED_WITH = /^(?:models|backbones|datasets|benchmarks|corpora|testbeds|languages|tasks|participants|annotators|environments|domains|gpus|robots|llms)$/;

/** People who took part. */
export const PEOPLE = /^(?:developers|practitioners|engineers|students|researchers|clinicians|physicians|raters|volunteers|respondents|interviewees|radiologists|doctors|participants|annotators|patients|speakers)$/;

/** "we compare four approaches": they are tried, whatever is said of them. */
export const COMPARING = /^(?:analy[sz]e|analy[sz]ed|examine|examined|investigate|investigated|evaluate|evaluated|evaluates|evaluating|compare|compared|compares|comparing|test|tested|testing|benchmark|benchmarked|benchmarking|assess|assessed|assessing)$/;

/** Before what the authors make or speak of. */
export const CONTRIBUTING = /^(?:propose|proposes|proposed|introduce|introduces|introduced|present|presents|develop|develops|developed|identify|identifies|address|addresses|tackle|offer|offers|into|via|through|between|both|the|these|those|our|into|as)$/;

/** Verbs with which a work takes up what it counts. */
export const USING = /^(?:fine-tune|fine-tuned|fine-tuning|train|trained|training|use|uses|used|utilized|utilize|utilizes|using|employ|employs|employed|employing|construct|constructs|constructed|curate|curated|release|released|build|built|create|created|collect|collected|introduce|contribute|analyze|analyzed|consider|examine|examined)$/;

/** What stands in front of "on" where something is tried: "experiments on", "tested across". */
export const TRIAL_NOUNS = /^(?:experiments?|evaluations?|evaluat(?:e|ed|es|ing)|tests?|tested|testing|experimentation|experimenting|benchmark(?:ed|ing)?|validat(?:e|ed|ion)|case|results?|performance|accuracy|gains|improvements|success|scores)$/;

/** Adjectives that tell things apart, and do not make them parts of an argument. */
export const SORTING = /^(?:different|distinct|diverse|existing|related|popular|common|separate|key|specialized|major|core|main)$/;

/** Words in front of the number of what was tried on or with. */
export const TRIAL_PLACES = /^(?:across|on|over|in|with|using|covering|spanning|and|evaluate|benchmark|compare|test|evaluating|of|to|including|for|covers?|spans?|comprises?|contains?)$/;

/** Words in front of a number of languages, tasks and the like that a work covers. */
export const COVERING_VERBS = /^(?:to|into|handle|handles|handling|support|supports|supporting|define|defines|include|cover|perform|performing|solve|addresses)$/;

/** Words in front of a number of methods, settings and the like that were tried. */
export const TRIED_ACROSS = /^(?:across|on|over|using|benchmark|evaluate|compare|covering|spanning|test|from|to|against|between|and)$/;

/** Verbs that a plural noun is easily taken for: "from 1 to 256 raises coverage". */
export const RAISING = /^(?:raises|boosts|increases|improves|lowers|reduces|cuts|lifts|drops|yields|gives|leads|enables)$/;

/** Verbs in -s that have a clause or an object of their own. */
export const SAYING = /^(?:favou?rs|prefers|supports|reveals|indicates|suggests|highlights|exposes|confirms|underscores|illustrates|uncovers|helps|lets|makes|gives|becomes|remains)$/;

/** Plurals without an -s. */
export const PLURALS = /^(?:people|children|criteria|corpora|data|humans|women|men|loci|indices|radii|spectra)$/;

/** Words in front of a number of rounds, runs or seeds that an outcome took. */
export const IN_FRONT_OF_ROUNDS = words('after with in over within for only just across of from');

/** Plurals that look like verbs and are counted: "20 test results". */
export const PLURALS_LIKE_VERBS = words('gains scores results sets records uses costs answers supports passes runs crashes spikes');

/** What the object of a verb in -s begins with: "reveals that". */
export const OBJECT_STARTS = words('that the a an its their how why key our');

/** Words behind a comma where no further adjective of the same noun follows. */
export const NO_ADJECTIVES = words('and or which where while with the a an including each');

/** What people are asked in. */
export const SURVEYS = words('survey surveys interview interviews questionnaire questionnaires study humans patients people');
