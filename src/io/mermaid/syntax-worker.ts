import { parentPort } from 'node:worker_threads';
import { importMermaid } from './mermaid-module.ts';
import { mermaidProblem } from './problem.ts';
import { installWindow } from './window.ts';

installWindow();
const mermaid = await importMermaid();
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true });

parentPort?.on('message', (source: string) => {
  mermaid.parse(source).then(
    () => parentPort?.postMessage(null),
    (error: unknown) => parentPort?.postMessage(mermaidProblem(error, source)),
  );
});
parentPort?.postMessage('ready');
