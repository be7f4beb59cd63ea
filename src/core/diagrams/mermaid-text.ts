/** How long a label may be, in characters as a reader counts them. What is cut off ends in `…`. */
export interface LabelOptions {
  maxLength?: number;
}

/** Characters that Mermaid reads as its own, in a label of any kind, or takes for the marks of its entity codes. */
const READ_BY_MERMAID = /["#$%&:;<>\\`|{}[\]\u00b6\ufb02]/gu;

/** What a line of a timeline would be if it began with it. */
const TIMELINE_WORDS = /^(?:timeline|title|section|acctitle|accdescr)/i;

/** As many letters of the text face as fit into a box of a timeline, which Mermaid does not break a word for. */
const TIMELINE_WORD = 16;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A label of a flowchart, in its quotes: for a node (`a[…]`), an edge (`-->|…|`) or a group (`subgraph a [...]`). Whatever the
 * text holds, it is drawn as it is: what Mermaid would read is written as entity codes, line breaks are kept.
 */
export function flowchartLabel(text: string, options: LabelOptions = {}): string {
  const lines = shorten(text, options).split('\n').map(encode);
  return `"${lines.join('<br/>') || ' '}"`;
}

/**
 * A text of a timeline: a period, an event, the name of a section or the title. Words that are wider than their box are
 * broken, where they can be at a hyphen, a dot or a slash.
 */
export function timelineText(text: string, options: LabelOptions = {}): string {
  const lines = shorten(text, options)
    .split('\n')
    .map((line) => line.split(' ').map(breakWord).join(' '));
  const written = lines.join('<br>');
  const first = written.codePointAt(0);
  if (first === undefined) return code(0xa0);
  return TIMELINE_WORDS.test(written) ? code(first) + written.slice(1) : written;
}

/** Cuts a text at so many characters; line breaks stay, other white space becomes one space. */
function shorten(text: string, { maxLength = 200 }: LabelOptions): string {
  const tidy = text
    .toWellFormed()
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => line.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
  const characters = [...graphemes.segment(tidy)].map(({ segment }) => segment);
  if (characters.length <= maxLength) return tidy;
  return `${characters
    .slice(0, Math.max(maxLength - 1, 0))
    .join('')
    .trimEnd()}…`;
}

function breakWord(word: string): string {
  const pieces: string[] = [];
  let piece = '';
  let width = 0;
  for (const { segment } of graphemes.segment(word)) {
    const wide = widthOf(segment);
    if (width + wide > TIMELINE_WORD) {
      const joint = /^.*[-./_@,=)]/u.exec(piece)?.[0] ?? piece;
      pieces.push(joint);
      piece = piece.slice(joint.length);
      width = [...graphemes.segment(piece)].reduce((sum, one) => sum + widthOf(one.segment), 0);
    }
    piece += segment;
    width += wide;
  }
  return [...pieces, piece].map(encode).join('<br>');
}

/** Ideographs, kana, hangul and pictures are about twice as wide as letters. */
function widthOf(grapheme: string): number {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\p{Emoji_Presentation}]/u.test(grapheme)
    ? 2
    : 1;
}

function encode(text: string): string {
  return text.replace(READ_BY_MERMAID, (character) => code(character.codePointAt(0) ?? 0));
}

function code(point: number): string {
  return `#${point};`;
}
