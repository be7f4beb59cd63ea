import { branchNode, leafNode, type PositionNode } from './position-tree.ts';
import { resolvePlainScalar } from './scalar.ts';
import { NotPlain, type YamlReading } from './yaml-reading.ts';

const REST_OF_LINE = /^ *(?: #.*)?$/;
const DOUBLE = /"((?:[^"\\]|\\["\\/nt])*)"/y;
const SINGLE = /'((?:[^']|'')*)'/y;
const FLOW_KEY = /([A-Za-z][A-Za-z0-9_-]*): +/y;
const FLOW_PLAIN = /[^\s,[\]{}"'&*!|>%@`#?:-][^,[\]{}\n]*/y;

/** A quoted scalar that ends on the line it began on. `offset` is where `rest` begins. */
export function quotedScalar(rest: string, offset: number): YamlReading {
  const [reading, next] = quotedAt(rest, 0, offset);
  if (!REST_OF_LINE.test(rest.slice(next))) throw new NotPlain();
  return reading;
}

/** A flow list or mapping that ends on the line it began on. `offset` is where `rest` begins. */
export function flowValue(rest: string, offset: number): YamlReading {
  const [reading, next] = flowAt(rest, 0, offset);
  if (!REST_OF_LINE.test(rest.slice(next))) throw new NotPlain();
  return reading;
}

type Read = [YamlReading, number];

function quotedAt(source: string, at: number, offset: number): Read {
  const pattern = source.charAt(at) === '"' ? DOUBLE : SINGLE;
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  if (!match) throw new NotPlain();
  const inner = match[1] as string;
  const next = pattern.lastIndex;
  const value =
    pattern === DOUBLE
      ? inner.replace(/\\(.)/g, (_, char: string) => escapes[char] ?? char)
      : inner.replaceAll("''", "'");
  return [{ value, tree: leafNode(offset + at, offset + next) }, next];
}

const escapes: Record<string, string> = { n: '\n', t: '\t' };

function flowAt(source: string, at: number, offset: number): Read {
  const first = source.charAt(at);
  if (first === '[') return flowList(source, at, offset);
  if (first === '{') return flowMapping(source, at, offset);
  if (first === '"' || first === "'") return quotedAt(source, at, offset);
  FLOW_PLAIN.lastIndex = at;
  const match = FLOW_PLAIN.exec(source);
  if (!match) throw new NotPlain();
  const text = match[0].trimEnd();
  if (/: |:$| #/.test(text)) throw new NotPlain();
  const resolved = resolvePlainScalar(text);
  if (resolved === 'undecided') throw new NotPlain();
  return [{ value: resolved.value, tree: leafNode(offset + at, offset + at + text.length) }, at + text.length];
}

function flowList(source: string, at: number, offset: number): Read {
  const value: unknown[] = [];
  const children: PositionNode[] = [];
  let next = skipSpaces(source, at + 1);
  while (source.charAt(next) !== ']') {
    const [item, after] = flowAt(source, next, offset);
    value.push(item.value);
    children.push(item.tree);
    next = separator(source, after, ']');
  }
  return [{ value, tree: branchNode(offset + at, offset + next + 1, children, true) }, next + 1];
}

function flowMapping(source: string, at: number, offset: number): Read {
  const value: Record<string, unknown> = {};
  const children: PositionNode[] = [];
  let next = skipSpaces(source, at + 1);
  while (source.charAt(next) !== '}') {
    FLOW_KEY.lastIndex = next;
    const match = FLOW_KEY.exec(source);
    const key = match?.[1];
    if (key === undefined || Object.hasOwn(value, key)) throw new NotPlain();
    const [item, after] = flowAt(source, FLOW_KEY.lastIndex, offset);
    item.tree.key = offset + next;
    value[key] = item.value;
    item.tree.name = key;
    children.push(item.tree);
    next = separator(source, after, '}');
  }
  return [{ value, tree: branchNode(offset + at, offset + next + 1, children, true) }, next + 1];
}

function separator(source: string, at: number, close: string): number {
  const next = skipSpaces(source, at);
  if (source.charAt(next) === close) return next;
  if (source.charAt(next) !== ',') throw new NotPlain();
  return skipSpaces(source, next + 1);
}

function skipSpaces(source: string, at: number): number {
  let next = at;
  while (source.charAt(next) === ' ') next += 1;
  return next;
}
