import * as vscode from 'vscode';
import { COMMANDS } from '../ids';
import type { Services } from '../services';
import { AnnotationsView } from './annotationsView';
import { BrokenNotesDiagnostics } from './brokenNotes';
import { CitationMarks } from './citationMarks';
import { CommentThreads } from './commentThreads';
import { exportAnnotations, importAnnotations } from './collections';
import { noteExport } from './exportNotes';
import { NoteMarks } from './marks';
import { registerMoving } from './moveNotes';
import { STAMP } from './noteUpdates';
import { addNote, setRating, setStatus, setTags, setWhy } from './paperCommands';
import { addComment, highlight, highlightInColor, quoteHighlight, removeAnnotation } from './quoteCommands';

/** Highlights, comments, notes, status, rating and tags. Each command takes its answers as arguments, too. */
export function registerNotes(services: Services): vscode.Disposable {
  const register = (id: string, run: (...args: readonly unknown[]) => Promise<void>): vscode.Disposable => vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    await services.ready;
    await services.notes.load();
    await run(...args);
  });
  const exporting = noteExport(services);
  return vscode.Disposable.from(
    new NoteMarks(services),
    new CommentThreads(services, STAMP),
    new AnnotationsView(services),
    new CitationMarks(services),
    new BrokenNotesDiagnostics(services),
    registerMoving(services),
    register(COMMANDS.highlight, (key, options) => highlight(services, key, options)),
    register(COMMANDS.highlightInColor, (...args) => highlightInColor(services, args)),
    register(COMMANDS.addComment, (key, options) => addComment(services, key, options)),
    register(COMMANDS.addNote, (key, text) => addNote(services, key, text)),
    register(COMMANDS.setStatus, (...args) => setStatus(services, args)),
    register(COMMANDS.setRating, (...args) => setRating(services, args)),
    register(COMMANDS.setTags, (...args) => setTags(services, args)),
    register(COMMANDS.setWhyItMatters, (...args) => setWhy(services, args)),
    register(COMMANDS.quoteHighlight, (...args) => quoteHighlight(services, args)),
    register(COMMANDS.removeAnnotation, (...args) => removeAnnotation(services, args)),
    register(COMMANDS.exportAnnotations, target => exportAnnotations(services, target)),
    register(COMMANDS.importAnnotations, source => importAnnotations(services, source)),
    exporting,
    register(COMMANDS.exportNotes, (keys, folder, options) => exporting.run(keys, folder, options)),
  );
}
