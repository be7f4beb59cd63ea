import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { git, makeRepository, postmortem, run, write } from '../support/content.ts';
import { CONTROLS, HOSTILE } from '../support/reports.ts';

/** A name that a file can have on Linux, and that would do something in a log, a terminal, XML or Markdown. */
const NAME = `postmortems/%0A::error::\n\u001B[2J<b>"'&,: \`x\` @all #1.md`;

/** A repository with a branch that adds a postmortem with a hostile name, title, class, owner and body. */
function hostileBranch(): string {
  const folder = makeRepository({ 'README.md': 'Hello' });
  git(folder, 'switch', '--quiet', '--create', 'topic');
  const text = postmortem({ title: HOSTILE.slice(0, 100).toWellFormed(), body: HOSTILE.toWellFormed() })
    .replace('failureClasses: [resource-exhaustion]', `failureClasses: [${JSON.stringify(HOSTILE)}]`)
    .replace('owner: payments', `owner: ${JSON.stringify(HOSTILE)}`);
  write(folder, { [NAME]: text });
  return folder;
}

test.each(['pretty', 'json', 'github', 'gitlab', 'sarif', 'junit'])(
  'prints hostile names and texts inert as %s',
  async (format) => {
    const folder = hostileBranch();
    const summary = path.join(folder, 'summary.md');
    const { code, out } = await run(folder, ['check', '--since', 'main', '--format', format], {
      GITHUB_STEP_SUMMARY: summary,
    });
    expect(code).toBe(1);
    expect(out).not.toMatch(CONTROLS);
    expect(out).toContain('class/unknown');
    if (['json', 'gitlab', 'sarif'].includes(format)) expect(() => void JSON.parse(out)).not.toThrow();
    if (format === 'junit') expect(XMLValidator.validate(out)).toBe(true);
    if (format === 'github') {
      for (const line of out.trimEnd().split('\n'))
        expect(line).toMatch(/^::(?:error|warning|notice) file=[^:]*,title=[a-z/-]+::/);
      expect(readFileSync(summary, 'utf8')).not.toMatch(CONTROLS);
    }
  },
);

test('writes a review in which they make nothing', async () => {
  const { out } = await run(hostileBranch(), ['review', '--since', 'main']);
  expect(out).not.toMatch(CONTROLS);
  const { foreignMarkup } = await import('../../src/core/review/foreign-markup.ts');
  expect(foreignMarkup(out, undefined)).toBeUndefined();
});
