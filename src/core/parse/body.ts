import type { Root } from 'mdast';
import { costOfBody, type CostlyBody } from './body-cost.ts';
import { readBody, type BodyReading } from './body-reading.ts';

/** Turns GitHub-flavoured Markdown into an mdast tree. A parameter, so that a run in which no body needs it never loads it. */
export type MarkdownParser = (markdown: string) => Root;

/** The Markdown of a file. It is parsed on first need only: most bodies never are. */
export class Body {
  readonly text: string;
  /** Offset of `text` in the file. */
  readonly offset: number;
  readonly #parse: MarkdownParser;
  #reading: BodyReading | undefined;
  #refusal: CostlyBody | false | undefined;

  constructor(text: string, offset: number, parse: MarkdownParser) {
    this.text = text;
    this.offset = offset;
    this.#parse = parse;
  }

  /** Why the body is not parsed, where that would take minutes: its `reading` is empty then. */
  get refusal(): CostlyBody | undefined {
    this.#refusal ??= costOfBody(this.#parsed) ?? false;
    return this.#refusal || undefined;
  }

  /** What the rules want to know of the body. Costs a few milliseconds the first time: look for words before you ask. */
  get reading(): BodyReading {
    this.#reading ??= this.refusal
      ? { prose: [], links: [], html: [], fences: [] }
      : readBody(this.#parse(this.#parsed), this.text);
    return this.#reading;
  }

  /** What is parsed: a million empty lines at the end would take seconds. */
  get #parsed(): string {
    return this.text.trimEnd();
  }
}
