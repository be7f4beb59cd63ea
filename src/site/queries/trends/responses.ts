import { outcomes } from '../../../../schemas/timeline-event.ts';
import type { Incident } from '../../../core/incident/incident.ts';
import type { KnowledgeBase } from '../../../core/knowledge-base.ts';
import { changesByKind, diagnosisOrder, mitigationsByOutcome } from '../../../core/statistics/counts.ts';
import { distributionOf } from '../../../core/statistics/distribution.ts';
import { measured } from '../../../core/statistics/measures.ts';
import { bars, legendOf } from '../../charts/bars.ts';
import { spaced, outcomeWords } from '../postmortem/words.ts';
import { type CountFigure, countFigure, withShare } from './count-figure.ts';
import { distributionCells, distributionColumns, spanText } from './distribution-cells.ts';

/** What moved before incidents, by kind. */
export function changeFigure(kb: KnowledgeBase): CountFigure {
  const kinds = changesByKind(kb.incidents);
  const figure = countFigure(kinds, kb.incidents.length, kb, {
    id: 'change-kinds',
    title: 'What had changed, by kind',
    column: 'Change',
  });
  return {
    ...figure,
    caption: `${figure.caption} An incident counts once for each kind of change that it tells.`,
    table: {
      name: 'Changes by kind',
      columns: ['Change', 'Incidents', 'Last before the impact', 'n of leads', 'Median lead'],
      rows: kinds.map(({ name, incidents, last, leads }) => [
        spaced(name),
        withShare(incidents.length, kb.incidents.length),
        String(last.length),
        String(leads.n),
        leads.lower === undefined ? 'n < 5' : spanText(leads.median),
      ]),
    },
  };
}

/** What attempts to stop the harm did, by kind. */
export function mitigationFigure(incidents: readonly Incident[], id: string): CountFigure {
  const kinds = mitigationsByOutcome(incidents);
  const total = kinds.reduce((sum, { attempts }) => sum + attempts, 0);
  return {
    svg: bars(
      kinds.map(({ mitigation, attempts, outcomes: own }) => ({
        name: spaced(mitigation),
        figure: `${own.worked} of ${attempts} worked`,
        parts: outcomes.map((outcome) => ({
          value: own[outcome],
          name: outcomeWords[outcome] ?? outcome,
          kind: outcome,
        })),
      })),
      {
        id,
        title: 'What was tried to stop the harm, and what it did',
        description: kinds
          .map(
            ({ mitigation, attempts, outcomes: own }) => `${spaced(mitigation)}: ${own.worked} of ${attempts} worked`,
          )
          .join(', '),
      },
    ),
    caption: `n = ${total} attempts.`,
    legend: legendOf(
      outcomes.map((outcome) => ({ name: outcomeWords[outcome] ?? outcome, kind: outcome })),
      id,
    ),
    table: {
      name: 'Attempts by kind and outcome',
      columns: ['Attempt', 'n', ...outcomes.map((outcome) => outcomeWords[outcome] ?? outcome)],
      rows: kinds.map(({ mitigation, attempts, outcomes: own }) => [
        spaced(mitigation),
        String(attempts),
        ...outcomes.map((outcome) => withShare(own[outcome], attempts)),
      ]),
    },
  };
}

/** Whether it was understood before it was stopped, and how long stopping it took either way. */
export function diagnosisFigure(kb: KnowledgeBase): CountFigure {
  const { first, after, untold } = diagnosisOrder(kb.incidents);
  const whole = first.length + after.length;
  const rows = [
    { name: 'diagnosed before it was mitigated', incidents: first },
    { name: 'mitigated before it was diagnosed', incidents: after },
  ];
  return {
    svg: bars(
      rows.map(({ name, incidents }) => ({
        name,
        figure: withShare(incidents.length, whole),
        parts: [{ value: incidents.length, name, kind: '' }],
      })),
      {
        id: 'diagnosis',
        title: 'Which came first, diagnosis or mitigation',
        description: rows.map(({ name, incidents }) => `${name}: ${incidents.length}`).join(', '),
      },
    ),
    caption: `n = ${whole} incidents. ${untold.length} do not tell both moments.`,
    table: {
      name: 'Diagnosis before or after mitigation, with the time to mitigate',
      columns: ['Came first', 'Incidents', ...distributionColumns.map((column) => `Mitigated: ${column}`)],
      rows: rows.map(({ name, incidents }) => [
        name,
        withShare(incidents.length, whole),
        ...distributionCells(measured(incidents, 'timeToMitigate', 'all')[0]?.distribution ?? distributionOf([])),
      ]),
    },
  };
}
