/**
 * `npm run bench:knowledge-base [-- COUNT]`: how long the knowledge base of generated incidents takes (10,000 where no count
 * is given) with everything that is worked out over it, part by part, and the peak of memory.
 * The time of the processor counts all its threads, the collector of memory among them.
 */
import { tmpdir } from 'node:os';
import path from 'node:path';
import { knottedParts } from '../src/core/graph/dependency-cycles.ts';
import { dependencyGraph } from '../src/core/graph/dependency-graph.ts';
import { buildKnowledgeBase } from '../src/core/knowledge-base.ts';
import { brokenFixes } from '../src/core/recurrence/broken-fixes.ts';
import { recurrenceChains } from '../src/core/recurrence/chains.ts';
import { kinGroups } from '../src/core/recurrence/kin.ts';
import { similarityIndex } from '../src/core/similarity/similarity.ts';
import { statsRows } from '../src/core/statistics/stats-table.ts';
import { knowledgeReading, loadContent } from '../src/io/check-root.ts';
import { generateVariedCorpus } from './generate-varied.ts';

const count = Number(process.argv[2] ?? 10_000);
const root = path.join(tmpdir(), `hindsight-knowledge-${count}`);
generateVariedCorpus(root, count);

let total = 0;
let totalProcessor = 0;
const content = await timed('read and parse', () => loadContent(root, knowledgeReading), false);
const kb = await timed('indexes', () => buildKnowledgeBase(content, { now: Date.now() }));
const recurrence = await timed('recurrence', () => {
  const kin = kinGroups(kb.incidents);
  return { kin, chains: recurrenceChains(kin), broken: brokenFixes(kin) };
});
const graph = await timed('dependency graph', () => dependencyGraph(kb.incidents, kb.catalog));
const knots = await timed('cycles', () => knottedParts(graph));
const rows = await timed('statistics', () => statsRows(kb.incidents));
const index = await timed('similarity index', () => similarityIndex(kb.incidents));
const neighbours = await timed('neighbours of all', () => kb.incidents.map((incident) => index.similarTo(incident)));

console.log(
  `${'knowledge base'.padEnd(20)} ${total.toFixed(2).padStart(6)} s ${totalProcessor.toFixed(2).padStart(6)} s of processor`,
);
console.log(`${'peak of memory'.padEnd(20)} ${(process.resourceUsage().maxRSS / 1024).toFixed(0).padStart(6)} MB`);
console.log(
  `${kb.incidents.length} incidents, ${recurrence.kin.all.length} groups of kin, ${recurrence.chains.length} chains, ${recurrence.broken.length} fixes that did not hold, ` +
    `${graph.nodes.length} parts, ${graph.links.length} dependencies, ${knots.reduce((sum, knot) => sum + knot.cycles.length, 0)} cycles, ` +
    `${rows.length} distributions, ${neighbours.reduce((sum, list) => sum + list.length, 0)} neighbours`,
);

async function timed<Value>(name: string, work: () => Value | Promise<Value>, counts = true): Promise<Value> {
  const started = performance.now();
  const before = process.cpuUsage();
  const value = await work();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1e6;
  if (counts) total += seconds;
  if (counts) totalProcessor += processor;
  const memory = process.memoryUsage.rss() / 1024 / 1024;
  console.log(
    `${name.padEnd(20)} ${seconds.toFixed(2).padStart(6)} s ${processor.toFixed(2).padStart(6)} s of processor ${memory.toFixed(0).padStart(6)} MB`,
  );
  return value;
}
