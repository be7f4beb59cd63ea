import { expect, test } from 'vitest';
import { makeFolder, postmortem, run } from '../support/content.ts';

const edges = 'dependencies: ["payments-api -> ledger", "ledger -> payments-api [boot]", "ledger -> database"]\n';
const newFolder = (): string =>
  makeFolder({
    'postmortems/2026-03-03-pool.md': postmortem({ more: edges }),
    'postmortems/2026-05-19-pool-again.md': postmortem({
      title: '=HYPERLINK("https://evil.example") took the pool',
      day: '2026-05-19',
      more: 'status: draft\n',
    }),
  });

/** What a command prints when it succeeds. */
async function output(folder: string, ...argv: string[]): Promise<string> {
  const { code, out, err } = await run(folder, argv);
  expect([code, err]).toEqual([0, '']);
  return out;
}

test('prints the ledger, drafts included, with what is overdue counted', async () => {
  const out = await output(newFolder(), 'actions');
  expect(out).toContain('2026-03-03-pool A1');
  expect(out).toContain('2026-05-19-pool-again A1');
  expect(out).toMatch(/\n2 action items, 2 open, \d overdue\.\n$/);
});

test('prints the ledger as versioned JSON, and nothing but the overdue where asked', async () => {
  const folder = newFolder();
  const all = JSON.parse(await output(folder, 'actions', '--format', 'json')) as {
    version: number;
    actions: { due: string; overdue: boolean }[];
  };
  expect(all.version).toBe(1);
  expect(all.actions).toHaveLength(2);
  const overdue = JSON.parse(await output(folder, 'actions', '--overdue', '--format', 'json')) as typeof all;
  expect(overdue.actions).toEqual(all.actions.filter((action) => action.due < '2026-11-24'));
});

test('filters by owner and class, and calls one that is nowhere a mistake, with the nearest', async () => {
  const folder = newFolder();
  expect(await output(folder, 'actions', '--owner', 'payments', '--class', 'resource-exhaustion')).toContain(
    '2 action items',
  );
  expect(await run(folder, ['actions', '--owner', 'paymnets'])).toMatchObject({
    code: 2,
    err: 'hindsight: There is no owner "paymnets". Did you mean "payments"?\n',
  });
  expect(await run(folder, ['actions', '--class', 'nothing'])).toMatchObject({ code: 2 });
  expect(await run(folder, ['actions', '--format', 'xml'])).toMatchObject({ code: 2 });
});

test('writes the ledger as CSV and as a calendar', async () => {
  const folder = newFolder();
  const [head, ...rows] = (await output(folder, 'actions', '--format', 'csv')).trimEnd().split('\r\n');
  expect(head).toBe(
    'incident,organization,action,what,kind,owner,due,status,overdue,completed,verified,reason,removes,ticket',
  );
  expect(rows).toHaveLength(2);
  const calendar = await output(folder, 'actions', '--format', 'ics');
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
});

test('prints the graph in every format, and only its cycles where asked', async () => {
  const folder = newFolder();
  expect(await output(folder, 'graph')).toBe(
    `ledger -> database [serve]  2026-03-03-pool
ledger -> payments-api [boot]  2026-03-03-pool
payments-api -> ledger [serve]  2026-03-03-pool

cycle  payments-api -> ledger -> payments-api
       [serve, boot] shown by 2026-03-03-pool

3 parts, 3 dependencies, 1 cycle.
`,
  );
  expect(await output(folder, 'graph', '--cycles', '--format', 'mermaid')).toBe(
    `flowchart LR
  n0["payments-api"]:::cycle
  n1["ledger"]:::cycle
  n0 --> n1
  n1 -. boot .-> n0
  classDef cycle stroke-width:3px
`,
  );
  expect(await output(folder, 'graph', '--format', 'dot')).toMatch(/^digraph dependencies \{[^]*\}\n$/);
  const json = JSON.parse(await output(folder, 'graph', '--format', 'json')) as { cycles: unknown[] };
  expect(json.cycles).toHaveLength(1);
});

test('prints distributions with their n, and no quartile below five values', async () => {
  const folder = newFolder();
  expect(await output(folder, 'stats')).toMatch(/Time to mitigate +2 +41 min +- +41 min +- +41 min\n/);
  const json = JSON.parse(await output(folder, 'stats', '--format', 'json', '--by', 'severity')) as {
    version: number;
    unit: string;
    distributions: { measure: string; by: string; group: string; n: number; median: number; lower: null }[];
  };
  expect(json).toMatchObject({ version: 1, unit: 'seconds' });
  expect(json.distributions.find(({ measure }) => measure === 'timeToMitigate')).toMatchObject({
    by: 'severity',
    group: 'sev2',
    n: 2,
    median: 2460,
    lower: null,
  });
  const [head] = (await output(folder, 'stats', '--format', 'csv')).split('\r\n');
  expect(head).toBe('measure,by,group,n,approximate,left_out,min_s,lower_quartile_s,median_s,upper_quartile_s,max_s');
});

test('says that there is nothing where there is nothing', async () => {
  const folder = makeFolder({ 'postmortems/README.md': 'Nothing yet.' });
  expect(await output(folder, 'actions')).toContain('0 action items');
  expect(await output(folder, 'graph')).toContain('0 parts, 0 dependencies, 0 cycles.');
  expect(await output(folder, 'stats')).toContain('0 incidents.');
  expect(await run(makeFolder({}), ['stats'])).toMatchObject({ code: 2 });
});
