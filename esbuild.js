// Builds the bundles. `node esbuild.js [--production] [--watch] [--tests]`
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** Every file below `folder` whose name ends with `ending`. */
function filesBelow(folder, ending) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { recursive: true }).map(String).filter(name => name.endsWith(ending)).map(name => path.join(folder, name));
}

const common = {
  bundle: true,
  format: 'cjs',
  logLevel: 'warning',
  target: 'es2022',
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  minify: production,
  legalComments: 'none',
};

/** The extension host with Node: citation-js sits beside the extension and is loaded at first use. */
const desktop = {
  ...common,
  platform: 'node',
  entryPoints: ['src/extension.ts'],
  outdir: 'dist',
  external: ['vscode'],
};

/** The extension host in the browser takes one file. */
const web = { ...common, platform: 'browser', entryPoints: ['src/extension.ts'], outdir: 'dist/web', external: ['vscode'] };

const unitTests = {
  ...common,
  platform: 'node',
  entryPoints: [...filesBelow('test/unit', '.test.ts'), ...filesBelow('test/bench', '.ts'), 'test/layers.test.ts', 'test/manifest.test.ts'].filter(file => fs.existsSync(file)),
  outdir: 'dist/test',
  outbase: 'test',
  sourcemap: 'inline',
  minify: false,
  packages: 'external',
};

const editorTests = {
  ...common,
  platform: 'node',
  entryPoints: ['test/editor/index.ts'].filter(file => fs.existsSync(file)),
  outdir: 'dist/test/editor',
  sourcemap: 'inline',
  minify: false,
  external: ['vscode', 'mocha'],
};

async function main() {
  const tests = process.argv.includes('--tests');
  const targets = (tests ? [unitTests, editorTests] : [desktop, web]).filter(target => target.entryPoints.length > 0);
  for (const target of targets) {
    if (watch) await (await esbuild.context(target)).watch();
    else await esbuild.build(target);
  }
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
