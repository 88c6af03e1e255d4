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
  filterByMarks: 'paperDigest.filterByMarks',
  clearFilter: 'paperDigest.clearFilter',
  refresh: 'paperDigest.refresh',
  showMore: 'paperDigest.showMore',
  addDigestFromClipboard: 'paperDigest.addDigestFromClipboard',
  addDigestFile: 'paperDigest.addDigestFile',
  addDigest: 'paperDigest.addDigest',
  removeDigest: 'paperDigest.removeDigest',
  openSample: 'paperDigest.openSample',
  insertBibliography: 'paperDigest.insertBibliography',
  toggleCitationForm: 'paperDigest.toggleCitationForm',
  nextCitation: 'paperDigest.nextCitation',
  createBibliography: 'paperDigest.createBibliography',
  highlight: 'paperDigest.highlight',
  addComment: 'paperDigest.addComment',
  addNote: 'paperDigest.addNote',
  setStatus: 'paperDigest.setStatus',
  setRating: 'paperDigest.setRating',
  setTags: 'paperDigest.setTags',
  setWhyItMatters: 'paperDigest.setWhyItMatters',
  removeAnnotation: 'paperDigest.removeAnnotation',
  exportNotes: 'paperDigest.exportNotes',
  exportAnnotations: 'paperDigest.exportAnnotations',
  importAnnotations: 'paperDigest.importAnnotations',
  moveNotes: 'paperDigest.moveNotes',
  saveComment: 'paperDigest.saveComment',
  editComment: 'paperDigest.editComment',
  saveEditedComment: 'paperDigest.saveEditedComment',
  cancelEditedComment: 'paperDigest.cancelEditedComment',
  deleteComment: 'paperDigest.deleteComment',
  resolveComment: 'paperDigest.resolveComment',
  unresolveComment: 'paperDigest.unresolveComment',
  groupAnnotations: 'paperDigest.groupAnnotations',
  filterAnnotations: 'paperDigest.filterAnnotations',
  clearAnnotationFilter: 'paperDigest.clearAnnotationFilter',
  highlightInColor: 'paperDigest.highlightInColor',
  quoteHighlight: 'paperDigest.quoteHighlight',
  groupByMonth: 'paperDigest.groupByMonth',
  groupByYear: 'paperDigest.groupByYear',
  groupByOrganization: 'paperDigest.groupByOrganization',
  groupByDigest: 'paperDigest.groupByDigest',
  groupByStatus: 'paperDigest.groupByStatus',
  groupByRating: 'paperDigest.groupByRating',
  groupByTag: 'paperDigest.groupByTag',
  groupByAnnotated: 'paperDigest.groupByAnnotated',
  groupByNone: 'paperDigest.groupByNone',
  sortByDate: 'paperDigest.sortByDate',
  sortByTitle: 'paperDigest.sortByTitle',
  sortByMetrics: 'paperDigest.sortByMetrics',
} as const;

/** Commands that only the extension's own items run; package.json does not show them. */
export const INTERNAL_COMMANDS = {
  acceptPaper: 'paperDigest.internal.acceptPaper',
  addEntry: 'paperDigest.internal.addEntry',
  openAnnotation: 'paperDigest.internal.openAnnotation',
  removeAnnotations: 'paperDigest.internal.removeAnnotations',
} as const;

export type CommandId = (typeof COMMANDS)[keyof typeof COMMANDS];

export const VIEWS = { library: 'paperDigest.library', cited: 'paperDigest.cited', annotations: 'paperDigest.annotations' } as const;

export const SETTINGS = {
  digests: 'paperDigest.digests',
  hoverEnabled: 'paperDigest.hover.enabled',
  hoverNames: 'paperDigest.hover.titlesAndNames',
  hoverMetrics: 'paperDigest.hover.maxMetrics',
  keyPattern: 'paperDigest.citationKey.pattern',
  notesFolder: 'paperDigest.notes.folder',
  noteTemplate: 'paperDigest.notes.exportTemplate',
  markCitations: 'paperDigest.notes.markCitations',
  latexCommand: 'paperDigest.citation.latexCommand',
  copyCitationAs: 'paperDigest.citation.copyAs',
  bibtexAnnotations: 'paperDigest.bibtex.annotations',
  bibtexDialect: 'paperDigest.bibtex.dialect',
  addEntries: 'paperDigest.bibliography.addEntries',
  check_unknownKey: 'paperDigest.checks.unknownKey',
  check_twoKeys: 'paperDigest.checks.twoKeys',
  check_missingBibliography: 'paperDigest.checks.missingBibliography',
  check_missingFields: 'paperDigest.checks.missingFields',
  check_duplicateEntry: 'paperDigest.checks.duplicateEntry',
  check_unusedEntry: 'paperDigest.checks.unusedEntry',
  check_bibliographySyntax: 'paperDigest.checks.bibliographySyntax',
  summaryTemplate: 'paperDigest.summary.template',
  summaryTemplates: 'paperDigest.summary.templates',
} as const;

export const CONTEXT_KEYS = {
  hasDigests: 'paperDigest.hasDigests',
  ready: 'paperDigest.ready',
  filtered: 'paperDigest.filtered',
  annotationsFiltered: 'paperDigest.annotationsFiltered',
  grouping: 'paperDigest.grouping',
  sorting: 'paperDigest.sorting',
} as const;

export type ContextKey = (typeof CONTEXT_KEYS)[keyof typeof CONTEXT_KEYS];

/** Of a paper's page, a read-only Markdown document. */
export const PAGE_SCHEME = 'paper-digest';

/** Of what an export would write into a note that its writer changed in the same lines. */
export const PROPOSAL_SCHEME = 'paper-digest-proposal';

/** The citation keys of papers that are dragged, one a line. */
export const PAPER_KEYS_MIME = 'application/vnd.paper-digest.keys';

/** What a tree item is, for the menus' `viewItem`. */
export const TREE_ITEMS = { paper: 'paper', group: 'group', digest: 'digest', addedDigest: 'addedDigest', highlight: 'highlight', comment: 'comment', note: 'note' } as const;

/** Of highlights, by the name that their files give them. */
export const HIGHLIGHT_THEME_COLORS = {
  yellow: 'paperDigest.highlight.yellowBackground',
  green: 'paperDigest.highlight.greenBackground',
  blue: 'paperDigest.highlight.blueBackground',
  pink: 'paperDigest.highlight.pinkBackground',
  purple: 'paperDigest.highlight.purpleBackground',
} as const;

/** Colours that a theme may set. */
export const COLORS = {
  quotedResult: 'paperDigest.quotedResultBackground',
  quotedScale: 'paperDigest.quotedScaleBackground',
  notedCitation: 'paperDigest.notedCitationForeground',
} as const;
