/** Quarto's prefixes of figures, tables, theorems and callouts, and with a colon those of pandoc-crossref. */
const CROSS_REFERENCE = /^(?:[Ff]ig|[Tt]bl|[Ss]ec|[Ee]q|[Ll]st)[-:].|^(?:[Tt]hm|[Ll]em|[Cc]or|[Pp]rp|[Cc]nj|[Dd]ef|[Ee]xm|[Ee]xr|[Ss]ol|[Rr]em|[Aa]lg|[Nn]te|[Tt]ip|[Ww]rn|[Ii]mp|[Cc]au)-./;

/** Whether a key of a Markdown draft refers to a figure, table, section, equation, … of the draft: Quarto reserves such keys. */
export function isCrossReference(key: string): boolean {
  const third = key.charCodeAt(2);
  const fourth = key.charCodeAt(3);
  // Of most keys that is all that need be looked at.
  return (third === 45 || third === 58 || fourth === 45 || fourth === 58) && CROSS_REFERENCE.test(key);
}
