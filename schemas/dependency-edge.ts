import * as z from 'zod';
import { text } from './text.ts';

/** What the dependency is needed for. */
export const dependencyPhases = ['serve', 'boot', 'deploy', 'observe', 'recover', 'auth'] as const;

const endpointShape = /^(?!\s)(?!.*->)[^[\]:\n]{1,80}(?<!\s)$/u;

const endpoint = () => z.string().regex(endpointShape, '1 to 80 characters without ->, [, ] or :');

/** `from` needs `to` in `phase`. Written as one line of text: see {@link parseDependencyEdge}. */
export const dependencyEdgeSchema = z.strictObject({
  from: endpoint().describe('Who needs.'),
  to: endpoint().describe('What is needed.'),
  phase: z.enum(dependencyPhases).describe('What for; `serve` when not written.'),
  why: text().optional().describe('Why, in a few words.'),
});

export type DependencyEdge = z.output<typeof dependencyEdgeSchema>;
export type DependencyPhase = DependencyEdge['phase'];

const shape = /^(?<from>.*?)->(?<rest>.*)$/s;
const tail = /^(?<to>[^[\]:]*?)\s*(?:\[(?<phase>[^\]]*)\])?\s*(?::(?<why>.*))?$/s;

/**
 * Reads `"from -> to [phase]: why"`. Gives the edge, or the reason why the text is none, as the end of a sentence that
 * begins with "the edge".
 */
export function parseDependencyEdge(value: string): { edge: DependencyEdge } | { problem: string } {
  const arrow = shape.exec(value);
  if (!arrow?.groups) return { problem: 'has no "->" between the two names' };
  const rest = tail.exec((arrow.groups['rest'] ?? '').trim());
  if (!rest?.groups) return { problem: 'has something other than "[phase]" and ": why" after the second name' };
  const { to = '', phase, why } = rest.groups;
  const from = (arrow.groups['from'] ?? '').trim();
  for (const [name, which] of [
    [from, 'first'],
    [to.trim(), 'second'],
  ] as const) {
    if (name === '') return { problem: `has no ${which} name` };
    if (!endpointShape.test(name)) {
      return { problem: `has a ${which} name that is not 1 to 80 characters without "->", "[", "]" and ":"` };
    }
  }
  const known = dependencyPhases.find((one) => one === (phase ?? 'serve').trim());
  if (!known)
    return { problem: `has the phase "${(phase ?? '').trim()}", which is none of ${dependencyPhases.join(', ')}` };
  if (why !== undefined && why.trim() === '') return { problem: 'ends in ":" with no reason after it' };
  return { edge: { from, to: to.trim(), phase: known, ...(why === undefined ? {} : { why: why.trim() }) } };
}
