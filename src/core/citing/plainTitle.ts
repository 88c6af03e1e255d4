const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ' };

/** A title without the HTML that pages leave in it. Maths stays as it was written: no style could say it better. */
export function plainTitle(title: string): string {
  return title.replace(/<\/?(?:i|b|em|strong|sub|sup|span|tt|code)>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_whole, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ').trim();
}
