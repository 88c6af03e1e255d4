/** Every id that package.json declares, once. `test/manifest.test.ts` holds the two against each other. */

export const COMMANDS = {
  searchPapers: 'paperDigest.searchPapers',
  insertCitation: 'paperDigest.insertCitation',
  insertBibtex: 'paperDigest.insertBibtex',
  insertSummary: 'paperDigest.insertSummary',
  copyBibtex: 'paperDigest.copyBibtex',
  copyCitation: 'paperDigest.copyCitation',
  openPaper: 'paperDigest.openPaper',
  revealInDigest: 'paperDigest.revealInDigest',
  revealInTree: 'paperDigest.revealInTree',
  openLink: 'paperDigest.openLink',
  filterTree: 'paperDigest.filterTree',
  clearFilter: 'paperDigest.clearFilter',
  refresh: 'paperDigest.refresh',
  showMore: 'paperDigest.showMore',
  addDigestFromClipboard: 'paperDigest.addDigestFromClipboard',
  addDigestFile: 'paperDigest.addDigestFile',
  addDigest: 'paperDigest.addDigest',
  removeDigest: 'paperDigest.removeDigest',
  openSample: 'paperDigest.openSample',
  groupByMonth: 'paperDigest.groupByMonth',
  groupByYear: 'paperDigest.groupByYear',
  groupByOrganization: 'paperDigest.groupByOrganization',
  groupByDigest: 'paperDigest.groupByDigest',
  groupByNone: 'paperDigest.groupByNone',
  sortByDate: 'paperDigest.sortByDate',
  sortByTitle: 'paperDigest.sortByTitle',
  sortByMetrics: 'paperDigest.sortByMetrics',
} as const;

export type CommandId = (typeof COMMANDS)[keyof typeof COMMANDS];

export const VIEWS = { library: 'paperDigest.library' } as const;

export const SETTINGS = {
  digests: 'paperDigest.digests',
  hoverEnabled: 'paperDigest.hover.enabled',
  hoverNames: 'paperDigest.hover.titlesAndNames',
  hoverMetrics: 'paperDigest.hover.maxMetrics',
  latexCommand: 'paperDigest.citation.latexCommand',
  copyCitationAs: 'paperDigest.citation.copyAs',
  bibtexDialect: 'paperDigest.bibtex.dialect',
  summaryTemplate: 'paperDigest.summary.template',
  summaryTemplates: 'paperDigest.summary.templates',
} as const;

export const CONTEXT_KEYS = {
  hasDigests: 'paperDigest.hasDigests',
  ready: 'paperDigest.ready',
  filtered: 'paperDigest.filtered',
  grouping: 'paperDigest.grouping',
  sorting: 'paperDigest.sorting',
} as const;

export type ContextKey = (typeof CONTEXT_KEYS)[keyof typeof CONTEXT_KEYS];

/** Of a paper's page, a read-only Markdown document. */
export const PAGE_SCHEME = 'paper-digest';

/** What a tree item is, for the menus' `viewItem`. */
export const TREE_ITEMS = { paper: 'paper', group: 'group', digest: 'digest', addedDigest: 'addedDigest' } as const;

/** Colours that a theme may set. */
export const COLORS = {
  quotedResult: 'paperDigest.quotedResultBackground',
  quotedScale: 'paperDigest.quotedScaleBackground',
} as const;
