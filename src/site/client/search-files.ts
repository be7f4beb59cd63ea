import type { IndexReader } from '../../core/search/answer.ts';
import type { KnownSignature } from '../../core/search/match-signatures.ts';
import type { FoundClass, FoundIncident, PageNames, SearchManifest, TermFile } from '../../core/search/search-files.ts';
import type { Postings } from '../../core/search/search-index.ts';
import { shardOf } from '../../core/search/shards.ts';
import type { TriageFile } from '../../core/search/triage-file.ts';

/** The files of the search, each fetched once, when it is first needed. */
export interface SearchFiles extends IndexReader {
  classes: readonly FoundClass[];
  incidents: (documents: readonly number[]) => Promise<FoundIncident[]>;
  signatures: () => Promise<readonly KnownSignature[]>;
  names: () => Promise<PageNames>;
  triage: () => Promise<TriageFile>;
}

let opened: Promise<SearchFiles> | undefined;

/** Opens them. `base` is where the site stands under its host. A failure is not kept, so that the next call tries again. */
export function openSearchFiles(base: string): Promise<SearchFiles> {
  opened ??= open(base).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(base: string): Promise<SearchFiles> {
  const root = `${base}search-index/`;
  // The manifest has the same name in every build, so the copy of the browser is checked against the server.
  const { documents, folder, shards, block } = await fetched<SearchManifest>(`${root}manifest.json`, 'no-cache');
  const files = new Map<string, Promise<unknown>>();
  const file = <Content>(name: string): Promise<Content> => {
    const url = `${root}${folder}/${name}.json`;
    const promise = files.get(url) ?? fetched<Content>(url);
    files.set(url, promise);
    return promise as Promise<Content>;
  };
  return {
    documents,
    classes: await file<FoundClass[]>('classes'),
    words: () => file<string[]>('words'),
    signatures: () => file<KnownSignature[]>('signatures'),
    names: () => file<PageNames>('names'),
    triage: () => file<TriageFile>('triage'),
    postings: async (terms) => {
      const found = await Promise.all(
        terms.map(async (term): Promise<[string, Postings] | undefined> => {
          const shard = await file<TermFile>(`terms-${shardOf(term, shards)}`);
          const postings = Object.hasOwn(shard, term) ? shard[term] : undefined;
          return postings && [term, postings];
        }),
      );
      return new Map(found.filter((one) => one !== undefined));
    },
    incidents: async (wanted) =>
      (
        await Promise.all(
          wanted.map(async (document) => {
            const incidents = await file<FoundIncident[]>(`incidents-${Math.floor(document / block)}`);
            return incidents[document % block];
          }),
        )
      ).filter((one) => one !== undefined),
  };
}

async function fetched<Content>(url: string, cache: RequestCache = 'default'): Promise<Content> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as Content;
}
