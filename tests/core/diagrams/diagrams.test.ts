import { expect, test } from 'vitest';
import { dependencyDiagram } from '../../../src/core/diagrams/dependency-diagram.ts';
import { graphDrawing } from '../../../src/core/diagrams/graph-drawing.ts';
import { mechanismDiagram } from '../../../src/core/diagrams/mechanism-diagram.ts';
import { requestPathDiagram } from '../../../src/core/diagrams/request-path-diagram.ts';
import { shortened } from '../../../src/core/diagrams/shortened.ts';
import { timelineDiagram } from '../../../src/core/diagrams/timeline-diagram.ts';
import { dependencyGraph } from '../../../src/core/graph/dependency-graph.ts';
import { type Incident, readIncident } from '../../../src/core/incident/incident.ts';
import { parseFile } from '../../../src/core/parse/parse-file.ts';
import { incidentOf } from '../incident/incident-of.ts';

const names = { 'lead-up': 'Before', unseen: 'Unseen', seen: 'Seen', recovery: 'After' };

function incident(frontMatter: string): Incident {
  const text = `---\n${frontMatter}\n---\n`;
  const file = parseFile({ path: 'postmortems/2026-03-03-ledger-pool.md', text }, () => ({
    type: 'root',
    children: [],
  }));
  return readIncident(file) ?? expect.fail(JSON.stringify(file.problems));
}

test('draws the telling events of a timeline, those of one time together, with its phases as sections', () => {
  const diagram = timelineDiagram(
    incidentOf(
      '2026-02-20 warning signal: log',
      '2026-03-03T13:40Z change change: deploy',
      '2026-03-03T14:00Z impact',
      '2026-03-03T14:02Z note',
      '2026-03-03T14:09Z detected by: alert',
      '2026-03-03T14:31Z attempt mitigation: rollback, outcome: worked',
      '2026-03-03T14:31Z mitigated',
    ),
    names,
  );
  expect(diagram?.source).toBe(
    `timeline
  section Before
    2026-02-20 : It happens
    13#58;40 : It happens
  section Unseen
    14#58;00 : It happens
  section Seen
    14#58;09 : It happens
    14#58;31 : rollback#58; It happens
  section After
    14#58;31 : It happens`,
  );
  expect(diagram?.phases).toEqual(['lead-up', 'unseen', 'seen', 'recovery']);
  expect(diagram?.description).toMatch(/^6 events in 4 parts/);
});

test('draws no timeline where nothing telling happened', () => {
  expect(timelineDiagram(incidentOf('2026-03-03T14:00Z note'), names)).toBeUndefined();
});

test('draws the mechanism from cause to harm, with what shows each step', () => {
  const diagram = mechanismDiagram(
    incident(`mechanism:
  - { step: The pool "runs" dry., evidence: https://graphs.example.com/pool?from=1 }
  - Payments time out.`),
  );
  expect(diagram?.source).toBe(
    `flowchart LR
  s0["The pool #34;runs#34; dry.<br/>• graphs.example.com"]
  s1["Payments time out."]
  s0 --> s1
  class s1 broken`,
  );
  expect(mechanismDiagram(incident('mechanism: [One step alone]'))).toBeUndefined();
});

test('draws the break of the request path between the last good hop and the first bad one', () => {
  const diagram = requestPathDiagram(
    incident(`requestPath:
  - { hop: edge, healthy: true }
  - { hop: gateway, healthy: true }
  - { hop: ledger, healthy: false }
  - { hop: database, healthy: true }`),
  );
  expect(diagram?.source.split('\n').slice(5)).toEqual([
    '  h0 healthy_1@--> h1',
    '  h1 broken_2@-->|"breaks here"| h2',
    '  h2 broken_3@--> h3',
  ]);
  expect(diagram?.description).toBe('4 hops. The first broken one is ledger.');
});

test('draws every step between parts that need each other as part of a cycle, and each phase with its own line', () => {
  const drawing = graphDrawing(
    dependencyGraph([
      incident(`dependencies:
  - "edge -> ledger"
  - "ledger -> telemetry [observe]"
  - "telemetry -> ledger"
  - "ledger -> disk [boot]"`),
    ]),
  );
  expect(dependencyDiagram(drawing)?.source).toBe(
    `flowchart LR
  d0["edge"]
  d1["ledger"]:::cycle
  d2["telemetry"]:::cycle
  d3["disk"]
  d0 serve_0@--> d1
  d1 cycle_observe_1@-->|"to observe"| d2
  d2 cycle_serve_2@--> d1
  d1 boot_3@-->|"to start"| d3`,
  );
  expect(dependencyDiagram(graphDrawing(dependencyGraph([])))).toBeUndefined();
});

test.each([
  ['short', 20, 'short'],
  ['a sentence that is cut between words', 20, 'a sentence that is…'],
  ['anunbrokenwordthatislongerthanthelimit', 10, 'anunbroken'.slice(0, 9) + '…'],
  ['one,  two\n three', 20, 'one, two three'],
])('shortens %j to %d characters', (text, length, short) => {
  expect(shortened(text, length)).toBe(short);
  expect([...short].length).toBeLessThanOrEqual(length);
});
