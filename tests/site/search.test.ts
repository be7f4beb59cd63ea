import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, siteUrl } from '../support/site.ts';

const open = async (path: string, options: Parameters<Awaited<ReturnType<typeof browser>>['newPage']>[0] = {}) => {
  const page = await (await browser()).newPage(options);
  await page.goto(`${siteUrl()}${path}`);
  return page;
};

const answered = (page: Page): Promise<void> => page.locator('.answers[aria-busy=false] .results li').first().waitFor();

const ask = async (page: Page, question: string): Promise<string[]> => {
  await page.locator('input[name=q]').fill(question);
  await page.waitForURL((url) => (url.searchParams.get('q') ?? '') === question);
  await page.waitForFunction(() => document.querySelector('.answers')?.ariaBusy === 'false');
  return titles(page);
};

const titles = (page: Page): Promise<string[]> => page.locator('.results a.title').allInnerTexts();

test('answers while one types, and keeps the question in the address', async () => {
  const page = await open('/search/');
  const [first] = await ask(page, 'postgres transaction id wraparound');
  expect(first).toMatch(/transaction ids/);
  await page.reload();
  await answered(page);
  expect((await titles(page))[0]).toBe(first);
  await page.close();
});

test('shows an excerpt with the words marked and a link to its section', async () => {
  const page = await open('/search/?q=soft+lock-ups+presence');
  const excerpt = page.locator('.results li').first().locator('.excerpt');
  await excerpt.locator('mark').first().waitFor();
  const href = await excerpt.locator('a').getAttribute('href');
  expect(href).toMatch(/^\/postmortems\/[^/]+\/#.+/);
  await page.goto(`${siteUrl()}${href ?? ''}`);
  expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).count()).toBe(1);
  await page.close();
});

test('says that matches are partial, and which words are missing', async () => {
  const page = await open('/search/');
  await ask(page, 'consul streaming zebra');
  expect(await page.locator('.status').innerText()).toMatch(/^No incident has all of these words\. Partial matches/);
  expect(await page.locator('.results li').first().innerText()).toContain('Without: zebra');
  await page.close();
});

test('takes a slip of the keyboard for what was meant, and says so', async () => {
  const page = await open('/search/');
  expect((await ask(page, 'casandra quorum'))[0]).toMatch(/Cassandra/);
  expect(await page.locator('.status').innerText()).toContain('Nothing has “casandra”; taken for cassandra');
  await page.close();
});

test('names the class that an alias means, with its first move', async () => {
  const page = await open('/search/');
  await ask(page, 'requeue loop');
  expect(await page.locator('.classes').innerText()).toMatch(/^Retry storm \(“requeue loop”\)/);
  expect(await page.locator('.classes a').getAttribute('href')).toBe('/classes/retry-storm/');
  await page.close();
});

test('matches a pasted log line through the signature, and explains it', async () => {
  const page = await open('/search/');
  const line = '2027-01-02 03:04:05.678 UTC [99] shop@ledger FATAL:  sorry, too many clients already';
  expect((await ask(page, line))[0]).toMatch(/Black Friday/);
  expect(await page.locator('.status').innerText()).toBe('This line matches a signature of 1 incident.');
  expect(await page.locator('.results li').first().innerText()).toMatch(
    /the signature .*too many clients already, after ids and numbers were taken out/,
  );
  await page.close();
});

test('says that no signature matches a foreign line, and lists nothing as a match', async () => {
  const page = await open('/search/');
  expect(
    await ask(page, 'sshd[22110]: Failed password for invalid user admin from 203.0.113.9 port 51422 ssh2'),
  ).toEqual([]);
  expect(await page.locator('.status').innerText()).toMatch(/^No signature here matches this line/);
  await page.close();
});

test('narrows by facets with counts, and sorts by date', async () => {
  const page = await open('/search/?q=database');
  await answered(page);
  const box = page.locator('[data-facet=class] label', { hasText: 'Resource exhaustion' });
  await box.waitFor();
  const count = Number(/\d+$/.exec((await box.innerText()).trim())?.[0]);
  await box.locator('input').check();
  await page.waitForURL((url) => url.searchParams.get('class') === 'Resource exhaustion');
  await page.waitForFunction(() => document.querySelector('.answers')?.ariaBusy === 'false');
  while (await page.locator('.more').isVisible()) await page.locator('.more').click();
  expect((await titles(page)).length).toBe(count);
  await page.locator('select[name=sort]').selectOption('newest');
  await page.waitForURL((url) => url.searchParams.get('sort') === 'newest');
  await page.waitForFunction(() => document.querySelector('.answers')?.ariaBusy === 'false');
  const days = (await page.locator('.results .about').allInnerTexts()).map((text) =>
    Date.parse(text.split(' · ')[0] ?? ''),
  );
  expect(days).toEqual(days.toSorted((a, b) => b - a));
  await page.close();
});

test('has all facets that are promised', async () => {
  const page = await open('/search/?q=service');
  await page.locator('[data-facet]').first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll('[data-facet]').length >= 8);
  const facets = await page
    .locator('[data-facet]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['facet']));
  expect(facets).toEqual(
    expect.arrayContaining([
      'class',
      'service',
      'severity',
      'year',
      'change',
      'mitigation',
      'detected',
      'organisation',
    ]),
  );
  await page.close();
});

test('walks with the arrow keys from the box through the results and back', async () => {
  const page = await open('/search/');
  await ask(page, 'kubernetes');
  await page.locator('input[name=q]').press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('title');
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  await page.close();
});

test('has the focus in the box when it is reached from another page', async () => {
  const page = await open('/');
  await page.locator('main input[name=q], input[name=q]').first().fill('kubernetes');
  await page.keyboard.press('Enter');
  await answered(page);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('title');
  expect(await page.title()).toMatch(/^kubernetes · Search/);
  await page.close();
});

test('leads back to the place that one came from', async () => {
  const page = await open('/search/?q=service');
  await answered(page);
  await page.locator('.results .excerpt mark').first().waitFor();
  await page.locator('.more').click();
  const followed = page.locator('.results a.title').nth(14);
  const title = await followed.innerText();
  await followed.click();
  await page.waitForURL('**/postmortems/**');
  await page.goBack();
  await page.waitForFunction(() => document.activeElement?.className === 'title');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(title);
  expect((await titles(page)).length).toBeGreaterThan(14);
  expect(await page.locator('.results a.title').nth(14).isVisible()).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await page.close();
});

test('offers the page of an alert and of a service that is named', async () => {
  const page = await open('/search/');
  const named = page.locator('.classes a').first();
  await ask(page, 'PaymentsErrorBudgetBurn');
  expect(await named.getAttribute('href')).toBe('/alerts/PaymentsErrorBudgetBurn/');
  await ask(page, 'card token vault');
  const href = (await named.getAttribute('href')) ?? '';
  expect(href).toMatch(/^\/services\/.+\/$/);
  expect((await page.request.get(`${siteUrl()}${href}`)).ok()).toBe(true);
  await page.close();
});

test('shows the newest with their facets where nothing is asked, and other ways in where nothing is found', async () => {
  const page = await open('/search/');
  await answered(page);
  await page.locator('[data-facet]').first().waitFor();
  expect(await page.locator('.status').innerText()).toMatch(/^\d+ incidents, the newest first\.$/);
  expect(await page.locator('.nothing').isVisible()).toBe(false);
  expect(await ask(page, 'zzzxqv')).toEqual([]);
  await page.locator('.narrow').waitFor({ state: 'hidden' });
  expect(await page.locator('.nothing a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
    '/triage/',
    '/classes/',
    '/alerts/',
    '/postmortems/',
  ]);
  await page.close();
});

test('marks invented examples, and shows the severity as a badge', async () => {
  const page = await open('/search/?q=Larkspur');
  await answered(page);
  expect(await page.locator('.results .about').first().innerText()).toContain('invented example');
  expect(await page.locator('.results .about .severity').first().innerText()).toMatch(/^sev[1-4]$/i);
  await page.goto(`${siteUrl()}/search/?q=Cloudflare`);
  await answered(page);
  expect(await page.locator('.results .about').first().innerText()).not.toContain('invented example');
  await page.close();
});

test('quotes sentences, not the furniture of the page', async () => {
  const page = await open('/search/?q=Larkspur+example+certificate');
  await page.locator('.results .excerpt mark').first().waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll('.excerpt')].every((one) => one.textContent !== ''));
  const excerpts = (await page.locator('.results .excerpt').allInnerTexts()).join('\n');
  expect(excerpts).not.toMatch(/It shows what internal postmortems look like|Failure classes|\bsev[1-4]\b/);
  await page.close();
});

test('keeps the incidents of a phrase in quotation marks that stand word for word', async () => {
  const page = await open('/search/');
  const found = await ask(page, '"split brain"');
  expect(found.length).toBeGreaterThan(0);
  const loose = await ask(page, 'split brain');
  expect(loose.length).toBeGreaterThan(found.length);
  await page.close();
});

test('fits a phone, with the facets folded', async () => {
  const page = await open('/search/?q=deploy', { viewport: { width: 320, height: 640 } });
  await answered(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await page.locator('.narrow').getAttribute('open')).toBeNull();
  await page.close();
});

test('asks nobody outside, and reports no error', async () => {
  const page = await open('/search/');
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(siteUrl())) troubles.push(request.url());
  });
  for (const question of ['dns', '<img src=x onerror=alert(1)>', '"', '%', '__proto__', '']) await ask(page, question);
  await page.locator('[data-facet]').first().waitFor();
  expect(troubles).toEqual([]);
  await page.close();
});
