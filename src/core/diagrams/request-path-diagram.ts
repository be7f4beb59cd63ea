import type { Incident } from '../incident/incident.ts';
import { entries } from '../parse/facts.ts';
import type { Diagram } from './diagram.ts';
import { flowchartLabel } from './mermaid-text.ts';

const LENGTH = 60;

/** The path of a request, with the break between the last good hop and the first bad one. Undefined for fewer than two hops. */
export function requestPathDiagram({ facts }: Incident): Diagram | undefined {
  const hops = entries(facts.requestPath).map(([, hop]) => hop);
  if (hops.length < 2) return undefined;
  const isBad = hops.map(({ healthy }) => healthy === false);
  const firstBad = isBad.indexOf(true);
  const nodes = hops.map(
    ({ hop = '' }, at) =>
      `  h${at}[${flowchartLabel(hop, { maxLength: LENGTH })}]:::${isBad[at] ? 'broken' : 'healthy'}`,
  );
  const links = hops
    .slice(1)
    .map((_, index) => index + 1)
    .map((at) =>
      at === firstBad
        ? `  h${at - 1} broken_${at}@-->|${flowchartLabel('breaks here')}| h${at}`
        : `  h${at - 1} ${isBad[at - 1] ? 'broken' : 'healthy'}_${at}@--> h${at}`,
    );
  const where = hops[firstBad]?.hop;
  return {
    source: ['flowchart LR', ...nodes, ...links].join('\n'),
    title: 'Request path',
    description: `${hops.length} hops. ${where === undefined ? 'None is broken.' : `The first broken one is ${where}.`}`,
  };
}
