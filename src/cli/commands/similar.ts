import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { type Incident, readIncident } from '../../core/incident/incident.ts';
import { startOf } from '../../core/incident/start.ts';
import { isoDay } from '../../core/incident/time.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { parseFile } from '../../core/parse/parse-file.ts';
import { answerQuestion, readerOf } from '../../core/search/answer.ts';
import { knownSignatures } from '../../core/search/match-signatures.ts';
import { reasonsOf } from '../../core/search/reasons.ts';
import { buildSearchIndex } from '../../core/search/search-index.ts';
import { answerText } from '../../core/search/status.ts';
import { reasonsText } from '../../core/similarity/reason-text.ts';
import { similarityIndex } from '../../core/similarity/similarity.ts';
import { parseMarkdown } from '../../io/markdown.ts';
import { UserError } from '../../io/user-error.ts';
import type { Environment } from '../environment.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { paletteOf } from '../palette.ts';

/** The flags of `similar`. */
export interface SimilarOptions {
  limit: number;
  format: 'pretty' | 'json';
  root: string;
}

/** An incident that is like what was given. */
interface Found {
  incident: Incident;
  reasons: string[];
}

/** How much of a text is looked at: the end of a log is what is new in it. */
const LONGEST = 65_536;

/** `hindsight similar`: the incidents most like a postmortem, a description or a log line, with the reasons. 0 also where there is none. */
export async function similar(
  environment: Environment,
  words: readonly string[],
  options: SimilarOptions,
): Promise<number> {
  const given = await givenTo(environment, words);
  if (given.text.trim() === '') throw new UserError('There is no text to compare.');
  const knowledgeBase = await loadKnowledge(environment, options.root);
  const own =
    given.file === undefined ? undefined : postmortemIn(given.file, given.text, knowledgeBase, options, environment);
  const { summary, found } = own
    ? likeIncident(own, knowledgeBase, options.limit)
    : await likeText(given.text.slice(-LONGEST), knowledgeBase, options.limit);
  environment.write(options.format === 'json' ? asJson(summary, found) : asText(summary, found, environment));
  return 0;
}

/** The text that the words mean: standard input, a file, or the words themselves. */
async function givenTo(
  { cwd, input }: Environment,
  words: readonly string[],
): Promise<{ text: string; file?: string }> {
  const said = words.join(' ');
  if (said === '-') return { text: await readAll(input) };
  const file = path.resolve(cwd, said);
  if (said.length < 4096 && !said.includes('\n') && existsSync(file) && statSync(file).isFile())
    return { text: readFileSync(file, 'utf8'), file };
  if (words.length === 1 && /^[^\s]+\.md$/.test(said)) throw new UserError(`There is no file ${said}.`);
  return { text: said };
}

/** The incident that a file tells, be it one of the content folder or not; undefined for a text without front matter. */
function postmortemIn(
  file: string,
  text: string,
  { incidents }: KnowledgeBase,
  { root }: SimilarOptions,
  { cwd }: Environment,
): Incident | undefined {
  const inRoot = path.relative(path.resolve(cwd, root), file).replaceAll(path.sep, '/');
  const known = incidents.find((incident) => incident.path === inRoot);
  return known ?? (file.endsWith('.md') ? readIncident(parseFile({ path: inRoot, text }, parseMarkdown)) : undefined);
}

/** The earlier incidents most like one. */
function likeIncident(own: Incident, { incidents }: KnowledgeBase, limit: number): { summary: string; found: Found[] } {
  const start = startOf(own);
  const among = (other: Incident): boolean => start === 0 || startOf(other) < start;
  const found = similarityIndex(incidents)
    .similarTo(own, { limit, among })
    .map(({ incident, reasons }) => ({ incident, reasons: [reasonsText(reasons)] }));
  return {
    summary: found.length === 0 ? 'No earlier incident is like this one.' : 'Earlier incidents like this one:',
    found,
  };
}

/** The incidents that answer a text, as on the search page. */
async function likeText(text: string, kb: KnowledgeBase, limit: number): Promise<{ summary: string; found: Found[] }> {
  const incidents = [...kb.byId.values()];
  const answer = await answerQuestion(text, {
    classes: kb.catalog.classes,
    reader: readerOf(buildSearchIndex(incidents, kb)),
    signatures: () => Promise.resolve(knownSignatures(incidents)),
  });
  const found = answer.ranked.slice(0, limit).flatMap((ranked): Found[] => {
    const incident = incidents[ranked.document];
    return incident ? [{ incident, reasons: reasonsOf(ranked, answer) }] : [];
  });
  return {
    summary: answerText(
      answer,
      answer.ranked.map(({ document }) => document),
    ),
    found,
  };
}

function asText(summary: string, found: readonly Found[], environment: Environment): string {
  const { strong, faint } = paletteOf(environment, false);
  const entries = found.map(({ incident, reasons }, index) =>
    [
      `${index + 1}. ${strong(incident.facts.title ?? incident.id)}`,
      `   ${faint(`${isoDay(startOf(incident))}  ${incident.path}`)}`,
      ...reasons.map((reason) => `   - ${reason}`),
      ...stoppedBy(incident).map((what) => `   - what worked: ${what}`),
    ].join('\n'),
  );
  return `${[summary, ...entries].join('\n\n')}\n`;
}

const asJson = (summary: string, found: readonly Found[]): string =>
  `${JSON.stringify(
    {
      version: 1,
      summary,
      incidents: found.map(({ incident, reasons }) => ({
        id: incident.id,
        path: incident.path,
        title: incident.facts.title ?? incident.id,
        date: isoDay(startOf(incident)),
        reasons,
        worked: stoppedBy(incident),
      })),
    },
    undefined,
    2,
  )}\n`;

const stoppedBy = ({ timeline }: Incident): string[] =>
  timeline.flatMap(({ event }) =>
    event.kind === 'attempt' && event.outcome === 'worked' && event.what !== undefined ? [event.what.trim()] : [],
  );
