import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { makeFolder, NOW_SECONDS, run, write } from '../support/content.ts';

const TEAMS = '- { id: payments, name: Payments }\n';
const SERVICES = '- { id: payments-api, name: Payments API, owner: payments }\n';
const FILE = 'postmortems/2026-11-24-refunds-were-paid-twice-cafe-no-3.md';

const CLASS = `---
name: Clock skew
summary: Two clocks disagree.
aliases: [drift]
signals: { latency: flat, traffic: flat, errors: up, saturation: flat }
firstMoves: [Compare the clocks.]
defences: [Step the clock slowly.]
questions: [Which clock moved?]
---

Text.
`;

const newFolder = (): string => makeFolder({ 'catalog/teams.yml': TEAMS, 'catalog/services.yml': SERVICES });

/** The findings of a folder, by level. */
async function findings(folder: string): Promise<{ severity: string; ruleId: string }[]> {
  const { out } = await run(folder, ['check', '--format', 'json']);
  return (JSON.parse(out) as { diagnostics: { severity: string; ruleId: string }[] }).diagnostics;
}

test('leaves a draft that passes, with nothing known but its title', async () => {
  const folder = newFolder();
  expect(await run(folder, ['new', '  Refunds were paid  twice: "Café" no. 3 '])).toMatchObject({
    code: 0,
    out: `${FILE}\n`,
  });
  const found = await findings(folder);
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(found.map(({ ruleId }) => ruleId)).toEqual(
    expect.arrayContaining(['timeline/no-impact', 'action/none', 'question/change']),
  );
});

test('takes flags, and classes by name or alias', async () => {
  const folder = newFolder();
  const flags = [
    '--severity',
    'sev2',
    '--service',
    'payments-api',
    '--class',
    'Retry storm',
    'resource-exhaustion',
    '--owner',
    'payments',
  ];
  expect((await run(folder, ['new', 'Refunds were paid twice: Café no. 3', ...flags])).code).toBe(0);
  const text = readFileSync(path.join(folder, FILE), 'utf8');
  expect(text).toContain(
    'severity: sev2\nservices:\n  - payments-api\nfailureClasses:\n  - retry-storm\n  - resource-exhaustion\n',
  );
  expect(text).toContain('#     owner: payments\n');
  expect((await findings(folder)).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('shows an example under each question that the check accepts', async () => {
  const folder = newFolder();
  await run(folder, ['new', 'Refunds were paid twice: Café no. 3', '--owner', 'payments']);
  const text = readFileSync(path.join(folder, FILE), 'utf8');
  const examples = /^# (?=[a-z][A-Za-z]*:(?: |$)| {2})/gm;
  expect(text.match(examples)?.length).toBeGreaterThan(25);
  const answered = text.replace(examples, '').replace('status: draft', 'status: final');
  write(folder, { [FILE]: answered });
  const nextDay = String(Number(NOW_SECONDS) + 86_400);
  const { code, out } = await run(folder, ['check', '--quiet'], { SOURCE_DATE_EPOCH: nextDay });
  expect([code, out]).toEqual([0, expect.stringContaining('no errors') as string]);
});

test.each([
  [['Too few'], 'A title has 8 to 120 characters, this one 7'],
  [
    ['Refunds were paid twice', '--service', 'payment-api'],
    'There is no service "payment-api" in the catalogue. Did you mean "payments-api"?',
  ],
  [
    ['Refunds were paid twice', '--class', 'retry-strom'],
    'There is no failure class "retry-strom" in the catalogue. Did you mean "retry-storm"?',
  ],
  [['Refunds were paid twice', '--owner', 'everyone'], 'An action item has one owner, and "everyone" is none.'],
  [['Refunds were paid twice', '--owner', 'payments\ntitle: x'], 'An action item has one owner'],
  [['Refunds were paid twice', '--owner', 'ledger'], 'There is no team or person "ledger" in the catalogue.'],
])('refuses %j, and writes nothing', async (argv, message) => {
  const folder = newFolder();
  const { code, err } = await run(folder, ['new', ...argv]);
  expect([code, err]).toEqual([2, expect.stringContaining(message) as string]);
  expect(existsSync(path.join(folder, 'postmortems'))).toBe(false);
});

test('does not write over a file', async () => {
  const folder = newFolder();
  await run(folder, ['new', 'Refunds were paid twice: Café no. 3']);
  expect(await run(folder, ['new', 'Refunds were paid twice: Café no. 3'])).toMatchObject({
    code: 2,
    err: `hindsight: ${FILE} is there already.\n`,
  });
});

/** Runs `new` on a terminal where somebody types these lines. */
async function typed(folder: string, lines: readonly string[]): Promise<{ code: number; err: string }> {
  let err = '';
  const input = Object.assign(new PassThrough(), { isTTY: true });
  input.end(lines.map((line) => `${line}\n`).join(''));
  const code = await main({
    argv: ['new'],
    cwd: folder,
    env: { SOURCE_DATE_EPOCH: NOW_SECONDS },
    isTerminal: true,
    input,
    write: () => undefined,
    writeError: (text) => void (err += text),
  });
  return { code, err };
}

test('asks on a terminal, and again where an answer would not pass', async () => {
  const folder = newFolder();
  const { code, err } = await typed(folder, [
    'short',
    'Refunds were paid twice',
    'high',
    'sev3',
    'payment-api',
    'payments-api',
    'retry storm, deadlock',
    'payments',
  ]);
  expect(code).toBe(0);
  expect(err).toContain('A severity is sev1, sev2, sev3 or sev4.\n');
  expect(err).toContain('Did you mean "payments-api"?\n');
  const text = readFileSync(path.join(folder, 'postmortems/2026-11-24-refunds-were-paid-twice.md'), 'utf8');
  expect(text).toContain(
    'severity: sev3\nservices:\n  - payments-api\nfailureClasses:\n  - retry-storm\n  - deadlock\n',
  );
});

test('leaves open what an empty answer or the end of the input leaves open', async () => {
  const folder = newFolder();
  expect((await typed(folder, ['Refunds were paid twice', '', '', 'deadlock'])).code).toBe(0);
  const text = readFileSync(path.join(folder, 'postmortems/2026-11-24-refunds-were-paid-twice.md'), 'utf8');
  expect(text).toMatch(/^# severity: sev2$/m);
  expect((await findings(folder)).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect((await typed(makeFolder(), [])).code).toBe(2);
  expect(readdirSync(path.join(folder, 'postmortems'))).toHaveLength(1);
});

test('writes nothing into a folder that is not there', async () => {
  const folder = makeFolder({ file: 'x' });
  for (const root of ['nowhere', 'file']) {
    expect(await run(folder, ['new', 'Refunds were paid twice', '--root', root])).toMatchObject({
      code: 2,
      err: `hindsight: There is no folder ${root}.\n`,
    });
  }
  expect(readdirSync(folder)).toEqual(['file']);
});

test('does not give an id that a file in another folder has', async () => {
  const folder = newFolder();
  const taken = 'postmortems/refunds/2026-11-24-refunds-were-paid-twice.md';
  write(folder, { [taken]: 'x' });
  expect(await run(folder, ['new', 'Refunds were paid twice'])).toMatchObject({
    code: 2,
    err: `hindsight: ${taken} has the id 2026-11-24-refunds-were-paid-twice already: give another title.\n`,
  });
  expect(readdirSync(path.join(folder, 'postmortems'))).toEqual(['refunds']);
});

test('takes the ids of its examples from the catalogue', async () => {
  const folder = makeFolder({
    'catalog/teams.yml': '- { id: gone, name: Gone, until: 2025-01-01 }\n- { id: "@ada", name: Ada }\n',
    'catalog/services.yml': '- { id: ledger, name: Ledger, owner: "@ada" }\n',
    'catalog/failure-classes/clock-skew.md': CLASS,
  });
  const shown = async (...flags: string[]): Promise<string> => {
    const { out } = await run(folder, ['new', `Refunds were paid twice ${flags.length}`, ...flags]);
    return readFileSync(path.join(folder, out.trim()), 'utf8');
  };
  const text = await shown();
  expect(text).toContain('# services: [ledger]\n');
  expect(text).toContain('# failureClasses: [clock-skew]\n');
  expect(text).toContain('#     owner: "@ada"\n');
  expect(text).toContain('#     removes: [clock-skew]\n');
  expect(text).not.toMatch(/payments-api|resource-exhaustion/);
});
