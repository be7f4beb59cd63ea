import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../../..');

/** What Mermaid's configuration looks like from outside, and how often our copier was asked for it. */
function configurationOf(prepare: string): { calls: number; config: unknown } {
  const script = `
    import { installFasterConfig } from './src/io/mermaid/faster-config.ts';
    import { mermaidConfig } from './src/io/mermaid/config.ts';
    import { importMermaid } from './src/io/mermaid/mermaid-module.ts';
    import { installWindow } from './src/io/mermaid/window.ts';
    installWindow();
    ${prepare}
    let calls = 0;
    const copy = globalThis.__hindsightCopyConfig;
    globalThis.__hindsightCopyConfig = (config) => { calls += 1; return copy(config); };
    const mermaid = await importMermaid();
    mermaid.initialize(mermaidConfig());
    await mermaid.parse('---\\nconfig:\\n  flowchart:\\n    nodeSpacing: 77\\n  xyChart:\\n    xAxis:\\n      titleFontSize: 9\\n---\\nflowchart LR\\n  a --> b');
    const first = mermaid.mermaidAPI.getConfig();
    first.flowchart.curve = 'changed';
    first.secure.push('changed');
    delete first.gantt;
    process.stdout.write(JSON.stringify({ calls, config: mermaid.mermaidAPI.getConfig() }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
    maxBuffer: 1e8,
  });
  return JSON.parse(output) as { calls: number; config: unknown };
}

test('the fast copier is in place, copies what the slow one copies, and keeps copies apart', () => {
  const fast = configurationOf('installFasterConfig();');
  const slow = configurationOf('');
  expect(fast.calls).toBeGreaterThan(3);
  expect(slow.calls).toBe(0);
  expect(fast.config).toEqual(slow.config);
  expect(fast.config).toMatchObject({
    flowchart: { nodeSpacing: 77, curve: 'rounded' },
    xyChart: { xAxis: { titleFontSize: 9 } },
  });
});
