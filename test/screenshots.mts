// `npm run screenshots`: the README's pictures, made from the running extension on the sample.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './host/provision.mts';
import { openSession, type Session } from './host/session.mts';

interface Scene {
  readonly name: string;
  readonly play: (session: Session) => Promise<void>;
}

const pause = (session: Session, ms: number): Promise<void> => session.page.waitForTimeout(ms);

async function open(session: Session, file: string): Promise<void> {
  await session.run(async (vscode, name: never) => {
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
    await vscode.window.showTextDocument(uri);
  }, file);
  await pause(session, 1500);
}

const SCENES: readonly Scene[] = [
  {
    name: 'hover',
    play: async session => {
      await session.run(vscode => vscode.commands.executeCommand('paperDigest.groupByYear'));
      await open(session, 'draft.md');
      await session.run(async vscode => {
        const editor = vscode.window.activeTextEditor!;
        const at = editor.document.positionAt(editor.document.getText().indexOf('qasim2025') + 4);
        editor.selection = new vscode.Selection(at, at);
        await vscode.commands.executeCommand('editor.action.showHover');
      });
      await pause(session, 2000);
    },
  },
  {
    name: 'search',
    play: async session => {
      await session.run(vscode => {
        void vscode.commands.executeCommand('paperDigest.searchPapers');
      });
      await pause(session, 1200);
      await session.page.keyboard.type('preferance optimizaton');
      await pause(session, 1500);
    },
  },
  {
    name: 'cite',
    play: async session => {
      await session.page.keyboard.press('Escape');
      await session.run(async vscode => {
        const folder = vscode.workspace.workspaceFolders![0]!.uri;
        await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'references.bib'), new TextEncoder().encode('@article{doe2020,\n  title = {A Study of Things},\n  author = {Doe, Jane},\n  journal = {Journal of Things},\n  year = {2020},\n}\n'));
        await vscode.commands.executeCommand('paperDigest.cited.focus');
        const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'draft.md'));
        const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
        editor.selection = new vscode.Selection(end, end);
      });
      await pause(session, 2500);
      await session.page.keyboard.type('\nAs shown for preferences [@preferance optimizaton', { delay: 30 });
      await pause(session, 2500);
    },
  },
  {
    name: 'page',
    play: async session => {
      await session.page.keyboard.press('Escape');
      await session.run(async vscode => {
        const key = 'qasim2025accelerating';
        await vscode.commands.executeCommand('paperDigest.openPaper', key);
        await vscode.commands.executeCommand('paperDigest.highlight', key, { exact: 'turns recursion depth into something that is scheduled', color: 'green' });
        await vscode.commands.executeCommand('paperDigest.addComment', key, { exact: 'halting accuracy', text: 'Halting of what?' });
        await vscode.commands.executeCommand('paperDigest.setStatus', key, 'reading');
        await vscode.commands.executeCommand('paperDigest.annotations.focus');
      });
      await pause(session, 1500);
      await session.run(async vscode => {
        const editor = vscode.window.activeTextEditor!;
        const line = editor.document.positionAt(editor.document.getText().indexOf('## Reported')).line;
        editor.revealRange(new vscode.Range(Math.max(0, line - 4), 0, line, 0), vscode.TextEditorRevealType.AtTop);
      });
      await pause(session, 1000);
    },
  },
  {
    name: 'filter',
    play: async session => {
      await session.run(vscode => vscode.commands.executeCommand('paperDigest.filterTree', 'self improvment'));
      await pause(session, 1500);
    },
  },
];

async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paper-digest-pictures-'));
  fs.cpSync(path.join(root, 'media/sample'), folder, { recursive: true });
  const target = path.join(root, 'media/screenshots');
  fs.mkdirSync(target, { recursive: true });
  const session = await openSession({
    workspace: folder, size: { width: 1280, height: 800 },
    settings: { 'workbench.colorTheme': process.env.PAPER_DIGEST_THEME ?? 'Default Dark Modern', 'chat.disableAIFeatures': true, 'editor.minimap.enabled': false, 'editor.wordWrap': 'on', 'workbench.startupEditor': 'none', 'workbench.secondarySideBar.defaultVisibility': 'hidden' },
  });
  try {
    await session.run(async vscode => {
      const api = await vscode.extensions.getExtension('paper-digest.paper-digest')!.activate();
      await api.ready;
      await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
      await vscode.commands.executeCommand('paperDigest.library.focus');
    });
    for (const scene of SCENES) {
      await scene.play(session);
      await session.shot(path.join(target, `${scene.name}.png`));
      console.log(`media/screenshots/${scene.name}.png`);
    }
  } finally {
    await session.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

await main();
