import { REVIEW_MARKER } from './review.ts';

/**
 * What a text has that a review never has, as the end of "it has"; undefined where nothing. A review that comes from
 * somewhere it could have been forged is shown only without HTML, images, mentions, and links that lead anywhere but to the preview.
 * Stricter than Markdown: what it takes for a code span, Markdown does too.
 */
export function foreignMarkup(review: string, preview: string | undefined): string | undefined {
  const bare = review
    .replace(REVIEW_MARKER, '')
    .replace(/\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, '')
    .replaceAll('<!-- -->', '\u0000')
    .replace(/\]\(([^\s()<>]*)\)/g, (link, address: string) => (leadsToPreview(address, preview) ? '' : link));
  if (bare.includes('`')) return 'code that does not end on its line';
  if (bare.includes('<')) return 'HTML';
  if (bare.includes('![')) return 'an image';
  if (/\]\(|\]:/.test(bare) || /:\/\/|\bwww\./i.test(bare)) return 'a link that does not lead to the preview';
  if (/@\w/.test(bare)) return 'a mention';
  return undefined;
}

/** Whether an address is that of the preview or below it. */
function leadsToPreview(address: string, preview: string | undefined): boolean {
  if (preview === undefined || !URL.canParse(address) || !URL.canParse(preview)) return false;
  const base = new URL(preview.endsWith('/') ? preview : `${preview}/`);
  const target = new URL(address);
  return target.origin === base.origin && `${target.pathname}/`.startsWith(base.pathname);
}
