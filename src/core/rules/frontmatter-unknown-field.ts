import { valueAt } from '../parse/shape.ts';
import { nodeAt } from '../parse/position-tree.ts';
import { fieldsAt, kindsWithField } from './known-fields.ts';
import { incidentRule } from './rule.ts';
import { didYouMean, namedField, nearest, oneOf, shown } from './wording.ts';

/** See docs/rules/frontmatter/unknown-field.md. */
export const frontmatterUnknownField = incidentRule('frontmatter/unknown-field', ({ shapeIssues, raw, file }) => {
  const unknown = shapeIssues.flatMap(({ path, issue }) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [],
  );
  return unknown.map((path) => {
    const key = String(path.at(-1));
    const holder = path.slice(0, -1);
    const holderValue = valueAt(raw, holder);
    const split = valueAt(raw, path) === null && nodeAt(file.frontMatter?.tree, holder)?.flow === true;
    return {
      at: { field: path, key: true as const },
      message: `${holder.length === 0 ? 'A postmortem' : namedField(holder, raw)} has no field ${shown(key)}.`,
      help: split
        ? `A comma has split this text in two: inside { } put the whole text in quotes.`
        : help(key, holder, holderValue),
    };
  });
});

function help(key: string, holder: readonly (string | number)[], value: unknown): string {
  if (key === '<<') return 'YAML 1.2 does not merge mappings: write the fields out.';
  const known = fieldsAt(holder, value);
  const near = nearest(key, known);
  if (near !== undefined) return didYouMean(near);
  const kinds = holder[0] === 'timeline' ? kindsWithField(key) : [];
  if (kinds.length > 0) return `"${key}" belongs to an event of kind ${oneOf(kinds)}.`;
  return `The fields here are ${known.join(', ')}. What has no field of its own goes into the body.`;
}
