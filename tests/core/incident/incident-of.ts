import { readIncident, type Incident } from '../../../src/core/incident/incident.ts';
import { parseFile } from '../../../src/core/parse/parse-file.ts';

/** An incident with nothing but a timeline, each event as `at kind` and further fields. */
export function incidentOf(...events: string[]): Incident {
  const timeline = events.map((event) => {
    const [, at = '', kind = '', rest = ''] = /^(\S+) (\S+) ?(.*)$/.exec(event) ?? [];
    return `  - { at: "${at}", kind: ${kind}, what: It happens${rest === '' ? '' : `, ${rest}`} }`;
  });
  const text = ['---', 'timeline:', ...timeline, '---', ''].join('\n');
  const file = parseFile({ path: 'postmortems/2026-03-03-ledger-pool.md', text }, () => ({
    type: 'root',
    children: [],
  }));
  const incident = readIncident(file);
  if (!incident) throw new Error(`Not a timeline: ${file.problems.map(({ message }) => message).join(' ')}`);
  return incident;
}
