import type { Incident } from '../incident/incident.ts';
import { entries } from '../parse/facts.ts';
import { normalLine, type NormalLine } from '../text/signature.ts';
import { isIdentifier } from '../text/words.ts';

/** A signature that an incident has. */
export interface KnownSignature {
  document: number;
  signature: string;
}

/** Every signature of some incidents; a document's number is its place among them. */
export const knownSignatures = (incidents: readonly Incident[]): KnownSignature[] =>
  incidents.flatMap(({ facts }, document) =>
    entries(facts.signatures).map(([, signature]) => ({ document, signature })),
  );

/** A signature that a pasted line matches. */
export interface SignatureMatch extends KnownSignature {
  /**
   * `same` once what varies is taken out of both; `within`: one of them holds the other; `similar`: most of the
   * signature's telling words stand in the line.
   */
  how: 'same' | 'within' | 'similar';
  /** The share of the signature's telling words that the line has, from 0 to 1. */
  share: number;
}

/** From which share of at least how many telling words on a signature counts as similar. */
const SIMILAR = 0.75;
const LEAST = 3;

/** How sure each way is, the surest first. */
const ways = ['same', 'within', 'similar'] as const;

/**
 * The signatures that a pasted text matches, as a whole or in one of its lines, the surest first; one for each incident.
 * O(lines x signatures).
 */
export function matchSignatures(pasted: string, known: readonly KnownSignature[]): SignatureMatch[] {
  const lines = [...new Set([pasted, ...pasted.split('\n')])].filter((line) => line.trim() !== '').map(shapeOf);
  const best = new Map<number, SignatureMatch>();
  for (const one of known) {
    const shape = shapeOf(one.signature);
    for (const line of lines) {
      const match = compare(line, shape);
      const before = best.get(one.document);
      if (match && (!before || surest(match, before) < 0)) best.set(one.document, { ...one, ...match });
    }
  }
  return [...best.values()].toSorted((a, b) => surest(a, b) || a.document - b.document);
}

interface Shape extends NormalLine {
  /** The normal text without its marks. */
  plain: string;
}

function shapeOf(text: string): Shape {
  const normal = normalLine(text);
  const plain = normal.text
    .replace(/<(?:time|n|id|hex|address)>/g, ' ')
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();
  return { ...normal, plain };
}

function compare(line: Shape, signature: Shape): Pick<SignatureMatch, 'how' | 'share'> | undefined {
  const has = new Set(line.terms);
  const shared = signature.terms.filter((term) => has.has(term)).length;
  const share = signature.terms.length === 0 ? 0 : shared / signature.terms.length;
  if (line.plain !== '' && line.plain === signature.plain) return { how: 'same', share: 1 };
  if (tells(signature) && holds(line, signature)) return { how: 'within', share: 1 };
  if (line.terms.length >= LEAST && holds(signature, line)) return { how: 'within', share };
  return shared >= LEAST && share >= SIMILAR ? { how: 'similar', share } : undefined;
}

/** Whether a signature says enough for being found inside a line: two telling words, or a code. */
const tells = ({ terms, text }: Shape): boolean =>
  terms.length >= 2 || (terms.length === 1 && isIdentifier(text.toUpperCase()));

const holds = (whole: Shape, part: Shape): boolean =>
  part.plain !== '' && ` ${whole.plain} `.includes(` ${part.plain} `);

const surest = (a: Pick<SignatureMatch, 'how' | 'share'>, b: Pick<SignatureMatch, 'how' | 'share'>): number =>
  ways.indexOf(a.how) - ways.indexOf(b.how) || b.share - a.share;
