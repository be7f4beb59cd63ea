import type { Catalog } from './catalog/catalog.ts';
import { type Incident, readIncident } from './incident/incident.ts';
import { relatedIds } from './incident/related.ts';
import { newestFirst } from './incident/start.ts';
import { entries } from './parse/facts.ts';
import { idOf, type ParsedFile } from './parse/parse-file.ts';
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
  /** The ids of all postmortems, also of those that could not be read: an id is a file name. */
  ids: ReadonlySet<string>;
  catalog: Catalog;
  classIds: ReadonlySet<string>;
  /** The incidents of a failure class and of a service, newest first. */
  byClass: ReadonlyMap<string, readonly Incident[]>;
  byService: ReadonlyMap<string, readonly Incident[]>;
  /** The incidents that name an id under `related`, newest first. */
  namedBy: ReadonlyMap<string, readonly Incident[]>;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Builds it. O(size of the content), and n log n to sort. */
export function buildKnowledgeBase(
  input: { sources: readonly SourceFile[]; files: readonly ParsedFile[]; catalog: Catalog } & Surroundings,
  { now }: { now: number },
): KnowledgeBase {
  const incidents = input.files.flatMap((file) => readIncident(file) ?? []);
  const byId = new Map(incidents.toReversed().map((incident) => [incident.id, incident]));
  const ids = new Set(input.sources.map(({ path }) => idOf(path)));
  const classIds = new Set(input.catalog.classes.map((one) => one.id));
  const newest = incidents.toSorted(newestFirst);
  const byClass = grouped(newest, ({ facts }) => entries(facts.failureClasses).map(([, id]) => id));
  const byService = grouped(newest, ({ facts }) => entries(facts.services).map(([, id]) => id));
  const namedBy = grouped(newest, (incident) => relatedIds(incident).map(({ id }) => id));
  return { ...input, incidents, byId, ids, classIds, byClass, byService, namedBy, now };
}

function grouped(incidents: readonly Incident[], idsOf: (incident: Incident) => string[]): Map<string, Incident[]> {
  const groups = new Map<string, Incident[]>();
  for (const incident of incidents) {
    for (const id of new Set(idsOf(incident))) {
      const group = groups.get(id);
      if (group) group.push(incident);
      else groups.set(id, [incident]);
    }
  }
  return groups;
}
