import { Fences } from './trusted-fences.ts';

/** Why a body is not taken apart, and where: the end of a sentence that begins with "The text". */
export interface CostlyBody {
  why: string;
  offset: number;
  length: number;
}

/** The deepest nesting of quotations and lists that is read. */
const DEEPEST = 100;

/** The effort above which a body is not parsed, in units of 60 ns at worst. The longest bodies that people write stay far below. */
const MOST = 50_000_000;
const A_LINE = 1000;
const A_BLANK_LINE = 100;
const A_SIGN = 100;
/** How many signs a line of = or - alone is worth: it makes a heading of all lines above it. */
const AN_UNDERLINE = 8;

/**
 * Finds a body that would take minutes to parse, before it is parsed: the time for a paragraph grows with its length
 * times the signs of Markdown in it, since each of them may look through all the rest. O(length of the text).
 */
export function costOfBody(source: string): CostlyBody | undefined {
  // For Markdown a carriage return alone ends a line, too.
  const text = source.replace(/\r(?!\n)/g, '\n');
  const fences = new Fences();
  const effort = new Effort();
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(start, end);
    if (fences.hold(line)) effort.endParagraph();
    else {
      const why = effort.add(line);
      if (why !== undefined) return { why, offset: start, length: Math.max(1, Math.min(line.length, 80)) };
    }
    start = end + 1;
  }
  return undefined;
}

/** Adds up what parsing costs, one stretch of lines that may be one paragraph after the other. */
class Effort {
  #done = 0;
  #length = 0;
  #signs = 0;
  #lines = 0;
  #columns = 0;
  #isTable = false;

  /** Takes a line in. Says why once it is too much. */
  add(line: string): string | undefined {
    const depth = depthOf(line);
    if (depth > DEEPEST) return `nests lists or quotations more than ${DEEPEST} deep`;
    if (startsBlock.test(line)) this.endParagraph();
    if (line.includes('|')) this.#lookForTable(line);
    if (this.#isTable) this.#close();
    this.#signs += underline.test(line) ? AN_UNDERLINE : signsOf(line);
    this.#length += line.length + 1;
    this.#lines += 1;
    this.#done += blank.test(line) ? A_BLANK_LINE : A_LINE * (1 + depth);
    if (this.#done + this.#open() <= MOST) return undefined;
    return this.#open() > this.#done
      ? `has ${this.#signs} signs of Markdown in one paragraph up to this line`
      : 'has too many lines and signs of Markdown';
  }

  endParagraph(): void {
    this.#close();
    this.#lines = 0;
    this.#isTable = false;
  }

  /** The rows of a table are parsed one by one: those below a row of dashes with as many columns as its heading. */
  #lookForTable(line: string): void {
    const columns = line
      .replace(/\\\|/g, '')
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|').length;
    if (this.#lines === 1 && columns === this.#columns && /^[ \t]*\|?[ \t]*:?-+:?[-:| \t\r]*$/.test(line)) {
      this.#isTable = true;
    }
    this.#columns = columns;
  }

  #open(): number {
    return this.#signs * (this.#length + A_SIGN);
  }

  #close(): void {
    this.#done += this.#open();
    this.#length = 0;
    this.#signs = 0;
  }
}

/** Blank lines, headings and entries of lists: no paragraph reaches across their start. */
const startsBlock = /^(?:[ \t\r]*$| {0,3}(?:[-+*]|#{1,6})[ \t]+\S)/;

const blank = /^[ \t\r]*$/;

const underline = /^[ \t>]*(?:=+|-+)[ \t\r]*$/;

const signsOf = (line: string): number => line.match(/[[\]<*_~`|\\&@]|:\/\/|www\./g)?.length ?? 0;

/** How deep the start of a line nests, its indentation included. A line across the page nests nothing. */
function depthOf(line: string): number {
  const lead = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]]{1,99}\]:))+/.exec(line)?.[0];
  if (lead === undefined || /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})\r?$/.test(line)) return 0;
  const indent = /^[ \t]*/.exec(lead)?.[0].length ?? 0;
  return Math.floor(indent / 2) + (lead.match(/>|[-+*](?=[ \t]|$)|\d[.)]|\]:/g)?.length ?? 0);
}
