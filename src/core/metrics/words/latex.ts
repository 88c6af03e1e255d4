/** LaTeX commands by what they print, as far as quantities are written with them. */
export const COMMANDS: Readonly<Record<string, string>> = {
  times: '×', sim: '~', approx: '~', thicksim: '~', simeq: '~', rightarrow: '→', to: '→', Rightarrow: '→', longrightarrow: '→', pm: '±',
  leq: '≤', le: '≤', lesssim: '<', geq: '≥', ge: '≥', gtrsim: '>', percent: '%', uparrow: '↑', downarrow: '↓', textasciitilde: '~', cdot: '·', equiv: '≡',
  gt: '>', lt: '<', footnote: ',', textless: '<', textgreater: '>', textpm: '±', texttimes: '×', textpercent: '%', degree: '°', deg: '°', mu: 'μ', circ: '°', langle: '⟨', rangle: '⟩', quad: '', qquad: '', left: '', right: '', big: '', bigl: '', bigr: '', displaystyle: '',
};

/** Those that only change how their argument looks. */
export const FORMATTING: ReadonlySet<string> = new Set('textbf mathbf emph text mathrm textit texttt mathit mathcal boldsymbol bf it rm textsc textsf underline mathsf textrm mbox bm textsubscript textsuperscript ensuremath'.split(' '));

/** Those of siunitx, which print a number and its unit: "\\SI{0.2}{ppm}", "\\qty{3}{ms}", "\\num{12000}". */
export const NUMBER_COMMANDS: ReadonlySet<string> = new Set(['SI', 'qty', 'num', 'si', 'unit', 'ang']);

/** Commands that copied pages show without their backslash. */
export const GLUED_COMMANDS: Readonly<Record<string, string>> = { times: '×', rightarrow: '→', approx: '~', sim: '~', leq: '≤', geq: '≥', pm: '±', to: '→', uparrow: '↑', downarrow: '↓' };
