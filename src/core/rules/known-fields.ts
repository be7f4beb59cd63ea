import * as z from 'zod';
import { postmortemSchema } from '../../../schemas/postmortem.ts';
import { timelineEventSchema } from '../../../schemas/timeline-event.ts';
import type { FieldPath } from '../parse/position-tree.ts';

/** The fields that the format has at a place, for an event those of its kind, or of all kinds where its own is not known. */
export function fieldsAt(path: FieldPath, value: unknown): string[] {
  let schema: z.core.$ZodType | undefined = postmortemSchema;
  for (const step of path) schema = schema && stepInto(schema, step);
  return schema ? fieldsOf(schema, value) : [];
}

/** The kinds of event that have a field. */
export function kindsWithField(field: string): string[] {
  return timelineEventSchema.options
    .filter((option) => Object.hasOwn(option.shape, field))
    .map((option) => option.shape.kind.value);
}

/** The kinds of event there are. */
export const timelineKinds: readonly string[] = timelineEventSchema.options.map((option) => option.shape.kind.value);

function stepInto(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return inner.element;
  if (inner instanceof z.ZodObject) return (inner.shape as Record<string, z.core.$ZodType>)[step];
  return undefined;
}

function fieldsOf(schema: z.core.$ZodType, value: unknown): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (!(inner instanceof z.ZodUnion)) return [];
  const objects = inner.options.filter((option): option is z.ZodObject => option instanceof z.ZodObject);
  const kind = (value as { kind?: unknown } | undefined)?.kind;
  const own = objects.find(
    (option) => option.shape['kind'] instanceof z.ZodLiteral && option.shape['kind'].value === kind,
  );
  return own ? Object.keys(own.shape) : [...new Set(objects.flatMap((option) => Object.keys(option.shape)))];
}

const unwrap = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
