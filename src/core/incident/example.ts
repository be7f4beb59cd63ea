import { entries } from '../parse/facts.ts';
import type { Incident } from './incident.ts';

/** Whether an incident is one of the invented ones that show the format: they carry the tag `example`. */
export const isExample = ({ facts }: Pick<Incident, 'facts'>): boolean =>
  entries(facts.tags).some(([, tag]) => tag === 'example');
