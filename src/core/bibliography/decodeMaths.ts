import { SYMBOLS } from './texSymbols';

const STYLES = new Set('mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak mathscr mathnormal text textrm textit textbf textsf operatorname boldsymbol bm rm bf it cal left right big Big bigl bigr displaystyle textstyle limits ensuremath mbox'.split(' '));
const FUNCTIONS = new Set('log ln exp sin cos tan min max sup inf lim arg det dim ker deg gcd Pr argmin argmax tanh softmax'.split(' '));

const RAISED = new Map(zip('0123456789+-=()niT', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀ'));
const LOWERED = new Map(zip('0123456789+-=()aeijkmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₘₙₒₚᵣₛₜᵤᵥₓ'));

function zip(from: string, to: string): readonly (readonly [string, string])[] {
  const targets = [...to];
  return [...from].map((character, at) => [character, targets[at] ?? character]);
}

/** Formulas of one line: `O(1/\sqrt{T})` is `O(1/√T)`, `\ell_1` is `ℓ₁`. Undefined where plain text cannot say it. */
export function decodeMaths(tex: string): string | undefined {
  const text = plainCommands(tex);
  if (text === undefined) return undefined;
  const scripts = text.replace(/√\s*\{([^{}]*)\}/g, (_whole, inside: string) => inside.length === 1 ? `√${inside}` : `√(${inside})`)
    .replace(/\^\{?∘\}?/g, '°').replace(/\^\{?′\}?/g, '′')
    .replace(/([_^])\{([^{}]*)\}|([_^])([^\s{}])/gu, (whole, long: string | undefined, group: string, short: string, single: string) => script(long ?? short, long === undefined ? single : group) ?? whole);
  const grouped = /[_^]\{/.test(scripts) ? scripts : scripts.replace(/[{}]/g, '');
  return grouped.replace(/[\ue000\ue001]/g, brace => brace === '\ue000' ? '{' : '}').replace(/\s+/g, ' ').trim();
}

/** Commands as characters; braces that are shown as private ones, so that they differ from those that group. */
function plainCommands(tex: string): string | undefined {
  let known = true;
  const text = tex.replace(/\\([A-Za-z]+)\s*|\\([^])|~/g, (whole, name: string | undefined, sign: string | undefined, at: number) => {
    if (name === undefined) return sign === '{' ? '\ue000' : sign === '}' ? '\ue001' : sign === undefined || /[\s,;:>]/.test(sign) ? ' ' : sign === '!' ? '' : sign;
    if (STYLES.has(name)) return '';
    if (FUNCTIONS.has(name)) return name + (/[A-Za-z0-9\\]/.test(tex.charAt(at + whole.length)) ? ' ' : '');
    const symbol = SYMBOLS.get(name);
    if (symbol === undefined) known = false;
    return (symbol ?? '') + (whole.length > name.length + 1 && symbol !== undefined && /[×±∓≤≥≠≈∼→←⇒∈∉]/.test(symbol) ? ' ' : '');
  });
  return known ? text : undefined;
}

function script(sign: string, inside: string): string | undefined {
  const table = sign === '^' ? RAISED : LOWERED;
  const characters = [...inside.trim()];
  if (characters.length > 0 && characters.every(each => table.has(each))) return characters.map(each => table.get(each)).join('');
  if (sign === '^' && /^(?:st|nd|rd|th)$/.test(inside)) return inside;
  return characters.length === 1 ? sign + inside.trim() : undefined;
}
