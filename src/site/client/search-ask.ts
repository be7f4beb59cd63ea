import { type Answer, answerQuestion } from '../../core/search/answer.ts';
import { excerptOf } from '../../core/search/excerpt.ts';
import { openSearchFiles } from './search-files.ts';
import { type IndexedPage, openTextIndex } from './search-pagefind.ts';
import type { Passage } from './search-results.ts';
import type { SearchState } from './search-state.ts';

/** What a question gave. */
export interface Asked {
  /** Absent where nothing was asked: then every incident that the filters leave is shown. */
  answer: Answer | undefined;
  /** The incidents before and after the filters, in the order in which they are shown. */
  all: number[];
  shown: number[];
  /** Phrases in quotation marks that no incident has word for word. */
  missingPhrases: string[];
}

/** Asks the index; and Pagefind where there is a filter, an order by date, a phrase, or no question. */
export async function ask(base: string, { question, filters, sort }: SearchState): Promise<Asked> {
  const text = question.trim();
  const byDate = async (): Promise<number[]> => (await openTextIndex(base)).filtered({});
  if (text === '') {
    const all = await byDate();
    return { answer: undefined, all, shown: await passing(base, all, filters), missingPhrases: [] };
  }
  const { classes, signatures, ...reader } = await openSearchFiles(base);
  const answer = await answerQuestion(text, { classes, signatures, reader });
  let all = answer.ranked.map(({ document }) => document);
  const missingPhrases: string[] = [];
  for (const [, words = ''] of answer.kind === 'words' ? text.matchAll(/"([^"]+)"/g) : []) {
    const has = await (await openTextIndex(base)).phrase(words);
    const left = all.filter((document) => has.has(document));
    if (left.length === 0) missingPhrases.push(words);
    else all = left;
  }
  if (sort === 'newest') {
    const ranked = new Set(all);
    all = (await byDate()).filter((document) => ranked.has(document));
  }
  return { answer, all, shown: await passing(base, all, filters), missingPhrases };
}

async function passing(base: string, documents: number[], filters: SearchState['filters']): Promise<number[]> {
  if (Object.keys(filters).length === 0) return documents;
  const left = new Set(await (await openTextIndex(base)).filtered(filters));
  return documents.filter((document) => left.has(document));
}

/** Where in the text of an incident the question is met; nothing where nothing was asked. */
export async function passageOf(
  base: string,
  document: number,
  answer: Answer | undefined,
): Promise<Passage | undefined> {
  const page = answer && (await (await openTextIndex(base)).page(document));
  if (!page) return undefined;
  const { parts } = answer.question;
  // The text begins with the title, which stands above the excerpt already.
  const from = behind(page.content, 0, page.meta.title ?? '');
  const found = excerptOf(page.content.slice(from), parts);
  if (!found) return undefined;
  const section = sectionAt(page, from + found.hit);
  // An excerpt keeps to its section.
  const kept = excerptOf(page.content.slice(Math.max(from, section.from), section.to), parts) ?? found;
  return { pieces: kept.pieces, section: section.link };
}

/** The section around an offset, without its heading; its link leads to the nearest place above that a link can lead to. */
function sectionAt({ url, content, anchors }: IndexedPage, offset: number) {
  const starts = Array.from(content.matchAll(/\S+/g), ({ index }) => index);
  const places = anchors
    .map((anchor) => ({ ...anchor, at: starts[anchor.location] ?? content.length }))
    .toSorted((a, b) => a.at - b.at);
  const headings = places.filter(({ element }) => /^h[2-6]$/i.test(element));
  const heading = headings.findLast(({ at }) => at <= offset);
  const nearest = places.findLast(({ at }) => at <= offset);
  const name = (heading?.text ?? heading?.id ?? '').trim();
  return {
    from: heading ? behind(content, heading.at, name) : 0,
    to: headings.find(({ at }) => at > offset)?.at ?? content.length,
    link: heading && nearest && { url: `${url}#${encodeURIComponent(nearest.id)}`, name },
  };
}

/** The offset behind a heading and the full stop that the index sets after it. */
const behind = (content: string, at: number, heading: string): number =>
  content.startsWith(heading, at) ? at + heading.length + content.slice(at + heading.length).search(/[^.\s]|$/) : at;
