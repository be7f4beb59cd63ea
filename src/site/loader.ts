import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ruleInfo, rulePage, type RuleId } from '../core/rules/rule-info.ts';
import { PROJECT } from '../io/project.ts';
import { rendererFingerprint } from '../io/mermaid/fingerprint.ts';
import { siteKnowledge } from './knowledge.ts';
import { RENDERER_VERSION } from './markdown/version.ts';

/** A Markdown text on its way into Astro's store. `path` is where it stands, absolute: its links are relative to it. */
interface MarkdownText {
  id: string;
  path: string;
  markdown: string;
}

/** The bodies of the postmortems that this site shows. Front matter has been read by the core, the only one who reads it. */
export const postmortemLoader = (): Loader =>
  loaderOf('postmortems', async () => {
    const { knowledgeBase, settings } = await siteKnowledge();
    return knowledgeBase.incidents.map(({ id, path: file, file: { body } }) => ({
      id,
      path: path.join(settings.root, file),
      // Told as an error, and costly for this renderer too: only the development server comes this far.
      markdown: body.refusal ? '' : body.text,
    }));
  });

/** The pages of the failure classes. */
export const classLoader = (): Loader =>
  loaderOf('classes', async () => {
    const { knowledgeBase, settings } = await siteKnowledge();
    return knowledgeBase.catalog.classes.map(({ id, path: file, body }) => ({
      id,
      path: path.join(settings.root, file),
      markdown: body,
    }));
  });

/** The pages of the rules, without their headings. */
export const ruleLoader = (): Loader =>
  loaderOf('rules', async () =>
    (Object.keys(ruleInfo) as RuleId[])
      .filter((id) => existsSync(path.join(PROJECT, rulePage(id))))
      .map((id) => {
        const file = path.join(PROJECT, rulePage(id));
        return { id, path: file, markdown: readFileSync(file, 'utf8').replace(/^# .*\n/, '') };
      }),
  );

function loaderOf(name: string, texts: () => Promise<MarkdownText[]>): Loader {
  return {
    name: `hindsight-${name}`,
    load: async (context) => {
      await fill(context, await texts());
      context.watcher?.on('all', (_event, file) => {
        if (/[\\/](?:postmortems|catalog)[\\/]/.test(file)) void texts().then((changed) => fill(context, changed));
      });
    },
  };
}

/**
 * Renders what has changed since the last run, and takes out what is gone. What a text gives depends on the postmortems
 * that it names as well: a link to one that this site does not show is no link.
 */
async function fill(
  { store, config, renderMarkdown, generateDigest }: LoaderContext,
  texts: MarkdownText[],
): Promise<void> {
  const { knowledgeBase } = await siteKnowledge();
  const gone = new Set(store.keys());
  for (const { id, path: file, markdown } of texts) {
    gone.delete(id);
    const linked =
      markdown.match(/\d{4}-\d{2}-\d{2}-[a-z0-9-]+/g)?.filter((other) => knowledgeBase.byId.has(other)) ?? [];
    const drawn = /mermaid/i.test(markdown) ? rendererFingerprint() : '';
    const digest = generateDigest([RENDERER_VERSION, drawn, config.base, file, ...linked, markdown].join('\n'));
    if (store.get(id)?.digest === digest) continue;
    const rendered = await renderMarkdown(markdown, { fileURL: pathToFileURL(file) });
    store.set({ id, data: {}, digest, rendered });
  }
  for (const id of gone) store.delete(id);
}
