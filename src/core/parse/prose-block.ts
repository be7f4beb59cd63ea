/** A character that stands in no word and no phrase: code, links and quotations leave it where they were. */
export const GAP = '\uFFFC';

/** A run of the author's own words, and where each of them stands in the source. */
export class ProseBlock {
  #text = '';
  readonly #pieces: Piece[] = [];

  /** The words, with quotations taken out. */
  get text(): string {
    return withoutQuotations(this.#text);
  }

  /** Adds text that begins at `offset`, where the source reads `source`. */
  add(value: string, offset: number, source: string): void {
    this.#pieces.push({ from: this.#text.length, offset, source, value, isSame: source.startsWith(value) });
    this.#text += value;
  }

  gap(): void {
    this.#text += GAP;
  }

  /** The stretch of the source for a stretch of `text`. Exact unless the source holds escapes before it in its piece. */
  stretch(index: number, length: number): { offset: number; length: number } {
    const start = this.#offset(index);
    return { offset: start, length: Math.max(this.#offset(index + length - 1) + 1 - start, 1) };
  }

  #offset(index: number): number {
    const piece = this.#pieces.findLast((one) => one.from <= index);
    if (!piece) return 0;
    const inside = index - piece.from;
    if (piece.isSame) return piece.offset + inside;
    piece.aligned ??= alignedOffsets(piece.source, piece.value);
    return piece.offset + (piece.aligned[inside] ?? piece.source.length);
  }
}

interface Piece {
  from: number;
  offset: number;
  source: string;
  value: string;
  /** Whether the source begins with the value, letter by letter. */
  isSame: boolean;
  /** Where in the source each character of the value stands. Made on first need. */
  aligned?: Uint32Array;
}

/**
 * Takes quotations out of a text of the same length: in straight or curly double quotes, in guillemets, in curly single
 * quotes, and in straight single quotes that stand at word borders (an apostrophe does not).
 */
export function withoutQuotations(text: string): string {
  return text.replace(
    /"[^"\n]*(?:\n[^"\n]+)*"|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|‘(?:[^‘’]|’(?=\p{L}))*’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'(?:[^'\n]|(?<=\p{L})'(?=\p{L}))+'(?![\p{L}\p{N}])/gu,
    (quotation) => GAP.repeat(quotation.length),
  );
}

/** Walks value and source side by side where the source has more: escapes, entities, indentation, quote marks. O(source). */
function alignedOffsets(source: string, value: string): Uint32Array {
  const offsets = new Uint32Array(value.length);
  let at = 0;
  for (let i = 0; i < value.length; i += 1) {
    const near = source.slice(at, at + 40).indexOf(value.charAt(i));
    offsets[i] = at + Math.max(near, 0);
    if (near >= 0) at += near + 1;
  }
  return offsets;
}
