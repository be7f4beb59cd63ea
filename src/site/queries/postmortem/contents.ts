import type { PostmortemPage } from './page.ts';

/** The sections that a page has, in the order in which they stand. */
export function contentsOf(page: PostmortemPage): { id: string; name: string }[] {
  const sections: (readonly [id: string, name: string, isThere: boolean])[] = [
    ['timeline', 'Timeline', true],
    ['mechanism', 'Mechanism', true],
    ['story', 'Story', true],
    ['conditions', 'Why it was possible', page.conditions.length + page.escaped.length > 0],
    ['signals', 'Golden signals', page.signals.length > 0],
    ['request-path', 'Request path', page.requestPath.length > 0],
    ['dependencies', 'Dependencies', page.dependencies.length > 0],
    ['signatures', 'What it prints', page.signatures.length + page.alerts.length > 0],
    ['actions', 'Action items', true],
    ['seen-before', 'Seen before', true],
    ['completeness', 'Completeness', true],
  ];
  return sections.filter(([, , isThere]) => isThere).map(([id, name]) => ({ id, name }));
}
