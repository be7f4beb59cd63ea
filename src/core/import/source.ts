import type { ForeignDocument } from './document.ts';
import type { Label } from './labels.ts';
import type { Piece, Question } from './piece.ts';

interface Reading {
  pieces: Piece[];
  questions: Question[];
}

const LONGEST = 120;

/** The title: of the front matter, or the first heading. One that is too long is cut, and stays in the body. */
export function readTitle({ values, sections }: ForeignDocument): Reading {
  const first = sections.find(({ title, part }) => title !== '' && part === undefined);
  const own = values['title'];
  const told = (typeof own === 'string' && own.trim() !== '' ? own : (first?.title ?? '')).replace(/\s+/g, ' ').trim();
  const letters = [...told];
  if (letters.length < 8) {
    const text = 'What broke, and by what? 8 to 120 characters.\ntitle: Checkout refused cards after a pool change';
    return {
      pieces: [],
      questions: [{ field: 'title', text: told === '' ? text : `The document is called "${told}". ${text}` }],
    };
  }
  if (letters.length <= LONGEST) return { pieces: [piece('title', told)], questions: [] };
  const cut = letters
    .slice(0, LONGEST - 1)
    .join('')
    .replace(/\s+\S*$/, '');
  return { pieces: [piece('title', `${cut}…`)], questions: [{ field: 'title', text: `The whole of it: ${told}` }] };
}

/** Who published the document: as the user says, or as the document does. Both name and address are needed. */
export function readSource(
  labels: readonly Label[],
  given: { organization?: string | undefined; url?: string | undefined },
): Reading {
  const valueOf = (part: Label['part']): string | undefined => labels.find((label) => label.part === part)?.values[0];
  const organization = given.organization ?? valueOf('organization');
  const told = given.url ?? valueOf('address');
  const url = /https?:\/\/[^\s()<>"`]+/.exec(told ?? '')?.[0];
  if (organization !== undefined && url !== undefined)
    return { pieces: [piece('source', { organization, url })], questions: [] };
  if (organization === undefined && told === undefined) return { pieces: [], questions: [] };
  const known = organization === undefined ? `at ${told ?? ''}` : `by ${organization}`;
  const text = `It was published ${known}. ${organization === undefined ? 'By whom' : 'At which address'}?\nsource: { organization: ${organization ?? 'Acme'}, url: ${url ?? 'https://example.com/postmortem'} }`;
  return { pieces: [], questions: [{ field: 'source', text }] };
}

const piece = (field: Piece['field'], value: unknown): Piece => ({ field, value, says: [], from: undefined, asks: [] });
