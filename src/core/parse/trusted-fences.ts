/**
 * Follows the fenced code of a body, line by line. Only fences at the left margin count, and none once raw HTML may have
 * swallowed them: what is taken for code here is code for every reader of Markdown.
 */
export class Fences {
  #closing: RegExp | undefined;
  #comment = false;
  #isLost = false;
  #isHtml = false;

  /** Whether the next line is part of such a fence, its first and last lines included. */
  hold(line: string): boolean {
    if (this.#closing) {
      if (this.#closing.test(line)) this.#closing = undefined;
      return true;
    }
    const fence = /^(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[0];
    if (fence === undefined || this.#comment || this.#isLost || this.#isHtml) {
      this.#lookForHtml(line);
      return false;
    }
    this.#closing = new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}[ \\t\\r]*$`);
    return true;
  }

  #lookForHtml(line: string): void {
    if (line.trim() === '') this.#isHtml = false;
    if (this.#comment || line.includes('<')) {
      if (/<(?:pre|script|style|textarea|\?|![a-z[])/i.test(line)) this.#isLost = true;
      if (/^[ \t>]*</.test(line)) this.#isHtml = true;
      const end = line.lastIndexOf('-->');
      const start = line.lastIndexOf('<!--');
      if (start > end) this.#comment = true;
      else if (end >= 0) this.#comment = false;
    }
  }
}
