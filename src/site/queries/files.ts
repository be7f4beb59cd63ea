import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { possiblePaths } from '../../core/incident/local-links.ts';
import { siteKnowledge } from '../knowledge.ts';
import { isPublished, publishedPath } from '../markdown/published-files.ts';

/** A file beside a postmortem that the site takes along: `path` under `files/`, and where it stands on disk. */
export interface PublishedFile {
  params: { path: string };
  props: { file: string };
}

/** The files that the shown postmortems name and that may be published. One that a link takes out of the root is not. */
export async function publishedFiles(): Promise<PublishedFile[]> {
  const { knowledgeBase, settings } = await siteKnowledge();
  const root = realpathSync(settings.root);
  const named = new Set(knowledgeBase.files.flatMap(possiblePaths));
  return [...named]
    .filter((file) => isPublished(file) && knowledgeBase.existingPaths.has(file))
    .map((file) => ({ at: publishedPath(file), file: realpathSync(path.join(root, file)) }))
    .filter(({ file }) => file.startsWith(root + path.sep))
    .map(({ at, file }) => ({ params: { path: at.slice('files/'.length) }, props: { file } }))
    .toSorted((a, b) => (a.params.path < b.params.path ? -1 : 1));
}

/** The bytes of a published file. */
export const fileResponse = ({ file }: PublishedFile['props']): Response => new Response(readFileSync(file));
