import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COMMENT_LIMIT } from '../../src/core/review/inert-markdown.ts';
import { commit, git, makeRepository, postmortem, run, write } from '../support/content.ts';
import { HOSTILE } from '../support/reports.ts';

const FIRST = 'postmortems/2026-03-03-payments.md';
const SECOND = 'postmortems/2026-10-06-refunds.md';

const second = (changes: { more?: string; title?: string } = {}): string =>
  postmortem({ title: 'Refunds timed out for half an hour', day: '2026-10-06', ...changes });

/** A repository with one postmortem on main, and a branch with what `files` change. */
function branch(files: Record<string, string>, first = postmortem()): string {
  const folder = makeRepository({ [FIRST]: first });
  git(folder, 'switch', '--quiet', '--create', 'topic');
  write(folder, files);
  commit(folder, 'Change');
  return folder;
}

test('is short when all is well', async () => {
  const alone = makeRepository({ 'README.md': 'Hello' });
  git(alone, 'switch', '--quiet', '--create', 'topic');
  write(alone, { [SECOND]: second() });
  const { code, out } = await run(alone, ['review', '--since', 'main']);
  expect(code).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "<!-- hindsight-review -->
    ### Nothing to mend

    1 postmortem changed here.

    #### Refunds timed out for half an hour (\`2026-10-06-refunds\`)

    **Derived:** to detect 7 min · to mitigate 41 min · change lead 22 min · warning lead 1 h 2 min
    "
  `);
});

test('says what was seen before, and what of it was promised', async () => {
  const folder = branch({ [SECOND]: second() });
  const { code, out } = await run(folder, ['review', '--since', 'main', '--preview', 'https://preview.example/7/']);
  expect(code).toBe(0);
  expect(out).toContain(
    'An earlier promise about the same class is still open. [Preview](https://preview.example/7/).',
  );
  expect(out).toContain(
    '**Seen before**\n\n- [Card payments timed out for 41 minutes](https://preview.example/7/postmortems/2026-03-03-payments/): ',
  );
  expect(out).toMatch(/same class resource-exhaustion; .*same service payments-api/);
  expect(out).toContain(
    '**Promised before, still open**\n\n- `A1` of [Card payments timed out for 41 minutes](https://preview.example/7/postmortems/2026-03-03-payments/) (`resource-exhaustion`): Requests give up waiting for a connection after 500 ms. Owner: payments, due 2027-03-31.\n',
  );
  expect(out).not.toContain('recurrence/');
});

test('says which fix did not hold', async () => {
  const done = postmortem().replace(
    'kind: prevent',
    'kind: prevent\n    status: done\n    completed: 2026-04-01\n    verified: A load test at twice the peak passed.',
  );
  const { out } = await run(branch({ [SECOND]: second() }, done), ['review', '--since', 'main']);
  expect(out).toContain('1 postmortem changed here. One came back after a fix that was to prevent it.');
  expect(out).toContain(
    '**Fixes that did not hold**\n\n- `A1` of Card payments timed out for 41 minutes (`2026-03-03-payments`) was to remove `resource-exhaustion`, done 2026-04-01: Requests give up',
  );
  expect(out).not.toContain('still open');
});

test('begins with the verdict, lists the findings, and asks what is not answered', async () => {
  const broken = second()
    .replace('owner: payments', 'owner: everyone')
    .replace('escaped: [scale]\n', '')
    .replace(/signals:.*\n/, '');
  const { code, out } = await run(branch({ [SECOND]: broken }), ['review', '--since', 'main']);
  expect(code).toBe(1);
  expect(out).toMatch(/^<!-- hindsight-review -->\n### Not ready: 1 error to mend\n/);
  expect(out).toMatch(/- \*\*error\*\* line \d+, `action\/owner`: /);
  expect(out).toContain(
    '**Not answered yet:** Why did nothing before production catch it? What did the golden signals look like?',
  );
  expect(out).not.toContain('question/');
});

test('reports what the change breaks elsewhere, and a file that cannot be read', async () => {
  const folder = makeRepository({
    [FIRST]: postmortem({ more: 'related: [2026-10-06-refunds]\n' }),
    [SECOND]: second(),
  });
  git(folder, 'switch', '--quiet', '--create', 'topic');
  git(folder, 'mv', SECOND, 'postmortems/2026-10-06-paybacks.md');
  write(folder, { 'postmortems/2026-10-07-broken.md': 'no front matter' });
  const { code, out } = await run(folder, ['review', '--since', 'main']);
  expect(code).toBe(1);
  expect(out).toContain(
    '#### Elsewhere, because of this change: `postmortems/2026-03-03-payments.md`\n\n- **error** line',
  );
  expect(out).toContain('#### `postmortems/2026-10-07-broken.md`\n\n- **error** line 1, `frontmatter/missing`');
});

test('says so where no postmortem is changed', async () => {
  const { code, out } = await run(branch({ 'README.md': 'Hello' }), ['review', '--since', 'main']);
  expect([code, out]).toEqual([
    0,
    '<!-- hindsight-review -->\n### Nothing to mend\n\nNo postmortem is changed here.\n',
  ]);
});

test('always fits into a comment, and says what is left out', async () => {
  const long = 'é'.repeat(3000);
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [
      `postmortems/2026-10-06-n${n}.md`,
      second({ title: `Refunds timed out, number ${n} ${HOSTILE}` }).replaceAll(
        /what: "[^"]*"/g,
        `what: "Nothing should have failed to ${long}"`,
      ),
    ]),
  );
  const { out } = await run(branch(files), ['review', '--since', 'main']);
  expect(out.length).toBeLessThan(COMMENT_LIMIT + 536);
  expect(out).toMatch(/\d+ more files did not fit in here/);
});

test('writes to a file, refuses a preview that is no address, and asks for --since', async () => {
  const folder = branch({ [SECOND]: second() });
  expect(await run(folder, ['review', '--since', 'main', '--output', 'review.md'])).toMatchObject({ code: 0, out: '' });
  expect(readFileSync(path.join(folder, 'review.md'), 'utf8')).toMatch(/^<!-- hindsight-review -->/);
  expect((await run(folder, ['review', '--since', 'main', '--preview', 'javascript:alert(1)'])).code).toBe(2);
  expect((await run(folder, ['review'])).code).toBe(2);
});
