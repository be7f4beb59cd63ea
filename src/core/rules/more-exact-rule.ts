import type { ShapeIssue } from '../parse/shape.ts';
import { isMissingDue } from '../incident/action-items.ts';
import { faultOfTime } from '../incident/time-fault.ts';

/** Whether a rule of its own speaks about this fault of shape, so that `frontmatter/invalid` need not. */
export function hasOwnRule({ path, issue, value }: ShapeIssue): boolean {
  const [first, , third] = path;
  const absent = value === undefined || value === null;
  if (path.length === 1) {
    return (
      (first === 'timeline' || first === 'mechanism' || first === 'actions') && (absent || issue.code === 'too_small')
    );
  }
  if (first === 'dependencies' && path.length === 2) return true;
  if (path.length !== 3) return false;
  if (first === 'actions' && third === 'owner') return true;
  if (first === 'actions' && third === 'due') return isMissingDue(value);
  if (first === 'timeline' && third === 'at') return faultOfTime(value) === 'zone' || faultOfTime(value) === 'relative';
  return false;
}
