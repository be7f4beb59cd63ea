import { actionKinds } from '../../../../schemas/action-item.ts';
import type { KnowledgeBase } from '../../../core/knowledge-base.ts';
import { type Return, returnsOf } from '../../../core/recurrence/time-to-recurrence.ts';
import { distributionOf } from '../../../core/statistics/distribution.ts';
import { countable } from '../../../core/statistics/countable.ts';
import { derivedFrom } from '../derived.ts';
import type { ShownTable } from '../shown-table.ts';
import { distributionCells, distributionColumns } from './distribution-cells.ts';

/** From an incident to the next of the same class and service, by what kind of action item was done in between. */
export function recurrenceTable(kb: KnowledgeBase): ShownTable {
  const returns = returnsOf(derivedFrom(kb).kin);
  const row = (name: string, some: readonly Return[]): string[] => [
    name,
    ...distributionCells(distributionOf(some.flatMap(({ gap }) => countable(gap) ?? []))),
  ];
  return {
    name: 'Time to recurrence by kind of action item done',
    columns: ['Done in between', ...distributionColumns],
    rows: [
      ...actionKinds.map((kind) =>
        row(
          kind,
          returns.filter(({ done }) => done.includes(kind)),
        ),
      ),
      row(
        'nothing',
        returns.filter(({ done }) => done.length === 0),
      ),
      row('all', returns),
    ],
  };
}
