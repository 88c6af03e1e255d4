import type { PlannedEdit } from '../model/planned';
import { findCitations, type CitationMention } from './findCitations';
import { citationText } from './insertCitation';
import type { DraftLanguage } from './languages';

/** LaTeX's commands, parenthetical and narrative. */
const PAIRS: readonly (readonly [parenthetical: string, narrative: string])[] = [['citep', 'citet'], ['parencite', 'textcite'], ['Citep', 'Citet'], ['Parencite', 'Textcite'], ['citealp', 'citealt'], ['parencites', 'textcites']];

/**
 * Turns the citation at an offset from "(Doe 2025)" into "Doe (2025)", or back: `[@a, p. 3]` and `@a [p. 3]`,
 * `\citep` and `\citet`, `@a` and `#cite(<a>, form: "prose")`. Undefined where no citation stands.
 */
export function planToggle(text: string, offset: number, language: DraftLanguage): PlannedEdit | undefined {
  const mention = findCitations(text, language).find(({ group, span }) => offset >= Math.min(group.start, span.start) && offset <= Math.max(group.end, span.end));
  if (!mention) return undefined;
  switch (language) {
    case 'markdown': case 'plain': return mention.command.startsWith('{') ? role(text, mention, '{cite:p}', '{cite:t}') : pandoc(text, mention);
    case 'latex': return latex(text, mention);
    case 'typst': return typst(text, mention);
    case 'rst': return role(text, mention, ':cite:p:', ':cite:t:');
    case 'asciidoc': return role(text, mention, 'cite:', 'citenp:');
    case 'org': return mention.command.startsWith('[cite') ? role(text, mention, '[cite:', '[cite/t:') : undefined;
  }
}

function pandoc(text: string, { group, span, key, command }: CitationMention): PlannedEdit | undefined {
  const written = citationText([key], 'markdown', { form: 'narrative', latexCommand: '' });
  if (command === '@') {
    const locator = /^ ?\[([^\]@]*)\]/.exec(text.slice(group.end));
    const end = group.end + (locator?.[0].length ?? 0);
    return { span: { start: text[group.start] === '-' ? group.start : span.start - 1 - (text[span.start - 1] === '{' ? 1 : 0), end }, text: `[${written}${locator ? `, ${locator[1] ?? ''}` : ''}]` };
  }
  const inner = text.slice(group.start + 1, group.end - 1);
  if (inner.split('@').length !== 2) return { span: group, text: inner.split(/;\s*/).join('; ') };
  const [, prefix = '', rest = ''] = /^([^@]*?)-?@(?:\{[^}]*\}|[^\s,;\]]+)([^]*)$/.exec(inner) ?? [];
  const locator = rest.replace(/^[\s,]+/, '').trim();
  return { span: group, text: `${prefix.trim() === '' ? '' : `${prefix.trim()} `}${written}${locator === '' ? '' : ` [${locator}]`}` };
}

function latex(text: string, { command, group }: CitationMention): PlannedEdit | undefined {
  const star = command.endsWith('*') ? '*' : '';
  const name = command.slice(1).replace(/\*$/, '');
  const biblatex = /\\usepackage(?:\[[^\]]*\])?\{[^}]*biblatex/.test(text);
  const pair = PAIRS.find(names => names.includes(name));
  const other = pair ? pair[0] === name ? pair[1] : pair[0] : name === 'cite' || name === 'autocite' ? biblatex || name === 'autocite' ? 'textcite' : 'citet' : undefined;
  return other === undefined ? undefined : { span: { start: group.start, end: group.start + command.length }, text: `\\${other}${star}` };
}

function typst(text: string, { command, group, key }: CitationMention): PlannedEdit {
  const prose = command === '#cite' && /form:\s*"prose"/.test(text.slice(group.start, group.end));
  return { span: group, text: citationText([key], 'typst', { form: prose ? 'parenthetical' : 'narrative', latexCommand: '' }) };
}

/** The command in front is exchanged; anything but the narrative one becomes it. */
function role(text: string, { command, group }: CitationMention, parenthetical: string, narrative: string): PlannedEdit {
  const written = command.startsWith('[') ? `${command}:` : command;
  const start = group.start + Math.max(0, text.slice(group.start, group.end).indexOf(written));
  return { span: { start, end: start + written.length }, text: written === narrative ? parenthetical : narrative };
}
