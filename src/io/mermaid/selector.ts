/** What a selector asks of an element: those of jsdom and those of our own tree both answer. */
export interface Subject {
  readonly localName: string;
  readonly parentElement: Subject | null;
  readonly previousElementSibling: Subject | null;
  getAttribute(name: string): string | null;
}

export interface Selector {
  /** A selector with a part that is not known here matches nothing, and says so. */
  known: boolean;
  specificity: number;
  /** Whether it looks only at the names, ids and classes of an element and of what that stands in. */
  plain: boolean;
  /** The innermost class, id or tag, by which to find the selectors that may match an element; `*` where there is none. */
  key: string;
  matches(subject: Subject): boolean;
}

interface Compound {
  combinator: string;
  tests: ((subject: Subject) => boolean)[];
}

const compiled = new Map<string, Selector>();

/** Compiles a complex selector. Dynamic states (`:hover`) and pseudo-elements are not known. */
export function compileSelector(text: string): Selector {
  let selector = compiled.get(text);
  if (!selector) {
    if (compiled.size > 5000) compiled.clear();
    selector = compile(text);
    compiled.set(text, selector);
  }
  return selector;
}

export function hasClass(subject: Subject, name: string): boolean {
  const classes = subject.getAttribute('class');
  if (classes === null) return false;
  for (let at = classes.indexOf(name); at >= 0; at = classes.indexOf(name, at + 1)) {
    const before = classes.charCodeAt(at - 1);
    const after = classes.charCodeAt(at + name.length);
    if ((at === 0 || before <= 32) && (at + name.length === classes.length || after <= 32)) return true;
  }
  return false;
}

const PART =
  /\s*([>+~])\s*|(\s+)|(\*)|([\w-]+)|#((?:[\w-]|[\u0080-\uffff]|\\.)+)|\.((?:[\w-]|[\u0080-\uffff]|\\.)+)|\[\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*)?\]|(:root|:first-child|:not\(([^()]*)\))/gy;

function compile(text: string): Selector {
  const compounds: Compound[] = [{ combinator: '', tests: [] }];
  const parts = [...text.matchAll(PART)];
  let known = parts.reduce((length, [part]) => length + part.length, 0) === text.length;
  let specificity = 0;
  let plain = true;
  let key = '*';
  for (const part of parts) {
    const compound = compounds.at(-1) ?? { combinator: '', tests: [] };
    const [, combinator, space, star, tag, id, name, attribute, operator, quoted, single, bare, pseudo, inner] = part;
    if (combinator !== undefined || space !== undefined) {
      plain &&= combinator === undefined || combinator === '>';
      compounds.push({ combinator: combinator ?? ' ', tests: [] });
      key = '*';
    } else if (tag !== undefined) {
      specificity += 1;
      if (key === '*') key = tag;
      compound.tests.push((subject) => subject.localName === tag);
    } else if (id !== undefined) {
      specificity += 10_000;
      key = '#' + unescape(id);
      const wanted = unescape(id);
      compound.tests.push((subject) => subject.getAttribute('id') === wanted);
    } else if (name !== undefined) {
      specificity += 100;
      const wanted = unescape(name);
      key = '.' + wanted;
      compound.tests.push((subject) => hasClass(subject, wanted));
    } else if (attribute !== undefined) {
      specificity += 100;
      plain &&= attribute === 'id' || attribute === 'class';
      const wanted = quoted ?? single ?? bare ?? '';
      compound.tests.push((subject) => attributeTest(subject.getAttribute(attribute), operator, wanted));
    } else if (pseudo === ':root') {
      specificity += 100;
      compound.tests.push((subject) => subject.localName === 'html');
    } else if (pseudo === ':first-child') {
      specificity += 100;
      plain = false;
      compound.tests.push((subject) => subject.previousElementSibling === null);
    } else if (inner !== undefined) {
      const negated = compile(inner);
      known &&= negated.known;
      plain &&= negated.plain;
      specificity += negated.specificity;
      compound.tests.push((subject) => !negated.matches(subject));
    } else if (star === undefined) known = false;
  }
  const matches = known ? (subject: Subject) => matchesFrom(compounds, compounds.length - 1, subject) : () => false;
  return { known, specificity, plain, key, matches };
}

function matchesFrom(compounds: readonly Compound[], index: number, subject: Subject): boolean {
  const compound = compounds[index];
  if (!compound?.tests.every((test) => test(subject))) return false;
  if (index === 0) return true;
  if (compound.combinator === '>' || compound.combinator === '+') {
    const next = compound.combinator === '>' ? subject.parentElement : subject.previousElementSibling;
    return next !== null && matchesFrom(compounds, index - 1, next);
  }
  const step = (from: Subject) => (compound.combinator === '~' ? from.previousElementSibling : from.parentElement);
  for (let next = step(subject); next; next = step(next)) {
    if (matchesFrom(compounds, index - 1, next)) return true;
  }
  return false;
}

function attributeTest(value: string | null, operator: string | undefined, wanted: string): boolean {
  if (value === null) return false;
  if (operator === undefined) return true;
  if (operator === '=') return value === wanted;
  if (wanted === '') return false;
  if (operator === '^=') return value.startsWith(wanted);
  if (operator === '$=') return value.endsWith(wanted);
  if (operator === '*=') return value.includes(wanted);
  if (operator === '~=') return value.split(/\s+/).includes(wanted);
  return value === wanted || value.startsWith(wanted + '-');
}

function unescape(name: string): string {
  return name.replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, code: string | undefined, character: string) =>
    code === undefined ? character : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
