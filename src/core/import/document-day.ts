import type { ForeignDocument } from './document.ts';
import type { Label } from './labels.ts';
import { daysIn, isoOf, type ToldDay } from './moments.ts';

/** The day that a document is about. */
export interface DocumentDay {
  day: ToldDay | undefined;
  /** Times without a day may take it: it is one day, and nothing speaks against it. */
  isPlain: boolean;
  /** Where it was found; a field, a label or the title state it. */
  told: 'stated' | 'file name' | 'text';
}

/** That of a field or label for it, of the title, of the file's name, or the first that the text names. */
export function documentDayOf(document: ForeignDocument, labels: readonly Label[]): DocumentDay {
  const { values, sections, text, name } = document;
  // The date of front matter is most often the day of publication.
  const labelled = labels
    .filter(({ part, title }) => part === 'date' && title !== 'date')
    .flatMap((label) => label.values);
  const title = [values['title'], sections.find((section) => section.title !== '')?.title].filter(
    (one) => typeof one === 'string',
  );
  for (const told of [labelled, title]) {
    const days = distinct(told.flatMap(daysIn));
    if (days[0]) return { day: days[0], isPlain: days.length === 1, told: 'stated' };
  }
  const named = daysIn(name.replace(/_/g, ' '))[0];
  const inText = distinct(daysIn(text));
  if (named) return { day: named, isPlain: inText.every((day) => isoOf(day) === isoOf(named)), told: 'file name' };
  const date = values['date'];
  return {
    day: inText[0] ?? (typeof date === 'string' ? daysIn(date)[0] : undefined),
    isPlain: inText.length === 1,
    told: 'text',
  };
}

const distinct = (days: readonly ToldDay[]): ToldDay[] => [...new Map(days.map((day) => [isoOf(day), day])).values()];
