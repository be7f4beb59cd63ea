import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import { main } from '../../src/cli/main.ts';

/** The moment at which commands run in tests: 24 November 2026, noon. */
export const NOW_SECONDS = String(Date.UTC(2026, 10, 24, 12) / 1000);

/** A postmortem in which no rule finds anything. `more` is put behind its fields, `body` below. */
export const postmortem = ({
  title = 'Card payments timed out for 41 minutes',
  day = '2026-03-03',
  more = '',
  body = 'The pool ran dry while the ledger was slow.',
} = {}): string => `---
title: ${JSON.stringify(title)}
severity: sev2
services: [payments-api]
failureClasses: [resource-exhaustion]
signals: { latency: up, traffic: flat, errors: up, saturation: up, saturated: connection pool }
impact: { summary: "4,200 card payments were declined.", users: { affected: 4200, of: 61000 }, dataLoss: none }
timeline:
  - { at: "${day}T13:00Z", kind: warning, signal: metric, what: "Pool use passes 80 %.", dismissed: "No alert covered it." }
  - { at: "${day}T13:40Z", kind: change, change: deploy, what: "Release 41 goes out." }
  - { at: "${day}T14:02Z", kind: impact, what: "Payments begin to time out." }
  - { at: "${day}T14:09Z", kind: detected, by: alert, alert: PaymentErrorsHigh, what: "The pager rings." }
  - { at: "${day}T14:31Z", kind: attempt, mitigation: rollback, outcome: worked, what: "Release 40 goes back out." }
  - { at: "${day}T14:43Z", kind: mitigated, what: "The error rate is back to normal." }
mechanism:
  - { step: "Each request holds a connection while it waits for the ledger.", evidence: "https://graphs.example.com/pool" }
  - The pool runs dry, and requests queue until they time out.
conditions:
  - { what: "The pool had no limit on waiting.", addressedBy: [A1] }
escaped: [scale]
signatures: ["FATAL: remaining connection slots are reserved"]
actions:
  - what: Requests give up waiting for a connection after 500 ms.
    owner: payments
    due: 2027-03-31
    kind: prevent
    removes: [resource-exhaustion]
${more}---

## What happened

${body}
`;

/** A folder that is gone after the test, with files by their relative paths. */
export function makeFolder(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  write(folder, files);
  return folder;
}

/** Writes files by their relative paths. */
export function write(folder: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

/** Runs git in a folder, with an author and without the settings of this machine. */
export const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  });

/** A git repository with one commit of the files on the branch main. */
export function makeRepository(files: Record<string, string>): string {
  const folder = makeFolder(files);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, 'Begin');
  return folder;
}

/** Commits all that is there. */
export function commit(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
}

/** What a run of the command gave. */
export interface Run {
  code: number;
  out: string;
  err: string;
}

/** Runs the command in this process. */
export async function run(cwd: string, argv: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  let out = '';
  let err = '';
  const code = await main({
    argv,
    cwd,
    env: { SOURCE_DATE_EPOCH: NOW_SECONDS, ...env },
    isTerminal: false,
    input: new PassThrough(),
    write: (text) => void (out += text),
    writeError: (text) => void (err += text),
  });
  return { code, out, err };
}
