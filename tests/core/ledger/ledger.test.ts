import { expect, test } from 'vitest';
import { ledgerCalendar } from '../../../src/core/ledger/calendar.ts';
import { toCsv } from '../../../src/core/ledger/csv.ts';
import { ledgerCsv } from '../../../src/core/ledger/ledger-csv.ts';
import { ledgerItems } from '../../../src/core/ledger/ledger.ts';
import { NOW } from '../../support/fixture.ts';
import { incidentOf } from '../../support/incidents.ts';

const item = (what: string, rest: string): string => `{ what: ${JSON.stringify(what)}, owner: payments, ${rest} }`;
const incidents = [
  incidentOf({
    day: '2026-03-03',
    classes: ['resource-exhaustion', 'silent-failure'],
    actions: [
      item('Later', 'due: 2027-01-31, kind: prevent, removes: [silent-failure]'),
      item('Today', 'due: 2026-11-24, kind: prevent'),
      item('Yesterday', 'due: 2026-11-23, kind: detect, status: in-progress'),
      item('Never', 'due: 2020-01-01, kind: detect, status: wont-do, reason: no'),
      '{ what: Whenever, owner: "@ana", kind: process }',
    ],
  }),
];
const named = (list: ReturnType<typeof ledgerItems>): (string | undefined)[] => list.map(({ item: { what } }) => what);

test('orders open items by due date with the undated last, then the rest; today is not overdue', () => {
  const items = ledgerItems(incidents, NOW);
  expect(named(items)).toEqual(['Yesterday', 'Today', 'Later', 'Whenever', 'Never']);
  expect(named(items.filter(({ isOverdue }) => isOverdue))).toEqual(['Yesterday']);
});

test('filters by what is overdue, by owner and by the class that an item removes', () => {
  expect(named(ledgerItems(incidents, NOW, { overdue: true }))).toEqual(['Yesterday']);
  expect(named(ledgerItems(incidents, NOW, { owner: '@ana' }))).toEqual(['Whenever']);
  expect(named(ledgerItems(incidents, NOW, { classId: 'resource-exhaustion' }))).toEqual([
    'Yesterday',
    'Today',
    'Whenever',
    'Never',
  ]);
});

test('keeps spreadsheets from taking a text for a formula, and quotes what has to be quoted', () => {
  const cells = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\u200b=1',
    '＝1',
    '|calc',
    'plain',
    'a,b',
    'say "x"',
    'two\nlines',
  ];
  const lines = toCsv(cells.map((cell) => [cell])).split('\r\n');
  expect(lines).toEqual([
    "'=1+1",
    "'+1",
    "'-1",
    "'@SUM(A1)",
    `'\t=1`,
    "' =1",
    "'\u200b=1",
    "'＝1",
    "'|calc",
    'plain',
    '"a,b"',
    '"say ""x"""',
    '"two\nlines"',
    '',
  ]);
  expect(toCsv([[-3, 0.5, undefined, '']])).toBe('-3,0.5,,\r\n');
});

test('writes every item as one line of CSV under its header', () => {
  const csv = ledgerCsv(ledgerItems(incidents, NOW, { owner: '@ana' }), { withOverdue: true });
  expect(csv).toBe(
    'incident,organization,action,what,kind,owner,due,status,overdue,completed,verified,reason,removes,ticket\r\n' +
      "2026-03-03-incident,,A5,Whenever,process,'@ana,,open,no,,,,,\r\n",
  );
});

test('puts the due dates of open items into a calendar as whole days, and keeps its bytes the same', () => {
  const items = ledgerItems(incidents, NOW);
  const calendar = ledgerCalendar(items, { name: 'Promises', now: NOW });
  expect(calendar.match(/^DTSTART.*$/gm)?.map((line) => line.trim())).toEqual([
    'DTSTART;VALUE=DATE:20261123',
    'DTSTART;VALUE=DATE:20261124',
    'DTSTART;VALUE=DATE:20270131',
  ]);
  expect(calendar).toContain('DTEND;VALUE=DATE:20261124');
  expect(calendar).toContain('UID:2026-03-03-incident.A3@hindsight');
  expect(ledgerCalendar(items, { name: 'Promises', now: NOW })).toBe(calendar);
});
