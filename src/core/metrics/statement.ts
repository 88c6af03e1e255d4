import type { ReportedMetric } from '../model/metric';
import type { Introduced } from './subject/introduced';
import type { Owner } from './subject/holders';
import type { Place } from './text/phrases';
import type { RespectiveName } from './links/respective';
import type { Token } from './text/tokens';

/** A sentence of an abstract that states quantities. */
export interface Sentence {
  readonly abstract: string;
  /** The words of the sentence, with their offsets in the abstract. */
  readonly tokens: readonly Token[];
  /** Where it begins in the abstract. */
  readonly start: number;
  /** What the abstract says of the authors' own work. */
  readonly own: Introduced;
  /** The rules alone read it, and what is learned is not asked. */
  readonly isByRules: boolean;
}

/** What the sentences before leave behind. */
export interface Context {
  readonly dataset: string | null;
  /** The last result of the sentence right before. */
  readonly last: ReportedMetric | undefined;
}

/** What a quantity has to do with those in front of it. */
export interface Links {
  /** The result before, whose metric or direction this one may share. */
  readonly before: ReportedMetric | undefined;
  /** The result before in the sentence. */
  readonly earlier: ReportedMetric | undefined;
  /** The result before, which another clause sets this one against. */
  readonly contrast: ReportedMetric | undefined;
  /** Who has the result before, where that is not somebody whom the authors compare with. */
  readonly leader: string | null;
  /** The last level in the sentence. */
  readonly level: ReportedMetric | undefined;
  /** The last result in the same unit of which is said what it measures. */
  readonly alike: ReportedMetric | undefined;
  readonly listed: boolean;
  /** The measure behind the last of several that nothing but commas and an "and" joins: "98% and 67% success rates". */
  readonly joinedMetric: string | null;
  /** What "respectively" gives to this quantity. */
  readonly respective: RespectiveName | undefined;
  readonly context: Context;
}

/** A quantity where it is stated: all that its fields are read from. */
export interface Statement {
  readonly sentence: Sentence;
  readonly place: Place;
  readonly links: Links;
  readonly isResult: boolean;
  /** Where its quote begins in the abstract. */
  readonly start: number;
  /** The name of the authors' own system, if they have said it so far. */
  readonly ownName: string | undefined;
}

/** Who has a quantity and who is compared with. */
export interface Parties {
  /** What a parenthesis says of the quantity. */
  readonly owner: Owner | undefined;
  /** Somebody whom the authors compare with and who has the value. */
  readonly rival: string | null;
  /** Who or what the words give the quantity to. */
  readonly who: string | null;
  /** That is something which is done, and so what is measured. */
  readonly isActivity: boolean;
  /** Who has the value. */
  readonly holder: string | null;
  readonly opponent: string | null;
}

/** A statement of which it is known who takes part, what its own words measure, and which way they say it goes. */
export interface Reading extends Statement {
  readonly parties: Parties;
  readonly named: string | null;
  readonly direction: ReportedMetric['direction'];
}
