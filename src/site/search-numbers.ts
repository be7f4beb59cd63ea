import type { Incident } from '../core/incident/incident.ts';
import type { KnowledgeBase } from '../core/knowledge-base.ts';

/** The incidents in the order in which the search numbers them. */
export const searchedIncidents = (kb: KnowledgeBase): Incident[] => [...kb.byId.values()];

/** A number that sorts as text as it does as a number. */
export const searchNumber = (number: number): string => String(number).padStart(6, '0');
