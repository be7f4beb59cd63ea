import { check } from '../core/check.ts';
import type { Report } from '../core/diagnostics/diagnostic.ts';
import type { Incident } from '../core/incident/incident.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../core/knowledge-base.ts';
import { loadContent } from '../io/check-root.ts';
import { readSettings, type Settings } from './settings.ts';

/** What a site is made of. */
export interface SiteKnowledge {
  settings: Settings;
  /** Of everything under the root, whoever may read it. */
  report: Report;
  /** The text of a file that the report names. */
  textOf: (file: string) => string | undefined;
  /** Only what this site may show: no internal postmortem for the public, no draft in a production build. */
  knowledgeBase: KnowledgeBase;
}

/** Loads it, anew at each call. */
export async function loadKnowledge(settings: Settings): Promise<SiteKnowledge> {
  const input = await loadContent(settings.root);
  const { knowledgeBase: whole, report } = check(input, { now: settings.now });
  const shown = new Set(whole.incidents.filter((incident) => isShown(incident, settings)).map(({ path }) => path));
  const published = {
    ...input,
    sources: input.sources.filter(({ path }) => shown.has(path)),
    files: input.files.filter(({ path }) => shown.has(path)),
  };
  const texts = new Map(input.files.map((file) => [file.path, file.text]));
  return {
    settings,
    report,
    textOf: (file) => texts.get(file),
    knowledgeBase: buildKnowledgeBase(published, { now: settings.now }),
  };
}

const isShown = (incident: Incident, { audience, drafts }: Settings): boolean =>
  (audience === 'internal' || !incident.isInternal) && (drafts || !incident.isDraft);

/**
 * The knowledge of this process's site, loaded once. Configuration, content loader and pages run in module graphs of
 * their own within one process, so the promise is kept where all of them see it.
 */
export function siteKnowledge(): Promise<SiteKnowledge> {
  const held = globalThis as { [KEY]?: Promise<SiteKnowledge> };
  held[KEY] ??= loadKnowledge(readSettings(process, { drafts: isDevelopment() }));
  return held[KEY];
}

/** Lets the next call load again: content has changed under the development server. */
export function forgetKnowledge(): void {
  Reflect.deleteProperty(globalThis, KEY);
}

const KEY = Symbol.for('hindsight.site-knowledge');

const isDevelopment = (): boolean => process.argv.includes('dev');
