import { expect, test } from 'vitest';
import type { RuleId } from '../../../src/core/rules/rule-info.ts';
import { checkFixture } from '../../support/fixture.ts';

/** `line of the finding -> line of the other place` of each finding of a rule in its bad fixtures, by file. */
async function pairs(ruleId: RuleId): Promise<string[]> {
  const diagnostics = await checkFixture(`${ruleId}/bad`);
  const at = (file: string, line: number): string => `${file.slice('postmortems/'.length)}:${line}`;
  return diagnostics
    .filter((one) => one.ruleId === ruleId)
    .flatMap(({ file, position, related = [] }) =>
      related.map((other) => `${at(file, position.line)} -> ${at(other.file, other.position.line)}`),
    );
}

test('timeline/order points at both events', async () => {
  expect(await pairs('timeline/order')).toEqual([
    '2026-04-11-edge-certificate.md:15 -> 2026-04-11-edge-certificate.md:14',
    '2026-05-19-search-retries.md:13 -> 2026-05-19-search-retries.md:12',
    '2026-05-19-search-retries.md:16 -> 2026-05-19-search-retries.md:15',
    '2026-05-19-search-retries.md:17 -> 2026-05-19-search-retries.md:16',
  ]);
});

test('timeline/contradiction points at both events', async () => {
  expect(await pairs('timeline/contradiction')).toEqual([
    '2026-07-14-stock-deadlock.md:13 -> 2026-07-14-stock-deadlock.md:15',
    '2026-07-14-stock-deadlock.md:14 -> 2026-07-14-stock-deadlock.md:15',
    '2026-08-25-orders-migration.md:16 -> 2026-08-25-orders-migration.md:17',
    '2026-09-02-mail-queue.md:15 -> 2026-09-02-mail-queue.md:12',
    '2026-09-02-mail-queue.md:16 -> 2026-09-02-mail-queue.md:18',
    '2026-09-02-mail-queue.md:17 -> 2026-09-02-mail-queue.md:15',
  ]);
});

test('file/duplicate-id points at both files', async () => {
  expect(await pairs('file/duplicate-id')).toEqual(['shop/2026-03-03-pool.md:1 -> money/2026-03-03-pool.md:1']);
});

test('action/duplicate-id points at both items', async () => {
  expect(await pairs('action/duplicate-id')).toEqual([
    '2026-04-11-edge-certificate.md:34 -> 2026-04-11-edge-certificate.md:28',
    '2026-07-14-stock-deadlock.md:32 -> 2026-07-14-stock-deadlock.md:26',
  ]);
});
