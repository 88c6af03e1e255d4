import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';

interface Rule {
  /** Files, below `src/`. */
  readonly of: RegExp;
  /** What they must not import: a package, or a path below `src/`. */
  readonly not: RegExp;
  readonly because: string;
}

const RULES: readonly Rule[] = [
  { of: /^core\//, not: /^vscode$/, because: 'core must not import vscode: it runs in plain Node, in a worker and in the browser.' },
  { of: /^core\//, not: /^node:|^(?:fs|path|os|http|child_process)$/, because: 'core must not import Node: it runs in the browser.' },
  { of: /^core\//, not: /^@citation-js\//, because: 'core must not import citation-js: it is large and stays behind the Formatter port.' },
  { of: /^core\/(?!search\/)/, not: /^fuse\.js$/, because: 'only core/search knows the search library.' },
  { of: /^core\//, not: /^(?:editor|adapters)\//, because: 'core must not know who uses it.' },
  { of: /^core\/model\//, not: /^core\/(?!model\/)/, because: 'core/model imports nothing: everything imports it.' },
  { of: /^core\/util\//, not: /^core\/(?!util\/|model\/|ports$)/, because: 'core/util must not know the rooms.' },
  { of: /^core\/(?:digest|metrics)\//, not: /^core\/(?:library|search|citing|bibliography|cards|notes|checks)\//, because: 'digest and metrics are at the bottom: they know only the model.' },
  { of: /^core\/library\//, not: /^core\/(?:search|citing|bibliography|cards|notes|checks)\//, because: 'the library must not know what is made of it.' },
  { of: /^adapters\//, not: /^editor\//, because: 'adapters and editor do not know each other; extension.ts brings them together.' },
  { of: /^editor\//, not: /^adapters\//, because: 'editor and adapters do not know each other; extension.ts brings them together.' },
  { of: /^(?!extension\.ts)/, not: /^extension$/, because: 'nothing imports the entry point.' },
];

it('every import goes in the allowed direction', () => {
  const broken: string[] = [];
  for (const name of fs.readdirSync('src', { recursive: true }).map(String).filter(file => file.endsWith('.ts')).map(file => file.split(path.sep).join('/'))) {
    const source = fs.readFileSync(path.join('src', name), 'utf8');
    for (const match of source.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)) {
      const stated = match[1] ?? '';
      const target = stated.startsWith('.') ? path.posix.join(path.posix.dirname(name), stated) : stated;
      for (const rule of RULES) if (rule.of.test(name) && rule.not.test(target)) broken.push(`${name} imports ${stated}: ${rule.because}`);
    }
  }
  assert.deepEqual(broken, []);
});

it('src holds sources and their guide, and no data', () => {
  const files = fs.readdirSync('src', { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => path.relative('src', path.join(entry.parentPath, entry.name)));
  assert.deepEqual(files.filter(name => !name.endsWith('.ts') && name !== 'README.md'), []);
});
