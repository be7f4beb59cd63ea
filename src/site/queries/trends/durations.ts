import type { KnowledgeBase } from '../../../core/knowledge-base.ts';
import {
  type Grouping,
  type MeasuredGroup,
  measured,
  type MeasureId,
  measures,
} from '../../../core/statistics/measures.ts';
import { stripPlot } from '../../charts/strip-plot.ts';
import { formatDuration } from '../../format/duration.ts';
import { classLink } from '../incident-summary.ts';
import type { ShownTable } from '../shown-table.ts';
import { distributionCells, distributionColumns } from './distribution-cells.ts';

/** A measure, told by severity, by year and by class. */
export interface MeasureSection {
  anchor: string;
  name: string;
  meaning: string;
  figures: MeasureFigure[];
}

/** A measure in the groups of one grouping. */
export interface MeasureFigure {
  heading: string;
  svg: string;
  caption: string;
  table: ShownTable;
}

const headings: Record<Grouping, string> = {
  all: 'All incidents',
  year: 'By year',
  severity: 'By severity',
  class: 'By failure class',
};

/** The sections of some measures; one that no incident tells is left out. */
export const measureSections = (
  kb: KnowledgeBase,
  ids: readonly MeasureId[],
  groupings: readonly Grouping[],
): MeasureSection[] =>
  measures
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name, meaning }) => ({
      anchor: id,
      name,
      meaning,
      figures: groupings.map((grouping) => figureOf(kb, id, name, grouping)),
    }));

function figureOf(kb: KnowledgeBase, id: MeasureId, name: string, grouping: Grouping): MeasureFigure {
  const all = measured(kb.incidents, id, grouping);
  const groups = all.filter(({ observations }) => observations.length > 0);
  const nameOf = (group: string): string =>
    grouping === 'class' ? classLink(group, kb).name : grouping === 'all' ? 'All' : group;
  const title = `${name}, ${headings[grouping].toLowerCase()}`;
  return {
    heading: headings[grouping],
    svg: stripPlot(
      groups.map((group) => ({ ...group.distribution, name: nameOf(group.group), dots: dotsOf(group) })),
      {
        id: `${id}-${grouping}`,
        title,
        description: `One dot for each incident on a logarithmic scale of time. ${groups
          .map(({ group, distribution }) => `${nameOf(group)}: ${distribution.n}`)
          .join(', ')}.`,
      },
    ),
    caption: captionOf(all, grouping),
    table: {
      name: title,
      columns: [grouping === 'class' ? 'Class' : grouping === 'all' ? '' : 'Group', ...distributionColumns],
      rows: groups.map(({ group, distribution }) => [nameOf(group), ...distributionCells(distribution)]),
    },
  };
}

const dotsOf = ({ observations }: MeasuredGroup): { ms: number; name: string }[] =>
  observations.map(({ incident, duration, ms }) => ({ ms, name: `${incident.id}: ${formatDuration(duration)}` }));

/** How many values there are, and how good. What the marks mean stands once, at the top of the page. */
function captionOf(groups: readonly MeasuredGroup[], grouping: Grouping): string {
  const incidents = new Set(groups.flatMap(({ observations }) => observations.map(({ incident }) => incident)));
  const approximate = new Set(
    groups.flatMap(({ observations }) =>
      observations.filter(({ duration }) => duration.approximate).map(({ incident }) => incident),
    ),
  ).size;
  const leftOut = new Set(groups.flatMap((group) => group.leftOut)).size;
  return [
    `n = ${incidents.size}${grouping === 'class' ? ' incidents, each in all of its classes' : ''}`,
    ...(approximate === 0 ? [] : [`${approximate} approximate`]),
    ...(leftOut === 0 ? [] : [`${leftOut} left out (day known only)`]),
  ].join('; ');
}
