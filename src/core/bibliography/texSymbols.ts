/** What LaTeX would act on, and how it is written instead. */
export const TEX_SPECIALS: Readonly<Record<string, string>> = {
  '&': '\\&', '%': '\\%', '#': '\\#', _: '\\_', $: '\\$', '{': '\\{', '}': '\\}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}', '\\': '\\textbackslash{}',
};

type Table = Readonly<Record<string, string>>;

/** Combining marks, by the accent commands that set them over or under the next letter. */
export const ACCENTS: ReadonlyMap<string, string> = new Map(Object.entries({
  '`': '\u0300', '\'': '\u0301', '^': '\u0302', '~': '\u0303', '"': '\u0308', '=': '\u0304', '.': '\u0307', u: '\u0306', v: '\u030c', H: '\u030b', c: '\u0327', k: '\u0328', r: '\u030a',
  d: '\u0323', b: '\u0331', t: '\u0361', h: '\u0309', G: '\u030f', U: '\u030e', f: '\u0311', textcommabelow: '\u0326', textogonekcentered: '\u0328',
}));

/** What an accent over nothing shows: `\~{}` is how a tilde is written. */
export const BARE_ACCENTS: ReadonlyMap<string, string> = new Map(Object.entries({ '`': '`', '\'': '´', '^': '^', '~': '~', '"': '¨', '=': '¯', '.': '˙', c: '¸', v: 'ˇ', u: '˘', H: '˝', r: '˚', k: '˛' }));

/** A dot has no room below an accent, so LaTeX has letters without. */
export const DOTLESS: ReadonlyMap<string, string> = new Map(Object.entries({ ı: 'i', ȷ: 'j', ɩ: 'i' }));

const LETTERS: Table = {
  ss: 'ß', SS: 'ẞ', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'ı', j: 'ȷ', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', dj: 'đ', DJ: 'Đ', ng: 'ŋ', NG: 'Ŋ',
  imath: 'ı', jmath: 'ȷ', cprime: 'ʹ', cdprime: 'ʺ', ij: 'ĳ', IJ: 'Ĳ',
};

const SIGNS: Table = {
  textendash: '–', textemdash: '—', textquoteleft: '‘', textquoteright: '’', textquotedblleft: '“', textquotedblright: '”', textquotedbl: '"', textquotesingle: '\'', lq: '‘', rq: '’',
  guillemotleft: '«', guillemotright: '»', guillemetleft: '«', guillemetright: '»', guilsinglleft: '‹', guilsinglright: '›', quotedblbase: '„', quotesinglbase: '‚', glqq: '„', grqq: '“', glq: '‚', grq: '‘', flqq: '«', frqq: '»',
  textellipsis: '…', dots: '…', ldots: '…', S: '§', P: '¶', textsection: '§', textparagraph: '¶', copyright: '©', textcopyright: '©', textregistered: '®', texttrademark: '™', pounds: '£', textsterling: '£', texteuro: '€', euro: '€',
  textyen: '¥', textcent: '¢', textdegree: '°', degree: '°', textmu: 'µ', textordfeminine: 'ª', textordmasculine: 'º', textperiodcentered: '·', textbullet: '•', textasteriskcentered: '*', textless: '<', textgreater: '>',
  textbar: '|', textunderscore: '_', textdollar: '$', textbraceleft: '{', textbraceright: '}', lbrace: '{', rbrace: '}', textnumero: '№', textexclamdown: '¡', textquestiondown: '¿', textdagger: '†', textdaggerdbl: '‡',
  dag: '†', ddag: '‡', slash: '/', textvisiblespace: '␣', textonehalf: '½', textonequarter: '¼', textthreequarters: '¾', textminus: '−', texttimes: '×', textdiv: '÷', textpm: '±', textsuperscripttwo: '²', textapprox: '≈',
};

const GREEK: Table = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ϵ', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', vartheta: 'ϑ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', varrho: 'ϱ', sigma: 'σ',
  varsigma: 'ς', tau: 'τ', upsilon: 'υ', phi: 'ϕ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Upsilon: 'Υ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω',
};

const MATHS: Table = {
  times: '×', pm: '±', mp: '∓', cdot: '·', div: '÷', ast: '∗', star: '⋆', circ: '∘', bullet: '•', leq: '≤', le: '≤', geq: '≥', ge: '≥', neq: '≠', ne: '≠', approx: '≈', sim: '∼', simeq: '≃', cong: '≅', equiv: '≡', propto: '∝',
  ll: '≪', gg: '≫', lt: '<', gt: '>', infty: '∞', rightarrow: '→', to: '→', leftarrow: '←', gets: '←', leftrightarrow: '↔', Rightarrow: '⇒', Leftarrow: '⇐', Leftrightarrow: '⇔', mapsto: '↦', uparrow: '↑', downarrow: '↓',
  in: '∈', notin: '∉', ni: '∋', subset: '⊂', subseteq: '⊆', supset: '⊃', supseteq: '⊇', cup: '∪', cap: '∩', setminus: '∖', emptyset: '∅', varnothing: '∅', forall: '∀', exists: '∃', neg: '¬', lnot: '¬', wedge: '∧', land: '∧', vee: '∨', lor: '∨',
  ell: 'ℓ', hbar: 'ℏ', partial: '∂', nabla: '∇', sum: '∑', prod: '∏', int: '∫', otimes: '⊗', oplus: '⊕', perp: '⊥', parallel: '∥', mid: '∣', vert: '|', Vert: '‖', langle: '⟨', rangle: '⟩', lfloor: '⌊', rfloor: '⌋', lceil: '⌈', rceil: '⌉',
  cdots: '⋯', prime: '′', angle: '∠', deg: '°', Re: 'ℜ', Im: 'ℑ', aleph: 'ℵ', top: '⊤', bot: '⊥', backslash: '\\', colon: ':', lesssim: '≲', gtrsim: '≳', sqrt: '√',
};

/** Logos and spaces. */
const WORDS: Table = { LaTeX: 'LaTeX', TeX: 'TeX', BibTeX: 'BibTeX', LaTeXe: 'LaTeX2ε', space: ' ', quad: ' ', qquad: ' ', enspace: ' ', thinspace: ' ', newline: ' ', linebreak: ' ', par: ' ', nobreakspace: ' ', textasciigrave: '`', textasciiacute: '´' };

/** The commands that `TEX_SPECIALS` writes, read the other way. */
const SPECIAL_COMMANDS = Object.entries(TEX_SPECIALS).flatMap(([character, tex]) => {
  const name = /^\\([a-z]+)/.exec(tex)?.[1];
  return name === undefined ? [] : [[name, character] as const];
});

/** What a command without argument shows, by its name without the backslash. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([...[LETTERS, SIGNS, GREEK, MATHS, WORDS].flatMap(table => Object.entries(table)), ...SPECIAL_COMMANDS]);
