import { isExample } from '../../../core/incident/example.ts';
import type { Incident } from '../../../core/incident/incident.ts';
import { organizationOf } from '../../../core/incident/organization.ts';
import { counted } from '../../../core/rules/wording.ts';
import { ENOUGH } from '../../../core/statistics/distribution.ts';
import { siteKnowledge } from '../../knowledge.ts';
import type { ShownTable } from '../shown-table.ts';
import { toldFirst } from '../signals-page.ts';
import type { CountFigure } from './count-figure.ts';
import { type MeasureSection, measureSections } from './durations.ts';
import { escapeFigure, escapesByClass } from './escapes.ts';
import { recurrenceTable } from './recurrence.ts';
import { changeFigure, diagnosisFigure, mitigationFigure } from './responses.ts';
import { type WeekSection, weekSection } from './week.ts';

/** What the page of trends shows. */
export interface TrendsPage {
  /** `44 incidents: 12 of our own and 32 that others published` */
  total: string;
  /** How the dots are read. */
  legend: string;
  durations: MeasureSection[];
  ripening: MeasureSection[];
  week: WeekSection;
  changes: CountFigure;
  escapes: CountFigure;
  escapesByClass: ShownTable;
  mitigations: CountFigure;
  told: CountFigure;
  diagnosis: CountFigure;
  recurrence: ShownTable;
}

/** Gathers it. */
export async function trendsPage(): Promise<TrendsPage> {
  const { knowledgeBase: kb, settings } = await siteKnowledge();
  return {
    total: totalOf(kb.incidents),
    legend: LEGEND,
    durations: measureSections(
      kb,
      ['timeToDetect', 'timeToMitigate', 'timeToDiagnose', 'timeToResolve'],
      ['severity', 'year', 'class'],
    ),
    ripening: measureSections(kb, ['ripening', 'warningLead'], ['all', 'class']),
    week: weekSection(kb, settings.timeZone),
    changes: changeFigure(kb),
    escapes: escapeFigure(kb),
    escapesByClass: escapesByClass(kb),
    mitigations: mitigationFigure(kb.incidents, 'mitigations'),
    told: toldFirst(kb.incidents, kb),
    diagnosis: diagnosisFigure(kb),
    recurrence: recurrenceTable(kb),
  };
}

const LEGEND =
  `Each dot is one incident, on a scale on which every step multiplies the time. The band runs from the lower to the upper ` +
  `quartile and the line is the median, both only from ${ENOUGH} values on. What is shorter than the first mark lies at ` +
  `the left end. “Approximate” counts the values that are known only about.`;

/** Whose incidents are counted: all figures of the page are over both together. */
function totalOf(incidents: readonly Incident[]): string {
  const ours = incidents.filter((incident) => organizationOf(incident) === undefined);
  const published = incidents.length - ours.length;
  const all = counted(incidents.length, 'incident');
  if (ours.length === 0) return `${all}, all published by others`;
  const own = `${ours.length} of our own${ours.every(isExample) ? ' (invented examples)' : ''}`;
  return published === 0
    ? `${all}, all ${own.replace(/^\d+ /, '')}`
    : `${all}: ${own} and ${published} that others published`;
}
