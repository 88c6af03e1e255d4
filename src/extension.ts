import * as vscode from 'vscode';
import type { PaperDigestApi } from './api';
import { createFormatter } from './adapters/citationJs';
import { readKnownFacts } from './adapters/knownFacts';
import { mementoMemory } from './adapters/mementoMemory';
import { WorkspaceNotes } from './adapters/notesFiles';
import { outputLog } from './adapters/outputLog';
import { WorkspaceDigests } from './adapters/workspaceDigests';
import { WorkspaceProjectFiles } from './adapters/projectFiles';
import { workspaceFiles } from './adapters/workspaceFiles';
import { LibraryStore } from './core/library/store';
import { NotedLibrary } from './core/notes/notedLibrary';
import { NotesStore } from './core/notes/notesStore';
import { LibrarySearch } from './core/search/librarySearch';
import { ReferenceSearch } from './core/search/referenceSearch';
import { Bibliographies } from './editor/bibliographies';
import { registerChecks } from './editor/checks/register';
import { registerCitedView } from './editor/citedView/register';
import { keyOfSetting } from './editor/citing/keyPattern';
import { registerCiting } from './editor/citing/register';
import { registerCompletion } from './editor/completion/register';
import { registerReferences } from './editor/references/register';
import { registerDigests } from './editor/digests/register';
import { Drafts } from './editor/drafts';
import { registerLibraryView } from './editor/libraryView/register';
import { registerNotes } from './editor/notes/register';
import { registerPaperHover } from './editor/paperHover/register';
import { registerPaperPage } from './editor/paperPage/register';
import { registerPaperSearch } from './editor/paperSearch/register';
import { publicApi } from './editor/publicApi';
import { setContext } from './editor/contextKeys';
import { CONTEXT_KEYS } from './editor/ids';
import type { Services } from './editor/services';
import { settings } from './editor/settings';

/** Builds the services, hands them to the rooms, and starts reading; nothing here waits. */
export function activate(context: vscode.ExtensionContext): PaperDigestApi {
  const channel = vscode.window.createOutputChannel('Paper Digest', { log: true });
  const log = outputLog(channel);
  const memory = mementoMemory(context.workspaceState);
  const digests = new WorkspaceDigests(folder => settings.digests(folder), memory);
  const facts = vscode.Uri.joinPath(context.extensionUri, 'media', 'sample', 'metadata.json').toString();
  const library = new LibraryStore({
    places: digests, files: workspaceFiles, memory, log,
    clock: { now: () => new Date() },
    keyOf: keyOfSetting,
    facts: () => readKnownFacts(workspaceFiles, facts),
  });
  const notesPlaces = new WorkspaceNotes(context.globalStorageUri, settings.notesFolder);
  const notes = new NotesStore(notesPlaces.files, log);
  const noted = new NotedLibrary(library, notes);
  const search = new LibrarySearch(library, paper => noted.marks(paper));
  const ready = Promise.all([library.refreshAll(), notes.load()]).then(() => {
    setContext(CONTEXT_KEYS.ready, true);
    search.warm();
  });
  const drafts = new Drafts(library);
  const projectFiles = new WorkspaceProjectFiles();
  const bibliographies = new Bibliographies(projectFiles, document => drafts.draft(document));
  const services: Services = {
    library, search, memory, log, digests, ready,
    formatter: createFormatter(),
    drafts, bibliographies,
    references: new ReferenceSearch(),
    notes, noted, notesPlaces,
    pages: new Map(),
    extensionUri: context.extensionUri,
  };
  context.subscriptions.push(
    channel, digests, library, search, projectFiles, bibliographies, notesPlaces, notes, noted, drafts,
    registerLibraryView(services),
    registerPaperSearch(services),
    registerPaperHover(services),
    registerCiting(services),
    registerPaperPage(services),
    registerDigests(services),
    registerChecks(services),
    registerCompletion(services),
    registerReferences(services),
    registerCitedView(services),
    registerNotes(services),
  );
  return publicApi(services);
}
