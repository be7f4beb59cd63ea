import { parseDependencyEdge } from '../../../schemas/dependency-edge.ts';
import { incidentRule } from './rule.ts';
import { ordinal, shown } from './wording.ts';

/** See docs/rules/dependency/syntax.md. */
export const dependencySyntax = incidentRule('dependency/syntax', ({ raw }) => {
  const written = Array.isArray(raw['dependencies']) ? (raw['dependencies'] as unknown[]) : [];
  return written.flatMap((edge, index) => {
    const message = faultOf(edge, index);
    if (message === undefined) return [];
    return [
      {
        at: { field: ['dependencies', index] },
        message,
        help:
          typeof edge === 'object' && edge !== null
            ? 'Put the whole edge in quotes: "from -> to [phase]: why".'
            : 'Write "from -> to [phase]: why"; the phase is serve, boot, deploy, observe, recover or auth, and may be left out.',
      },
    ];
  });
});

function faultOf(edge: unknown, index: number): string | undefined {
  if (typeof edge !== 'string' || edge.trim() === '') {
    return `The ${ordinal(index + 1)} edge is ${typeof edge === 'string' ? 'blank' : shown(edge)}; expected text.`;
  }
  const parsed = parseDependencyEdge(edge);
  return 'problem' in parsed ? `The edge ${shown(edge)} ${parsed.problem}.` : undefined;
}
