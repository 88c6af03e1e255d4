import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { BUILT_IN_TEMPLATES } from '../src/core/citing/summary';
import { COLORS, COMMANDS, HIGHLIGHT_THEME_COLORS, SETTINGS, VIEWS } from '../src/editor/ids';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string; readonly title: string }[];
    readonly colors: readonly { readonly id: string; readonly defaults: object }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly group?: string; readonly when?: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly contents: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, { readonly default?: unknown; readonly markdownDescription?: string; readonly description?: string }>> }[];
  };
}

const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Manifest;
const { contributes } = manifest;
const settings = Object.assign({}, ...contributes.configuration.map(group => group.properties)) as Manifest['contributes']['configuration'][number]['properties'];
const readme = fs.readFileSync('README.md', 'utf8');

describe('package.json and the code', () => {
  it('name the same commands', () => assert.deepEqual(contributes.commands.map(command => command.command).sort(), Object.values(COMMANDS).sort()));
  it('name the same settings', () => assert.deepEqual(Object.keys(settings).sort(), Object.values(SETTINGS).sort()));
  it('name the same views', () => assert.deepEqual(Object.values(contributes.views).flat().map(view => view.id), Object.values(VIEWS)));
  it('name the same colours, each with a default in every kind of theme', () => {
    assert.deepEqual(contributes.colors.map(({ id }) => id).sort(), [...Object.values(COLORS), ...Object.values(HIGHLIGHT_THEME_COLORS)].sort());
    for (const { id, defaults } of contributes.colors) assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
  });
  it('every command is one of the category', () => assert.deepEqual(contributes.commands.filter(command => command.category !== 'Papers'), []));
  it('every setting has a default and a description', () => {
    for (const [id, setting] of Object.entries(settings)) assert.ok(setting.default !== undefined && (setting.description ?? setting.markdownDescription), id);
  });
  it('menus and welcome texts name commands that exist', () => {
    const known = new Set<string>(Object.values(COMMANDS));
    const named = [
      ...Object.values(contributes.menus).flat().flatMap(item => item.command ?? []),
      ...contributes.viewsWelcome.flatMap(view => [...view.contents.matchAll(/\(command:([\w.]+)\)/g)].map(match => match[1] ?? '')),
    ];
    assert.deepEqual(named.filter(command => !known.has(command)), []);
  });
  it('a row has at most three inline actions', () => {
    const inline = (contributes.menus['view/item/context'] ?? []).filter(item => item.group?.startsWith('inline'));
    for (const { id } of Object.values(contributes.views).flat()) assert.ok(inline.filter(item => item.when?.includes(id)).length <= 3, id);
  });
  it('does not start with the window', () => assert.deepEqual(manifest.activationEvents.filter(event => event === '*' || event === 'onStartupFinished'), []));
  it('the settings name every template', () => {
    for (const { id } of BUILT_IN_TEMPLATES) assert.match(settings['paperDigest.summary.template']?.markdownDescription ?? '', new RegExp(`\`${id}\``));
  });
});

describe('the README', () => {
  it('names every setting', () => assert.deepEqual(Object.keys(settings).filter(id => !readme.includes(id)), []));
  it('names every command of the palette', () => {
    const hidden = new Set((contributes.menus.commandPalette ?? []).flatMap(item => item.command ?? []));
    assert.deepEqual(contributes.commands.filter(({ command, title }) => !hidden.has(command) && !readme.includes(title)).map(({ title }) => title), []);
  });
});
