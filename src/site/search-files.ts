import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alertsOf } from '../core/incident/alerts.ts';
import { isExample } from '../core/incident/example.ts';
import type { Incident } from '../core/incident/incident.ts';
import { organizationOf } from '../core/incident/organization.ts';
import { startOf } from '../core/incident/start.ts';
import { isoDay } from '../core/incident/time.ts';
import type { KnowledgeBase } from '../core/knowledge-base.ts';
import { knownSignatures } from '../core/search/match-signatures.ts';
import type { FoundClass, FoundIncident, PageNames, SearchManifest, TermFile } from '../core/search/search-files.ts';
import { buildSearchIndex, type Postings } from '../core/search/search-index.ts';
import { shardOf } from '../core/search/shards.ts';
import { triageFile } from '../core/search/triage-file.ts';
import { alertKey } from '../core/text/alert-slug.ts';
import { formatDate } from './format/date.ts';
import { searchedIncidents } from './search-numbers.ts';

/** About how large a file of terms is, in characters. */
const SHARD_SIZE = 16_000;
const BLOCK = 24;

/**
 * Writes the files by which the search page ranks incidents to `search-index/` under a folder, and gives their size in
 * bytes. All but the manifest stand in a folder that is named by their content, so that a browser may keep them.
 */
export function writeSearchFiles(site: string, kb: KnowledgeBase): number {
  const files = searchFiles(kb);
  const hash = createHash('sha256');
  for (const [name, text] of files.texts) hash.update(name).update(text);
  const folder = hash.digest('hex').slice(0, 12);
  const root = path.join(site, 'search-index');
  mkdirSync(path.join(root, folder), { recursive: true });
  for (const [name, text] of files.texts) writeFileSync(path.join(root, folder, name), text);
  const manifest: SearchManifest = { ...files.manifest, folder };
  writeFileSync(path.join(root, 'manifest.json'), JSON.stringify(manifest));
  return [...files.texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function searchFiles(kb: KnowledgeBase): { manifest: Omit<SearchManifest, 'folder'>; texts: Map<string, string> } {
  const incidents = searchedIncidents(kb);
  const { terms, words } = buildSearchIndex(incidents, kb);
  const shards = shardCount(terms);
  const texts = new Map<string, string>();
  const put = (name: string, value: unknown): unknown => texts.set(`${name}.json`, JSON.stringify(value));
  for (const [index, file] of divided(terms, shards).entries()) put(`terms-${index}`, file);
  for (let from = 0; from < incidents.length; from += BLOCK)
    put(`incidents-${from / BLOCK}`, incidents.slice(from, from + BLOCK).map(foundIncident));
  put('words', words);
  put('signatures', knownSignatures(incidents));
  put(
    'classes',
    kb.catalog.classes.map(({ id, name, aliases = [], summary, firstMoves }): FoundClass => {
      const firstMove = firstMoves?.[0];
      return { id, name, aliases, summary, ...(firstMove === undefined ? {} : { firstMove }) };
    }),
  );
  put('names', pageNames(incidents, kb));
  put('triage', triageFile(incidents, kb));
  return { manifest: { documents: incidents.length, shards, block: BLOCK }, texts };
}

function divided(terms: ReadonlyMap<string, Postings>, shards: number): TermFile[] {
  // A term such as "__proto__" or "constructor" is a key like any other.
  const files = Array.from({ length: shards }, (): TermFile => Object.create(null) as TermFile);
  for (const [term, postings] of terms) {
    const file = files[shardOf(term, shards)];
    if (file) file[term] = postings;
  }
  return files;
}

function shardCount(terms: ReadonlyMap<string, Postings>): number {
  let size = 0;
  for (const [term, postings] of terms) size += term.length + 6 + postings.length * 4;
  return Math.max(1, Math.ceil(size / SHARD_SIZE));
}

function pageNames(incidents: readonly Incident[], { byService, catalog }: KnowledgeBase): PageNames {
  const alerts = Map.groupBy(
    incidents.flatMap((incident) => alertsOf(incident).map(({ name }) => ({ name, incident }))),
    ({ name }) => alertKey(name),
  );
  const services = catalog.services ?? [];
  return {
    alerts: [...alerts.values()].flatMap((named) => {
      const [first] = named;
      return first ? [{ name: first.name, incidents: new Set(named.map(({ incident }) => incident)).size }] : [];
    }),
    services: [...new Set([...byService.keys(), ...services.map(({ id }) => id)])].map((id) => ({
      id,
      name: services.find((one) => one.id === id)?.name ?? id,
      incidents: byService.get(id)?.length ?? 0,
    })),
  };
}

function foundIncident(incident: Incident): FoundIncident {
  const { facts, timeline, id } = incident;
  const organization = organizationOf(incident);
  const attempt = (outcome: string): string | undefined =>
    timeline.map(({ event }) => event).find((event) => event.kind === 'attempt' && event.outcome === outcome)?.what;
  const worked = attempt('worked');
  const worse = attempt('worse');
  return {
    id,
    title: facts.title ?? id,
    day: formatDate(isoDay(startOf(incident))).text,
    severity: facts.severity ?? 'unknown',
    ...(organization === undefined ? {} : { organization }),
    ...(isExample(incident) ? { isExample: true } : {}),
    ...(worked === undefined ? {} : { worked }),
    ...(worse === undefined ? {} : { worse }),
  };
}
