import * as z from 'zod';
import { postmortemSchema } from '../../../schemas/postmortem.ts';
import { actionItems } from '../../core/incident/action-items.ts';
import type { Duration } from '../../core/incident/duration.ts';
import { type Durations, durationsOf } from '../../core/incident/durations.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { newestFirst, startOf } from '../../core/incident/start.ts';
import { isoDay } from '../../core/incident/time.ts';
import { entries } from '../../core/parse/facts.ts';
import { siteKnowledge } from '../knowledge.ts';
import { classUrl, href, postmortemUrl } from '../urls.ts';
import type { ActionEntry, ClassEntry, PostmortemEntry } from './api-schema.ts';
import { apiSchema } from './api-schema.ts';

/** All postmortems, newest first: what a list needs of each, and the durations in milliseconds. */
export async function postmortemEntries(): Promise<PostmortemEntry[]> {
  const { knowledgeBase: kb } = await siteKnowledge();
  return kb.incidents.toSorted(newestFirst).map(entryOf);
}

/** A file for every postmortem. */
export async function postmortemFiles(): Promise<{ params: { id: string } }[]> {
  const { knowledgeBase: kb } = await siteKnowledge();
  return [...kb.byId.keys()].map((id) => ({ params: { id } }));
}

/** The file of a postmortem: its entry, its front matter as written, and its body. */
export async function postmortemFile(id: string): Promise<unknown> {
  const { knowledgeBase: kb } = await siteKnowledge();
  const incident = kb.byId.get(id);
  if (!incident) throw new Error(`There is no postmortem ${id}.`);
  return { ...entryOf(incident), frontMatter: incident.facts, markdown: incident.file.body.text.trim() };
}

/** All failure classes by id, with the ids of their incidents, newest first. */
export async function classEntries(): Promise<ClassEntry[]> {
  const { knowledgeBase: kb } = await siteKnowledge();
  return kb.catalog.classes.map(({ id, name, summary, aliases = [] }) => ({
    id,
    url: classUrl(id),
    name,
    summary,
    aliases,
    postmortems: (kb.byClass.get(id) ?? []).map((incident) => incident.id),
  }));
}

/** All action items, newest incident first. */
export async function actionEntries(): Promise<ActionEntry[]> {
  const { knowledgeBase: kb } = await siteKnowledge();
  return kb.incidents.toSorted(newestFirst).flatMap((incident) =>
    actionItems(incident).map(({ id, item }) => ({
      postmortem: incident.id,
      id,
      url: `${postmortemUrl(incident.id)}#action-${id.toLowerCase()}`,
      what: item.what ?? '',
      owner: item.owner ?? null,
      kind: item.kind ?? null,
      status: item.status ?? 'open',
      due: item.due ?? null,
      completed: item.completed ?? null,
      removes: entries(item.removes).map(([, one]) => one),
    })),
  );
}

/** The JSON Schema of every file of the interface, under `$defs`. */
export const apiJsonSchema = (): unknown => ({
  ...z.toJSONSchema(apiSchema, { target: 'draft-2020-12' }),
  $defs: {
    postmortems: z.toJSONSchema(apiSchema.shape.postmortems),
    classes: z.toJSONSchema(apiSchema.shape.classes),
    actions: z.toJSONSchema(apiSchema.shape.actions),
    frontMatter: z.toJSONSchema(postmortemSchema, { io: 'input' }),
  },
});

/** JSON as a file of the interface. */
export const json = (value: unknown): Response =>
  new Response(`${JSON.stringify(value, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });

function entryOf(incident: Incident): PostmortemEntry {
  const { facts } = incident;
  return {
    id: incident.id,
    url: postmortemUrl(incident.id),
    markdown: href(`postmortems/${incident.id}.md`),
    title: facts.title ?? incident.id,
    day: isoDay(startOf(incident)),
    severity: facts.severity ?? null,
    organization: facts.source?.organization ?? null,
    services: entries(facts.services).map(([, id]) => id),
    failureClasses: entries(facts.failureClasses).map(([, id]) => id),
    durations: millisecondsOf(durationsOf(incident)),
  };
}

function millisecondsOf(durations: Durations): PostmortemEntry['durations'] {
  const spans = Object.entries(durations).filter((entry): entry is [string, Duration] => typeof entry[1] === 'object');
  return Object.fromEntries(spans.map(([name, { ms, approximate }]) => [name, { ms, approximate }]));
}
