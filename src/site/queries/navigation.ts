import {
  actionsUrl,
  alertsUrl,
  classesUrl,
  postmortemsUrl,
  searchUrl,
  servicesUrl,
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
