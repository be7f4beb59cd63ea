import { isStopWord, termsOfWord } from '../text/words.ts';
import type { WeightedText } from './incident-text.ts';
import { narration } from './narration.ts';
import type { TermCounts } from './term-vector.ts';

/** Words as they stand in a text: letters and digits, joined by what joins the parts of identifiers. */
const word = /[\p{L}\p{N}]+(?:[-_.:/@#'’+]+[\p{L}\p{N}]+)*/gu;

/** Numbers, dates, times and addresses of pages: the same in two texts by chance. */
const isPassing = /^[\p{N}.,:/+-]*\p{L}{0,2}$|^\d{4}-\d\d|^www\.|\.(?:html?|png|com|org|io)(?:$|\/)/u;

/** A word as it is written, once it has been met. */
interface MetWord {
  /** Its terms by number, the whole first; none where it tells nothing. */
  terms: readonly number[];
  /** As a list of terms shows it: in lower case unless it is a code. */
  display: string;
  times: number;
}

/** The terms of many texts, by number. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words = new Map<string, MetWord>();
  /** The weight of each term in the count that is going on; zero between counts. Grows with the terms. */
  #load = new Float64Array(1024);
  /** For each term, the word that shows it best; made when first asked for, and again once more words have been met. */
  #shown: { words: number; best: Map<number, MetWord> } = { words: 0, best: new Map() };

  /** Counts the terms of some texts, but for those that another text has. O(length). */
  count(texts: readonly WeightedText[], without = ''): TermCounts {
    const met: number[] = [];
    for (const { text, weight } of texts) {
      for (const found of text.match(word) ?? []) {
        const known = this.#words.get(found) ?? this.#meet(found);
        known.times += 1;
        for (const term of known.terms) {
          const load = this.#load[term] ?? 0;
          if (load === 0) met.push(term);
          this.#load[term] = load + weight;
        }
      }
    }
    const unwanted = new Set(
      (without.match(word) ?? []).flatMap((found) => (this.#words.get(found) ?? this.#meet(found)).terms),
    );
    const terms = Int32Array.from(unwanted.size === 0 ? met : met.filter((term) => !unwanted.has(term)));
    const counts = Float32Array.from(terms, (term) => this.#load[term] ?? 0);
    for (const term of met) this.#load[term] = 0;
    return { terms, counts };
  }

  /**
   * A term as people read it: the most frequent whole word that it stood for. Undefined where it has only been met as a part
   * of longer words.
   */
  shown(term: number): string | undefined {
    if (this.#shown.words !== this.#words.size) this.#shown = { words: this.#words.size, best: this.#bestWords() };
    return this.#shown.best.get(term)?.display;
  }

  #bestWords(): Map<number, MetWord> {
    const best = new Map<number, MetWord>();
    for (const met of this.#words.values()) {
      const [whole] = met.terms;
      if (whole === undefined) continue;
      const other = best.get(whole);
      const isBetter = !other || met.times > other.times || (met.times === other.times && met.display < other.display);
      if (isBetter) best.set(whole, met);
    }
    return best;
  }

  #meet(found: string): MetWord {
    const lower = found.toLowerCase().replace(/['’]s?$/, '');
    const terms = isTelling(lower) ? termsOfWord(found).map((term) => this.#number(term)) : [];
    const met = { terms, display: /\p{Lu}.*\p{Lu}|\d/u.test(found) ? found : lower, times: 0 };
    this.#words.set(found, met);
    return met;
  }

  #number(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    if (number >= this.#load.length) {
      const larger = new Float64Array(this.#load.length * 2);
      larger.set(this.#load);
      this.#load = larger;
    }
    return number;
  }
}

const isTelling = (lower: string): boolean =>
  lower.length > 2 && !isStopWord(lower) && !isPassing.test(lower) && !narration.has(lower);
