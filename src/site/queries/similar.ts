import type { Incident } from '../../core/incident/incident.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import type { Reason } from '../../core/similarity/closeness.ts';
import { derivedFrom } from './derived.ts';
import { classLink, type IncidentSummary, type Link, serviceLink, summaryOf } from './incident-summary.ts';

/** Another incident like this one, with what makes it so. */
export interface ShownSimilar {
  incident: IncidentSummary;
  reasons: ShownReason[];
}

/** One reason: what is the same, and its names or words. */
export interface ShownReason {
  label: string;
  links: Link[];
  alerts: string[];
  codes: string[];
  words: string;
}

/** The incidents most like one, the most alike first. */
export const similarTo = (incident: Incident, kb: KnowledgeBase): ShownSimilar[] =>
  derivedFrom(kb)
    .similarity.similarTo(incident)
    .map(({ incident: other, reasons }) => ({
      incident: summaryOf(other, kb),
      reasons: reasons.map((reason) => shownReason(reason, kb)),
    }));

function shownReason(reason: Reason, kb: KnowledgeBase): ShownReason {
  const shown = (label: string, rest: Partial<ShownReason>): ShownReason => ({
    label,
    links: [],
    alerts: [],
    codes: [],
    words: '',
    ...rest,
  });
  switch (reason.type) {
    case 'signature':
      return shown('prints the same', { codes: reason.lines.slice(0, 2) });
    case 'alert':
      return shown('same alert', { alerts: reason.names });
    case 'class':
      return shown('same class', { links: reason.ids.map((id) => classLink(id, kb)) });
    case 'service':
      return shown('same service', { links: reason.ids.slice(0, 4).map((id) => serviceLink(id, kb)) });
    case 'terms':
      return shown('shared terms', { words: reason.terms.join(', ') });
    case 'signals':
      return shown('same signals', { words: reason.shape });
  }
}
