import { type ChildProcess, fork } from 'node:child_process';
import type { Socket } from 'node:net';
import path from 'node:path';
import { moduleFolder } from './module-folder.ts';
import type { ChildAnswer, ChildJob } from './child.ts';

export interface PoolOptions {
  /** How many processes draw at the same time. */
  children: number;
  /** How long one drawing may take, in milliseconds, from the moment at which a process is given it. */
  timeLimit: number;
  /** Of each process, in megabytes: of the heap, to which some 150 come. */
  memory: number;
}

export interface Pool {
  run: (job: ChildJob) => Promise<ChildAnswer>;
  /** Ends the processes. What is under way is answered with a problem. */
  close: () => Promise<void>;
}

interface Waiting {
  job: ChildJob;
  answer: (answer: ChildAnswer) => void;
  timer?: NodeJS.Timeout;
}

/** What strangers write is drawn by a process that can read files, and neither write nor start anything. */
const CONFINED = ['--permission', '--allow-fs-read=*'];

/** The same everywhere, so that times and numbers are written alike; and without the secrets of the build. */
const ENVIRONMENT = {
  PATH: process.env['PATH'],
  SYSTEMROOT: process.env['SYSTEMROOT'],
  TZ: 'UTC',
  LANG: 'en_US.UTF-8',
  LC_ALL: 'en_US.UTF-8',
};

/**
 * Processes that draw, started when the first drawing is asked for. Each has one drawing at a time; one that takes too long or
 * falls over costs that drawing alone, and a new process takes its place. They do not keep the build from ending.
 */
export function createPool({ children, timeLimit, memory }: PoolOptions): Pool {
  const queue: Waiting[] = [];
  const idle: ChildProcess[] = [];
  const all = new Map<ChildProcess, Waiting | undefined>();
  let closed = false;

  const dispatch = () => {
    while (queue.length > 0 && (idle.length > 0 || all.size < children)) {
      const waiting = queue.shift();
      if (waiting) give(idle.pop() ?? start(), waiting);
    }
  };
  const start = (): ChildProcess => {
    const child = fork(path.join(moduleFolder(), 'child.ts'), {
      execArgv: [`--max-old-space-size=${memory}`, '--no-warnings', ...CONFINED],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: ENVIRONMENT,
    });
    all.set(child, undefined);
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
    });
    child.on('close', () => {
      lose(child, lastWords(said));
    });
    child.on('error', () => {
      lose(child, 'the process that draws cannot be started');
    });
    return child;
  };
  const give = (child: ChildProcess, waiting: Waiting) => {
    all.set(child, waiting);
    hold(child, true);
    waiting.timer = setTimeout(() => {
      const seconds = Number((timeLimit / 1000).toFixed(1));
      lose(child, `it takes longer than ${seconds} second${seconds === 1 ? '' : 's'}`);
    }, timeLimit);
    child.once('message', (answer: ChildAnswer) => {
      clearTimeout(waiting.timer);
      if (all.get(child) !== waiting) return;
      all.set(child, undefined);
      hold(child, false);
      idle.push(child);
      waiting.answer(answer);
      dispatch();
    });
    child.send(waiting.job, (error) => {
      if (error) lose(child, 'the process that draws does not listen');
    });
  };
  const lose = (child: ChildProcess, message: string) => {
    if (!all.has(child)) return;
    const waiting = all.get(child);
    all.delete(child);
    clearTimeout(waiting?.timer);
    if (idle.includes(child)) idle.splice(idle.indexOf(child), 1);
    child.kill('SIGKILL');
    waiting?.answer({ problem: { line: 1, message } });
    dispatch();
  };

  return {
    run: (job) =>
      new Promise((answer) => {
        if (closed) answer({ problem: { line: 1, message: 'the renderer is closed' } });
        else {
          queue.push({ job, answer });
          dispatch();
        }
      }),
    close: async () => {
      closed = true;
      for (const waiting of queue.splice(0))
        waiting.answer({ problem: { line: 1, message: 'the renderer is closed' } });
      const gone = [...all.keys()].map((child) => {
        child.ref();
        return new Promise((resolve) => child.once('close', resolve));
      });
      for (const child of all.keys()) lose(child, 'the renderer is closed');
      await Promise.all(gone);
    },
  };
}

function lastWords(said: string): string {
  if (/heap out of memory|heap limit/i.test(said)) return 'it takes more memory than a diagram may';
  const error = /^\w*Error: .*$/m.exec(said)?.[0];
  return `the process that draws fell over${error === undefined ? '' : ` (${error})`}`;
}

/** A process at work keeps the build alive, an idle one does not. */
function hold(child: ChildProcess, busy: boolean): void {
  for (const held of [child, child.channel, child.stderr as Socket | null]) {
    if (busy) held?.ref();
    else held?.unref();
  }
}
