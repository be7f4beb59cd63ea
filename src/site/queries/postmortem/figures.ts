import type { Duration } from '../../../core/incident/duration.ts';
import { durationsOf } from '../../../core/incident/durations.ts';
import type { Incident } from '../../../core/incident/incident.ts';
import { formatDuration } from '../../format/duration.ts';
import { formatMoney, formatNumber, formatShare } from '../../format/number.ts';

/** Below it a lead is none. */
const SECOND = 1000;

/** A figure with its name, and a sentence that says what it measures. */
export interface Figure {
  term: string;
  value: string;
  hint?: string;
  /** Whether it is no figure but a sentence, to be set as one. */
  isSentence?: boolean;
}

/** Who was hurt, and how much: the figures that the author gave. */
export function impactFigures({ facts: { impact } }: Incident): Figure[] {
  const { users, requests, cost, dataLoss } = impact ?? {};
  const unit = users?.unit ?? 'users';
  const figures: (Figure | false | undefined)[] = [
    users?.affected !== undefined && {
      term: `${capital(unit)} affected`,
      value: `${formatNumber(users.affected)}${users.of === undefined ? '' : ` of ${formatNumber(users.of)}`}`,
    },
    requests?.share !== undefined && { term: 'Share of requests failed', value: formatShare(requests.share) },
    requests?.failed !== undefined && { term: 'Requests failed', value: formatNumber(requests.failed) },
    cost?.amount !== undefined &&
      cost.currency !== undefined && {
        term: 'Cost',
        value: formatMoney({ amount: cost.amount, currency: cost.currency }),
      },
    dataLoss !== undefined && { term: 'Data lost', value: dataLoss, isSentence: /\s/.test(dataLoss) },
  ];
  return figures.filter((figure): figure is Figure => Boolean(figure));
}

/** What the timeline tells, each with what it runs from and to. */
export function durationFigures(incident: Incident): Figure[] {
  const derived = durationsOf(incident);
  const figure = (term: string, span: Duration | undefined, hint: string): Figure[] =>
    span ? [{ term, value: formatDuration(span), hint }] : [];
  // A lead of nothing is none; where only days are known it may still have been hours.
  const lead = (term: string, span: Duration | undefined, hint: string): Figure[] =>
    span && (span.daysOnly || Math.abs(span.ms) >= SECOND) ? figure(term, span, hint) : [];
  const detect = derived.timeToDetect;
  return [
    ...(detect && detect.ms < 0
      ? figure('Known before harm, by', detect, 'first detection to first impact')
      : figure('Time to detect', detect, 'first impact to first detection')),
    ...figure('Time to mitigate', derived.timeToMitigate, 'first impact to last mitigation'),
    ...(isSame(derived.timeInHarm, derived.timeToMitigate)
      ? []
      : figure('Time in harm', derived.timeInHarm, 'all waves added up')),
    ...figure('Time to diagnose', derived.timeToDiagnose, 'first impact to the mechanism understood'),
    ...figure('Time to resolve', derived.timeToResolve, 'first impact to everything normal'),
    ...lead('Change lead', derived.changeLead, 'last change to first impact'),
    ...lead('Warning lead', derived.warningLead, 'first warning to first impact'),
    ...lead('Ripening', derived.ripening, 'fault introduced to first impact'),
    ...figure('Lost to wrong theories', derived.lostToRefuted, 'time under refuted hypotheses'),
    ...(derived.attemptsUntilWorked === undefined
      ? []
      : [{ term: 'Attempts until one worked', value: String(derived.attemptsUntilWorked) }]),
    ...(derived.diagnosedFirst === undefined
      ? []
      : [{ term: 'Came first', value: derived.diagnosedFirst ? 'diagnosis' : 'mitigation' }]),
  ];
}

const isSame = (one: Duration | undefined, other: Duration | undefined): boolean => one?.ms === other?.ms;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
