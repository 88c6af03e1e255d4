// Builds the bundles: `node esbuild.js [--production] [--watch] [--tests]`.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** Every file below `folder` whose name ends with `ending`. */
function filesBelow(folder, ending) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { recursive: true }).map(String).filter(name => name.endsWith(ending)).map(name => path.join(folder, name)).sort();
}

const common = {
  bundle: true,
  format: 'cjs',
  logLevel: 'warning',
  target: 'es2022',
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  minify: production,
  legalComments: 'inline',
  loader: { '.csl': 'text' },
  external: ['vscode'],
};

/** citation-js and citeproc are large and rarely needed: each is a file of its own, required at first use. */
const lazyParts = {
  name: 'lazy-parts',
  setup(build) {
    build.onResolve({ filter: /^\.\/citation\/(?:engine|styles)$/ }, ({ path: part }) => ({ path: `${part}.js`, external: true }));
  },
};

/** The extension host with Node. */
const desktop = { ...common, platform: 'node', entryPoints: ['src/extension.ts'], outdir: 'dist', plugins: [lazyParts] };
const citation = { ...common, platform: 'node', entryPoints: ['src/adapters/citation/engine.ts'], outdir: 'dist/citation' };
/** citeproc-js goes out as its authors wrote it, with its notice: its licence asks for that. */
const citeproc = fs.readFileSync(require.resolve('citeproc'), 'utf8');
const notice = { js: `/* This file contains citeproc-js, unmodified (https://github.com/Juris-M/citeproc-js): */\n${citeproc.slice(0, citeproc.indexOf('*/') + 2)}` };
const styles = { ...common, platform: 'node', entryPoints: ['src/adapters/citation/styles.ts'], outdir: 'dist/citation', minify: false, banner: notice };

/** The extension host in the browser takes one file; there the parts are only started at first use. */
const web = { ...common, platform: 'browser', entryPoints: ['src/extension.ts'], outdir: 'dist/web', minify: false, minifyWhitespace: production, banner: notice };

const tests = { ...common, platform: 'node', outbase: 'test', outdir: 'dist/test', sourcemap: 'inline', minify: false };

const unitTests = {
  ...tests,
  entryPoints: [...filesBelow('test/unit', '.test.ts'), ...filesBelow('test/bench', '.ts'), 'test/layers.test.ts', 'test/manifest.test.ts', 'test/scoreMetrics.ts', 'test/trainMetrics.ts'],
  packages: 'external',
};

const editorTests = { ...tests, entryPoints: filesBelow('test/editor', '.ts').filter(file => !file.includes('support')), external: ['vscode', 'mocha'] };

async function main() {
  const targets = process.argv.includes('--tests') ? [unitTests, editorTests] : [desktop, citation, styles, web];
  for (const target of targets) {
    if (watch) await (await esbuild.context(target)).watch();
    else await esbuild.build(target);
  }
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
