import { type Catalog } from './catalog/catalog.ts';
import { type Incident, readIncident } from './incident/incident.ts';
import type { ParsedFile } from './parse/parse-file.ts';
import type { SourceFile } from './parse/source-file.ts';

/** What the disk told beside the files' texts: see {@link KnowledgeBase}. */
export interface Surroundings {
  /** Of the paths that bodies link to, those that are there. */
  existingPaths: ReadonlySet<string>;
  /** Mermaid sources that do not parse, with what is wrong. */
  brokenDiagrams: ReadonlyMap<string, DiagramProblem>;
}

/** Why a Mermaid source does not parse. `line` counts from 1 in the source. */
export interface DiagramProblem {
  line: number;
  message: string;
}

/** Everything that rules, pages and commands ask about. Built once, from data alone. */
export interface KnowledgeBase extends Surroundings {
  /** Every file under `postmortems/` that claims to be a postmortem, sorted by path. */
  sources: readonly SourceFile[];
  files: readonly ParsedFile[];
  /** Those with readable front matter, in the order of the files. */
  incidents: readonly Incident[];
  /** By id; where two files share one, the first. */
  byId: ReadonlyMap<string, Incident>;
  catalog: Catalog;
  classIds: ReadonlySet<string>;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Builds it. O(size of the content). */
export function buildKnowledgeBase(
  input: { sources: readonly SourceFile[]; files: readonly ParsedFile[]; catalog: Catalog } & Surroundings,
  { now }: { now: number },
): KnowledgeBase {
  const incidents = input.files.flatMap((file) => readIncident(file) ?? []);
  const byId = new Map(incidents.toReversed().map((incident) => [incident.id, incident]));
  const classIds = new Set(input.catalog.classes.map((one) => one.id));
  return { ...input, incidents, byId, classIds, now };
}
