/** What this project uses of citation-js, which ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[], options?: { forceType?: string; generateGraph?: boolean });
    readonly data: readonly Record<string, unknown>[];
    format(name: string, options?: object): string;
  }
  export const plugins: {
    add(ref: string, plugin: object): void;
    readonly config: { get(ref: string): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';

declare module '*.csl' {
  const xml: string;
  export default xml;
}
