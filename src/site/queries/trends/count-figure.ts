import type { Incident } from '../../../core/incident/incident.ts';
import type { KnowledgeBase } from '../../../core/knowledge-base.ts';
import type { Counted } from '../../../core/statistics/counts.ts';
import { shareOf } from '../../../core/statistics/distribution.ts';
import { bars, type LegendEntry } from '../../charts/bars.ts';
import type { ChartText } from '../../charts/svg.ts';
import { formatRoundShare } from '../../format/number.ts';
import { summaryOf } from '../incident-summary.ts';
import { spaced } from '../postmortem/words.ts';
import type { ShownTable, TableLink } from '../shown-table.ts';

/** Counts as bars, with their table. */
export interface CountFigure {
  svg: string;
  caption: string;
  /** What the parts of the bars mean, where they have any. */
  legend?: LegendEntry[];
  table: ShownTable;
}

/** How many incidents of a row are named. */
const NAMED = 12;

/** How words of the format are counted over incidents. `whole` is the number of incidents looked at. */
export function countFigure(
  counts: readonly Counted[],
  whole: number,
  kb: KnowledgeBase,
  { id, title, column, words = {} }: { id: string; title: string; column: string; words?: Record<string, string> },
): CountFigure {
  const nameOf = (name: string): string => words[name] ?? spaced(name);
  const text: ChartText = {
    id,
    title,
    description: counts.map(({ name, incidents }) => `${nameOf(name)}: ${incidents.length}`).join(', ') || 'None.',
  };
  return {
    svg: bars(
      counts.map(({ name, incidents }) => ({
        name: nameOf(name),
        figure: withShare(incidents.length, whole),
        parts: [{ value: incidents.length, name: nameOf(name), kind: '' }],
      })),
      text,
    ),
    caption: `n = ${whole} incidents.`,
    table: {
      name: title,
      columns: [column, 'Incidents', 'Which'],
      rows: counts.map(({ name, incidents }) => [
        nameOf(name),
        withShare(incidents.length, whole),
        whichOf(incidents, kb),
      ]),
    },
  };
}

function whichOf(incidents: readonly Incident[], kb: KnowledgeBase): TableLink[] {
  const links = incidents.slice(0, NAMED).map((incident): TableLink => {
    const { short, url, isExample } = summaryOf(incident, kb);
    return { text: short, url, isExample };
  });
  const rest = incidents.length - links.length;
  return rest > 0 ? [...links, { text: `and ${rest} more`, url: undefined }] : links;
}

/** `12 (27%)`; below five in all no share is told. */
export function withShare(part: number, whole: number): string {
  const share = shareOf(part, whole);
  return share === undefined ? String(part) : `${part} (${formatRoundShare(share)})`;
}
