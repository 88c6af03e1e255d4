import { words } from './list';

/** Nouns that count parts of a method or an argument: no set-up and no result. */
export const UNCOUNTED = words('stage stages phase phases component components part parts aspect aspects way ways type types kind kinds key fold challenge challenges contribution contributions advantage advantages limitation limitations issue issues '
  + 'reason reasons principle principles module modules level levels factor factors side sides regime regimes question questions insight insights finding findings observation observations pillar pillars category paradigm paradigms '
  + 'perspective perspectives hand line lines major core form forms idea ideas mechanism mechanisms view views branch branches is was has does plays uses this thus its as us times others goals goal innovations techniques designs axes directions '
  + 'orders ingredients properties roles streams paths pathways operations modes facets requirements conditions variants versions kinds lessons steps bottlenecks drawbacks capabilities abilities strategies elements criteria results outcomes '
  + 'sections chapters appendices parties sources halves inputs outputs terms effects points things reasons lines sets sequences series concepts notions definitions assumptions theorems');

/** Of those, what digits do count: "3 re-ranking strategies", "20 steps", "12 criteria". */
export const COUNTED_IN_DIGITS = words('operations paths versions requirements lessons streams techniques steps strategies criteria questions categories sources views conditions types scenarios variants theorems dimensions points capabilities abilities sequences sets sections properties elements modes series lines levels modules');

/** Nouns that count what a work was tried on or with, even when the number is a word. */
export const TRIED_ON = words('regions policies configurations task tasks dataset datasets benchmark benchmarks participant participants language languages domain domains environment environments game games llm llms mllms vlms models model applications corpora cities countries '
  + 'simulators robots gpus users patients annotators experts architectures backbones baselines datacenters subjects languages websites disciplines testbeds suites seeds families hospitals institutions families scenarios scenes modalities lms slms plms vlas lvlms dnns cnns solvers judges developers practitioners engineers students researchers clinicians physicians raters volunteers respondents interviewees players drivers speakers radiologists doctors teachers toolkits cameras providers repositories');

/** Nouns that are tried on or with only where the sentence says that something was tried. */
export const MAYBE_TRIED_ON = words('approaches techniques variants objectives methods settings problems functions metrics optimizers algorithms experiments studies agents frameworks systems strategies case cases splits tests evaluations experiments networks layers classes attacks');

/** Words that say that something is tried. */
export const TRIAL_WORDS = words('experiment experiments evaluate evaluated evaluates evaluating evaluation evaluations test tested testing tests benchmark benchmarked benchmarking compare compared comparing comparison study studies validate validated validates '
  + 'validation across demonstrate demonstrates show shows outperform outperforms conduct conducted extensive empirical empirically results performance trained train training average achieves achieve state-of-the-art covering spanning comprising comprises '
  + 'consists consisting contains containing includes collected collect curate curated dataset datasets benchmark spans covers comprehensive');

/** Singular nouns that "one" or "1" counts. */
export const ONE_OF = words('dataset model gpu benchmark task language participant hour iteration epoch step image sample example locus line');

/** Plural in form, but no noun that is counted. */
export const NOT_PLURAL = words('is was has does uses this thus its as us plus versus less across various numerous previous continuous bias basis analysis focus campus status class process access loss success business consensus corpus virus glass mass '
  + 'gas lens bus pass always perhaps sometimes towards besides whereas ours theirs hers his yes physics mathematics news sports series');

/** Words that end a noun phrase. */
export const BOUNDARY = words('having doubles halves quadruples above below behind ahead shy due according w.r.t apart once regardless among a an the and or but upon on in for with by to from of at as than over under while when which that who whose where is are was were be been has have had it its their our we they this these those '
  + 'compared relative versus vs respectively across using via after before during between without within into through if only also both each per not can could may even achieving showing demonstrating '
  + 'including against despite thereby thus hence making outperforming surpassing exceeding reaching attaining obtaining yielding whereas although though because since until up about around toward towards then so yet such '
  + 'enabling setting establishing improving reducing highlighting indicating beating allowing without respect followed resulting providing offering ensuring underscoring validating confirming suggesting will would should must do does did '
  + 'achieves achieve adds add reaches reach outperforms outperform surpasses surpass exceeds exceed obtains yields delivers demonstrates shows improves reduces increases trained evaluated tested requires reflects matching approaching '
  + 'reveals indicates suggests highlights exposes confirms underscores establishes presents enables allows produces supports remains represents introduces provides contains includes becomes makes gives takes based comparable comparably confirm reveal indicate suggest verify contain exhibit lack suffer stem stems arise arises occur occurs originate originates belong belongs respectively he she i you there here however moreover what how why whether rather instead i.e e.g et al is');
