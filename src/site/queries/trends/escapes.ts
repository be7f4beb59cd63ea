import { escapes } from '../../../../schemas/postmortem.ts';
import type { KnowledgeBase } from '../../../core/knowledge-base.ts';
import { escapesByReason } from '../../../core/statistics/counts.ts';
import { classLink } from '../incident-summary.ts';
import { escapeWords } from '../postmortem/words.ts';
import type { ShownTable } from '../shown-table.ts';
import { type CountFigure, countFigure } from './count-figure.ts';

/** Why nothing before production caught it. */
export const escapeFigure = (kb: KnowledgeBase): CountFigure =>
  countFigure(escapesByReason(kb.incidents), kb.incidents.length, kb, {
    id: 'escapes',
    title: 'Why nothing before production caught it',
    column: 'Reason',
    words: escapeWords,
  });

/** The same by class: in how many incidents of a class each reason is given. */
export function escapesByClass(kb: KnowledgeBase): ShownTable {
  const rows = [...kb.byClass].map(([id, incidents]) => {
    const counts = new Map(escapesByReason(incidents).map(({ name, incidents: own }) => [name, own.length]));
    const { name, url } = classLink(id, kb);
    return { name, url, n: incidents.length, counts: escapes.map((reason) => counts.get(reason) ?? 0) };
  });
  return {
    name: 'Why nothing caught it, by failure class',
    columns: ['Class', 'Incidents', ...escapes],
    rows: rows
      .toSorted((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1))
      .map(({ name, url, n, counts }) => [{ text: name, url }, String(n), ...counts.map(String)]),
  };
}
