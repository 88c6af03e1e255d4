import { words } from './list';

/** Beginnings of verbs for what is done with a share of the cases: "80% solved". */
export const CASE_VERBS = /^(?:pass|solv|succe|complet|resolv|answer|recover|detect|identif|fulfil|fail|win|accept|reject|cover|predict|refus|flip|block|misclassif|hallucinat|violat|prov(?:e|es|ed|ing)$|crack)\w*$/;

/** What is done with a model and takes so long. */
export const PHASES = words('training inference pretraining fine-tuning finetuning generation decoding reconstruction optimization rendering tuning adaptation');

/** Beginnings of verbs for cases that end well. */
export const SOLVING = /^(?:solv|resolv|prov|pass|complet|answer|recover|detect|identif|satisf|sav|win|won|repair|fix)\w*$/;

/** Verbs in front of a level, in the present. */
export const SCORE_VERBS = words('reach reaches achieve achieves score scores attain attains obtain obtains');

/** Participles in front of a value. */
export const SCORE_PARTICIPLES = words('achieving reaching scoring attaining obtaining having showing yielding exceeding dropping falling');

/** Beginnings of verbs, and adjectives, in front of a list of values. */
export const LISTING_VERBS = /^(?:has|have|had|show|cut|trim|sav|lift|improv|increas|reduc|boost|achiev|reach|attain|yield|decreas|lower|rais|enhanc|outperform|overall|average|mean)\w*$/;

/** Beginnings of words of a sentence that speaks of trials and outcomes. */
export const TRIAL_STEMS = /\b(?:evaluat|experiment|test|benchmark|result|validat|demonstrat|effectiveness|outperform|surpass|compare)/i;

/** Beginnings of verbs in front of "an accuracy of". */
export const REACH_STEMS = /^(?:achiev|reach|attain|obtain|yield|report|record)/;

/** Forms of "be" and "have". */
export const BE_AND_HAVE = words('is are was were has have');

/** Beginnings of verbs whose object gets better. */
export const IMPROVING = /^(?:improv|boost|enhanc|rais|lift)/;

/** Forms of "be". */
export const COPULAS = words('is was are were');

/** Participles of having a value: "the 60% achieved by Foo". */
export const REACHED = words('achieved obtained attained reached needed used required consumed');

/** Verbs whose object takes a time: "completes reconstruction in a second". */
export const COMPLETING = /^(?:complet|finish|perform|achiev|enabl|conduct|execut)(?:e?s|e|ed|ing)?$/;

/** What a system does with the labels, the memory or the time that it takes. */
export const TAKING = words('cost costs need needs needed require requires required use uses used consume consumes consumed take takes took');

/** Verbs that say where a level is, with "at" or the like behind them. */
export const STANDING = words('stands sits hovers');

/** What stands behind them. */
export const BEHIND_STANDING = words('at around near between above below');

/** What several do in so many cases: base forms. */
export const DEEDS = words('violate produce generate contain choose select accept reject pick ignore follow break hallucinate misclassify fail miss identify detect recover answer refuse agree game exploit cheat invoke retrieve emit leak reveal contradict overlook recognize recognise abstain comply confuse flip disagree mention omit prefer solve');

/** Verbs between something and what it is said to be. */
export const REMAINS = words('is are was were remain remains remained stay stays stayed');

/** Verbs of what so many of a sample have or do. */
export const HOLDING_VERBS = words('contain contains exhibit exhibits lack lacks show shows have has host hosts include includes suffer suffers violate fail miss omit reveal display displays carry require requires remain remains are is were was');

/** Verbs for what so many of something show. */
export const SHOWING = /^(?:indicate|exhibit|show|display|feature|involve|host|contain)$/;

/** Verbs that say little without the preposition behind them. */
export const PREPOSITIONAL = words('suffer suffers focus focuses link links refer point lead belong originate deviate rely depend consist result stem respond');

/** Verbs between a change and how large it is. */
export const REACH_FORMS = /^(?:reach(?:es|ing|ed)?|exceed(?:s|ing|ed)?|averag(?:e|es|ing|ed))$/;
