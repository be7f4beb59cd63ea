import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { DiagramProblem } from '../../core/knowledge-base.ts';

/** How long one diagram may take to parse, in milliseconds. The slowest of Mermaid's own examples takes 300. */
const TIME_LIMIT = 10_000;

/**
 * Parses Mermaid sources with Mermaid itself, in a thread of its own, which gets a DOM that nobody else sees. Gives those
 * that do not parse. A source that hangs costs itself only.
 */
export async function findBrokenDiagrams(sources: readonly string[]): Promise<Map<string, DiagramProblem>> {
  const broken = new Map<string, DiagramProblem>();
  let worker: Worker | undefined;
  try {
    for (const source of sources) {
      worker ??= await start();
      const problem = await parseIn(worker, source);
      if (problem) broken.set(source, problem);
      if (problem?.message === TOO_LONG) {
        await worker.terminate();
        worker = undefined;
      }
    }
  } finally {
    await worker?.terminate();
  }
  return broken;
}

const TOO_LONG = `it takes longer than ${TIME_LIMIT / 1000} seconds`;

/** Beside this file, which may be the source or what was built of it. */
const WORKER = import.meta.url.endsWith('.ts') ? './syntax-worker.ts' : './syntax-worker.js';

async function start(): Promise<Worker> {
  const worker = new Worker(new URL(WORKER, import.meta.url), { stdout: true, stderr: true });
  await once(worker, 'message');
  return worker;
}

async function parseIn(worker: Worker, source: string): Promise<DiagramProblem | undefined> {
  worker.postMessage(source);
  try {
    const [answer] = (await once(worker, 'message', { signal: AbortSignal.timeout(TIME_LIMIT) })) as [
      DiagramProblem | null,
    ];
    return answer ?? undefined;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return { line: 1, message: TOO_LONG };
    throw error;
  }
}
