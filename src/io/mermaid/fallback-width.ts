const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Ideographs, kana, hangul and full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;

/**
 * The width in ems of a text that the site's face has no characters for. No font decides it, so that every machine draws
 * the same; the measures are at the wide end of what the usual fonts have, so that a label stays in its box.
 */
export function fallbackWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (/^[\p{M}\p{Cf}\p{Cc}]+$/u.test(grapheme)) return 0;
  if (/\p{Emoji_Presentation}|\ufe0f|\p{Regional_Indicator}/u.test(grapheme)) return 1.25;
  if (WIDE.test(grapheme) || /^\p{S}/u.test(grapheme)) return 1;
  if (/^[\p{Lu}\p{Lt}]/u.test(grapheme)) return 0.75;
  return /^\p{P}/u.test(grapheme) ? 0.5 : 0.65;
}
