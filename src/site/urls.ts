import { alertSlug } from '../core/text/alert-slug.ts';

/** Where the site stands under its host, with a slash at both ends. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The address of a path of the site; `path` has no leading slash. */
export const href = (path: string): string => `${base}${path}`;

export const homeUrl = (): string => href('');
export const postmortemsUrl = (): string => href('postmortems/');
export const postmortemUrl = (id: string): string => href(`postmortems/${id}/`);
export const classesUrl = (): string => href('classes/');
export const classUrl = (id: string): string => href(`classes/${id}/`);
export const servicesUrl = (): string => href('services/');
export const serviceUrl = (id: string): string => href(`services/${id}/`);
export const triageUrl = (): string => href('triage/');
export const alertsUrl = (): string => href('alerts/');
export const alertUrl = (name: string): string => href(`alerts/${alertSlug(name)}/`);
export const dependenciesUrl = (): string => href('dependencies/');
export const actionsUrl = (): string => href('actions/');
export const actionsCsvUrl = (): string => href('actions.csv');
export const actionsCalendarUrl = (): string => href('actions.ics');
export const signalsUrl = (): string => href('signals/');
export const trendsUrl = (): string => href('trends/');
export const contributeUrl = (): string => href('contribute/');
export const ruleUrl = (id: string): string => href(`contribute/rules/${id}/`);

/** The search page, with a question where one is given. */
export const searchUrl = (question?: string): string =>
  href(question === undefined ? 'search/' : `search/?q=${encodeURIComponent(question)}`);
