import type * as z from 'zod';
import { postmortemSchema } from '../../../schemas/postmortem.ts';
import { eventOfAnyKind } from '../../../schemas/timeline-event.ts';
import type { Facts } from './facts.ts';
import { isMapping } from './parse-file.ts';
import type { FieldPath } from './position-tree.ts';

/** A place where the values do not have the shape of the format. */
export interface ShapeIssue {
  path: FieldPath;
  /** What zod says of it. For a choice between text and mapping, what the chosen side says. */
  issue: z.core.$ZodIssue;
  /** The value that stands there. */
  value: unknown;
}

/** Compares values with the schema, and gives what of them can be relied on. */
export function readShape(values: Record<string, unknown>): { facts: Facts; issues: ShapeIssue[] } {
  const result = postmortemSchema.safeParse(values);
  if (result.success) return { facts: result.data, issues: [] };
  const issues = result.error.issues
    .flatMap((issue) => chosenSide(issue, values))
    .flatMap((issue) => [issue, ...restOfEvent(issue, values)]);
  return { facts: without(values, issues), issues };
}

/** The value at a path, and undefined where there is none. */
export function valueAt(values: unknown, path: FieldPath): unknown {
  let value = values;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** An entry that may be text or a mapping is judged as the mapping that it is. */
function chosenSide(issue: z.core.$ZodIssue, values: unknown): ShapeIssue[] {
  const path = issue.path as FieldPath;
  const value = valueAt(values, path);
  if (issue.code === 'invalid_union' && isMapping(value)) {
    const side = issue.errors.find(
      (errors) => !errors.some((one) => one.code === 'invalid_type' && one.path.length === 0),
    );
    if (side) {
      return side.map((one) => {
        const inner = [...path, ...(one.path as FieldPath)];
        return { path: inner, issue: one, value: valueAt(values, inner) };
      });
    }
  }
  return [{ path, issue, value }];
}

/** An event whose kind is not known is judged as one that may have the fields of every kind. */
function restOfEvent({ path, issue }: ShapeIssue, values: unknown): ShapeIssue[] {
  if (issue.code !== 'invalid_union' || path[0] !== 'timeline' || path[2] !== 'kind') return [];
  const holder = path.slice(0, -1);
  const event = valueAt(values, holder);
  return (eventOfAnyKind().safeParse(event).error?.issues ?? []).map((one) => ({
    path: [...holder, ...(one.path as FieldPath)],
    issue: one,
    value: valueAt(event, one.path as FieldPath),
  }));
}

/** A copy of the values in which every faulty part is missing. */
function without(values: Record<string, unknown>, issues: readonly ShapeIssue[]): Facts {
  const copy = structuredClone(values);
  for (const { path, issue } of issues) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) remove(copy, [...path, key]);
    else remove(copy, path);
  }
  return copy as Facts;
}

function remove(values: unknown, path: FieldPath): void {
  const holder = valueAt(values, path.slice(0, -1));
  const last = path.at(-1);
  if (Array.isArray(holder) && typeof last === 'number') holder[last] = undefined;
  else if (isMapping(holder) && last !== undefined) Reflect.deleteProperty(holder, last);
}
