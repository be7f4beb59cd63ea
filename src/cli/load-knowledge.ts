import path from 'node:path';
import { buildKnowledgeBase, type KnowledgeBase } from '../core/knowledge-base.ts';
import { knowledgeReading, loadContent } from '../io/check-root.ts';
import { type Environment, nowOf } from './environment.ts';

/** The knowledge base of a content folder as the user names it, drafts and internal postmortems included. */
export async function loadKnowledge(
  { cwd, env }: Pick<Environment, 'cwd' | 'env'>,
  root: string,
): Promise<KnowledgeBase> {
  return buildKnowledgeBase(await loadContent(path.resolve(cwd, root), knowledgeReading), { now: nowOf(env) });
}
