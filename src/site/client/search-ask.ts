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

/** Where in the text of an incident the question is met; where nothing was asked, how the text begins. */
export async function passageOf(
  base: string,
  document: number,
  answer: Answer | undefined,
): Promise<Passage | undefined> {
  const page = await (await openTextIndex(base)).page(document);
  if (!page) return undefined;
  const found = answer && excerptOf(page.content, answer.question.parts);
  return found && { pieces: found.pieces, section: sectionAt(page, found.start) };
}

/** The nearest place above an offset that a link can lead to, by the name of the heading over it. */
function sectionAt({ url, content, anchors }: IndexedPage, start: number): Passage['section'] {
  const word = content.slice(0, start).split(/\s+/).length;
  const above = anchors.filter(({ location }) => location <= word).toSorted((a, b) => b.location - a.location);
  const heading = above.find(({ element }) => /^h[2-6]$/i.test(element));
  const [nearest] = above;
  if (!heading || !nearest) return undefined;
  return { url: `${url}#${encodeURIComponent(nearest.id)}`, name: (heading.text ?? heading.id).trim() };
}
