import { declarationsOf, parseCss, type StyleRule } from './css.ts';
import { compileSelector, type Selector, type Subject } from './selector.ts';

/** The properties that decide how large a text is, where it stands and whether it is drawn. */
const PROPERTIES = [
  'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'alignment-baseline', 'letter-spacing',
  'white-space', 'display', 'transform',
] as const; // prettier-ignore

export type Property = (typeof PROPERTIES)[number];
export type Declared = Partial<Record<Property, string>>;

/** The attributes on which what is declared for an element depends. */
export const DECIDING = [
  'class',
  'style',
  'id',
  'xml:space',
  ...PROPERTIES.filter((property) => property !== 'transform'),
];

interface Candidate {
  selector: Selector;
  property: Property;
  value: string;
  /** Higher wins. */
  rank: number;
}

/** The rules of one stylesheet that matter to measuring. */
export interface Cascade {
  /** By what an element must have for them to match. */
  byKey: ReadonlyMap<string, readonly Candidate[]>;
  /** Whether elements that are alike and stand in the same place have the same style. */
  plain: boolean;
}

const IMPORTANT = 1e12;
const cache = new Map<string, Cascade>();

/** Reads a stylesheet once, however often it is asked for. Media queries are not evaluated. */
export function readCascade(css: string): Cascade {
  let cascade = cache.get(css);
  if (!cascade) {
    if (cache.size > 50) cache.clear();
    cascade = buildCascade(parseCss(css).filter((rule): rule is StyleRule => rule.type === 'style'));
    cache.set(css, cascade);
  }
  return cascade;
}

/** What is declared for an element itself: attributes, then rules, then its own `style`. Nothing inherited. */
export function declaredFor(element: Subject, cascade: Cascade | undefined): Declared {
  const declared: Declared = {};
  const ranks: Partial<Record<Property, number>> = {};
  for (const property of PROPERTIES) {
    const value = property === 'transform' ? null : element.getAttribute(property);
    if (value !== null && value !== '') declared[property] = value;
  }
  if (cascade) {
    for (const key of keysOf(element)) {
      for (const { selector, property, value, rank } of cascade.byKey.get(key) ?? []) {
        if (rank >= (ranks[property] ?? -1) && selector.matches(element)) {
          declared[property] = value;
          ranks[property] = rank;
        }
      }
    }
  }
  const style = element.getAttribute('style');
  if (style !== null && style !== '') {
    for (const { property, value } of declarationsOf(style)) {
      if (isProperty(property) && (isImportant(value) || (ranks[property] ?? 0) < IMPORTANT))
        declared[property] = bare(value);
    }
  }
  return declared;
}

function buildCascade(rules: readonly StyleRule[]): Cascade {
  const byKey = new Map<string, Candidate[]>();
  let plain = true;
  let order = 0;
  for (const rule of rules) {
    for (const { property, value } of rule.declarations) {
      if (!isProperty(property)) continue;
      order += 1;
      for (const text of rule.selectors) {
        const selector = compileSelector(text);
        if (!selector.known) continue;
        plain &&= selector.plain;
        const rank = (isImportant(value) ? IMPORTANT : 0) + selector.specificity * 10_000 + order;
        const list = byKey.get(selector.key) ?? [];
        list.push({ selector, property, value: bare(value), rank });
        byKey.set(selector.key, list);
      }
    }
  }
  return { byKey, plain };
}

function isProperty(name: string): name is Property {
  return (PROPERTIES as readonly string[]).includes(name);
}

function isImportant(value: string): boolean {
  return /!\s*important$/i.test(value);
}

function bare(value: string): string {
  return value.replace(/\s*!\s*important$/i, '');
}

function keysOf(element: Subject): string[] {
  const keys = ['*', element.localName];
  const id = element.getAttribute('id');
  if (id !== null) keys.push('#' + id);
  const classes = element.getAttribute('class');
  if (classes !== null) for (const name of classes.split(/\s+/)) if (name !== '') keys.push('.' + name);
  return keys;
}
