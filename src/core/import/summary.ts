import { counted } from '../rules/wording.ts';
import { plainText } from '../diagnostics/plain-text.ts';
import type { Imported } from './import-postmortem.ts';
import { type ImportedField, importedFields } from './piece.ts';

const nouns: Partial<Record<ImportedField, string>> = {
  timeline: 'event',
  mechanism: 'step',
  conditions: 'condition',
  actions: 'item',
};

const sought: readonly ImportedField[] = [
  'title',
  'severity',
  'services',
  'impact',
  'timeline',
  'mechanism',
  'actions',
];

/** What was found in a file, what was not, and what its author has to decide, as lines. */
export function summaryOf({ found, questions, events }: Imported): string {
  const names = importedFields.flatMap((field) => {
    const n = found[field];
    const noun = nouns[field];
    return n === undefined ? [] : [noun === undefined ? field : `${field} (${counted(n, noun)})`];
  });
  const kinds: readonly (readonly [string, string])[] = [
    ['impact', 'when it began'],
    ['detected', 'when it was detected'],
    ['mitigated', 'when it ended'],
  ];
  const isThere = (kind: string): boolean =>
    events.includes(kind) || (kind === 'mitigated' && events.includes('resolved'));
  const missing = [
    ...sought.filter((field) => found[field] === undefined),
    'failure classes',
    ...kinds.filter(([kind]) => found.timeline !== undefined && !isThere(kind)).map(([, words]) => words),
  ];
  return [
    ...(names.length === 0 ? [] : [`  found ${names.join(', ')}`]),
    `  not found ${missing.join(', ')}`,
    ...questions.map(({ text }) => `  ${text.split('\n')[0] ?? ''}`),
  ]
    .map((line) => `${plainText(line)}\n`)
    .join('');
}
