import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { linkTarget } from '../../core/incident/local-links.ts';

/**
 * Kinds of file beside a postmortem that a site takes along. HTML and SVG are not among them: opened by themselves they
 * could run scripts under the site's address.
 */
const publishable = /\.(?:png|jpe?g|gif|webp|avif|txt|log|csv|json|pdf)$/i;

/** Whether a file of the repository, given by its path under the root, is published with the site. */
export const isPublished = (path: string): boolean =>
  path.startsWith('postmortems/') && publishable.test(path) && !/(?:^|\/)[_.]/.test(path);

/** The path under the site at which a published file stands. */
export const publishedPath = (path: string): string => `files/${path.slice('postmortems/'.length)}`;

/** Where a link stands: the path of its file under the root, the site's place under its host, and what the site shows. */
export interface LinkPlace {
  from: string;
  base: string;
  knowledgeBase: Pick<KnowledgeBase, 'byId' | 'classIds'>;
}

/**
 * The address in the site of what a body's link leads to. Addresses of other hosts stay as they are. Undefined where this
 * site has nothing there: a draft, an internal postmortem, a file that is not published.
 */
export function publishedAddress(url: string, { from, base, knowledgeBase }: LinkPlace): string | undefined {
  const target = linkTarget(url, from);
  if (!target) return /^(?:https?|mailto):/i.test(url.trim()) || url.startsWith('#') ? url : undefined;
  const at = (path: string): string => `${base.replace(/\/?$/, '/')}${path}`;
  const fragment = /#[^#]*$/.exec(url)?.[0] ?? '';
  const postmortem = (id: string): string | undefined =>
    knowledgeBase.byId.has(id) ? at(`postmortems/${id}/${fragment}`) : undefined;
  switch (target.type) {
    case 'postmortem':
      return postmortem(target.id);
    case 'class':
      return knowledgeBase.classIds.has(target.id) ? at(`classes/${target.id}/${fragment}`) : undefined;
    case 'service':
      return at(`services/${target.id}/${fragment}`);
    case 'page':
      return at(url.trim().replace(/^\//, ''));
    case 'outside':
      return undefined;
    case 'file': {
      const classId = /^catalog\/failure-classes\/([^/]+)\.md$/.exec(target.path)?.[1];
      const ruleId = /^docs\/rules\/(.+)\.md$/.exec(target.path)?.[1];
      if (classId !== undefined) return at(`classes/${classId}/${fragment}`);
      if (ruleId !== undefined) return at(`contribute/rules/${ruleId}/${fragment}`);
      if (target.id !== undefined) return postmortem(target.id);
      return isPublished(target.path) ? at(publishedPath(target.path)) : undefined;
    }
  }
}
