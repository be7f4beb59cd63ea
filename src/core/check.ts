import type { Catalog } from './catalog/catalog.ts';
import { diagnose } from './diagnostics/diagnose.ts';
import type { Report } from './diagnostics/diagnostic.ts';
import { buildKnowledgeBase, type KnowledgeBase, type Surroundings } from './knowledge-base.ts';
import type { ParsedFile } from './parse/parse-file.ts';
import type { SourceFile } from './parse/source-file.ts';
import { rules } from './rules/index.ts';
import { applyWaivers } from './rules/waivers.ts';

/** What a check looks at. `files` are the readable ones of `sources`, parsed. */
export interface CheckInput extends Surroundings {
  sources: readonly SourceFile[];
  files: readonly ParsedFile[];
  catalog: Catalog;
}

/**
 * Builds the knowledge base and runs every rule over it. `now` is in milliseconds since the epoch.
 * Never throws for what the content holds.
 */
export function check(input: CheckInput, { now }: { now: number }): { knowledgeBase: KnowledgeBase; report: Report } {
  const knowledgeBase = buildKnowledgeBase(input, { now });
  const found = rules.flatMap((rule) => rule(knowledgeBase));
  const { findings, waived } = applyWaivers(found, knowledgeBase);
  const drafts = new Set(
    knowledgeBase.incidents.filter((incident) => incident.isDraft).map((incident) => incident.path),
  );
  const diagnostics = diagnose(findings, input.files, { drafts });
  return { knowledgeBase, report: { diagnostics, files: input.sources.length, waived } };
}
