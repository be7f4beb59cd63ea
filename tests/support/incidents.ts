import type { Catalog } from '../../src/core/catalog/catalog.ts';
import { type Incident, readIncident } from '../../src/core/incident/incident.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../../src/core/knowledge-base.ts';
import { parseFile } from '../../src/core/parse/parse-file.ts';
import { parseMarkdown } from '../../src/io/markdown.ts';
import { NOW } from './fixture.ts';

/** What a test says of an incident; the rest is a plain one. Front matter beyond it goes into `more`, as YAML. */
export interface Sketch {
  day: string;
  name?: string;
  services?: string[];
  classes?: string[];
  organization?: string;
  title?: string;
  /** YAML of the list of actions, one flow mapping a line. */
  actions?: string[];
  /** YAML of further events behind the impact. */
  events?: string[];
  /** The impact itself, where it is not at noon. */
  at?: string;
  more?: string;
  body?: string;
}

/** An incident out of a sketch. */
export function incidentOf(sketch: Sketch): Incident {
  const incident = readIncident(parseFile(fileOf(sketch), parseMarkdown));
  if (!incident) throw new Error('The sketch is no postmortem.');
  return incident;
}

/** A knowledge base of sketches. */
export function knowledgeOf(sketches: readonly Sketch[], catalog: Partial<Catalog> = {}): KnowledgeBase {
  const sources = sketches.map(fileOf);
  return buildKnowledgeBase(
    {
      sources,
      files: sources.map((source) => parseFile(source, parseMarkdown)),
      catalog: { classes: [], teams: undefined, services: undefined, ...catalog },
      existingPaths: new Set(),
      brokenDiagrams: new Map(),
    },
    { now: NOW },
  );
}

function fileOf({
  day,
  name = 'incident',
  services = ['ledger'],
  classes = ['resource-exhaustion'],
  organization,
  title = 'Something broke that morning',
  actions = [],
  events = [],
  at = `${day}T12:00Z`,
  more = '',
  body = '',
}: Sketch): { path: string; text: string } {
  const lines = [
    '---',
    `title: ${JSON.stringify(title)}`,
    'severity: sev2',
    `services: [${services.join(', ')}]`,
    `failureClasses: [${classes.join(', ')}]`,
    ...(organization === undefined
      ? []
      : [`source: { organization: ${JSON.stringify(organization)}, url: "https://example.com/${day}" }`]),
    'timeline:',
    `  - { at: ${JSON.stringify(at)}, kind: impact, what: Payments fail. }`,
    ...events.map((event) => `  - ${event}`),
    `actions: [${actions.join(', ')}]`,
    ...(more === '' ? [] : [more]),
    '---',
    '',
    body,
  ];
  return { path: `postmortems/${day}-${name}.md`, text: lines.join('\n') };
}
