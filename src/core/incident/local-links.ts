import type { KnowledgeBase } from '../knowledge-base.ts';
import type { BodyLink } from '../parse/body-reading.ts';
import { isActiveAddress } from '../parse/active-html.ts';
import type { ParsedFile } from '../parse/parse-file.ts';

/** Where a link inside the repository leads: to a page of the site, or to a path relative to the root. */
export type LinkTarget =
  | { type: 'postmortem' | 'class' | 'service'; id: string }
  | { type: 'page'; id?: undefined; path: string }
  | { type: 'file'; id: string | undefined; path: string }
  | { type: 'outside'; id?: undefined };

/** What a link leads to, for a file at `from`. Undefined for other hosts, other schemes and places on the same page. */
export function linkTarget(url: string, from: string): LinkTarget | undefined {
  const path = decoded(url.replace(/[?#].*$/s, ''));
  if (path === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url.trim()) || isActiveAddress(url)) return undefined;
  const page = /^\/(postmortems|classes|services)\/([^/]+)\/?$/.exec(path);
  if (page?.[2] !== undefined && !/\.[a-z0-9]+$/i.test(page[2]))
    return { type: pageTypes[page[1] ?? ''] ?? 'postmortem', id: page[2] };
  if (
    /^\/(?:(?:postmortems|classes|services|search|contribute|triage|dependencies|actions|signals|trends|alerts)\/?)?$/.test(
      path,
    ) ||
    /^\/(?:alerts\/[^/]+\/?|contribute\/rules\/[a-z-]+\/[a-z-]+\/?)$/.test(path) ||
    /^\/(?:feed\.xml|atom\.xml|feed\.json|actions\.ics|actions\/[^/]+\.ics|api\/v1\/.+\.json|llms\.txt|opensearch\.xml|sitemap-index\.xml)$/.test(
      path,
    )
  )
    return { type: 'page', path };
  const sibling = /^\.\.\/(\d{4}-\d{2}-\d{2}-[a-z0-9-]+)\/?$/.exec(path);
  if (sibling?.[1] !== undefined) return { type: 'postmortem', id: sibling[1] };
  const resolved = resolve(path.startsWith('/') ? path.slice(1) : `${from.slice(0, from.lastIndexOf('/') + 1)}${path}`);
  if (resolved === undefined) return { type: 'outside' };
  return { type: 'file', path: resolved, id: /^postmortems\/(?:.*\/)?([^/]+)\.md$/.exec(resolved)?.[1] };
}

/** What is wrong with where a link leads: the end of "leads to". Undefined where nothing is. */
export function linkFault(
  target: LinkTarget,
  { ids, classIds, catalog, existingPaths }: LinkSurroundings,
): string | undefined {
  switch (target.type) {
    case 'postmortem':
      return ids.has(target.id) ? undefined : 'no postmortem';
    case 'class':
      return classIds.has(target.id) ? undefined : 'no failure class';
    case 'service':
      return !catalog.services || catalog.services.some((service) => service.id === target.id)
        ? undefined
        : 'no service';
    case 'page':
      return undefined;
    case 'file':
      return existingPaths.has(target.path) ? undefined : 'no file of the repository';
    case 'outside':
      return 'a place outside the repository';
  }
}

type LinkSurroundings = Pick<KnowledgeBase, 'ids' | 'classIds' | 'catalog' | 'existingPaths'>;

/**
 * The links of a body that lead into the repository and that `wanted` picks. Only where the text holds an address that
 * `wanted` would pick is the body parsed.
 */
export function localLinks(
  file: ParsedFile,
  wanted: (target: LinkTarget) => boolean,
): { link: BodyLink; target: LinkTarget }[] {
  const isWanted = (url: string): boolean => {
    const target = linkTarget(url, file.path);
    return target !== undefined && wanted(target);
  };
  if (!possibleAddresses(file).some(isWanted)) return [];
  return file.body.reading.links.flatMap((link) => {
    const target = linkTarget(link.url, file.path);
    return target && wanted(target) ? [{ link, target }] : [];
  });
}

/** Paths relative to the root that a file's links may lead to. */
export const possiblePaths = (file: ParsedFile): string[] =>
  possibleAddresses(file).flatMap((url) => {
    const target = linkTarget(url, file.path);
    return target?.type === 'file' ? [target.path] : [];
  });

/**
 * Everything in a body that may be the address of a link: a few too many, never one too few. A body with escapes or
 * entities in an address, or with definitions in unusual places, is parsed for it.
 */
function possibleAddresses({ body }: ParsedFile): string[] {
  if (body.refusal) return [];
  const { text } = body;
  if (/\]\(\s*(?!https?:)[^\s)]*[\\&]|\]:\s*\S*[\\&]|^(?![ \t>*+-]*\[[^\]\\\n]+\]:).*\]:/m.test(text)) {
    return body.reading.links.map((link) => link.url);
  }
  const inline = [
    ...text.matchAll(/\]\(\s*(?:<([^<>\n]{0,2000})>|([^\s()]{0,2000}(?:\([^\s()]{0,2000}\)[^\s()]{0,2000})*))/g),
  ].map((match) => match[1] ?? match[2] ?? '');
  const defined = [...text.matchAll(/^[ \t>*+-]*\[[^\]\n]+\]:\s*(?:<([^<>\n]{0,2000})>|(\S{1,2000}))/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return [...inline, ...defined];
}

const pageTypes: Record<string, 'postmortem' | 'class' | 'service'> = {
  postmortems: 'postmortem',
  classes: 'class',
  services: 'service',
};

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Takes `.` and `..` out of a path. Undefined where it leaves the root. */
function resolve(path: string): string | undefined {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
