import { expect, test } from 'vitest';
import { makeFolder, postmortem, run } from '../support/content.ts';

const folder = (): string =>
  makeFolder({
    'postmortems/2026-03-03-card-payments.md': postmortem(),
    'postmortems/2026-04-04-card-payments-again.md': postmortem({
      day: '2026-04-04',
      title: 'Card payments timed out again, for the same reason',
    }),
    'postmortems/2026-02-02-lamp.md': postmortem({
      day: '2026-02-02',
      title: 'The lamp of the lighthouse went dark',
      body: 'Nobody had replaced the lamp.',
    }).replaceAll('remaining connection slots', 'lamp slots'),
    'crash.log': 'starting\n2026-05-05 10:00:00 UTC [3] FATAL: remaining connection slots are reserved\n',
  });

test('finds incidents by a description, with the reasons', async () => {
  const { code, out } = await run(folder(), ['similar', 'lighthouse', 'lamp']);
  expect(code).toBe(0);
  expect(out).toContain('1. The lamp of the lighthouse went dark');
  expect(out).toContain('- has all words: lighthouse, lamp');
  expect(out).toContain('- what worked: Release 40 goes back out.');
});

test('reads a log file and matches it through the signature', async () => {
  const { out } = await run(folder(), ['similar', 'crash.log', '--format', 'json']);
  const { summary, incidents } = JSON.parse(out) as { summary: string; incidents: { id: string; reasons: string[] }[] };
  expect(summary).toBe('This line matches a signature of 2 incidents.');
  expect(incidents.map(({ id }) => id).toSorted()).toEqual([
    '2026-03-03-card-payments',
    '2026-04-04-card-payments-again',
  ]);
  expect(incidents[0]?.reasons[0]).toContain('the signature `FATAL: remaining connection slots are reserved`');
});

test('compares a postmortem with the earlier ones', async () => {
  const { out } = await run(folder(), ['similar', 'postmortems/2026-04-04-card-payments-again.md', '--limit', '1']);
  expect(out).toContain('Earlier incidents like this one:');
  expect(out).toContain('1. Card payments timed out for 41 minutes');
  expect(out).not.toContain('again, for the same reason');
});

test('says that nothing matches, and exits with 0', async () => {
  const { code, out } = await run(folder(), ['similar', 'zebra']);
  expect(code).toBe(0);
  expect(out).toBe('No incident has this word.\n');
});

test.each([
  [['similar', 'postmortems/2020-01-01-not-there.md'], 'There is no file postmortems/2020-01-01-not-there.md.'],
  [['similar', 'lamp', '--limit', 'many'], '--limit takes a whole number from 1 on'],
  [['similar', ' '], 'There is no text to compare.'],
])('stops at %j with 2', async (argv, message) => {
  const { code, err } = await run(folder(), argv);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
