import { SvgNode } from './svg-tree.ts';

/** What a screen reader calls each kind of diagram, where Mermaid's own word for it is not one. */
const KINDS: Readonly<Record<string, string>> = {
  'flowchart-v2': 'flowchart',
  'flowchart-elk': 'flowchart',
  sequence: 'sequence diagram',
  stateDiagram: 'state diagram',
  classDiagram: 'class diagram',
  er: 'entity relationship diagram',
  gantt: 'Gantt chart',
  pie: 'pie chart',
  gitGraph: 'Git graph',
  quadrantChart: 'quadrant chart',
  journey: 'user journey',
  xychart: 'chart',
  block: 'block diagram',
  packet: 'packet diagram',
  kanban: 'Kanban board',
  sankey: 'Sankey diagram',
  requirement: 'requirement diagram',
  architecture: 'architecture diagram',
  radar: 'radar chart',
  c4: 'C4 diagram',
};

export interface Name {
  title?: string | undefined;
  description?: string | undefined;
}

/**
 * Names a drawing for those who cannot see it: the title given, else the author's `accTitle`, else the kind of diagram.
 * The name is an attribute, since a browser shows a `title` element as a tooltip over the whole drawing.
 */
export function nameDrawing(root: SvgNode, { title, description }: Name): void {
  const own = (name: string) => root.elements().find((node) => node.localName === name);
  const kind = root.attributes.get('aria-roledescription') ?? '';
  const called = KINDS[kind] ?? (kind.replace(/-.*$/, '') || 'diagram');
  const name = tidy(title) ?? tidy(own('title')?.text()) ?? called;
  const text = tidy(description) ?? tidy(own('desc')?.text());
  root.adopt(root.children.filter((child) => typeof child === 'string' || !/^(?:title|desc)$/.test(child.localName)));
  for (const attribute of ['aria-labelledby', 'aria-describedby']) root.attributes.delete(attribute);
  root.attributes.set('role', 'graphics-document document');
  root.attributes.set('aria-roledescription', called);
  root.attributes.set('aria-label', name);
  if (text === undefined) return;
  const desc = new SvgNode('desc', [['id', 'description']]);
  desc.adopt([text]);
  root.adopt([desc, ...root.children]);
  root.attributes.set('aria-describedby', 'description');
}

function tidy(text: string | undefined): string | undefined {
  const tidied = text
    ?.toWellFormed()
    .replace(/[\s\p{Cc}\ue000]+/gu, ' ')
    .trim();
  return tidied === '' ? undefined : tidied;
}
