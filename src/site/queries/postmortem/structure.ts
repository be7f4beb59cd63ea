import { parseDependencyEdge } from '../../../../schemas/dependency-edge.ts';
import type { Incident } from '../../../core/incident/incident.ts';
import type { KnowledgeBase } from '../../../core/knowledge-base.ts';
import { entries } from '../../../core/parse/facts.ts';
import { richText, type TextPiece } from '../../format/rich-text.ts';
import { type Link, serviceLink } from '../incident-summary.ts';
import { dependencyWords } from './words.ts';

/** One hop of the request path. `breaks` marks the first bad hop behind a good one: where the bisection ends. */
export interface ShownHop {
  hop: Link;
  healthy: boolean;
  breaks: boolean;
  note: TextPiece[] | undefined;
}

/** Who needs whom, and why. */
export interface ShownDependency {
  from: Link;
  to: Link;
  phase: string;
  phaseName: string;
  why: TextPiece[] | undefined;
}

/** The four golden signals in the order in which they are read. */
export interface ShownSignal {
  name: string;
  shape: string;
  note: string | undefined;
}

/** The hops of a request, in order. */
export function requestPathOf({ facts }: Incident, kb: KnowledgeBase): ShownHop[] {
  const hops = entries(facts.requestPath).map(([, one]) => one);
  const firstBad = hops.findIndex(({ healthy }) => healthy === false);
  return hops.map(({ hop = '', healthy = true, note }, index) => ({
    hop: serviceLink(hop, kb),
    healthy,
    breaks: index === firstBad,
    note: note === undefined ? undefined : richText(note),
  }));
}

/** The edges of an incident that can be read, in the order of the file. */
export const dependenciesOf = ({ facts }: Incident, kb: KnowledgeBase): ShownDependency[] =>
  entries(facts.dependencies).flatMap(([, text]) => {
    const parsed = parseDependencyEdge(text);
    if ('problem' in parsed) return [];
    const { from, to, phase, why } = parsed.edge;
    return [
      {
        from: serviceLink(from, kb),
        to: serviceLink(to, kb),
        phase,
        phaseName: dependencyWords[phase] ?? phase,
        why: why === undefined ? undefined : richText(why),
      },
    ];
  });

/** The shapes of the golden signals; none where the postmortem does not tell them. */
export function signalsOf({ facts: { signals } }: Incident): ShownSignal[] {
  if (!signals) return [];
  return (['latency', 'traffic', 'errors', 'saturation'] as const).map((name) => ({
    name,
    shape: signals[name] ?? 'unknown',
    note: name === 'saturation' ? signals.saturated : undefined,
  }));
}
