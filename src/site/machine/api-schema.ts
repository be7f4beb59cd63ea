import * as z from 'zod';

const postmortemEntry = z.strictObject({
  id: z.string(),
  url: z.string().describe('The page, relative to the host.'),
  markdown: z.string().describe('The file as written.'),
  title: z.string(),
  day: z.string().describe('The UTC day on which the impact began.'),
  severity: z.string().nullable(),
  organization: z.string().nullable().describe('Null for our own.'),
  services: z.array(z.string()),
  failureClasses: z.array(z.string()),
  durations: z
    .record(z.string(), z.strictObject({ ms: z.number(), approximate: z.boolean() }))
    .describe('Derived from the timeline, in milliseconds.'),
});

const classEntry = z.strictObject({
  id: z.string(),
  url: z.string(),
  name: z.string(),
  summary: z.string(),
  aliases: z.array(z.string()),
  postmortems: z.array(z.string()),
});

const actionEntry = z.strictObject({
  postmortem: z.string(),
  id: z.string(),
  url: z.string(),
  what: z.string(),
  owner: z.string().nullable(),
  kind: z.string().nullable(),
  status: z.string(),
  due: z.string().nullable(),
  completed: z.string().nullable(),
  removes: z.array(z.string()),
});

/** The files under `/api/v1/`. A field never changes its meaning; new ones may come. */
export const apiSchema = z.strictObject({
  postmortems: z.array(postmortemEntry),
  classes: z.array(classEntry),
  actions: z.array(actionEntry),
});

export type PostmortemEntry = z.output<typeof postmortemEntry>;
export type ClassEntry = z.output<typeof classEntry>;
export type ActionEntry = z.output<typeof actionEntry>;
