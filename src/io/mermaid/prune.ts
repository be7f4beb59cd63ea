import { cleanDeclarations } from './clean.ts';
import { type CssRule, parseCss, type StyleRule, writeCss } from './css.ts';
import { compileSelector, type Selector } from './selector.ts';
import { SvgNode } from './svg-tree.ts';
import { EDGE_CLASSES } from './theme-css.ts';

const LANDMARKS = new Set(['node', 'cluster', 'edgeLabel', 'timeline-node', 'flowchart-link', ...EDGE_CLASSES]);

/**
 * Keeps of the stylesheets what styles this drawing: rules that begin with the drawing's id, match an element in it and
 * declare something that may be declared. One stylesheet is left, as the first child. Animations go: these pages are still.
 */
export function prune(root: SvgNode, id: string): void {
  const rules = takeRules(root);
  classForIdTests(rules, root);
  const index = indexOf(root);
  const kept = rules.flatMap((rule) => (rule.type === 'style' ? (keep(rule, id, index) ?? []) : []));
  const css = writeCss(lastOfEach(kept));
  const named = new Set([...css.matchAll(/\.((?:[\w-]|[\u0080-\uffff])+)/g)].map(([, name]) => name ?? ''));
  for (const node of root.walk()) {
    keepUsedClasses(node, named);
    for (const name of node.attributes.keys()) {
      if (name.startsWith('data-') && !css.includes(`[${name}`)) node.attributes.delete(name);
    }
  }
  const style = new SvgNode('style');
  style.adopt([css]);
  root.adopt([style, ...root.children]);
}

/** Mermaid repeats some rules for every section; the last of equal ones decides. */
function lastOfEach(rules: readonly StyleRule[]): StyleRule[] {
  return [...new Map(rules.toReversed().map((rule) => [writeCss([rule]), rule])).values()].toReversed();
}

/** The classes that the stylesheet names, and those by which a page or a test may find the parts of a drawing. */
function keepUsedClasses(node: SvgNode, named: ReadonlySet<string>): void {
  const classes = node.attributes.get('class');
  if (classes === undefined) return;
  const kept = [...new Set(classes.split(/\s+/))].filter((name) => LANDMARKS.has(name) || named.has(name));
  if (kept.length === 0) node.attributes.delete('class');
  else node.attributes.set('class', kept.join(' '));
}

/** Removes every stylesheet from the tree and gives its rules. */
function takeRules(root: SvgNode): CssRule[] {
  const rules: CssRule[] = [];
  for (const node of [...root.walk()]) {
    const styles = node.elements().filter((child) => child.localName === 'style');
    for (const style of styles) rules.push(...parseCss(style.text()));
    if (styles.length > 0) node.adopt(node.children.filter((child) => !styles.includes(child as SvgNode)));
  }
  return rules;
}

/** Ids are about to change their names, so that a rule about how an id ends becomes one about a class. */
function classForIdTests(rules: readonly CssRule[], root: SvgNode): void {
  const named = [...root.walk()].filter((node) => node.attributes.has('id'));
  for (const rule of rules) {
    if (rule.type !== 'style') continue;
    rule.selectors = rule.selectors.map((selector) =>
      selector.replace(/\[id([$^*]?=)["']?([^"'\]]*)["']?\]/g, (test) => {
        const { matches } = compileSelector(test);
        const name = `id${test.replace(/[^\w]+/g, '-').replace(/^-id|-$/g, '')}`;
        for (const node of named) {
          const classes = node.attributes.get('class') ?? '';
          if (matches(node) && !classes.split(' ').includes(name))
            node.attributes.set('class', `${classes} ${name}`.trim());
        }
        return `.${name}`;
      }),
    );
  }
}

/** Every element by what a selector may end in. */
function indexOf(root: SvgNode): Map<string, SvgNode[]> {
  const index = new Map<string, SvgNode[]>();
  const add = (key: string, node: SvgNode) => {
    const list = index.get(key);
    if (list) list.push(node);
    else index.set(key, [node]);
  };
  for (const node of root.walk()) {
    add('*', node);
    add(node.localName, node);
    const id = node.getAttribute('id');
    if (id !== null) add(`#${id}`, node);
    for (const name of (node.getAttribute('class') ?? '').split(/\s+/)) if (name !== '') add(`.${name}`, node);
  }
  return index;
}

function keep(rule: StyleRule, id: string, index: ReadonlyMap<string, readonly SvgNode[]>): StyleRule | undefined {
  const declarations = cleanDeclarations(rule.declarations);
  if (declarations.length === 0) return undefined;
  const scope = `#${id}`;
  const selectors = rule.selectors.filter(
    (selector) =>
      selector.startsWith(scope) &&
      !/^[\w-]/.test(selector.slice(scope.length)) &&
      isUsed(compileSelector(selector), index),
  );
  return selectors.length === 0 ? undefined : { type: 'style', selectors, declarations };
}

function isUsed(selector: Selector, index: ReadonlyMap<string, readonly SvgNode[]>): boolean {
  return (index.get(selector.key) ?? []).some((node) => selector.matches(node));
}
