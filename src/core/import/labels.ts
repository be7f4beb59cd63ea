import type { ListItem } from 'mdast';
import type { Catalog } from '../catalog/catalog.ts';
import { slugOf } from '../incident/draft.ts';
import type { ForeignDocument } from './document.ts';
import { type Part, partOf } from './parts.ts';
import type { ImportedField, Piece, Question, Range } from './piece.ts';
import { rangeOf } from './sections.ts';
import { wordsOf } from './words-of.ts';

/** A value on one line: behind a label, under a heading, or in front matter. */
export interface Label {
  part: Part;
  title: string;
  values: string[];
  says: Range[];
}

/** Front matter first: what stands there was meant to be read by a machine. */
export function labelsOf(document: ForeignDocument): Label[] {
  const keys = Object.entries(document.values).flatMap(([key, value]): Label[] => {
    const part = partOf(key);
    const values = (Array.isArray(value) ? value : [value]).filter(isShort).map(String);
    return part === undefined || values.length === 0 ? [] : [{ part, title: key, values, says: [] }];
  });
  const lines = document.sections.flatMap(({ part, title, value, valueRange, nodes }): Label[] => {
    if (part === undefined) return [];
    const [only] = nodes.length === 1 ? nodes : [];
    if (value === '' && only?.type === 'paragraph') {
      return [{ part, title, values: [wordsOf([only], document.definitions)], says: [rangeOf(only)] }];
    }
    const list = only?.type === 'list' ? only.children : [];
    const values = value === '' ? list.map((item) => plainItem(item, document)) : [value];
    const says = value === '' || valueRange === undefined ? [] : [valueRange];
    return values.length === 0 || values.includes('') ? [] : [{ part, title, values, says }];
  });
  return [...keys, ...lines];
}

const isShort = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** The words of an entry of one line; empty for one that holds more. */
function plainItem(item: ListItem, { definitions }: ForeignDocument): string {
  const [only] = item.children.length === 1 ? item.children : [];
  return only?.type === 'paragraph' ? wordsOf([only], definitions) : '';
}

/** Severity, services, regions, tags, authors and lead. */
export function readLabels(labels: readonly Label[], catalog: Catalog): { pieces: Piece[]; questions: Question[] } {
  const of = (part: Part): Label | undefined => labels.find((label) => label.part === part);
  const pieces: Piece[] = [];
  const questions: Question[] = [];
  const add = (field: ImportedField, label: Label | undefined, values: readonly string[] | undefined): void => {
    for (const [at, value] of (values ?? []).entries()) {
      pieces.push({ field, value, says: at === 0 ? (label?.says ?? []) : [], from: label?.title, asks: [] });
    }
  };
  const severity = of('severity');
  const grade = severity && severityOf(severity.values.join(' '));
  add(
    'severity',
    severity && grade && { ...severity, says: grade.isPlain ? severity.says : [] },
    grade ? [grade.value] : undefined,
  );
  const told = severity?.values.join(' ') ?? '';
  if (severity && !grade)
    questions.push({ field: 'severity', text: `The document says "${told}". Which of sev1 to sev4 is that?` });
  else if (grade && !grade.isPlain)
    questions.push({ field: 'severity', text: `The document says "${told}": check that it means the same here.` });
  const services = of('services');
  const ids = services && splitNames(services.values).map((name) => serviceId(name, catalog));
  add('services', services, ids?.every((id) => id !== undefined) ? [...new Set(ids)] : undefined);
  add('regions', of('regions'), of('regions') && splitNames(of('regions')?.values ?? []));
  const tags = labels.filter(({ part }) => part === 'tags');
  const seen = new Set<string>();
  for (const label of tags) {
    const names = splitNames(label.values).filter((name) => !seen.has(name) && seen.add(name));
    if (names.every((name) => name.length <= 40)) add('tags', label, names);
  }
  add('authors', of('authors'), of('authors') && splitNames(of('authors')?.values ?? []));
  add('lead', of('lead'), of('lead') && [of('lead')?.values.join(', ') ?? '']);
  return { pieces, questions };
}

/** `SEV-2` is plain. `P2` and `S2` are taken by their number, and told. Words ("critical"), 0 and 5 are not taken. */
function severityOf(told: string): { value: string; isPlain: boolean } | undefined {
  const [, name = '', number = ''] = /^(sev(?:erity)?|[ps])?[-\s]?([1-4])\b/i.exec(told.trim()) ?? [];
  if (number === '') return undefined;
  const isPlain = /^sev(?:erity)?[-\s]?[1-4]$/i.test(told.trim());
  return { value: `sev${number}`, isPlain: isPlain && name !== '' };
}

const splitNames = (values: readonly string[]): string[] =>
  values
    .flatMap((value) => value.split(/[,;\n]|\s+and\s+|\s+&\s+/))
    .map((name) => name.replace(/[`*]/g, '').trim().replace(/\.$/, ''))
    .filter((name) => name !== '' && !/^(?:n\/?a|none|unknown|tb[dc]|\?+)$/i.test(name));

/** The id of a service: the catalogue's where it knows the name, or else the name in kebab-case. Sentences are no names. */
function serviceId(name: string, { services }: Catalog): string | undefined {
  const id = slugOf(name);
  const known = services?.find((one) => one.id === id || slugOf(one.name) === id);
  if (known) return known.id;
  return name.split(/\s+/).length <= 4 && name.length <= 40 && /[a-z]/i.test(name) ? id : undefined;
}
