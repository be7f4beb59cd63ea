import type { ExcerptPiece } from '../../core/search/excerpt.ts';
import type { FoundClass, FoundIncident } from '../../core/search/search-files.ts';
import { aboutIncident, element, withCode } from './dom.ts';

/** A result as far as it is known before its text is there. */
export interface Result {
  incident: FoundIncident;
  url: string;
  /** Why it is here; empty where nothing was asked. */
  reasons: string[];
  /** The words of the question that it lacks. */
  lacking: string[];
}

/** Where in the text the question is met. */
export interface Passage {
  pieces: ExcerptPiece[];
  section: { url: string; name: string } | undefined;
}

/** A result as an entry of the list. */
export function resultItem({ incident, url, reasons, lacking }: Result): HTMLLIElement {
  const { title, worked } = incident;
  return element(
    'li',
    {},
    element('a', { className: 'title', href: url }, title),
    element('p', { className: 'about' }, ...aboutIncident(incident)),
    element('p', { className: 'excerpt' }),
    ...(reasons.length === 0 ? [] : [element('p', { className: 'why' }, ...withCode(`Why: ${reasons.join('; ')}`))]),
    ...(lacking.length === 0 ? [] : [element('p', { className: 'why' }, `Without: ${lacking.join(', ')}`)]),
    ...(worked === undefined
      ? []
      : [element('p', { className: 'worked' }, element('strong', {}, 'What worked: '), ...withCode(worked))]),
  );
}

/** Puts the passage into a result that stands in the list. */
export function showPassage(item: HTMLLIElement, { pieces, section }: Passage): void {
  item
    .querySelector('.excerpt')
    ?.replaceChildren(
      ...pieces.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text)),
      ...(section ? [' In ', element('a', { href: section.url }, section.name), '.'] : []),
    );
}

/** The classes that a question names, to stand above the incidents. */
export function classItem({ name, summary, firstMove }: FoundClass, url: string, words: string): HTMLLIElement {
  const named = words.toLowerCase() === name.toLowerCase() ? '' : ` (“${words}”)`;
  return element(
    'li',
    {},
    element('a', { href: url }, name),
    `${named}: ${summary}`,
    ...(firstMove === undefined
      ? []
      : [element('span', { className: 'move' }, element('strong', {}, 'First move: '), ...withCode(firstMove))]),
  );
}

/** An alert or a service that a question names, to stand above the incidents. */
export const namedItem = (name: string, url: string, what: string): HTMLLIElement =>
  element('li', {}, element('a', { href: url }, name), `: ${what}.`);

/** Incidents that a pasted line is a little like, by their titles alone. */
export const doubtfulItem = ({ incident, url }: Pick<Result, 'incident' | 'url'>): HTMLLIElement =>
  element(
    'li',
    {},
    element('a', { href: url }, incident.title),
    ...(incident.isExample ? [' (invented example)'] : []),
  );
