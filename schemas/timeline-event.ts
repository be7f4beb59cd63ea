import * as z from 'zod';
import { instant } from './instant.ts';
import { text } from './text.ts';

/** What every event of the timeline has. */
const common = {
  at: instant().describe(
    'When: an RFC 3339 date-time with an offset (`2026-03-03T14:02Z`, seconds optional), or a date alone when only the day is known. A leading `~` means "about".',
  ),
  what: text().describe('What happened, in a sentence or two.'),
  evidence: text().optional().describe('What shows it: a URL, or text (a graph, a log line, a trace id).'),
};

/** How a warning reached us before users were hurt. */
export const warningSignals = ['log', 'metric', 'alert', 'edge-case', 'todo', 'ticket', 'test', 'near-miss'] as const;

/** What kind of thing moved just before the impact. */
export const changeKinds = [
  'deploy',
  'config',
  'flag',
  'traffic',
  'dependency',
  'certificate',
  'capacity',
  'scheduled-job',
  'operator',
  'infrastructure',
  'data',
] as const;

/** Who or what told the team. */
export const detectors = ['alert', 'dashboard', 'customer', 'staff', 'partner', 'audit'] as const;

/** What became of a theory. */
export const verdicts = ['confirmed', 'refuted', 'open'] as const;

/** What kind of act an attempt to stop the harm was. */
export const mitigations = [
  'rollback',
  'config-revert',
  'flag-off',
  'shed-load',
  'failover',
  'scale',
  'restart',
  'isolate',
  'restore',
  'fix-forward',
  'other',
] as const;

/** What an attempt did to the harm. */
export const outcomes = ['worked', 'partly', 'no-effect', 'worse'] as const;

const plain = <Kind extends string>(kind: Kind) => z.strictObject({ kind: z.literal(kind), ...common });

/** One event of the timeline. The kind decides which further fields it has. */
export const timelineEventSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('introduced'),
      ...common,
      decision: text().optional().describe('Why it was reasonable then: text or a URL.'),
    })
    .describe('A latent fault enters the system.'),
  z
    .strictObject({
      kind: z.literal('warning'),
      ...common,
      signal: z.enum(warningSignals).describe('How the system knew.'),
      dismissed: text().optional().describe('Why it was not acted on.'),
    })
    .describe('The system knew, before users did.'),
  z
    .strictObject({
      kind: z.literal('change'),
      ...common,
      change: z.enum(changeKinds).describe('What kind of thing moved.'),
      ref: text().optional().describe('The pull request, release or ticket of the change: text or a URL.'),
    })
    .describe('What moved just before.'),
  plain('impact').describe('Users start to be hurt.'),
  z
    .strictObject({
      kind: z.literal('detected'),
      ...common,
      by: z.enum(detectors).describe('Who or what told the team.'),
      alert: text().optional().describe("The alert's name."),
    })
    .describe('The team knows.'),
  plain('escalated').describe('More people or vendors join.'),
  z
    .strictObject({
      kind: z.literal('hypothesis'),
      ...common,
      verdict: z.enum(verdicts).describe('What became of the theory.'),
      predicts: text().optional().describe('What else must be true if the theory holds.'),
    })
    .describe('A theory of the cause.'),
  z
    .strictObject({
      kind: z.literal('attempt'),
      ...common,
      mitigation: z.enum(mitigations).describe('What kind of act it was.'),
      outcome: z.enum(outcomes).describe('What it did to the harm.'),
    })
    .describe('Somebody acts to stop the harm.'),
  plain('diagnosed').describe('The mechanism is understood.'),
  plain('mitigated').describe('The harm stops.'),
  plain('resolved').describe('Everything is normal again.'),
  plain('communicated').describe('Customers or the public are told.'),
  plain('note').describe('Anything else.'),
]);

/**
 * The schema of an event of which the kind is not known: it may have every field that any kind has, and must have the
 * common ones. Made on first need, since it is only there for faulty events.
 */
export function eventOfAnyKind(): z.ZodType {
  ofAnyKind ??= z.strictObject({ ...fieldsOfAllKinds(), ...common, kind: z.unknown() });
  return ofAnyKind;
}

const fieldsOfAllKinds = (): z.ZodRawShape =>
  Object.assign({}, ...timelineEventSchema.options.map((option) => option.partial().shape)) as z.ZodRawShape;

let ofAnyKind: z.ZodType | undefined;

export type TimelineEvent = z.output<typeof timelineEventSchema>;
export type TimelineKind = TimelineEvent['kind'];
