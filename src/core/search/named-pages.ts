import { isIdentifier, wordsIn } from '../text/words.ts';
import type { PageNames } from './search-files.ts';

/** The alerts and services that a question names. */
export function namedPages(question: string, { alerts, services }: PageNames): PageNames {
  const whole = plain(question);
  const words = new Set(wordsIn(question).map(({ text }) => text.toLowerCase()));
  const isNamed = (name: string): boolean =>
    plain(name) === whole || (tellsItself(name) && words.has(name.toLowerCase()));
  return {
    alerts: alerts.filter(({ name }) => isNamed(name)),
    services: services.filter(({ id, name }) => isNamed(id) || isNamed(name)),
  };
}

/** Whether a name is one word that means nothing else, so that it may stand among other words. */
const tellsItself = (name: string): boolean =>
  wordsIn(name)[0]?.text === name && (isIdentifier(name) || /[-_.:]/.test(name));

/** Quotation marks, case and the width of a space make no other name. */
const plain = (text: string): string => text.replace(/["“”]/g, '').trim().replace(/\s+/g, ' ').toLowerCase();
