/** How the abstract hedges a number. */
export type Hedge = 'up to' | 'at least' | 'about' | 'more than' | 'less than';

/** One quantity that an abstract states about what the work obtained, costs, or was tried on. */
export interface ReportedMetric {
  /** The exact words, a substring of the abstract. */
  readonly quote: string;
  /** Offset of `quote` in the abstract (UTF-16 units). */
  readonly start: number;
  /** `result`: a measured outcome or claimed effect; `scale`: the size of the evaluation, data, model or set-up. */
  readonly kind: 'result' | 'scale';
  /** The work's own number; null where none can be given (`O(1/T)`). */
  readonly value: number | null;
  /** Upper end of a range; `value` is the lower. */
  readonly valueMax?: number;
  /** `%`, `pp`, `x`, `hours`, `points`, a counted noun, or empty for a bare number. */
  readonly unit: string;
  /** The number compared to, in the same unit. */
  readonly baseline: number | null;
  /** The number compared to as it is written, where that is in another unit: "from 3 hours to 12 minutes". */
  readonly baselineAs?: { readonly value: number; readonly unit: string };
  /** Whether a gain or a reduction is stated; null for a level. */
  readonly direction: 'up' | 'down' | null;
  /** The value is where it went, and not by how much: "raises accuracy to 71%". */
  readonly isLevel?: true;
  readonly approximate: Hedge | null;
  /** The metric's name in the abstract's words. */
  readonly metric: string | null;
  /** The benchmark, data set or domain it was measured on. */
  readonly dataset: string | null;
  /** The method, system or variant that has the value. */
  readonly subject: string | null;
  /** Whom it is compared with. */
  readonly versus: string | null;
}
