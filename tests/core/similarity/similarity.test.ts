import { expect, test } from 'vitest';
import { reasonsText } from '../../../src/core/similarity/reason-text.ts';
import { similarityIndex } from '../../../src/core/similarity/similarity.ts';
import { incidentOf, type Sketch } from '../../support/incidents.ts';

const pool: Sketch = {
  day: '2026-03-03',
  title: 'The connection pool of the gateway ran dry and autoscaling made it worse',
  services: ['gateway'],
  classes: ['retry-storm'],
  body: 'The gateway held a connection for each retry. Autoscaling added gateway replicas, and each took connections.',
};
const again: Sketch = {
  ...pool,
  day: '2026-09-09',
  title: 'Gateway retries emptied the connection pool again while autoscaling',
  body: 'Retries through the gateway took every connection of the pool, and autoscaling added more of them.',
};
const others: Sketch[] = ['certificate', 'leap', 'disk', 'router', 'schema', 'keyboard', 'queue', 'mirror'].map(
  (word, at) => ({
    day: `2025-0${at + 1}-11`,
    title: `A ${word} nobody looked at for years`,
    services: [`service-${at}`],
    classes: [`class-${at}`],
    body: `The ${word} was old. The ${word} was replaced by a newer ${word}.`,
  }),
);

test('finds the one that is alike, says why, and gives nobody where none is', () => {
  const incidents = [pool, again, ...others].map(incidentOf);
  const index = similarityIndex(incidents);
  const [first, ...rest] = index.similarTo(incidents[0] as (typeof incidents)[number]);
  expect(first?.incident.id).toBe('2026-09-09-incident');
  expect(rest).toEqual([]);
  expect(reasonsText(first?.reasons ?? [])).toMatch(
    /^same class retry-storm; same service gateway; shared terms: .*gateway.*autoscaling|autoscaling.*gateway/,
  );
  expect(index.similarTo(incidents[4] as (typeof incidents)[number])).toEqual([]);
});

test('finds it by title and body alone, as a draft out of an importer has them', () => {
  const bare = (sketch: Sketch): Sketch => ({ ...sketch, services: [], classes: [] });
  const incidents = [pool, again, ...others].map((sketch) => incidentOf(bare(sketch)));
  const [first] = similarityIndex(incidents).similarTo(incidents[1] as (typeof incidents)[number]);
  expect(first?.incident.id).toBe('2026-03-03-incident');
  expect(first?.reasons.map(({ type }) => type)).toEqual(['terms']);
});

test('compares an incident that is not among those it looks in, and leaves out what is not wanted', () => {
  const index = similarityIndex([pool, ...others].map(incidentOf));
  const asked = incidentOf(again);
  expect(index.similarTo(asked).map(({ incident }) => incident.id)).toEqual(['2026-03-03-incident']);
  expect(index.similarTo(asked, { among: ({ id }) => !id.startsWith('2026') })).toEqual([]);
});

test('finds by what is printed, whatever the ids and numbers in it', () => {
  const line = (pid: number, id: string): string =>
    `signatures: ["2026-03-03T14:02:11Z ledger[${pid}]: FATAL remaining connection slots are reserved ${id}"]`;
  const one = incidentOf({ day: '2026-03-03', more: line(411, 'c0ffee42aa'), classes: ['deadlock'] });
  const two = incidentOf({
    day: '2026-04-04',
    more: line(9, 'deadbeef01'),
    services: ['other'],
    title: 'Elsewhere it rained',
  });
  const [first] = similarityIndex([one, two, ...others.map(incidentOf)]).similarTo(two);
  expect(first?.incident).toBe(one);
  expect(first?.reasons[0]?.type).toBe('signature');
});

test('does not call an organisation alike to itself for its name', () => {
  const acme = (day: string, word: string): Sketch => ({
    day,
    organization: 'Acme',
    title: `Acme: the ${word} of Acme stopped`,
    services: [],
    classes: [word],
    body: `Acme had a ${word}. Acme mended the ${word}.`,
  });
  const incidents = [acme('2026-01-01', 'printer'), acme('2026-02-01', 'elevator'), ...others].map(incidentOf);
  expect(similarityIndex(incidents).similarTo(incidents[0] as (typeof incidents)[number])).toEqual([]);
});
