import { cycleText, type DependencyCycle, knottedParts } from '../graph/dependency-cycles.ts';
import { dependencyGraph } from '../graph/dependency-graph.ts';
import type { Incident } from '../incident/incident.ts';
import { incidentRule, type Remark } from './rule.ts';

/** How many cycles of one postmortem are named. */
const NAMED = 10;

/** See docs/rules/dependency/cycle.md. */
export const dependencyCycle = incidentRule('dependency/cycle', (incident) => {
  if ((incident.facts.dependencies ?? []).length === 0) return [];
  const parts = knottedParts(dependencyGraph([incident]), { cycles: NAMED, steps: 10_000 });
  return parts.flatMap(({ cycles, cut }) =>
    cycles.map((cycle, index) => remarkOn(cycle, incident, cut && index === cycles.length - 1)),
  );
});

/** Points at the edge that closes the ring: the last one of it in the list. */
function remarkOn(cycle: DependencyCycle, { path }: Incident, hasMore: boolean): Remark {
  const first = cycle.steps.map((links) =>
    Math.min(...links.flatMap(({ revealedBy }) => revealedBy.map(({ index }) => index))),
  );
  const last = Math.max(...first);
  return {
    at: { field: ['dependencies', last] },
    message: `The dependencies close a cycle: ${cycleText(cycle)}.${hasMore ? ' There are more than are named here.' : ''}`,
    help: 'Ask which of these edges could be cut, or has to be cut by hand, when all of them are down at once.',
    related: first
      .filter((index) => index !== last)
      .map((index) => ({ file: path, at: { field: ['dependencies', index] }, message: 'Part of the cycle.' })),
  };
}
