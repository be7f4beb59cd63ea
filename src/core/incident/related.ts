import { entries } from '../parse/facts.ts';
import type { FieldPath } from '../parse/position-tree.ts';
import type { Incident } from './incident.ts';

/** An id under `related`, and where it stands. */
export interface RelatedId {
  id: string;
  /** Absent for an id alone. */
  how?: string;
  field: FieldPath;
}

/** What an incident names under `related`, in order. */
export function relatedIds({ facts }: Incident): RelatedId[] {
  return entries(facts.related).flatMap(([index, one]): RelatedId[] => {
    if (typeof one === 'string') return [{ id: one, field: ['related', index] }];
    if (one.id === undefined) return [];
    return [{ id: one.id, ...(one.how === undefined ? {} : { how: one.how }), field: ['related', index, 'id'] }];
  });
}
