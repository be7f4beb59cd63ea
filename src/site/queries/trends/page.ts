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
  total: number;
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
    total: kb.incidents.length,
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
