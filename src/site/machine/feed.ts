import { Feed } from 'feed';
import { newestFirst, startOf } from '../../core/incident/start.ts';
import { siteKnowledge } from '../knowledge.ts';
import { escapeHtml } from '../markdown/safe-html.ts';
import { classesOf } from '../queries/incident-summary.ts';
import { homeUrl, href, postmortemUrl } from '../urls.ts';
import { openSearchXml, text } from './text.ts';

/** How many incidents a feed holds. */
const ENTRIES = 50;

/** The feeds of the newest incidents (RSS 2.0, Atom 1.0, JSON Feed 1), and the description of the search. */
export const feedFiles = ['feed.xml', 'atom.xml', 'feed.json', 'opensearch.xml'] as const;

/** A file for each. There are none where the site does not know its own address, since all of them must name it. */
export const feedPaths = (site: URL | undefined): { params: { feed: (typeof feedFiles)[number] } }[] =>
  site ? feedFiles.map((feed) => ({ params: { feed } })) : [];

/** One of these files. Feeds are ordered by the day of the incident, newest first. */
export async function feedResponse(file: string, site: URL): Promise<Response> {
  if (file === 'opensearch.xml') return text(openSearchXml(site), 'application/opensearchdescription+xml');
  const { knowledgeBase: kb } = await siteKnowledge();
  const at = (path: string): string => new URL(path, site).href;
  const newest = kb.incidents.toSorted(newestFirst).slice(0, ENTRIES);
  const feed = new Feed({
    id: at(homeUrl()),
    title: 'Hindsight: incidents',
    description: 'The newest postmortems.',
    link: at(homeUrl()),
    language: 'en',
    generator: false,
    ...(newest[0] ? { updated: new Date(startOf(newest[0])) } : {}),
    feedLinks: { rss: at(href('feed.xml')), atom: at(href('atom.xml')), json: at(href('feed.json')) },
    author: { name: 'Hindsight' },
  });
  for (const incident of newest) {
    feed.addItem({
      id: at(postmortemUrl(incident.id)),
      link: at(postmortemUrl(incident.id)),
      title: incident.facts.title ?? incident.id,
      description: escapeHtml(incident.facts.impact?.summary ?? ''),
      date: new Date(startOf(incident)),
      category: classesOf(incident, kb).map(({ id, name }) => ({ name, term: id })),
    });
  }
  if (file === 'feed.json') return text(`${feed.json1()}\n`, 'application/feed+json');
  if (file === 'atom.xml') return text(`${feed.atom1()}\n`, 'application/atom+xml');
  return text(`${feed.rss2()}\n`, 'application/rss+xml');
}
