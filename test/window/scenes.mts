import assert from 'node:assert/strict';
import type { PaperDigestApi } from '../../src/api.ts';
import type { Session } from '../host/session.mts';
import { SAMPLE, attention, command, eventually, pickRows, pickerFocused, showLibrary, treeRows, type Scene } from './support.mts';

const CGAR = 'Accelerating Training Speed of Tiny Recursive Models with Curriculum Guided Adaptive Recursion';
const row = (session: Session, name: string | RegExp) => session.page.locator('.pane-body').getByRole('treeitem', { name }).first();
const begins = (start: string) => (rows: readonly string[]): boolean => rows[0]?.startsWith(start) ?? false;

const groups = (id: string, ...expected: readonly string[]): Scene['acts'][number] => [`the tree after ${id}`, async session => {
  await command(session, `paperDigest.${id}`);
  await eventually('the rows', () => treeRows(session), rows => expected.every((each, at) => rows[at]?.startsWith(each)));
}];

const text = (session: Session): Promise<string> => session.run(vscode => vscode.window.activeTextEditor?.document.getText() ?? '');
const clipboard = (session: Session): Promise<string> => session.run(async vscode => await vscode.env.clipboard.readText());

const LIBRARY: Scene = {
  name: 'the sample',
  files: SAMPLE,
  acts: [
    ['the library comes up', showLibrary],
    groups('groupByMonth', 'November 2025, 2 papers', `${CGAR}, Nov 11, 2025, Kaleem Ullah Qasim and 1 more, `, 'SpeContext: ', 'October 2025, 1 paper'),
    groups('groupByYear', '2025, 14 papers', CGAR),
    groups('groupByOrganization', 'ByteDance Seed, 1 paper', 'Knapsack RL: ', 'No organization stated, 46 papers'),
    groups('groupByDigest', 'daily-papers-sample.txt, 47 papers', CGAR),
    groups('groupByNone', CGAR),
    groups('sortByTitle', 'A Tutorial on Bayesian Optimization, Jul 8, 2018, Peter I. Frazier', CGAR),
    ['the tree after sortByMetrics: the counts fall, in front of the dates', async session => {
      await command(session, 'paperDigest.sortByMetrics');
      const results = (rows: readonly string[]): readonly number[] => rows.map(each => Number(/, (\d+) results?,/.exec(each)?.[1] ?? 0));
      await eventually('falling counts', () => treeRows(session), rows => results(rows).every((count, at, all) => at === 0 || count <= (all[at - 1] ?? 0)) && (results(rows)[0] ?? 0) > 5);
      await command(session, 'paperDigest.sortByDate');
      await eventually('the newest first', () => treeRows(session), begins(CGAR));
    }],
    ['the badge counts the papers', session => eventually('47', () => session.page.locator('.activitybar .badge-content').allTextContents(), counts => counts.includes('47')).then(() => undefined)],
    ['a row has three actions at most, and a card', async session => {
      const actions = await row(session, CGAR).locator('.actions a.action-label').evaluateAll(all => all.map(each => each.getAttribute('aria-label')));
      assert.deepEqual(actions, ['Insert Citation…', 'Copy BibTeX', 'Reveal in Digest']);
      await session.page.mouse.move(700, 700);
      // A card shows once the pointer rests, and not while the tree is still being drawn: come again until it does.
      const hovered = async (): Promise<readonly string[]> => {
        await row(session, CGAR).hover({ position: { x: 60, y: 10 } });
        await session.page.waitForTimeout(1500);
        const cards = await session.page.locator('.monaco-hover').allTextContents();
        await session.page.mouse.move(700, 700);
        return cards;
      };
      await eventually('the card', hovered, cards => cards.some(card => card.includes('Kaleem Ullah Qasim, Jiashu Zhang') && card.includes('1.71×')));
    }],
    ['several papers of the tree at once', async session => {
      await session.run(async vscode => vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: 'See ' })));
      await command(session, 'paperDigest.library.focus');
      const rows = session.page.locator('.pane-body .monaco-list-row[role="treeitem"]');
      await rows.nth(0).click({ modifiers: ['Control'] });
      await rows.nth(1).click({ modifiers: ['Control'] });
      await rows.nth(1).click({ button: 'right', delay: 50 });
      await session.page.locator('.monaco-menu .action-label', { hasText: 'Copy Citation' }).click({ delay: 50 });
      const [first, second] = await session.run(async vscode => (await vscode.extensions.getExtension('paper-digest.paper-digest')!.activate() as PaperDigestApi).papers().slice(0, 2).map(paper => paper.key));
      await eventually('both keys', () => clipboard(session), copied => copied === `[@${String(first)}; @${String(second)}]`);
    }],
    ['the tree is narrowed while a filter is typed, and cleared', async session => {
      await command(session, 'paperDigest.filterTree');
      await pickerFocused(session);
      await session.page.keyboard.type('preferance');
      await eventually('fewer rows', () => treeRows(session), found => found.length > 2 && found.length < 25 && /Preference/i.test(found[0] ?? ''));
      await eventually('the marks', () => session.page.locator('.pane-body .monaco-list-row .highlight').allTextContents(), marks => marks.some(each => /^preference/i.test(each)));
      await session.page.keyboard.press('Enter');
      await command(session, 'paperDigest.clearFilter');
      await eventually('all rows', () => treeRows(session), found => found.length > 25);
    }],
    ['the picker: typos find, exact words are marked, buttons insert', async session => {
      await session.run(async vscode => vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'latex', content: '' })));
      await command(session, 'paperDigest.searchPapers');
      await pickerFocused(session);
      await session.page.keyboard.type('recursve modles');
      await eventually('the paper', () => pickRows(session), begins(CGAR));
      for (let at = 0; at < 15; at++) await session.page.keyboard.press('Backspace');
      await session.page.keyboard.type('recursive');
      await eventually('the marks', () => session.page.locator('.quick-input-list .highlight').allTextContents(), marks => marks[0] === 'Recursive');
      const first = session.page.locator('.quick-input-list .monaco-list-row').first();
      assert.deepEqual(await first.locator('a.action-label').evaluateAll(all => all.map(each => each.getAttribute('aria-label'))), ['Insert Citation', 'Insert BibTeX', 'Insert Summary', 'Reveal in Digest']);
      await first.locator('a.action-label[aria-label="Insert Citation"]').click();
      await eventually('the citation', () => text(session), written => written === '\\cite{qasim2025accelerating}');
    }],
    ['Enter in the picker opens the paper’s page', async session => {
      await command(session, 'paperDigest.searchPapers', 'CGAR');
      await pickerFocused(session);
      await eventually('the paper', () => pickRows(session), begins(CGAR));
      await session.page.locator('.quick-input-widget input[type="text"]').press('Enter');
      await eventually('the page', () => text(session), page => page.startsWith(`# ${CGAR}`) && page.includes('## Reported'));
    }],
    ['the page marks the words that metrics were read from, and draws what they compare', async session => {
      const page = await text(session);
      assert.match(page, /- \*\*10\.93 → 6\.38 hours\*\* \(−41\.6 %\) _computed_/);
      assert.ok(page.indexOf('speedup') < page.indexOf('### Scale'));
      await eventually('the marks', () => session.page.locator('.view-overlays [class*="ced-"]').count(), count => count >= 10);
      await session.run(vscode => {
        const editor = vscode.window.activeTextEditor!;
        const line = editor.document.positionAt(editor.document.getText().indexOf('## Reported')).line;
        editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
      });
      const drawn = (): Promise<readonly string[]> => session.page.evaluate<readonly string[]>(`[...document.querySelectorAll('.view-lines span[class*="ced-"]')].map(each => getComputedStyle(each, '::after').content).filter(content => content.includes('data:image/svg+xml'))`);
      await eventually('a bar', drawn, bars => bars.length > 0);
    }],
    ['a hover in a draft draws what a metric compares', async session => {
      await session.run(async vscode => {
        const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'draft.md'));
        const at = editor.document.positionAt(editor.document.getText().indexOf('qasim2025') + 4);
        editor.selection = new vscode.Selection(at, at);
        await vscode.commands.executeCommand('editor.action.showHover');
      });
      const drawn = (): Promise<readonly (readonly [string, number])[]> => session.page.evaluate<readonly (readonly [string, number])[]>(`[...document.querySelectorAll('.monaco-hover img')].map(image => [image.alt, image.naturalWidth])`);
      await eventually('the bars', drawn, images => images.some(([alt, width]) => alt === 'bars: 10.93 and 6.38' && width === 72));
    }],
    ['the paper is revealed in its digest', async session => {
      await command(session, 'paperDigest.revealInDigest', 'madaan2025rethinking');
      await eventually('its line', () => session.run(vscode => vscode.window.activeTextEditor?.document.lineAt(vscode.window.activeTextEditor.selection.active.line).text ?? ''), line => line.startsWith('Rethinking Thinking Tokens'));
    }],
  ],
};

const EMPTY: Scene = {
  name: 'an empty folder',
  files: [['notes.md', { text: 'A draft.\n' }]],
  acts: [
    ['the welcome content offers three ways', async session => {
      await showLibrary(session);
      const buttons = await eventually('the buttons', () => session.page.locator('.pane-body .welcome-view-content .monaco-button').allTextContents(), found => found.length === 3);
      assert.deepEqual(buttons, ['Add Digest from Clipboard', 'Add Digest File…', 'Try the Sample']);
    }],
    ['a clipboard without a digest is refused', async session => {
      await session.run(async vscode => {
        await vscode.env.clipboard.writeText('short');
      });
      await command(session, 'paperDigest.addDigestFromClipboard');
      await eventually('the message', () => session.page.locator('.notifications-toasts, .monaco-aria-container').allTextContents(), messages => messages.some(each => each.includes('No papers were found on the clipboard')));
    }],
    ['the sample fills the tree', async session => {
      await session.page.locator('.pane-body .welcome-view-content .monaco-button', { hasText: 'Try the Sample' }).click();
      await eventually('its papers', () => treeRows(session), begins('November 2025, 2 papers'));
    }],
  ],
};

const DIGEST = (title: string): string => `${title}\n\nAgents often forget what they did. We propose a memory that keeps the last plan and reads it back before each step. Success rises from 41% to 58%.\n\n  • 3 authors\n·\nOct 1, 2025 2\n`;

const BIB = '@article{doe2020,\n  title = {A Study of Things},\n  author = {Doe, Jane},\n  journal = {Journal of Things},\n  year = {2020}\n}\n';
const citedRows = (session: Session): Promise<readonly string[]> => session.page.locator('.pane:has(.title:text-is("Cited in This Document")) .monaco-list-row').evaluateAll(rows => rows.map(each => each.getAttribute('aria-label') ?? ''));
const bibliography = (session: Session, name: string): Promise<string> => session.run(async (vscode, path: never) => (await vscode.workspace.openTextDocument(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path))).getText(), name);

const CITING: Scene = {
  name: 'citing while writing',
  files: [...SAMPLE, ['refs.bib', { text: BIB }], ['cite.md', { text: '---\nbibliography: refs.bib\n---\n\nAs [@doe2020; @nobody2021] says, and @doe2020 again.\n\n' }]],
  acts: [
    ['the draft is open', async session => {
      await showLibrary(session);
      await session.run(async vscode => {
        const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'cite.md'));
        const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
        editor.selection = new vscode.Selection(end, end);
        await vscode.commands.executeCommand('paperDigest.cited.focus');
        await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      });
    }],
    ['what it cites is listed, and counted in the status bar', async session => {
      await eventually('the rows', () => citedRows(session), rows => rows[0] === 'A Study of Things, Doe 2020 · 2×' && rows[1] === 'nobody2021, unknown key');
      await session.page.locator('.statusbar-item[aria-label*="2 works cited, 1 of them unknown"]').waitFor();
    }],
    ['a click goes round the places', async session => {
      const row = session.page.locator('.pane:has(.title:text-is("Cited in This Document")) .monaco-list-row').first();
      const places: number[] = [];
      for (const expected of ['1/2', '2/2', '1/2']) {
        await row.click();
        await eventually(expected, () => citedRows(session), rows => rows[0]?.endsWith(expected) ?? false);
        places.push(await session.run(vscode => vscode.window.activeTextEditor?.selection.start.character ?? -1));
      }
      assert.deepEqual(places, [5, 38, 5]);
      await session.run(async vscode => {
        const editor = vscode.window.activeTextEditor!;
        const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
        editor.selection = new vscode.Selection(end, end);
        await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      });
    }],
    ['a key is completed by words of the title, with its entry', async session => {
      await session.page.keyboard.type('See [@recursve tiny', { delay: 40 });
      await session.page.locator('.suggest-widget .monaco-list-row', { hasText: 'qasim2025accelerating' }).first().waitFor();
      await session.page.waitForTimeout(500);
      await session.page.keyboard.press('Enter');
      await eventually('the key', () => text(session), written => written.includes('See [@qasim2025accelerating]'));
      await eventually('its entry', () => bibliography(session, 'refs.bib'), entries => entries.startsWith(BIB) && entries.includes('@misc{qasim2025accelerating,'));
    }],
    ['one step undoes both', async session => {
      await session.page.keyboard.press('Control+z');
      await eventually('the words', () => text(session), written => written.includes('See [@recursve tiny]'));
      await eventually('the bibliography as it was', () => bibliography(session, 'refs.bib'), entries => entries === BIB);
    }],
    ['an arXiv link is pasted as a citation', async session => {
      const link = 'https://arxiv.org/abs/2511.08653';
      await session.run(async (vscode, copied: never) => {
        await vscode.env.clipboard.writeText(copied);
      }, link);
      await eventually('the clipboard', () => session.run(async vscode => await vscode.env.clipboard.readText()), copied => copied === link);
      await session.run(async vscode => {
        const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'cite.md'));
        const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
        await editor.edit(edit => edit.insert(end, '\n'), { undoStopBefore: true, undoStopAfter: true });
      });
      // A busy browser may lose a stroke, or the focus: nothing is pasted then.
      for (let strokes = 1, written = ''; !written.endsWith('[@qasim2025accelerating]'); strokes++) {
        await session.run(async vscode => {
          const editor = await vscode.window.showTextDocument(vscode.window.activeTextEditor!.document);
          const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
          editor.selection = new vscode.Selection(end, end);
          await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
        });
        await session.page.bringToFront();
        await session.page.keyboard.press('Control+v');
        written = await eventually('the citation', () => text(session), now => now.endsWith('[@qasim2025accelerating]'), 8000).catch(async (error: unknown) => {
          if (strokes === 4) throw new Error(`${String(error)}\n${await attention(session)}`, { cause: error });
          return text(session);
        });
      }
    }],
  ],
};

const notes = (session: Session): Promise<readonly (readonly string[])[]> => session.run(async vscode => {
  const api = await vscode.extensions.getExtension('paper-digest.paper-digest')!.activate() as PaperDigestApi;
  await api.ready;
  return api.annotations('qasim2025accelerating').map(each => [each.motivation, each.text ?? '', each.exact ?? '', each.state]);
});
const annotationRows = (session: Session): Promise<readonly string[]> => session.page.locator('.pane:has(.title:text-is("Annotations")) .monaco-list-row').evaluateAll(rows => rows.map(each => each.getAttribute('aria-label') ?? ''));

const NOTES: Scene = {
  name: 'notes',
  files: SAMPLE,
  acts: [
    ['words of a page are highlighted and commented on', async session => {
      await showLibrary(session);
      await session.run(async vscode => {
        await vscode.commands.executeCommand('paperDigest.openPaper', 'qasim2025accelerating');
        await vscode.commands.executeCommand('paperDigest.highlight', 'qasim2025accelerating', { exact: 'turns recursion depth', color: 'green' });
        await vscode.commands.executeCommand('paperDigest.addComment', 'qasim2025accelerating', { exact: 'halting accuracy', text: 'Halting of what?' });
        await vscode.commands.executeCommand('paperDigest.annotations.focus');
      });
      await eventually('the marks', () => session.page.locator('.view-overlays [class*="ced-"]').count(), count => count > 0);
    }],
    ['the view lists them', async session => {
      await eventually('the rows', () => annotationRows(session), rows => (rows[0] ?? '').startsWith(CGAR) && rows.some(each => each.startsWith('highlight, green, turns recursion depth')) && rows.some(each => each.startsWith('comment, Halting of what?')));
    }],
    ['a thread is replied to, and resolved', async session => {
      await session.page.locator('.comment-range-glyph.comment-thread-unresolved, .comment-range-glyph.comment-thread').first().click();
      const review = session.page.locator('.review-widget');
      await review.getByText('Halting of what?').first().waitFor();
      await review.locator('.comment-form .monaco-editor, .review-thread-reply-button').first().click();
      await session.page.keyboard.type('Of the recursion.');
      await session.page.keyboard.press('Control+Enter');
      await eventually('the reply', () => notes(session), all => all.some(([motivation, said]) => motivation === 'commenting' && said === 'Of the recursion.'));
      await review.locator('a.action-label[aria-label^="Resolve"]').first().click();
      await eventually('the file', () => session.run(async vscode => new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '.paper-digest/qasim2025accelerating.jsonld')))), file => file.includes('"resolved":true'));
    }],
    ['the tree is grouped by status, and filtered by it', async session => {
      await command(session, 'paperDigest.setStatus', 'qasim2025accelerating', 'reading');
      await command(session, 'paperDigest.setTags', 'qasim2025accelerating', ['recursion']);
      await command(session, 'paperDigest.groupByStatus');
      await eventually('the groups', () => treeRows(session), rows => (rows[0] ?? '').startsWith('reading, 1 paper') && rows.some(each => each.startsWith('No status, 46 papers')));
      await command(session, 'paperDigest.groupByTag');
      await eventually('the tags', () => treeRows(session), rows => (rows[0] ?? '').startsWith('#recursion, 1 paper'));
      await command(session, 'paperDigest.groupByMonth');
      await command(session, 'paperDigest.filterTree', '#recursion');
      await eventually('one paper', () => treeRows(session), rows => rows.filter(each => / papers?$/.test(each)).length === 1 && (rows[1] ?? '').startsWith(CGAR));
      await command(session, 'paperDigest.clearFilter');
    }],
    ['a draft marks the citation of a paper with notes', async session => {
      await session.run(async vscode => {
        await vscode.window.showTextDocument(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'draft.md'));
      });
      await eventually('the mark', () => session.page.evaluate<number>('[...document.querySelectorAll(".view-line span[class*=ced-]")].filter(each => getComputedStyle(each, "::after").content.includes("•")).length'), count => count === 1);
    }],
    ['annotations are searched, with a typo', async session => {
      await command(session, 'paperDigest.filterAnnotations', 'haltng');
      await eventually('the comment', () => annotationRows(session), rows => rows.length === 1 && (rows[0] ?? '').startsWith('comment, Halting of what?'));
      await command(session, 'paperDigest.clearAnnotationFilter');
      await session.run(vscode => vscode.commands.executeCommand('paperDigest.openPaper', 'qasim2025accelerating'));
    }],
    ['all of it is there in the next window', async session => {
      const before = await notes(session);
      await session.reload();
      await eventually('the notes', () => notes(session).catch(() => []), all => JSON.stringify(all) === JSON.stringify(before) && all.length === 5);
    }],
    ['the digest is edited, and the words are found again', async session => {
      await session.run(async vscode => {
        const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'daily-papers-sample.txt');
        const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text.replace('Small recursive networks', 'Rather small recursive networks').replace('turns recursion depth', 'turns recursion’s depth')));
      });
      await eventually('moved words', () => notes(session), all => all.filter(([, , exact]) => exact !== '').length === 2 && all.every(([, , exact, state]) => exact === '' || state === 'moved'));
    }],
  ],
};

const TWO_WINDOWS: Scene = {
  name: 'two windows of one workspace',
  files: SAMPLE,
  acts: [
    ['words are selected and highlighted by keyboard alone', async session => {
      await showLibrary(session);
      await command(session, 'paperDigest.openPaper', 'qasim2025accelerating');
      await eventually('the page', () => session.run(vscode => vscode.window.activeTextEditor?.document.uri.scheme), scheme => scheme === 'paper-digest');
      await command(session, 'workbench.action.focusActiveEditorGroup');
      await session.page.keyboard.press('Control+Home');
      for (let line = 0; line < 8; line++) await session.page.keyboard.press('ArrowDown');
      await session.page.keyboard.press('Home');
      for (let word = 0; word < 3; word++) await session.page.keyboard.press('Control+Shift+ArrowRight');
      await session.page.keyboard.press('Control+Alt+h');
      await eventually('the highlight', () => notes(session), all => JSON.stringify(all) === JSON.stringify([['highlighting', '', 'Small recursive networks', 'anchored']]));
    }],
    ['what both note of one paper is kept, and each shows the other’s', async session => {
      await command(session, 'paperDigest.annotations.focus');
      const second = await session.page.context().browser()!.newPage();
      await second.exposeFunction('codeAutomationExit', () => undefined);
      await second.exposeFunction('codeAutomationLog', () => undefined);
      await second.goto(session.address);
      // The window that came up last answers from now on; it has no editor open.
      await eventually('the second window', () => session.run(vscode => vscode.window.visibleTextEditors.length).catch(() => 1), count => count === 0, 60_000);
      await eventually('what is noted', () => notes(session), all => all.length === 1);
      await command(session, 'paperDigest.addNote', 'qasim2025accelerating', 'From the second window.');
      await eventually('the note in the first window', () => annotationRows(session), rows => rows.some(each => each.startsWith('comment, From the second window.')));
      await session.page.bringToFront();
      await session.page.locator('.pane:has(.title:text-is("Annotations")) .monaco-list-row', { hasText: 'From the second window.' }).click();
      await session.page.keyboard.press('Delete');
      await eventually('it is gone in both', () => notes(session), all => all.length === 1 && all[0]?.[0] === 'highlighting');
      await second.close();
    }],
  ],
};

const TWO_ROOTS: Scene = {
  name: 'a workspace of two folders',
  files: [
    ['one/daily-papers-1.txt', { text: DIGEST('A Paper of the First Folder') }], ['two/daily-papers-2.txt', { text: DIGEST('A Paper of the Second Folder') }],
    ['one/a.md', { text: '---\nbibliography: refs.bib\n---\n@only1\n' }], ['two/b.md', { text: '---\nbibliography: refs.bib\n---\n@only2\n' }], ['one/refs.bib', { text: '@misc{only1,\n  title = {First},\n}\n' }], ['two/refs.bib', { text: '@misc{only2,\n  title = {Second},\n}\n' }],
  ],
  folders: ['one', 'two'],
  acts: [
    ['both digests are read, and stay apart', async session => {
      await showLibrary(session);
      await command(session, 'paperDigest.groupByDigest');
      await eventually('two groups', () => treeRows(session), rows => ['daily-papers-1.txt, 1 paper', 'daily-papers-2.txt, 1 paper'].every(each => rows.includes(each)));
    }],
    ['each draft has its own folder’s bibliography', async session => {
      for (const [folder, name, key] of [[0, 'a.md', 'only1'], [1, 'b.md', 'only2']] as const) {
        const found = await session.run(async (vscode, args: never) => {
          const [at, file] = args as [number, string];
          const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![at]!.uri, file);
          await vscode.window.showTextDocument(uri);
          const links = await vscode.commands.executeCommand<{ targetUri: { path: string } }[]>('vscode.executeDefinitionProvider', uri, new vscode.Position(3, 3));
          return links.map(link => link.targetUri.path);
        }, [folder, name]);
        assert.ok(found[0]?.endsWith(`${folder === 0 ? 'one' : 'two'}/refs.bib`), `${key}: ${found.join()}`);
      }
    }],
  ],
};

const inBrowserOrUntrusted = (name: string, options: Scene['options'], ...before: Scene['acts']): Scene => ({
  name,
  files: SAMPLE,
  ...options && { options },
  acts: [
    ...before,
    ['the tree holds the papers', async session => {
      await session.page.locator('.activitybar a.action-label[aria-label^="Paper Digest"]').click({ position: { x: 6, y: 6 } });
      await eventually('the rows', () => treeRows(session), begins('November 2025, 2 papers'));
    }],
    ['search and cite', async session => {
      await session.page.getByRole('treeitem', { name: CGAR }).first().click();
      await eventually('the page', async () => (await session.page.locator('.editor-instance .view-lines').first().textContent() ?? '').replaceAll('\u00a0', ' '), page => page.includes('Kaleem Ullah Qasim'));
      await session.page.keyboard.press('F1');
      await session.page.keyboard.type('Papers: Search');
      await eventually('the command', () => pickRows(session), rows => rows[0]?.startsWith('Papers: Search') ?? false);
      await session.page.keyboard.press('Enter');
      await eventually('the picker', () => session.page.locator('.quick-input-title').textContent(), title => title === 'Search Papers');
      await pickerFocused(session);
      await session.page.keyboard.type('tiny recursve');
      await eventually('the paper', () => pickRows(session), begins(CGAR));
      await session.page.keyboard.press('Escape');
    }],
    ['formatted references are made', async session => {
      // A tree that is drawn anew takes its menu away: open it again until the entry is there.
      const copied = async (): Promise<string> => {
        await session.page.getByRole('treeitem', { name: CGAR }).first().click({ button: 'right', delay: 50 });
        const item = session.page.locator('.monaco-menu .action-label', { hasText: 'Copy BibTeX' });
        await item.click({ delay: 50, timeout: 3_000 }).catch(() => session.page.keyboard.press('Escape'));
        return session.page.evaluate<string>('navigator.clipboard.readText().catch(() => "")');
      };
      await eventually('the entry', copied, entry => entry.startsWith('@misc{qasim2025accelerating,'));
    }],
  ],
});

export const SCENES: readonly Scene[] = [
  LIBRARY, CITING, NOTES, TWO_WINDOWS, EMPTY, TWO_ROOTS,
  inBrowserOrUntrusted('an untrusted workspace', { untrusted: true }, ['it is untrusted', session => session.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor()]),
  inBrowserOrUntrusted('the extension host of the browser', { web: true }),
];
