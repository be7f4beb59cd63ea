/**
 * `npm run bench:check`: how long `check` takes, start to end, and how much memory it has at its peak, on one file and on
 * 1,000 and 10,000 files of the shipped ones' richness. Medians of five runs.
 */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateCorpus } from './generate.ts';

const bin = path.join(import.meta.dirname, '../src/cli/bin.ts');

for (const count of [1, 1000, 10_000]) {
  const root = path.join(tmpdir(), `hindsight-bench-${count}`);
  generateCorpus(root, count);
  const runs = Array.from({ length: 6 }, () => run(root)).slice(1);
  const seconds = median(runs.map((one) => one.seconds));
  const memory = median(runs.map((one) => one.megabytes));
  console.log(`${String(count).padStart(6)} files: ${seconds.toFixed(2)} s, ${memory.toFixed(0)} MB at the peak`);
}

function run(root: string): { seconds: number; megabytes: number } {
  const started = performance.now();
  const report = '\nprocess.on("exit", () => console.error("peak " + process.resourceUsage().maxRSS))';
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, bin, 'check', '--root', root, '--quiet'],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  const peak = /peak (\d+)/.exec(stderr)?.[1];
  if (status === 2 || peak === undefined) throw new Error(stderr);
  return { seconds: (performance.now() - started) / 1000, megabytes: Number(peak) / 1024 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
