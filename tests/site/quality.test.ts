import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { browser, siteUrl } from '../support/site.ts';

/** One page of every type. */
const pages = [
  '/',
  '/search/?q=dns',
  '/postmortems/',
  '/postmortems/2021-10-28-roblox-consul-73-hours/',
  '/postmortems/2017-01-31-gitlab-database-removal/',
  '/classes/',
  '/classes/dependency-cycle/',
  '/services/',
  '/services/roblox-consul/',
  '/services/ledger/',
  '/postmortems/2025-11-28-ledger-pool-black-friday/',
  '/actions/',
  '/dependencies/',
  '/signals/',
  '/trends/',
  '/contribute/',
  '/contribute/rules/action/owner/',
  '/404.html',
];

const schemes = ['light', 'dark'] as const;

test.each(pages.flatMap((page) => schemes.map((scheme) => ({ page, scheme }))))(
  'axe finds nothing on $page in the $scheme scheme, nothing is logged, nobody else is asked, nothing sticks out',
  async ({ page: path, scheme }) => {
    const context = await (await browser()).newContext({ colorScheme: scheme, viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on('console', (message) => trouble.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(siteUrl()) && !request.url().startsWith('data:')) trouble.push(request.url());
    });
    await page.goto(`${siteUrl()}${path}`, { waitUntil: 'networkidle' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
    expect(trouble).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    await context.close();
  },
);
