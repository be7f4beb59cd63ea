import { plainText } from '../../core/diagnostics/plain-text.ts';
import { cycleText, type DependencyCycle, type KnottedPart, knottedParts } from '../../core/graph/dependency-cycles.ts';
import { dependencyGraph, type DependencyGraph, type DependencyLink } from '../../core/graph/dependency-graph.ts';
import { graphJson, phasesOf } from '../../core/graph/graph-json.ts';
import { cyclicPart, dotText, mermaidText } from '../../core/graph/graph-text.ts';
import { counted } from '../../core/rules/wording.ts';
import type { Environment } from '../environment.ts';
import { loadKnowledge } from '../load-knowledge.ts';

/** The flags of `graph`. */
export interface GraphOptions {
  cycles?: boolean;
  format: 'pretty' | 'json' | 'mermaid' | 'dot';
  root: string;
}

/** `hindsight graph`: who needs what, over all incidents; with `--cycles`, only what lies on a cycle. */
export async function graph(environment: Environment, options: GraphOptions): Promise<number> {
  const { incidents, catalog } = await loadKnowledge(environment, options.root);
  const whole = dependencyGraph(incidents, catalog);
  const knots = knottedParts(whole);
  const shown = options.cycles === true ? cyclicPart(whole, knots) : whole;
  environment.write(
    options.format === 'json'
      ? `${JSON.stringify(graphJson(shown, knots), undefined, 2)}\n`
      : options.format === 'mermaid'
        ? mermaidText(shown, knots)
        : options.format === 'dot'
          ? dotText(shown, knots)
          : prettyGraph(shown, knots, options.cycles === true),
  );
  return 0;
}

function prettyGraph({ nodes, links }: DependencyGraph, knots: readonly KnottedPart[], cyclesOnly: boolean): string {
  const edges = cyclesOnly ? [] : links.toSorted(byLabel).map(edgeLine);
  const rings = knots.flatMap(({ cycles, cut, nodes: knotted }) => [
    ...cycles.map(cycleLines),
    ...(cut
      ? [`There are more cycles among ${knotted.map(({ name }) => plainText(name)).join(', ')} than are named.\n`]
      : []),
  ]);
  const count = knots.reduce((sum, { cycles }) => sum + cycles.length, 0);
  return [
    ...edges,
    ...(edges.length > 0 && rings.length > 0 ? ['\n'] : []),
    ...rings,
    `\n${counted(nodes.length, 'part')}, ${links.length} dependencies, ${counted(count, 'cycle')}${
      knots.some(({ cut }) => cut) ? ' at least' : ''
    }.\n`,
  ].join('');
}

const edgeLine = ({ from, to, phase, revealedBy, declared }: DependencyLink): string =>
  `${plainText(from.label)} -> ${plainText(to.name)} [${phase}]  ${[
    ...new Set(revealedBy.map(({ incident }) => incident.id)),
    ...(declared ? ['catalogue'] : []),
  ].join(', ')}\n`;

function cycleLines(cycle: DependencyCycle): string {
  const organization = cycle.nodes[0]?.organization;
  const where = organization === undefined ? '' : `${plainText(organization)}: `;
  const phases = phasesOf(cycle).map((all) => all.join('/'));
  const alone = cycle.wholeIn.length > 0 ? 'shown by' : 'shown only together by';
  const incidents = cycle.wholeIn.length > 0 ? cycle.wholeIn : cycle.incidents;
  const ids = incidents.length === 0 ? 'the catalogue' : incidents.map(({ id }) => id).join(', ');
  return `cycle  ${where}${plainText(cycleText(cycle))}\n       [${phases.join(', ')}] ${alone} ${ids}\n`;
}

const byLabel = (a: DependencyLink, b: DependencyLink): number =>
  a.from.label < b.from.label ? -1 : a.from.label > b.from.label ? 1 : a.to.label < b.to.label ? -1 : 1;
