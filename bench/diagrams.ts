/**
 * `node bench/diagrams.ts`: how long a diagram takes to draw. From nothing to the first, then for each kind of those that pages
 * have, drawn anew each time by one process (median and 95th percentile of thirty, and the processor's time for one, which a
 * busy machine stretches less), then from the cache, and the most memory that the process took. The last and the processor's
 * time are known on Linux only.
 */
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { flowchartLabel, timelineText } from '../src/core/diagrams/mermaid-text.ts';
import { createDiagramRenderer } from '../src/io/mermaid/diagram-renderer.ts';

const ROUNDS = 30;

const words =
  'A deploy moved the health check behind the same connection pool that it was meant to watch over, and nobody saw it'.split(
    ' ',
  );
const sentence = (length: number, from: number) =>
  Array.from({ length }, (_, n) => words[(from * 5 + n) % words.length] ?? '').join(' ');

/** Each is different in every round, so that nothing is remembered. */
const kinds: Record<string, (round: number) => string> = {
  'timeline of 12 events': (round) => timeline(12, round),
  'timeline of 30 events': (round) => timeline(30, round),
  'chain of 3 nodes': (round) => chain(3, 8, round),
  'chain of 8 long labels': (round) => chain(8, 30, round),
  'graph of 12 nodes': (round) => graph(12, round),
  'graph of 60 nodes': (round) => graph(60, round),
  'sequence of 10 messages': (round) =>
    [
      'sequenceDiagram',
      ...Array.from({ length: 10 }, (_, n) => `  a${n % 3}->>a${(n + 1) % 3}: ${sentence(4, n + round)}`),
    ].join('\n'),
  'state of 6': (round) =>
    [
      'stateDiagram-v2',
      ...Array.from({ length: 8 }, (_, n) => `  s${n % 6} --> s${(n * 5 + 1) % 6}: ${sentence(2, n + round)}`),
    ].join('\n'),
};

const cacheDir = path.join(tmpdir(), 'hindsight-bench-diagrams');
rmSync(cacheDir, { recursive: true, force: true });
const renderer = createDiagramRenderer({ cacheDir, children: 1 });

console.log(row('first, from nothing', [await timed(chain(3, 8, -1))]));
for (const [kind, source] of Object.entries(kinds)) {
  for (let round = -6; round < 0; round += 1) await timed(source(round));
  const times: number[] = [];
  const before = processorTime();
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(source(round)));
  console.log(`${row(kind, times)}   processor ${((processorTime() - before) / ROUNDS).toFixed(1)} ms`);
}
const again: number[] = [];
for (const source of Object.values(kinds)) {
  for (let round = 0; round < ROUNDS; round += 1) again.push(await timed(source(round)));
}
console.log(row('from the cache', again));
console.log(`memory of the process at its peak: ${peakMemory()}`);
await renderer.close();
rmSync(cacheDir, { recursive: true });

async function timed(source: string): Promise<number> {
  const started = performance.now();
  const result = await renderer.render(source);
  if (!result.ok) throw new Error(`${result.problem.message} (line ${result.problem.line}):\n${source}`);
  return performance.now() - started;
}

function timeline(events: number, round: number): string {
  const phases = ['Lead-up', 'Harm unseen', 'Harm seen', 'Recovery'];
  return [
    'timeline',
    ...phases.flatMap((phase, at) => [
      `  section ${phase}`,
      ...Array.from({ length: Math.ceil(events / 4) }, (_, n) => {
        const time = `1${at}:${String(10 + n)}`;
        return `    ${timelineText(time)} : ${timelineText(sentence(9 + (n % 4), at * 7 + n + round))}`;
      }),
    ]),
  ].join('\n');
}

function chain(nodes: number, length: number, round: number): string {
  return [
    'flowchart LR',
    ...Array.from({ length: nodes }, (_, n) => `  n${n}[${flowchartLabel(sentence(length, n + round))}]`),
    ...Array.from({ length: nodes - 1 }, (_, n) => `  n${n} --> n${n + 1}`),
  ].join('\n');
}

function graph(nodes: number, round: number): string {
  const phases = ['serve', 'boot', 'deploy', 'observe'];
  return [
    'flowchart LR',
    ...Array.from(
      { length: nodes },
      (_, n) => `  n${n}[${flowchartLabel(sentence(2, n + round))}]${n % 5 === 0 ? ':::cycle' : ''}`,
    ),
    ...Array.from({ length: nodes - 1 }, (_, n) => {
      const phase = phases[n % 4] ?? '';
      return `  n${Math.floor(n / 2)} ${phase}_${n}@-->|${flowchartLabel(phase)}| n${n + 1}`;
    }),
    ...Array.from({ length: Math.floor(nodes / 3) }, (_, n) => `  n${(n * 7) % nodes} --> n${(n * 11 + 5) % nodes}`),
  ].join('\n');
}

function row(name: string, times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => `${(sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(1)} ms`;
  return `${name.padEnd(26)} median ${at(0.5).padStart(9)}   p95 ${at(0.95).padStart(9)}`;
}

function peakMemory(): string {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(aboutChild('status'))?.[1];
  return kilobytes === undefined ? 'not known here' : `${Math.round(Number(kilobytes) / 1024)} MB`;
}

/** What all threads of the process have used so far, in milliseconds: Linux counts it in hundredths of a second. */
function processorTime(): number {
  const fields = aboutChild('stat').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function aboutChild(what: 'stat' | 'status'): string {
  try {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ');
    return readFileSync(`/proc/${children[0] ?? ''}/${what}`, 'utf8');
  } catch {
    return '';
  }
}
