import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastPluginDefinition } from 'satteri';
import { isActiveAddress } from '../../core/parse/active-html.ts';
import { siteKnowledge } from '../knowledge.ts';
import { publishedAddress } from './published-files.ts';

/**
 * Makes the addresses in a body the site's own: links to files become links to their pages, pictures of the repository
 * are taken along, and a picture on another host becomes a link, since no page asks another host for anything.
 */
export function addressPlugin({ base }: { base: string }): HastPluginDefinition {
  const addressOf = async (url: string, page: URL | undefined): Promise<string | undefined> => {
    const { knowledgeBase, settings } = await siteKnowledge();
    const from = page === undefined ? '' : path.relative(settings.root, fileURLToPath(page)).replaceAll(path.sep, '/');
    return isActiveAddress(url) ? undefined : publishedAddress(url, { from, base, knowledgeBase });
  };
  return {
    name: 'hindsight-addresses',
    element: [
      {
        filter: ['a'],
        visit: async (node, context) => {
          const url = text(node.properties['href']);
          if (url === undefined || url.startsWith('#')) return;
          const address = await addressOf(url, context.fileURL);
          context.setProperty(node, 'href', address ?? null);
          if (address !== undefined && /^https?:/i.test(address)) context.setProperty(node, 'rel', OUTSIDE);
        },
      },
      {
        filter: ['img'],
        visit: async (node, context) => {
          const url = text(node.properties['src']) ?? '';
          const alt = text(node.properties['alt']) ?? '';
          const address = await addressOf(url, context.fileURL);
          if (address !== undefined && !/^https?:/i.test(address)) {
            context.setProperty(node, 'src', address);
            context.setProperty(node, 'loading', 'lazy');
            return;
          }
          const words = { type: 'text' as const, value: alt === '' ? `Picture at ${url}` : alt };
          context.replaceNode(node, {
            type: 'element',
            tagName: address === undefined ? 'span' : 'a',
            properties: address === undefined ? {} : { href: address, rel: OUTSIDE },
            children: [words],
          });
        },
      },
    ],
  };
}

const OUTSIDE = ['noopener', 'noreferrer'];

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
