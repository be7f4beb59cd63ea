import type { FoundIncident } from '../../core/search/search-files.ts';

/** An element with a class, attributes that are properties, and content. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { className = '', ...properties }: Partial<Pick<HTMLElement, 'className' | 'id'>> & { href?: string } = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  Object.assign(made, properties);
  made.append(...content);
  return made;
}

/** The badge of a severity, as `SeverityBadges.astro` put it into the page; its bare word where none is there. */
export function severityBadge(severity: string): Node | string {
  const badges = document.querySelector<HTMLTemplateElement>('template.severities')?.content;
  return badges?.querySelector(`.${CSS.escape(severity)}`)?.cloneNode(true) ?? severity;
}

/** What is said of an incident under its title. */
export const aboutIncident = ({
  day,
  severity,
  organization,
  isExample,
}: Pick<FoundIncident, 'day' | 'severity' | 'organization' | 'isExample'>): (Node | string)[] => [
  `${day} · `,
  severityBadge(severity),
  ...(organization === undefined ? [] : [` · ${organization}`]),
  ...(isExample ? [' · invented example'] : []),
];

/** A text in which what stands between backquotes is code. */
export const withCode = (text: string): Node[] =>
  text
    .split(/(`[^`]+`)/)
    .map((piece) =>
      /^`[^`]+`$/.test(piece) ? element('code', {}, piece.slice(1, -1)) : document.createTextNode(piece),
    );
