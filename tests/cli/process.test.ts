import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, postmortem, type Run } from '../support/content.ts';

const PROJECT = path.join(import.meta.dirname, '../..');
const FILE = 'postmortems/2026-03-03-payments.md';

/** Runs the command as its users do, in a process of its own, into a pipe. */
function hindsight(cwd: string, ...argv: string[]): Run {
  const { status, stdout, stderr } = spawnSync('npm', ['--prefix', PROJECT, 'run', '-s', 'hindsight', '--', ...argv], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: '1795521600', FORCE_COLOR: '1', NO_COLOR: undefined },
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}

test('finds nothing in a good postmortem', () => {
  expect(hindsight(makeFolder({ [FILE]: postmortem() }), 'check')).toEqual({
    code: 0,
    out: '1 postmortem checked: nothing found.\n',
    err: '',
  });
});

test('prints findings on the standard output, relative to where the user stands, without colours, and exits with 1', () => {
  const folder = makeFolder({ [FILE]: postmortem().replace('owner: payments', 'owner: everyone') });
  const { code, out, err } = hindsight(path.join(folder, 'postmortems'), 'check', '--root', '..');
  expect([code, err]).toEqual([1, '']);
  expect(out).toMatch(/^2026-03-03-payments\.md:24:12 error action\/owner\n/);
});

test('prints trouble on the standard error, and exits with 2', () => {
  expect(hindsight(makeFolder(), 'check')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('There is no folder "postmortems"') as string,
  });
});

test('explains a rule', () => {
  const { code, out } = hindsight(makeFolder(), 'explain', 'action/owner');
  expect([code, out.split('\n')[0]]).toEqual([0, '# action/owner']);
});
