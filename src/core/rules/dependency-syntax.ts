import { parseDependencyEdge } from '../../../schemas/dependency-edge.ts';
import { incidentRule } from './rule.ts';
import { shown } from './wording.ts';

/** See docs/rules/dependency/syntax.md. */
export const dependencySyntax = incidentRule('dependency/syntax', ({ raw }) => {
  const written = Array.isArray(raw['dependencies']) ? (raw['dependencies'] as unknown[]) : [];
  return written.flatMap((edge, index) => {
    const problem = problemOf(edge);
    if (problem === undefined) return [];
    return [
      {
        at: { field: ['dependencies', index] },
        message: `The edge ${shown(edge)} ${problem}.`,
        help:
          typeof edge === 'object' && edge !== null
            ? 'Put the whole edge in quotes: "from -> to [phase]: why".'
            : 'Write "from -> to [phase]: why"; the phase is serve, boot, deploy, observe, recover or auth, and may be left out.',
      },
    ];
  });
});

function problemOf(edge: unknown): string | undefined {
  if (typeof edge !== 'string') return 'is no text';
  const parsed = parseDependencyEdge(edge);
  return 'problem' in parsed ? parsed.problem : undefined;
}
