import { expect, test } from 'vitest';
import { draftNamed, draftOf, importText, options } from './imported.ts';

test('reads a timeline out of a table, and leaves a row without a moment where it is', () => {
  const { fields, body, fileName } = draftNamed('PM2026-004_-_Parcel_labels_not_printed.md');
  expect(fileName).toBe('2026-03-03-parcel-labels-not-printed.md');
  expect(fields['timeline']).toEqual([
    { at: '2026-03-03T07:10Z', kind: 'change', change: 'deploy', what: 'Version 8.2 of `label-router` was deployed' },
    { at: '2026-03-03T07:32Z', kind: 'impact', what: 'Outage starts: no printer gets a job' },
    { at: '2026-03-03T07:49Z', kind: 'detected', by: 'customer', what: 'A user reported that no labels come out' },
    { at: '~2026-03-03T08:00Z', kind: 'note', what: '2026-03-03 08:??: Queue inspected' },
    {
      at: '2026-03-03T09:05Z',
      kind: 'attempt',
      mitigation: 'rollback',
      outcome: 'worked',
      what: '2026-03-03 09:05 - 09:20: Rolled back to 8.1, which solved the issue',
    },
    { at: '2026-03-03T09:31Z', kind: 'resolved', what: 'Incident resolved' },
  ]);
  expect(body).toContain('| 2026-03-03 HH:mm | (to be filled in)');
  expect(body).not.toContain('Incident resolved');
});

test('takes contributing factors for conditions, a category for a tag, and leaves a vague item in the body', () => {
  const { fields, body, text } = draftNamed('PM2026-004_-_Parcel_labels_not_printed.md');
  expect(fields['conditions']).toEqual([
    { what: 'No test prints a label' },
    { what: 'The router drops what it cannot parse' },
  ]);
  expect(fields['tags']).toEqual(['Warehouse']);
  expect(fields['actions']).toEqual([
    {
      what: 'Print one label in the pipeline before a release goes out, see the plan',
      ticket: 'https://tracker.example.com/issues/811',
    },
    { what: 'Alert when no label is printed for ten minutes', owner: 'warehouse', due: '2026-04-01' },
  ]);
  expect(body).toContain('## Action Items\n\n- Investigate the parser\n');
  expect(body).not.toContain('Contributing Factors');
  expect(text).toContain(
    '# A2: the document says that it is done. When was it completed, and how was it shown to work?\n',
  );
});

test('gives times without a zone no zone, and shows what they would be', () => {
  const { fields, body, text, fileName } = draftNamed('2026-02-12-logins-refused.html.md.erb');
  expect(fileName).toBe('2026-02-12-logins-refused.md');
  expect(fields).not.toHaveProperty('timeline');
  expect(text).toContain('# In which zone are its times?');
  expect(text).toContain('#   - at: 2026-02-12T11:40\n#     kind: change\n#     change: certificate\n');
  expect(body).toContain('- **Key events**\n  - First detected: 2026-02-12 11:51\n');
});

test('reads labels in a list, events of two lists in order of time, and the zone that the user gives', () => {
  const { fields, body, text } = draftNamed('2026-02-12-logins-refused.html.md.erb', { zone: 'Europe/London' });
  expect(fields['timeline']).toEqual([
    {
      at: '2026-02-12T11:40Z',
      kind: 'change',
      change: 'certificate',
      what: 'Certificate of the identity provider expires',
    },
    { at: '2026-02-12T11:51Z', kind: 'detected', by: 'customer', what: 'First detected' },
    { at: '2026-02-12T11:55Z', kind: 'note', what: 'Incident declared' },
    { at: '2026-02-12T12:02Z', kind: 'note', what: 'The renewal job is found dead. It printed:' },
    { at: '2026-02-12T12:20Z', kind: 'mitigated', what: 'Repaired' },
    { at: '2026-02-12T12:20Z', kind: 'mitigated', what: 'Incident repaired' },
    { at: '2026-02-12T13:07Z', kind: 'resolved', what: 'Resolved' },
  ]);
  expect(fields['impact']).toEqual({
    summary: 'Nobody could log in to the console. Tokens that were there already kept working',
  });
  expect(fields['tags']).toEqual(['identity', 'certificates']);
  expect(fields['actions']).toEqual([
    {
      what: 'Renew thirty days ahead. Ticket raised #311',
      ticket: 'https://github.com/example/platform/issues/311',
    },
    { what: "Show the days left on the team's dashboard" },
  ]);
  expect(text).toContain('# The rest of the front matter of the original:\n#   weight: 33\n');
  expect(body).toContain("<%= partial 'partials/incident-banner' %>");
  expect(body).toContain('ACME: rate limited');
  expect(body).toContain('The runbook is here (`../runbooks/identity.html#renew`).');
  expect(body).not.toContain('Key events');
});

test('gives times the day of the title, and keeps what stands between events', () => {
  const { fields, body, fileName } = draftNamed('price-flags.md');
  expect(fileName).toBe('2026-09-09-price-flags-ignored-in-the-shops.md');
  expect(fields['timeline']).toEqual([
    { at: '2026-09-09T08:05Z', kind: 'note', what: 'The flag store runs out of disk' },
    {
      at: '2026-09-09T08:09Z',
      kind: 'note',
      what: 'Pull request 38 (https://git.example.com/shop/pull/38) makes the tills ask more often',
    },
    { at: '2026-09-09T08:20Z', kind: 'note', what: 'Incident declared by the shop in Ghent' },
    {
      at: '2026-09-09T08:31Z',
      kind: 'attempt',
      mitigation: 'rollback',
      outcome: 'no-effect',
      what: 'Rollback had no effect on the disk',
    },
    { at: '2026-09-09T08:46Z', kind: 'resolved', what: 'All systems back to normal' },
  ]);
  expect(fields['mechanism']).toEqual([
    'Disk: Old flags were never deleted.',
    'Tills: A till without an answer took the full price.',
  ]);
  expect(body).toContain('## Timeline\n\n![disk of the flag store](https://img.example.com/disk.png)\n');
  expect(body).toContain('## Root Cause Analysis\n\nTwo things came together:');
});

test('reads labels in paragraphs, owners, kinds and tickets of a table, and a zone behind the day', () => {
  const { fields, body, text, fileName } = draftNamed('sre.md');
  expect(fileName).toBe('2026-10-21-timetable-search-postmortem-incident-52.md');
  expect(fields['authors']).toEqual(['ines', 'tomasz', 'berit']);
  expect(fields['impact']).toEqual({
    summary: 'About 380,000 searches got no answer; tickets could be bought at machines.',
  });
  expect(fields['timeline']).toMatchObject([
    { at: '2026-10-21T14:51Z', kind: 'note' },
    { at: '2026-10-21T14:54Z', kind: 'impact' },
    { at: '2026-10-21T14:55Z', kind: 'note' },
    { at: '2026-10-21T15:36Z', kind: 'mitigated' },
    { at: '2026-10-21T16:00Z', kind: 'mitigated' },
  ]);
  expect(fields['actions']).toEqual([
    {
      what: 'Write down in the runbook how a rebuild is stopped (Bug: n/a DONE)',
      owner: 'ines',
      kind: 'mitigate',
    },
    {
      what: 'Build the index on machines of its own',
      owner: 'tomasz',
      kind: 'prevent',
      ticket: 'https://bugs.example.com/issues/5031',
    },
    { what: 'Rehearse the load of a timetable each quarter (Bug: Bug 5032)', kind: 'process' },
  ]);
  expect(text).toContain('# A3: the document says "berit, tomasz" owns it. Which one team or person is that?\n');
  expect(body).toContain('**Root Causes**: The index was rebuilt on the machines that answer.');
});

test('reads TOML, five whys backwards, and no day into times that pass midnight', () => {
  const { fields, body, text, fileName } = draftNamed('hugo.md');
  expect(fileName).toBe('2026-05-02-checkout-lost-carts-for-an-hour.md');
  expect(fields['services']).toEqual(['checkout-api', 'cart-store']);
  expect(fields['severity']).toBe('sev1');
  expect(text).toContain('# The document says "P1": check that it means the same here.\n');
  expect(fields['mechanism']).toEqual([
    'Their date was written in another zone.',
    'The cleanup job took them for old.',
    'Carts were deleted.',
  ]);
  expect(fields['timeline']).toMatchObject([
    { at: '2026-05-02T10:42+02:00', kind: 'change', change: 'deploy' },
    { at: '~2026-05-02T11:00+02:00', kind: 'impact' },
    { at: '2026-05-02T11:05+02:00', kind: 'communicated' },
    { at: '2026-05-02T11:50+02:00', kind: 'note' },
  ]);
  expect(body).toContain('* 00:10: The last cart is back');
  expect(text).toContain('# 1 of its times has no day that is plain: see the body.');
  expect(fields['actions']).toEqual([
    { what: 'Store dates in UTC', owner: '@nils' },
    { what: 'Keep deleted carts for a day', owner: '@mina' },
  ]);
  expect(text).toContain('#   draft: false\n');
});

test('makes harmless what the check would refuse, and takes secrets out', () => {
  const brokenDiagrams = new Map([['graph LR\n  A --> --> B', { line: 2, message: 'no' }]]);
  const { fields, body, text } = draftNamed('pager.md', { brokenDiagrams });
  expect(fields).toMatchObject({ severity: 'sev2', services: ['invoice-mailer'], lead: 'Ada L.' });
  expect(fields['timeline']).toEqual([
    { at: '2026-06-01T10:00-07:00', kind: 'note', what: 'Start time' },
    { at: '2026-06-01T10:12-07:00', kind: 'note', what: 'Detected' },
  ]);
  expect(text).not.toContain('glpat-abc');
  expect(body).toContain('The token [redacted] was in the log, see the log (`/logs/today`) and graph (`graph.png`).');
  expect(body).toContain('```html\n<script>alert(1)</script>\n```');
  expect(body).toContain('<details><summary>Log</summary>sent 2</details>');
  expect(body).toContain('```html\n<div>Only here.</div>\n```');
  expect(body).toContain('```text\ngraph LR');
  expect(body).toContain('| Be more careful | everyone | soon | open |');
  expect(fields['actions']).toEqual([
    { what: 'Give each run a key', owner: '@ada', due: '2026-07-01', status: 'in-progress' },
  ]);
});

test('names who published it, and reads links against that address', () => {
  const source = { organization: 'Parcelwise', url: 'https://parcelwise.example/blog/post/' };
  const { fields, body } = draftNamed('pager.md', source);
  expect(fields['source']).toEqual(source);
  expect(body).toContain('see [the log](https://parcelwise.example/logs/today)');
  expect(body).toContain('![graph](https://parcelwise.example/blog/post/graph.png)');
  expect(body).toContain('[t]: https://parcelwise.example/blog/tickets/9 "Ticket nine"');
  const half = draftNamed('pager.md', { organization: 'Parcelwise' });
  expect(half.fields).not.toHaveProperty('source');
  expect(half.text).toContain('# It was published by Parcelwise. At which address?\n');
});

test('makes no person the cause', () => {
  const text = `# Payouts stopped on 2026-04-04\n\n## Root cause\n\n- An engineer forgot the flag\n- The job ran twice\n`;
  const draft = draftOf(importText(text));
  expect(draft.fields).not.toHaveProperty('mechanism');
  expect(draft.body).toContain('- An engineer forgot the flag\n- The job ran twice');
  expect(draft.text).toContain(
    '# Its list of causes is left in the body. No step of the mechanism makes a person the cause.',
  );
});

test('knows services and owners by the catalogue, and asks about the others', () => {
  const catalog = {
    ...options.catalog,
    teams: [{ id: 'payments', name: 'Payments' }],
    services: [{ id: 'pay-api', name: 'Payments API', owner: 'payments' }],
  };
  const text = `# Payouts stopped on 2026-04-04

Affected services: Payments API, Ledger

## Impact

Payouts stopped.

## Action items

- Cap the retries (owner: payments)
- Alert on the queue (owner: Ledger)
`;
  const draft = draftOf(importText(text, { catalog }));
  expect(draft.fields['services']).toEqual(['pay-api']);
  expect(draft.text).toContain('# Left in the body: "ledger". ');
  expect(draft.fields['actions']).toEqual([
    { what: 'Cap the retries', owner: 'payments' },
    { what: 'Alert on the queue' },
  ]);
  expect(draft.text).toContain('# A2: the document says "Ledger" owns it. Which one team or person is that?');
});

test.each([
  ['SEV-3', 'sev3', undefined],
  ['S2 (major)', 'sev2', 'The document says "S2 (major)": check that it means the same here.'],
  ['Critical', undefined, 'The document says "Critical". Which of sev1 to sev4 is that?'],
  ['P0', undefined, 'The document says "P0". Which of sev1 to sev4 is that?'],
])('reads severity %s as %s', (told, severity, question) => {
  const draft = draftOf(importText(`# Payouts stopped on 2026-04-04\n\n**Severity**: ${told}\n\n**Impact**: All.\n`));
  expect(draft.fields['severity']).toBe(severity);
  if (question === undefined) expect(draft.body).not.toContain('Severity');
  else expect(draft.text).toContain(`# ${question}`);
});

test.each([
  ['# Notes\n\nNothing happened on 2026-04-04.\n', 'it has no timeline, impact or cause'],
  ['# Outage\n\n## Impact\n\nAll of it.\n', 'it names no day'],
  ['---\ntitle: Ours\nfailureClasses: [deadlock]\n---\n', 'it is in this format already'],
])('refuses %j', (text, reason) => {
  expect(importText(text)).toEqual({ refused: expect.stringContaining(reason) as string });
});
