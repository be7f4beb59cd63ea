import { expect, test } from 'vitest';
import { readShape } from '../../../src/core/parse/shape.ts';
import { readYaml } from '../../../src/core/parse/read-yaml.ts';
import { shapeFault } from '../../../src/core/rules/shape-fault.ts';

/** The fault of one field in front matter that lacks nearly everything else. */
function faultOf(yaml: string, field: string): { message: string; help: string } {
  const reading = readYaml(yaml);
  if ('problems' in reading) throw new Error('The YAML is faulty.');
  const values = reading.value as Record<string, unknown>;
  const issue = readShape(values).issues.find(({ path }) => path.join('.') === field);
  if (!issue) throw new Error('The field is fine.');
  return shapeFault(issue, values);
}

const event = (at: string): string => `timeline:\n  - { at: ${at}, kind: note, what: x }\n`;
const about = 'For "about" write ~ right before the time, without a space: ~2026-03-03T14:02Z.';

test.each([
  [event('ca. 2026-03-03T14:02Z'), 'timeline.0.at', about],
  [event('≈2026-03-03T14:02Z'), 'timeline.0.at', about],
  [event('"~ 2026-03-03T14:02Z"'), 'timeline.0.at', about],
  [event('14:02Z'), 'timeline.0.at', 'Write 2026-03-03T14:02Z, or 2026-03-03 where only the day is known.'],
  [event('1772546520'), 'timeline.0.at', 'Write 2026-03-03T14:02Z, or 2026-03-03 where only the day is known.'],
  [event('2026-02-30'), 'timeline.0.at', 'Write a day that the calendar has, such as 2026-02-28.'],
  ['title: Broken\n', 'title', 'Say what broke, and by what: "Checkout refused cards after a pool change".'],
  [`title: ${'x'.repeat(121)}\n`, 'title', 'It has 121 characters: leave the details to the summary of the impact.'],
  ['severity: high\n', 'severity', 'Write one of these words as it stands here.'],
  ['severity: sev5\n', 'severity', 'Did you mean "sev1"?'],
  ['services: [Payments API]\n', 'services.0', 'Write payments-api.'],
  ['services: [""]\n', 'services.0', 'Write the entry behind its "- ", or take the line out.'],
  ['services:\n', 'services', 'Put each entry on a line of its own behind "- ", or all of them in [ ].'],
  ['impact: { requests: { share: 40 } }\n', 'impact.requests.share', 'A share is a part of 1: write 0.25 for 25 %.'],
  ['source: { published: 2026 }\n', 'source.published', 'Write the year, the month and the day alone: 2026-03-31.'],
])('%s helps with %s', (yaml, field, help) => {
  expect(faultOf(yaml, field).help).toBe(help);
});

test.each([
  ['timeline: [1, 2, 3, 4, 5, 6, 7, x]\n', 'timeline.7', '"timeline.7" (the 8th event) is "x"; expected a mapping.'],
  ['mechanism: [a, 2]\n', 'mechanism.1', /^"mechanism\.1" \(the 2nd step\) is 2; expected text, or/],
  ['actions: [{ id: FIX-1, kind: no }]\n', 'actions.0.kind', /^"actions\.0\.kind" \(action item FIX-1\) is "no"/],
  ['actions: [{ kind: no }]\n', 'actions.0.kind', /\(action item A1\) is "no"/],
  [`tags: [${'a, '.repeat(10)}1]\n`, 'tags.10', /^"tags\.10" \(the 11th entry\) is 1/],
])('%s names %s in words too', (yaml, field, message) => {
  expect(faultOf(yaml, field).message).toMatch(message);
});
