import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Incident } from '../../src/core/incident/incident.ts';
import type { KnowledgeBase } from '../../src/core/knowledge-base.ts';
import { entries } from '../../src/core/parse/facts.ts';
import { searchableFields } from '../../src/core/search/searchable.ts';
import { searchedIncidents, searchNumber } from '../../src/site/search-numbers.ts';

/** Writes Pagefind's index of pages that hold what the search reads of incidents: their texts, facets, number and day. */
export async function writeTextIndex(site: string, kb: KnowledgeBase): Promise<void> {
  try {
    const { index } = await createIndex({ includeCharacters: '-./:@#_', forceLanguage: 'en' });
    if (!index) throw new Error('Pagefind gave no index.');
    for (const [number, incident] of searchedIncidents(kb).entries()) {
      const { errors } = await index.addHTMLFile({
        url: `/postmortems/${incident.id}/`,
        content: pageOf(incident, number, kb),
      });
      if (errors.length > 0) throw new Error(errors.join('; '));
    }
    await index.writeFiles({ outputPath: path.join(site, 'pagefind') });
  } finally {
    await close();
  }
}

function pageOf(incident: Incident, number: number, kb: KnowledgeBase): string {
  const { facts, id, timeline } = incident;
  const facets = [
    ...entries(facts.failureClasses).map(([, value]) => ['class', value]),
    ...entries(facts.services).map(([, value]) => ['service', value]),
    ...timeline.flatMap(({ event }) => (event.kind === 'attempt' ? [['mitigation', event.mitigation ?? 'other']] : [])),
    ['severity', facts.severity ?? 'sev4'],
    ['year', id.slice(0, 4)],
    ['organisation', facts.source?.organization ?? 'our own'],
  ];
  const spans = facets.map(
    ([facet = '', value = '']) =>
      `<span hidden data-pagefind-filter="${facet}[data-value]" data-value="${escaped(value)}"></span>`,
  );
  const parts = searchableFields(incident, kb).map(
    ({ name, text }) => `<h2 id="${name}">${name}</h2><p>${escaped(text)}</p>`,
  );
  return `<!doctype html><html lang="en"><body><main data-pagefind-body><h1>${escaped(facts.title ?? id)}</h1>
<span hidden data-pagefind-sort="date[data-date], incident[data-number]" data-date="${id.slice(0, 10)}" data-number="${searchNumber(number)}"></span>
${spans.join('')}${parts.join('')}</main></body></html>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
