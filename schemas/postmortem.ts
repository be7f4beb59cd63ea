import * as z from 'zod';
import { actionItemSchema } from './action-item.ts';
import { goldenSignalsSchema } from './golden-signals.ts';
import { impactSchema } from './impact.ts';
import { isoDate, kebabId, text, webAddress } from './text.ts';
import { timelineEventSchema } from './timeline-event.ts';

/** How bad it was, worst first. */
export const severities = ['sev1', 'sev2', 'sev3', 'sev4'] as const;

/** How far the text is. */
export const postmortemStatuses = ['draft', 'review', 'final'] as const;

/** How another incident is related to this one. */
export const relations = ['repeat-of', 'caused-by', 'same-cause', 'see-also'] as const;

/** Why nothing before production caught it. */
export const escapes = ['scale', 'environment', 'concurrency', 'data', 'time', 'untested'] as const;

const mechanismStep = z.union([
  text(),
  z.strictObject({
    step: text().describe('One link of the chain; it must explain the next.'),
    evidence: text().optional().describe('What shows it: a URL, or text (a graph, a log line, a trace id).'),
  }),
]);

const condition = z.strictObject({
  what: text().describe('What made this state possible.'),
  since: z.union([text(), z.int()]).optional().describe('Since when: a date, a year, or words.'),
  decision: text().optional().describe('Why it was reasonable then: text or a URL.'),
  addressedBy: z.array(text()).optional().describe('The ids of the action items that address it.'),
  accepted: text().optional().describe('Why it is left as it is.'),
});

const hop = z.strictObject({
  hop: text().describe('The component that the request passes.'),
  healthy: z.boolean().describe('Whether it did its part.'),
  note: text().optional().describe('What was seen there.'),
});

const relatedIncident = z.union([
  text(),
  z.strictObject({
    id: text().describe('The id of the other postmortem.'),
    how: z.enum(relations).describe('How it is related.'),
  }),
]);

const source = z.strictObject({
  organization: text().describe('Who published it.'),
  url: webAddress().describe('The primary source.'),
  published: isoDate().optional().describe('The day of publication.'),
  further: z.array(webAddress()).optional().describe('Further sources.'),
});

const waiver = z.strictObject({
  rule: text().describe('The id of the rule that is waived for this file.'),
  reason: text().describe('Why.'),
});

/** The front matter of a postmortem, version 1. */
export const postmortemSchema = z.strictObject({
  title: text()
    .regex(/^[\s\S]{8,120}$/u, '8 to 120 characters')
    .meta({ description: 'What broke, by which mechanism: 8 to 120 characters.', minLength: 8, maxLength: 120 }),
  severity: z.enum(severities).describe('How bad it was, `sev1` the worst.'),
  services: z.array(kebabId()).min(1).describe('The ids of the services that were hit.'),
  failureClasses: z.array(text()).min(1).describe('Class ids from the catalogue, the most telling first.'),
  timeline: z
    .array(timelineEventSchema)
    .min(1)
    .describe('The spine: every event in order. Needs one `impact`, one `detected`, and a `mitigated` or `resolved`.'),
  impact: impactSchema.describe('Who was hurt, and how much.'),
  mechanism: z
    .array(mechanismStep)
    .min(2)
    .describe('The chain from cause to harm, at least two steps. Step n must explain step n+1.'),
  actions: z.array(actionItemSchema).describe('What is promised: at least one owned, dated, checkable action item.'),
  status: z
    .enum(postmortemStatuses)
    .optional()
    .describe('`final` when absent. A draft stays out of a production build, and what it lacks is only a warning.'),
  source: source.optional().describe('Where an incident of another organisation was published.'),
  lead: text().optional().describe('Who led the response.'),
  authors: z.array(text()).optional().describe('Who wrote the postmortem.'),
  regions: z.array(text()).optional().describe('Where it was felt.'),
  tags: z.array(text()).optional().describe('Free labels.'),
  visibility: z
    .enum(['public', 'internal'])
    .optional()
    .describe('`public` when absent. An internal one leaves no trace in a build for the public.'),
  related: z.array(relatedIncident).optional().describe('Other postmortems: ids, or `{id, how}`.'),
  signals: goldenSignalsSchema.optional().describe('The four golden signals during the impact.'),
  signatures: z.array(text()).optional().describe('Verbatim log lines, error texts or codes that this failure prints.'),
  alerts: z.array(text()).optional().describe('The names of the alerts that fired or should have.'),
  conditions: z.array(condition).optional().describe('Why this state was possible.'),
  escaped: z.array(z.enum(escapes)).optional().describe('Why nothing before production caught it.'),
  dependencies: z
    .array(text())
    .optional()
    .describe('Edges of the dependency graph, each a text `"from -> to [phase]: why"` (quote it).'),
  requestPath: z.array(hop).optional().describe('The hops of a request in order, healthy or not: the bisection.'),
  silence: text().optional().describe('Why the system knew nothing beforehand.'),
  noChange: text().optional().describe('Why no change could be found.'),
  noActions: text().optional().describe('For an incident with `source`: that no action item was published.'),
  waivers: z.array(waiver).optional().describe('Rules that this file is excused from, each with a reason.'),
});

export type Postmortem = z.output<typeof postmortemSchema>;
