import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatDuration } from '../incident/duration-text.ts';
import type { Duration } from '../incident/duration.ts';
import { durationsOf } from '../incident/durations.ts';
import type { Incident } from '../incident/incident.ts';
import { questionsOf } from '../incident/questions.ts';
import { counted } from '../rules/wording.ts';
import { reasonsText } from '../similarity/reason-text.ts';
import { inertMarkdown, inlineCode, markdownLink } from './inert-markdown.ts';
import type { Past } from './past.ts';

/** How many entries of a list are shown; the rest is counted. */
const SHOWN = 20;
const PROMISES = 5;

/** Where the page of an incident can be read, if anywhere. */
export type PageOf = (incident: Incident) => string | undefined;

/** The findings of one file as a list; those that say the same are one entry with all their lines. */
export function findingsSection(diagnostics: readonly Diagnostic[]): string[] {
  const alike = Map.groupBy(diagnostics, ({ severity, ruleId, message, help }) =>
    JSON.stringify([severity, ruleId, message, help]),
  );
  const lines = [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { severity, ruleId, message, help } = first;
    const at = same.map(({ position }) => position.line).join(', ');
    const said = [message, ...(help === undefined ? [] : [help])].map((text) => inertMarkdown(shortened(text, 500)));
    return [`- **${severity}** line ${at}, ${inlineCode(ruleId)}: ${said.join(' ')}`];
  });
  return cut(lines, SHOWN, 'finding');
}

/** What the timeline tells without anybody typing it, as one line. */
export function durationsLine(incident: Incident): string[] {
  const derived = durationsOf(incident);
  const told = ([name, span]: readonly [string, Duration | undefined]): string[] =>
    span ? [`${name} ${inertMarkdown(formatDuration(span))}`] : [];
  const known = (
    [
      ['to detect', derived.timeToDetect],
      ['to mitigate', derived.timeToMitigate],
      ['to diagnose', derived.timeToDiagnose],
      ['to resolve', derived.timeToResolve],
      ['change lead', derived.changeLead],
      ['warning lead', derived.warningLead],
      ['ripening', derived.ripening],
      ['lost to refuted theories', derived.lostToRefuted],
    ] as const
  ).flatMap(told);
  return known.length === 0 ? [] : [`**Derived:** ${known.join(' · ')}`];
}

/** Earlier incidents like this one, with the reasons. */
export const similarSection = ({ similar }: Past, pageOf: PageOf): string[] =>
  titled(
    'Seen before',
    similar.map(({ incident, reasons }) => `- ${named(incident, pageOf)}: ${inertMarkdown(reasonsText(reasons))}`),
  );

/** What was promised after incidents of the same class, and is still open. */
export const promisesSection = ({ promises }: Past, pageOf: PageOf): string[] =>
  titled(
    'Promised before, still open',
    cut(
      promises.map(({ incident, id, item, classIds, isOverdue }) => {
        const due =
          item.due === undefined ? 'no date' : `${isOverdue ? '**overdue** since' : 'due'} ${inertMarkdown(item.due)}`;
        return `- ${inlineCode(id)} of ${named(incident, pageOf)} (${classIds.map(inlineCode).join(', ')}): ${inertMarkdown(shortened(item.what ?? '', 160))} Owner: ${inertMarkdown(shortened(item.owner ?? 'nobody', 60))}, ${due}.`;
      }),
      PROMISES,
      'open promise',
    ),
  );

/** What was done to remove the class, before it came back. */
export const fixesSection = ({ brokenFixes }: Past, pageOf: PageOf): string[] =>
  titled(
    'Fixes that did not hold',
    brokenFixes.flatMap(({ incident, classIds, proof }) =>
      proof.map(
        ({ id, item }) =>
          `- ${inlineCode(id)} of ${named(incident, pageOf)} was to remove ${classIds.map(inlineCode).join(', ')}, done ${inertMarkdown(item.completed ?? '')}: ${inertMarkdown(shortened(item.what ?? '', 160))}`,
      ),
    ),
  );

/** The questions that have no answer yet, as one line. */
export function unansweredLine(incident: Incident): string[] {
  const open = questionsOf(incident).filter(({ answered }) => !answered);
  return open.length === 0 ? [] : [`**Not answered yet:** ${open.map(({ question }) => question).join(' ')}`];
}

/** The title of an incident, linked where its page can be read. */
export function named(incident: Incident, pageOf: PageOf): string {
  const page = pageOf(incident);
  const title = shortened(incident.facts.title ?? incident.id, 120);
  return page === undefined ? `${inertMarkdown(title)} (${inlineCode(incident.id)})` : markdownLink(title, page);
}

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`**${title}**`, '', ...lines];

const cut = (lines: readonly string[], limit: number, noun: string): string[] =>
  lines.length <= limit
    ? [...lines]
    : [...lines.slice(0, limit), `- and ${counted(lines.length - limit, `more ${noun}`)}`];

const shortened = (text: string, limit: number): string =>
  [...text].length > limit ? `${[...text].slice(0, limit - 1).join('')}…` : text;
