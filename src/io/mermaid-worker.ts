import { parentPort } from 'node:worker_threads';
import { JSDOM } from 'jsdom';
import { mermaidProblem } from './mermaid-problem.ts';

const { window } = new JSDOM('<!doctype html><body></body>');
Object.assign(globalThis, { window, document: window.document, CSSStyleSheet: window.CSSStyleSheet });
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true });

parentPort?.on('message', (source: string) => {
  mermaid.parse(source).then(
    () => parentPort?.postMessage(null),
    (error: unknown) => parentPort?.postMessage(mermaidProblem(error, source)),
  );
});
parentPort?.postMessage('ready');
