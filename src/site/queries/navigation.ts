import {
  actionsUrl,
  alertsUrl,
  classesUrl,
  contributeUrl,
  dependenciesUrl,
  href,
  postmortemsUrl,
  searchUrl,
  servicesUrl,
  signalsUrl,
  trendsUrl,
  triageUrl,
} from '../urls.ts';

/** A link of the site's navigation. */
export interface NavigationLink {
  url: string;
  name: string;
  /** `page` on the page itself, `true` below it. */
  current: 'page' | 'true' | undefined;
}

/** What stands at the foot of every page: the rest of the site, and its faces for machines. */
export const footerLinks = (): { url: string; name: string }[] => [
  { url: signalsUrl(), name: 'Early signals' },
  { url: dependenciesUrl(), name: 'Dependencies' },
  { url: contributeUrl(), name: 'Write a postmortem' },
  { url: href('api/v1/postmortems.json'), name: 'JSON' },
  { url: href('llms.txt'), name: 'llms.txt' },
];

/** The navigation as it stands on the page at a path. */
export function siteNavigation(pathname: string): NavigationLink[] {
  return [
    { url: searchUrl(), name: 'Search' },
    { url: triageUrl(), name: 'Triage' },
    { url: postmortemsUrl(), name: 'Incidents' },
    { url: classesUrl(), name: 'Classes' },
    { url: servicesUrl(), name: 'Services' },
    { url: alertsUrl(), name: 'Alerts' },
    { url: actionsUrl(), name: 'Actions' },
    { url: trendsUrl(), name: 'Trends' },
  ].map((link) => ({
    ...link,
    current: pathname === link.url ? 'page' : pathname.startsWith(link.url) ? 'true' : undefined,
  }));
}
