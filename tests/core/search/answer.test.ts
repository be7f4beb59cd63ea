import { expect, test } from 'vitest';
import { answerQuestion, readerOf } from '../../../src/core/search/answer.ts';
import { knownSignatures } from '../../../src/core/search/match-signatures.ts';
import { reasonsOf } from '../../../src/core/search/reasons.ts';
import { buildSearchIndex } from '../../../src/core/search/search-index.ts';
import { answerText } from '../../../src/core/search/status.ts';
import { knowledgeOf, type Sketch } from '../../support/incidents.ts';

const attempt = (mitigation: string, outcome: string, what: string): string =>
  `{ at: "2026-01-01T13:00Z", kind: attempt, mitigation: ${mitigation}, outcome: ${outcome}, what: ${what} }`;

const sketches: Sketch[] = [
  {
    day: '2026-01-01',
    name: 'lease',
    title: 'Leases of the scheduler lapsed while net.core.somaxconn was too small',
    classes: ['retry-storm'],
    events: [attempt('rollback', 'worse', 'The release is taken back.')],
    body: 'Behaviour of the callers: they hammer the scheduler.',
  },
  {
    day: '2026-01-02',
    name: 'disk',
    title: 'A disk filled up with debug logs',
    classes: ['resource-exhaustion'],
    events: [attempt('rollback', 'worked', 'The release is taken back.')],
    more: 'signatures: ["2026-01-02 10:00:00 logd[12]: cannot write segment 881: no space left on device"]',
  },
  {
    day: '2026-01-03',
    name: 'replica',
    title: 'The replica of the orders database lagged',
    classes: ['capacity-limit'],
    body: 'Kubernetes evicted the replica. Net of that, the core is small.',
  },
  ...['certificate', 'router', 'keyboard', 'mirror', 'valve', 'lamp'].map((word, at) => ({
    day: `2025-0${at + 1}-11`,
    name: word,
    title: `The ${word} nobody looked at`,
    classes: ['silent-failure'],
    body: `The ${word} was old and the ${word} was replaced.`,
  })),
];
const classes = [{ id: 'retry-storm', name: 'Retry storm', aliases: ['requeue loop', 'clients hammering'] }];
const kb = knowledgeOf(sketches);
const incidents = [...kb.byId.values()];
const source = {
  classes,
  reader: readerOf(buildSearchIndex(incidents, kb)),
  signatures: () => Promise.resolve(knownSignatures(incidents)),
};
const ask = async (text: string) => {
  const answer = await answerQuestion(text, source);
  const ids = answer.ranked.map(({ document }) => incidents[document]?.id.slice('2026-01-01-'.length));
  return {
    answer,
    ids,
    text: answerText(
      answer,
      answer.ranked.map(({ document }) => document),
    ),
  };
};

test('puts the incident with the exact identifier before those with its parts', async () => {
  const { ids } = await ask('net.core.somaxconn');
  expect(ids[0]).toBe('lease');
});

test('finds a class by its alias, and says so', async () => {
  const { answer, ids } = await ask('requeue loop');
  expect(ids[0]).toBe('lease');
  expect(answer.question.classes).toEqual([{ id: 'retry-storm', name: 'Retry storm', words: 'requeue loop' }]);
  const [first] = answer.ranked;
  expect(first && reasonsOf(first, answer)).toContain('class Retry storm, which "requeue loop" names');
});

test.each([
  ['kuberentes', 'replica'],
  ['schedular', 'lease'],
  ['mirrror', 'mirror'],
  ['keybaord', 'keyboard'],
])('takes %s for what was meant', async (typed, id) => {
  const { ids, text } = await ask(typed);
  expect(ids[0]).toBe(id);
  expect(text).toMatch(new RegExp(`^Nothing has “${typed}”; taken for .*\\. 1 incident has it\\.$`));
});

test('names the word that a slip was taken for as the reason, not the slip', async () => {
  const { answer } = await ask('keybaord');
  const [first] = answer.ranked;
  expect(first && reasonsOf(first, answer)).toEqual(['has keyboard for “keybaord”']);
});

test('speaks of one word as one', async () => {
  expect((await ask('kubernetes')).text).toBe('1 incident has this word.');
  expect((await ask('segment882')).text).toBe('No incident has this word.');
});

test('says first that words match a signature, and counts such an incident among no others', async () => {
  const { ids, text } = await ask('no space left on device');
  expect(ids[0]).toBe('disk');
  expect(text).toMatch(/^This matches a signature of 1 incident\. /);
});

test('reads a code with digits as itself alone', async () => {
  expect((await ask('segment882')).ids).toEqual([]);
});

test('finds American spelling by British and the other way round', async () => {
  expect((await ask('behavior')).ids).toEqual(['lease']);
  expect((await ask('behaviours')).ids).toEqual(['lease']);
});

test('finds a synonym', async () => {
  expect((await ask('k8s')).ids).toEqual(['replica']);
});

test('falls back to the best partial matches, and says that they are partial', async () => {
  const { answer, ids, text } = await ask('orders replica lagged zebra');
  expect(ids[0]).toBe('replica');
  expect(answer.ranked[0]?.lacking.map((part) => part.text)).toEqual(['zebra']);
  expect(text).toMatch(/^No incident has all of these words\. Partial matches, the best first: /);
});

test('tells a mitigation that made it worse from one that worked', async () => {
  expect((await ask('rollback made it worse')).ids[0]).toBe('lease');
  expect((await ask('a rollback fixed it')).ids[0]).toBe('disk');
});

test('matches a pasted line through the signature, and says which and why', async () => {
  const { answer, ids, text } = await ask(
    '2027-03-03 01:02:03 logd[99]: cannot write segment 12: no space left on device',
  );
  expect(answer.kind).toBe('printed');
  expect(ids[0]).toBe('disk');
  expect(text).toBe('This line matches a signature of 1 incident.');
  const [first] = answer.ranked;
  expect(first && reasonsOf(first, answer)[0]).toBe(
    'matches the signature `2026-01-02 10:00:00 logd[12]: cannot write segment 881: no space left on device`, after ids and numbers were taken out',
  );
});

test('keeps a foreign line out, and offers what is nearest as doubtful', async () => {
  const { answer, ids, text } = await ask(
    '2027-03-03T01:02:03Z WARN mailer[3]: greylisted by old peer 192.0.2.1, will try later',
  );
  expect(ids).toEqual([]);
  expect(answer.doubtful.length).toBeGreaterThan(0);
  expect(text).toMatch(/^No signature here matches this line/);
});

test.each(['', '   ', '"', '?!', 'the of and', '__proto__', 'constructor', '\u0000', '🔥'])(
  'answers %j without a fault',
  async (text) => {
    await expect(ask(text)).resolves.toBeDefined();
  },
);

test('answers a very long word without a fault', async () => {
  await expect(ask('a'.repeat(20_000))).resolves.toBeDefined();
});
