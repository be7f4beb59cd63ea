import type { FoundIncident } from '../../core/search/search-files.ts';
import { fitWords, type RankedClass, type RankedIncident, spacedWord } from '../../core/search/triage.ts';
import type { TriageFile, TriedMove } from '../../core/search/triage-file.ts';
import { aboutIncident, element, withCode } from './dom.ts';

/** What the list needs to know of the incidents that it names. */
export interface NamedIncidents {
  of: (document: number) => FoundIncident | undefined;
  url: (id: string) => string;
}

/** A class with why it is here, its first moves, what worked and what made it worse. */
export function classEntry(
  { fit, ...support }: RankedClass,
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
    element('p', { className: 'why' }, `${sentence(fitWords(fit))}. ${lookedSo(support)}`),
    details,
  );
}

/** An incident that looked so, with why, and what stopped it. */
export function incidentEntry({ fit, document }: RankedIncident, named: NamedIncidents): HTMLLIElement[] {
  const incident = named.of(document);
  if (!incident) return [];
  const { id, title, worked, worse } = incident;
  const outcome = (label: string, what: string | undefined): HTMLParagraphElement[] =>
    what === undefined
      ? []
      : [element('p', { className: 'move' }, element('strong', {}, `${label}: `), ...withCode(what))];
  return [
    element(
      'li',
      {},
      element('a', { className: 'title', href: named.url(id) }, title),
      element('p', { className: 'why' }, ...aboutIncident(incident)),
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
      ...(incident
        ? [
            ' ',
            element('a', { href: named.url(incident.id) }, incident.title),
            ...(incident.isExample ? [' (invented example)'] : []),
          ]
        : []),
    );
  });
  return [part(label), element('ul', {}, ...items)];
}

const part = (label: string): HTMLElement => element('h4', {}, label);

function lookedSo({ alike, partly, known }: Pick<RankedClass, 'alike' | 'partly' | 'known'>): string {
  if (known === 0) return 'No incident of it is known.';
  if (known === 1)
    return `Its one incident ${alike === 1 ? 'looked so' : partly === 1 ? 'looked so in part' : 'looked otherwise'}.`;
  const more = partly === 0 ? '' : `, ${partly} more in part`;
  return `Of its ${known} incidents ${alike === 0 ? 'none' : alike} looked so in full${more}.`;
}

const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
