import type { Incident } from '../../core/incident/incident.ts';
import { newestFirst } from '../../core/incident/start.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { counted } from '../../core/rules/wording.ts';
import { firstDetectors } from '../../core/statistics/counts.ts';
import { type Warning, warningKinds, warningsOf } from '../../core/statistics/warnings.ts';
import { countable } from '../../core/statistics/countable.ts';
import { stripPlot } from '../charts/strip-plot.ts';
import { formatDuration } from '../format/duration.ts';
import { richText, type TextPiece } from '../format/rich-text.ts';
import { siteKnowledge } from '../knowledge.ts';
import { type IncidentSummary, summaryOf } from './incident-summary.ts';
import { spaced } from './postmortem/words.ts';
import { distributionCells, distributionColumns } from './trends/distribution-cells.ts';
import { type CountFigure, countFigure } from './trends/count-figure.ts';
import type { ShownTable } from './shown-table.ts';

/** What the systems knew before users did. */
export interface SignalsPage {
  total: string;
  leads: { svg: string; caption: string; table: ShownTable };
  kinds: { anchor: string; name: string; warnings: ShownWarning[] }[];
  /** Incidents that say why nothing was known. */
  silent: { incident: IncidentSummary; why: TextPiece[] }[];
  /** How many incidents tell neither a warning nor why there was none; undefined for none. */
  untold: string | undefined;
  told: CountFigure;
}

/** One warning. */
export interface ShownWarning {
  incident: IncidentSummary;
  url: string;
  what: TextPiece[];
  lead: string;
  dismissed: TextPiece[] | undefined;
}

/** Gathers it. */
export async function signalsPage(): Promise<SignalsPage> {
  const { knowledgeBase: kb } = await siteKnowledge();
  const incidents = kb.incidents.toSorted(newestFirst);
  const warnings = warningsOf(incidents);
  const kinds = warningKinds(warnings);
  const warned = new Set(warnings.map(({ incident }) => incident));
  const silent = incidents.filter(({ facts }) => facts.silence !== undefined);
  const untold = incidents.filter((incident) => !warned.has(incident) && incident.facts.silence === undefined);
  return {
    total: `${counted(warnings.length, 'warning')} in ${warned.size} of ${counted(incidents.length, 'incident')}`,
    leads: {
      svg: stripPlot(
        kinds.map(({ signal, warnings: own, leads }) => ({ ...leads, name: spaced(signal), dots: own.flatMap(dotOf) })),
        {
          id: 'leads',
          title: 'How long before users were hurt each kind of warning came',
          description: `One dot for each warning, by kind, on a logarithmic scale of time. ${kinds
            .map(({ signal, leads }) => `${spaced(signal)}: ${leads.n}`)
            .join(', ')}.`,
        },
      ),
      caption: leadsCaption(kinds.map(({ warnings: own, leads }) => ({ warnings: own.length, timed: leads.n }))),
      table: {
        name: 'Warning lead by kind of signal',
        columns: ['Kind', ...distributionColumns],
        rows: kinds.map(({ signal, leads }) => [spaced(signal), ...distributionCells(leads)]),
      },
    },
    kinds: kinds.map(({ signal, warnings: own }) => ({
      anchor: `signal-${signal}`,
      name: `${spaced(signal).replace(/^./, (letter) => letter.toUpperCase())} (${own.length})`,
      warnings: own.map((warning) => shownWarning(warning, kb)),
    })),
    silent: silent.map((incident) => ({
      incident: summaryOf(incident, kb),
      why: richText(incident.facts.silence ?? ''),
    })),
    untold: untold.length === 0 ? undefined : `Neither a warning nor why there was none is told of ${untold.length}.`,
    told: toldFirst(incidents, kb),
  };
}

/** Who told the team first, over all incidents. */
export const toldFirst = (incidents: readonly Incident[], kb: KnowledgeBase): CountFigure =>
  countFigure(firstDetectors(incidents), incidents.length, kb, {
    id: 'told',
    title: 'Who told the team first',
    column: 'First told by',
  });

function leadsCaption(kinds: readonly { warnings: number; timed: number }[]): string {
  const warnings = kinds.reduce((sum, kind) => sum + kind.warnings, 0);
  const timed = kinds.reduce((sum, kind) => sum + kind.timed, 0);
  return [
    'The longest median first; band from the lower to the upper quartile and line at the median only from five values on.',
    'A warning at the moment of the impact lies at the left end.',
    ...(timed === warnings
      ? []
      : [
          `n = ${timed} of ${warnings} warnings: of the others it is not told closely enough how long before they came.`,
        ]),
  ].join(' ');
}

function dotOf({ incident, lead }: Warning): { ms: number; name: string }[] {
  const ms = lead && countable(lead);
  return !lead || ms === undefined ? [] : [{ ms, name: `${incident.id}: ${formatDuration(lead)}` }];
}

function shownWarning({ incident, entry, what, lead, dismissed }: Warning, kb: KnowledgeBase): ShownWarning {
  const summary = summaryOf(incident, kb);
  return {
    incident: summary,
    url: `${summary.url}#event-${entry.index + 1}`,
    what: richText(what),
    lead: lead ? formatDuration(lead) : 'not known',
    dismissed: dismissed === undefined ? undefined : richText(dismissed),
  };
}
