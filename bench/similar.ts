/**
 * `npm run bench:similar [-- FOLDER]`: the neighbours of each shipped incident (or of those under FOLDER) with score and
 * reasons, and those just below the floor, to be judged by eye.
 */
import path from 'node:path';
import { buildKnowledgeBase } from '../src/core/knowledge-base.ts';
import { FLOOR } from '../src/core/similarity/closeness.ts';
import { reasonsText } from '../src/core/similarity/reason-text.ts';
import { similarityIndex } from '../src/core/similarity/similarity.ts';
import { knowledgeReading, loadContent } from '../src/io/check-root.ts';

const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));
const { incidents } = buildKnowledgeBase(await loadContent(root, knowledgeReading), { now: Date.now() });
const index = similarityIndex(incidents, { floor: FLOOR / 2 });
const scores: number[] = [];

for (const incident of incidents) {
  console.log(`\n${incident.id}: ${incident.facts.title ?? ''}`);
  for (const { incident: other, score, reasons } of index.similarTo(incident, { limit: 6 })) {
    scores.push(score);
    console.log(
      `  ${score < FLOOR ? 'below ' : '      '}${score.toFixed(3)} ${other.id}\n        ${reasonsText(reasons)}`,
    );
  }
}
const above = scores.filter((score) => score >= FLOOR).length;
console.log(
  `\n${above} neighbours of ${incidents.length} incidents above the floor of ${FLOOR}, ${scores.length - above} shown below.`,
);
