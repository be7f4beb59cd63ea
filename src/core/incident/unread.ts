import type { FieldPath } from '../parse/position-tree.ts';
import type { Incident } from './incident.ts';

/**
 * Whether something stands at one of the paths that could not be read. `frontmatter/invalid` speaks of it then, and that
 * anything is absent there cannot be said.
 */
export const isUnread = ({ shapeIssues }: Incident, concerns: (path: FieldPath) => boolean): boolean =>
  shapeIssues.some(
    ({ path, value, issue }) =>
      issue.code !== 'unrecognized_keys' && value !== undefined && value !== null && concerns(path),
  );

/** Whether a path leads to the actions, to one of them, or to (a part of) one of the fields of one. */
export const concernsActions =
  (...fields: readonly string[]) =>
  ([first, , field]: FieldPath): boolean =>
    first === 'actions' && (field === undefined || fields.includes(String(field)));
