import type { DependencyPhase } from '../../../schemas/dependency-edge.ts';
import type { Diagram } from './diagram.ts';
import { flowchartLabel } from './mermaid-text.ts';

const LENGTH = 60;

/** A part of a system as a dependency diagram draws it. */
export interface DrawnNode {
  /** Tells it from the others. */
  key: string;
  name: string;
}

/** What a dependency diagram draws: who needs whom in which phase, and which parts and steps close a cycle. */
export interface DependencyDrawing {
  nodes: readonly DrawnNode[];
  links: readonly { from: string; to: string; phase: DependencyPhase; onCycle: boolean }[];
  onCycle: ReadonlySet<string>;
}

/** What each phase is called beside its line. Serving is the usual need and has no word. */
export const phaseLabels: Readonly<Record<DependencyPhase, string>> = {
  serve: '',
  boot: 'to start',
  deploy: 'to deploy',
  observe: 'to observe',
  recover: 'to recover',
  auth: 'to authenticate',
};

/** The graph with its cycles marked, phases told apart by line and word. Undefined where there is nothing to draw. */
export function dependencyDiagram({ nodes, links, onCycle }: DependencyDrawing): Diagram | undefined {
  if (links.length === 0) return undefined;
  const ids = new Map(nodes.map(({ key }, at) => [key, `d${at}`]));
  const boxes = nodes.map(
    ({ key, name }) =>
      `  ${ids.get(key) ?? ''}[${flowchartLabel(name, { maxLength: LENGTH })}]${onCycle.has(key) ? ':::cycle' : ''}`,
  );
  const arrows = links.map(({ from, to, phase, onCycle: isOnCycle }, at) => {
    const label = phaseLabels[phase] === '' ? '' : `|${flowchartLabel(phaseLabels[phase])}|`;
    return `  ${ids.get(from) ?? ''} ${isOnCycle ? 'cycle_' : ''}${phase}_${at}@-->${label} ${ids.get(to) ?? ''}`;
  });
  return {
    source: ['flowchart LR', ...boxes, ...arrows].join('\n'),
    title: 'Dependencies',
    description: `${nodes.length} parts and ${links.length} needs between them; ${onCycle.size === 0 ? 'no cycle' : `${onCycle.size} parts stand on a cycle`}. The list below tells them in words.`,
  };
}
