import * as vscode from 'vscode';
import { findDeclarations } from '../../core/bibliography/declarations';
import { bibliographyKind } from '../../core/bibliography/reference';
import type { CitationMention } from '../../core/citing/findCitations';
import { LineMap } from '../../core/util/lineMap';
import { fileOf, referenceOf, type Bibliography } from '../bibliographies';
import { linesToRange, toRange } from '../convert';
import { languageOf } from '../drafts';
import { DRAFT_SELECTOR } from '../paperHover/register';
import { pageUri } from '../paperPage/register';
import type { Services } from '../services';
import { workspaceCitations } from './workspaceCitations';

/** Bibliography files, whatever language the editor takes them for. */
const BIBLIOGRAPHIES: vscode.DocumentSelector = [{ pattern: '**/*.bib' }, { language: 'bibtex' }, { language: 'bib' }];

/** Go to definition, find all references, rename and links between drafts, bibliographies and papers. */
export function registerReferences(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(DRAFT_SELECTOR, { provideDefinition: (document, position) => definition(services, document, position) }),
    ...[DRAFT_SELECTOR, BIBLIOGRAPHIES].flatMap(selector => [
      vscode.languages.registerReferenceProvider(selector, { provideReferences: (document, position, { includeDeclaration }, token) => references(services, { document, position, includeDeclaration, token }) }),
      vscode.languages.registerRenameProvider(selector, {
        prepareRename: async (document, position) => {
          const place = await keyAt(services, document, position);
          if (!place) throw new Error(vscode.l10n.t('There is no citation key here.'));
          return { range: place.range, placeholder: place.key };
        },
        provideRenameEdits: (document, position, newName, token) => rename(services, { document, position, newName, token }),
      }),
    ]),
    vscode.languages.registerDocumentLinkProvider(DRAFT_SELECTOR, { provideDocumentLinks: document => links(services, document) }),
  );
}

interface KeyPlace {
  readonly key: string;
  readonly range: vscode.Range;
}

/** The citation key at a position of a draft or a bibliography. */
async function keyAt(services: Services, document: vscode.TextDocument, position: vscode.Position): Promise<KeyPlace | undefined> {
  const offset = document.offsetAt(position);
  const holds = ({ start, end }: { readonly start: number; readonly end: number }): boolean => offset >= start && offset <= end;
  if (bibliographyKind(document.uri.path) === 'bib' || document.languageId === 'bibtex') {
    const bibliography = await services.bibliographies.at(document.uri.toString());
    const reference = bibliography?.file.references.find(({ keySpan }) => holds(keySpan));
    return reference && { key: reference.key, range: toRange(document, reference.keySpan) };
  }
  const mention = services.drafts.draft(document)?.citations.find(({ span }) => holds(span));
  return mention && { key: mention.key, range: toRange(document, mention.span) };
}

/** The bibliography's entry, else the paper's place in its digest. */
async function definition(services: Services, document: vscode.TextDocument, position: vscode.Position): Promise<vscode.LocationLink[] | undefined> {
  const place = await keyAt(services, document, position);
  if (!place) return undefined;
  const known = referenceOf(await services.bibliographies.of(document), place.key);
  if (known) {
    const lines = new LineMap(known.bibliography.file.text);
    const range = ({ start, end }: { readonly start: number; readonly end: number }): vscode.Range => linesToRange(lines.position(start), lines.position(end));
    return [{ originSelectionRange: place.range, targetUri: vscode.Uri.parse(known.bibliography.uri), targetRange: range(known.reference.span), targetSelectionRange: range(known.reference.keySpan) }];
  }
  const paper = services.library.current.byKey(place.key);
  if (!paper) return undefined;
  return [{ originSelectionRange: place.range, targetUri: pageUri(paper.key), targetRange: new vscode.Range(0, 0, 0, 0) }];
}

interface Question {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly token: vscode.CancellationToken;
}

async function references(services: Services, { document, position, includeDeclaration, token }: Question & { readonly includeDeclaration: boolean }): Promise<vscode.Location[]> {
  const place = await keyAt(services, document, position);
  if (!place) return [];
  const cited = await workspaceCitations([place.key], token);
  const entries = includeDeclaration ? (await bibliographiesOf(services, document)).flatMap(bibliography => entryLocations(bibliography, place.key)) : [];
  return [...entries, ...cited];
}

/** The bibliographies that a key of the document may stand in: itself, or those that it declares. */
async function bibliographiesOf(services: Services, document: vscode.TextDocument): Promise<readonly Bibliography[]> {
  if (bibliographyKind(document.uri.path) === 'bib' || document.languageId === 'bibtex') {
    const own = await services.bibliographies.at(document.uri.toString());
    return own ? [own] : [];
  }
  return (await services.bibliographies.of(document)).bibliographies;
}

function entryLocations({ uri, file }: Bibliography, key: string): readonly vscode.Location[] {
  const lines = new LineMap(file.text);
  return file.references.filter(reference => reference.key === key).map(({ keySpan }) =>
    new vscode.Location(vscode.Uri.parse(uri), linesToRange(lines.position(keySpan.start), lines.position(keySpan.end))));
}

/** The key everywhere: in this draft, in the others, and in the bibliographies. */
async function rename(services: Services, { document, position, newName, token }: Question & { readonly newName: string }): Promise<vscode.WorkspaceEdit> {
  const place = await keyAt(services, document, position);
  if (!place) throw new Error(vscode.l10n.t('There is no citation key here.'));
  if (!/^[^\s,{}()\\"#%~'=@[\]]+$/.test(newName)) throw new Error(vscode.l10n.t('“{0}” cannot be a citation key: white space, commas, braces and the like end it.', newName));
  const bibliographies = await bibliographiesOf(services, document);
  if (bibliographies.some(({ index }) => index.byKey(newName) !== undefined)) throw new Error(vscode.l10n.t('The bibliography has an entry with the key “{0}” already.', newName));
  const edit = new vscode.WorkspaceEdit();
  for (const location of [...bibliographies.flatMap(bibliography => entryLocations(bibliography, place.key)), ...await workspaceCitations([place.key], token)]) edit.replace(location.uri, location.range, newName);
  const paper = services.library.current.byKey(place.key);
  if (paper) await services.library.renameKey(paper, newName);
  return edit;
}

/** Declared files, and keys that lead to a paper's page. */
async function links(services: Services, document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
  const draft = services.drafts.draft(document);
  if (!draft) return [];
  const files = findDeclarations(draft.text, languageOf(document)).map(({ span, path }) => new vscode.DocumentLink(toRange(document, span), services.bibliographies.resolve(fileOf(document), path)));
  const sources = await services.bibliographies.of(document);
  const pages = draft.citations.filter(({ key }) => isPage(services, key) && !referenceOf(sources, key)).map(mention => pageLink(document, mention));
  return [...files, ...pages];
}

function isPage(services: Services, key: string): boolean {
  return services.library.current.byKey(key) !== undefined;
}

function pageLink(document: vscode.TextDocument, { key, span }: CitationMention): vscode.DocumentLink {
  const link = new vscode.DocumentLink(toRange(document, span), pageUri(key));
  link.tooltip = vscode.l10n.t('Open the paper’s page');
  return link;
}
