import type { Incident } from './incident.ts';

/** Whose incident it is: an organisation by its name, or our own where no `source` says otherwise. */
export const organizationOf = ({ facts }: Incident): string | undefined => facts.source?.organization;

/** What two incidents of one organisation have in common, however its name is spelt; our own is the empty text. */
export const organizationKey = (name: string | undefined): string =>
  (name ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
