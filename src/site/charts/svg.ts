/** What every chart says of itself to those who do not see it. */
export interface ChartText {
  /** Unique on its page: the ids of the title and the description are made of it. */
  id: string;
  title: string;
  description: string;
}

/**
 * An image of the full width of its place and a fixed height. Places along the width are percentages, so that words keep
 * their size on a narrow screen.
 */
export const chart = ({ id, title, description }: ChartText, kind: string, height: number, content: string): string =>
  `<svg class="chart ${kind}" role="img" aria-labelledby="${id}-title ${id}-desc" width="100%" height="${height}" ` +
  `xmlns="http://www.w3.org/2000/svg"><title id="${id}-title">${escaped(title)}</title>` +
  `<desc id="${id}-desc">${escaped(description)}</desc>${content}</svg>`;

/** A piece of text; `anchor` says which end of it stands at x. */
export const label = (
  text: string,
  { x, y, anchor = 'start', kind = '' }: { x: string; y: number; anchor?: 'start' | 'middle' | 'end'; kind?: string },
): string => `<text x="${x}" y="${y}" text-anchor="${anchor}"${kind && ` class="${kind}"`}>${escaped(text)}</text>`;

/** A number as a percentage with at most two decimals. */
export const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

/** Text for the inside of an element or an attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? '&quot;');
