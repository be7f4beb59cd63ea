import { Document, Scalar, visit } from 'yaml';
import { type ImportedField, importedFields, listFields, type Piece, type Question } from './piece.ts';

/** What the text of an imported draft is made of. */
export interface DraftParts {
  pieces: readonly Piece[];
  questions: readonly Question[];
  /** Events that are complete but for the zone of their times: a comment under which to write it. */
  unzoned: readonly Record<string, unknown>[];
  /** Lines of the original's front matter that no field takes. */
  leftover: readonly string[];
  body: string;
}

/** The text of a draft: what was found as fields, and a question as a comment wherever something is open. */
export function importedDraft({ pieces, questions, unzoned, leftover, body }: DraftParts): string {
  const fields = drafted.flatMap((field) => {
    if (field === 'status') return ['status: draft # review when the facts are in, final when it is agreed'];
    if (field === 'failureClasses') return [comment(open[field] ?? '')];
    const own = pieces.filter((piece) => piece.field === field);
    const asked = questions.filter((question) => question.field === field).map(({ text }) => text);
    const asks = own.flatMap((piece, at) =>
      piece.asks.map((ask) => (listFields.has(field) ? `${named(field, at)}: ${ask}` : ask)),
    );
    const events = field === 'timeline' && unzoned.length > 0 ? [comment(yaml({ timeline: unzoned }))] : [];
    if (own.length === 0)
      return [
        ...[...asked, ...(asked.length > 0 ? [] : [open[field]])].filter((text) => text !== undefined).map(comment),
        ...events,
      ];
    return [
      ...origin(own),
      ...[...asked, ...asks, ...lacking(field, own)].map(comment),
      yaml({ [field]: valueOf(field, own) }),
      ...events,
    ];
  });
  const general = questions.filter(({ field }) => field === undefined).map(({ text }) => comment(text));
  const rest =
    leftover.length === 0
      ? []
      : [comment(['The rest of the front matter of the original:', ...leftover.map((line) => `  ${line}`)].join('\n'))];
  return `---\n${[...fields, ...general, ...rest].join('\n')}\n---\n${body === '' ? '' : `\n${body}\n`}`;
}

const drafted: readonly (ImportedField | 'status' | 'failureClasses')[] = importedFields.flatMap((field) =>
  field === 'title' ? [field, 'status' as const] : field === 'services' ? [field, 'failureClasses' as const] : [field],
);

/** What is asked where nothing was found. */
const open: Partial<Record<ImportedField | 'failureClasses', string>> = {
  title: 'What broke, and by what? 8 to 120 characters.\ntitle: Checkout refused cards after a pool change',
  severity: 'How bad was it? sev1, sev2, sev3 or sev4.\nseverity: sev2',
  services: 'Which services were hit? Ids from catalog/services.yml.\nservices: [payments-api]',
  failureClasses:
    'Which pattern was it? Ids from catalog/failure-classes, the most telling first.\nfailureClasses: [resource-exhaustion]',
  impact: 'Who was hurt, and how much?\nimpact:\n  summary: Card payments were declined for 41 minutes.',
  timeline:
    'What happened, and when?\ntimeline:\n  - { at: 2026-03-03T14:02Z, kind: impact, what: "Payments begin to time out." }',
  mechanism:
    'How did the cause become the harm? Step n must explain step n+1. No person is a cause.\nmechanism:\n  - Each request holds a connection while it waits for the ledger.\n  - The pool runs dry, and requests queue until they time out.',
  actions:
    'What will be different? One owner, one date, something anyone could check.\nactions:\n  - what: Requests give up waiting for a connection after 500 ms.\n    owner: payments\n    due: 2026-04-30\n    kind: prevent',
};

/** What entries of a list lack, once for all of them. */
function lacking(field: ImportedField, pieces: readonly Piece[]): string[] {
  const values = pieces.map(({ value }) => value as Record<string, unknown>);
  if (field === 'actions') {
    const lacks = ['owner', 'due', 'kind'].filter((name) => values.some((value) => value[name] === undefined));
    return lacks.length === 0
      ? []
      : [`Not every item has ${lacks.join(', ')}. The kind is prevent, detect, mitigate or process.`];
  }
  if (field !== 'timeline') return [];
  const has = (...kinds: string[]): boolean => values.some(({ kind }) => kinds.includes(String(kind)));
  return [
    ...(has('impact') ? [] : ['Which event is the impact, when users started to be hurt? It is kind: impact.']),
    ...(has('detected')
      ? []
      : [
          'Which is the detection? It is kind: detected, with by: alert, dashboard, customer, staff, partner or audit.',
        ]),
    ...(has('mitigated', 'resolved') ? [] : ['Which is the end of the harm? It is kind: mitigated.']),
  ];
}

const named = (field: ImportedField, at: number): string => (field === 'actions' ? `A${at + 1}` : `Entry ${at + 1}`);

/** Where the words stood, so that they can be looked up. */
function origin(pieces: readonly Piece[]): string[] {
  const names = [...new Set(pieces.flatMap(({ from }) => (from === undefined || from === '' ? [] : [from])))];
  return names.length === 0 ? [] : [comment(`From "${names.join('", "')}".`)];
}

const valueOf = (field: ImportedField, pieces: readonly Piece[]): unknown =>
  listFields.has(field) ? pieces.map(({ value }) => value) : pieces[0]?.value;

/** Values as YAML; long texts are folded, so that no text needs quotes over several lines. */
function yaml(value: unknown): string {
  const document = new Document(value, { version: '1.2', aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && node.value.length > 80) node.type = Scalar.BLOCK_FOLDED;
    },
  });
  return document.toString({ lineWidth: 110 }).trimEnd();
}

const comment = (text: string): string =>
  text
    .split('\n')
    .map((line) => `# ${line}`.trimEnd())
    .join('\n');
