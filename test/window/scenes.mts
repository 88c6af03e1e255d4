import assert from 'node:assert/strict';
import type { PaperDigestApi } from '../../src/api.ts';
import type { Session } from '../host/session.mts';
import { SAMPLE, command, eventually, pickRows, showLibrary, treeRows, type Scene } from './support.mts';

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
    ['the tree after sortByMetrics: the counts fall', async session => {
      await command(session, 'paperDigest.sortByMetrics');
      const results = (rows: readonly string[]): readonly number[] => rows.map(each => Number(/, (\d+) results?$/.exec(each)?.[1] ?? 0));
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
      await session.page.locator('.quick-input-widget input[type="text"]').waitFor();
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
      await session.page.locator('.quick-input-widget input[type="text"]').waitFor();
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
      await session.page.locator('.quick-input-widget input[type="text"]').waitFor();
      await eventually('the paper', () => pickRows(session), begins(CGAR));
      await session.page.keyboard.press('Enter');
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
      await eventually('the bars', drawn, images => images.some(([alt, width]) => alt === 'bars: 10.93 before, 6.38 after' && width === 72));
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

const TWO_ROOTS: Scene = {
  name: 'a workspace of two folders',
  files: [['one/daily-papers-1.txt', { text: DIGEST('A Paper of the First Folder') }], ['two/daily-papers-2.txt', { text: DIGEST('A Paper of the Second Folder') }]],
  folders: ['one', 'two'],
  acts: [
    ['both digests are read, and stay apart', async session => {
      await showLibrary(session);
      await command(session, 'paperDigest.groupByDigest');
      await eventually('two groups', () => treeRows(session), rows => ['daily-papers-1.txt, 1 paper', 'daily-papers-2.txt, 1 paper'].every(each => rows.includes(each)));
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
      await session.page.locator('.activitybar a.action-label[aria-label^="Paper Digest"]').click();
      await eventually('the rows', () => treeRows(session), begins('November 2025, 2 papers'));
    }],
    ['search and cite', async session => {
      await session.page.getByRole('treeitem', { name: CGAR }).first().click();
      await eventually('the page', async () => (await session.page.locator('.editor-instance .view-lines').first().textContent() ?? '').replaceAll('\u00a0', ' '), page => page.includes('Kaleem Ullah Qasim'));
      await session.page.keyboard.press('F1');
      await session.page.keyboard.type('Papers: Search');
      await session.page.waitForTimeout(500);
      await session.page.keyboard.press('Enter');
      await eventually('the picker', () => session.page.locator('.quick-input-title').textContent(), title => title === 'Search Papers');
      await session.page.keyboard.type('tiny recursve');
      await eventually('the paper', () => pickRows(session), begins(CGAR));
      await session.page.keyboard.press('Escape');
    }],
    ['formatted references are made', async session => {
      await session.page.getByRole('treeitem', { name: CGAR }).first().click({ button: 'right', delay: 50 });
      await session.page.locator('.monaco-menu .action-label', { hasText: 'Copy BibTeX' }).click({ delay: 50 });
      await eventually('the entry', () => session.page.evaluate<string>('navigator.clipboard.readText()'), copied => copied.startsWith('@misc{qasim2025accelerating,'));
    }],
  ],
});

export const SCENES: readonly Scene[] = [
  LIBRARY, EMPTY, TWO_ROOTS,
  inBrowserOrUntrusted('an untrusted workspace', { untrusted: true }, ['it is untrusted', session => session.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor()]),
  inBrowserOrUntrusted('the extension host of the browser', { web: true }),
];
