import { newestFirst } from '../../core/incident/start.ts';
import { siteKnowledge } from '../knowledge.ts';
import { classUrl, href, postmortemUrl } from '../urls.ts';

/** A file for every postmortem: as its author wrote it. */
export async function markdownFiles() {
  const { knowledgeBase: kb } = await siteKnowledge();
  return [...kb.byId.values()].map(({ id, file }) => ({ params: { id }, props: { text: file.text } }));
}

/** A plain-text guide to the site for language models (https://llmstxt.org/): one line a page, in Markdown. */
export async function llmsText(): Promise<string> {
  const { knowledgeBase: kb } = await siteKnowledge();
  const line = (text: string, url: string, about: string): string =>
    `- [${text.replace(/[[\]\\]/g, String.raw`\$&`)}](${url}): ${about.replace(/\s+/g, ' ').trim()}`;
  return [
    '# Hindsight',
    '',
    '> Postmortems that answer: have we seen this before, what stopped it, and did we ever fix it?',
    '',
    `Every postmortem is also there as Markdown (its address ends in .md instead of /), and all of them as JSON under ${href('api/v1/')}.`,
    '',
    '## Failure classes',
    '',
    ...kb.catalog.classes.map(({ id, name, summary }) => line(name, classUrl(id), summary)),
    '',
    '## Postmortems',
    '',
    ...kb.incidents
      .toSorted(newestFirst)
      .map(({ id, facts }) => line(facts.title ?? id, postmortemUrl(id), facts.impact?.summary ?? '')),
    '',
  ].join('\n');
}

/** The description of the search for browsers (OpenSearch 1.1). */
export const openSearchXml = (site: URL): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Hindsight</ShortName>
  <Description>Have we seen this before?</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${new URL(href('search/'), site).href}?q={searchTerms}"/>
</OpenSearchDescription>
`;

/** Text as a file. */
export const text = (body: string, type: string): Response =>
  new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });
