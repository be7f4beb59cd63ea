import type { FoundIncident } from '../../core/search/search-files.ts';
import { fitWords, type RankedClass, type RankedIncident, spacedWord } from '../../core/search/triage.ts';
import type { TriageFile, TriedMove } from '../../core/search/triage-file.ts';
import { element, withCode } from './dom.ts';

/** What the list needs to know of the incidents that it names. */
export interface NamedIncidents {
  of: (document: number) => FoundIncident | undefined;
  url: (id: string) => string;
}

/** A class with why it is here, its first moves, what worked and what made it worse. */
export function classEntry(
  { fit, alike, known }: RankedClass,
  { id, name, firstMoves, worked, worse }: TriageFile['classes'][number],
  { base, named, isOpen }: { base: string; named: NamedIncidents; isOpen: boolean },
): HTMLLIElement {
  const details = element('details', {}, element('summary', {}, 'First moves, and what became of them'));
  details.open = isOpen;
  if (firstMoves.length > 0)
    details.append(
      part('First moves'),
      element('ol', {}, ...firstMoves.map((move) => element('li', {}, ...withCode(move)))),
    );
  details.append(...moves('What worked', worked, named), ...moves('What made it worse', worse, named));
  return element(
    'li',
    {},
    element('h3', {}, element('a', { href: `${base}classes/${id}/` }, name)),
    element('p', { className: 'why' }, `${sentence(fitWords(fit))}. ${lookedSo(alike, known)}`),
    details,
  );
}

/** An incident that looked so, with why, and what stopped it. */
export function incidentEntry({ fit, document }: RankedIncident, named: NamedIncidents): HTMLLIElement[] {
  const incident = named.of(document);
  if (!incident) return [];
  const { id, title, day, severity, organization, worked, worse } = incident;
  const about = [day, severity, organization].filter((one) => one !== undefined).join(' · ');
  const outcome = (label: string, what: string | undefined): HTMLParagraphElement[] =>
    what === undefined
      ? []
      : [element('p', { className: 'move' }, element('strong', {}, `${label}: `), ...withCode(what))];
  return [
    element(
      'li',
      {},
      element('a', { className: 'title', href: named.url(id) }, title),
      element('p', { className: 'why' }, about),
      element('p', { className: 'why' }, `${sentence(fitWords(fit))}.`),
      ...outcome('What worked', worked),
      ...outcome('What made it worse', worse),
    ),
  ];
}

function moves(label: string, list: readonly TriedMove[], named: NamedIncidents): HTMLElement[] {
  if (list.length === 0) return [];
  const items = list.map(({ document, mitigation, what }) => {
    const incident = named.of(document);
    return element(
      'li',
      {},
      element('strong', {}, `${sentence(spacedWord(mitigation))}: `),
      ...withCode(what),
      ...(incident ? [' ', element('a', { href: named.url(incident.id) }, incident.title)] : []),
    );
  });
  return [part(label), element('ul', {}, ...items)];
}

const part = (label: string): HTMLElement => element('h4', {}, label);

const lookedSo = (alike: number, known: number): string =>
  known === 0 ? 'No incident of it is known.' : `${alike} of its ${known} incidents looked so.`;

const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
