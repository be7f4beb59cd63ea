import type { DiagramProblem } from '../../core/knowledge-base.ts';
import { type Drawing, loadMermaid } from './draw.ts';
import { mermaidProblem } from './problem.ts';

export type ChildJob = Drawing;
export type ChildAnswer = { svg: string } | { problem: DiagramProblem };

// The process that draws: it answers each message with a drawing that still has a mark for its id, or with what is wrong.
const loaded = loadMermaid();

process.on('message', (job: ChildJob) => {
  loaded
    .then((draw) => draw(job))
    .then(
      (svg): ChildAnswer => ({ svg }),
      (error: unknown): ChildAnswer => ({ problem: mermaidProblem(error, job.source) }),
    )
    .then((answer) => process.send?.(answer))
    .catch(() => process.exit(1));
});
process.on('disconnect', () => process.exit(0));
