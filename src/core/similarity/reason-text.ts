import type { Reason } from './closeness.ts';

/** Reasons in words: `same class retry-storm; same service; shared terms: gateway, autoscaling`. */
export const reasonsText = (reasons: readonly Reason[]): string => reasons.map(reasonText).join('; ');

/** One reason in words. */
export function reasonText(reason: Reason): string {
  switch (reason.type) {
    case 'signature':
      return `prints the same: ${reason.lines.slice(0, 2).map(shortened).join(', ')}`;
    case 'alert':
      return `same alert ${listed(reason.names)}`;
    case 'class':
      return `same class ${listed(reason.ids)}`;
    case 'service':
      return `same service ${listed(reason.ids)}`;
    case 'terms':
      return `shared terms: ${reason.terms.join(', ')}`;
    case 'signals':
      return `same signals: ${reason.shape}`;
  }
}

const listed = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');

const shortened = (line: string): string => `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
