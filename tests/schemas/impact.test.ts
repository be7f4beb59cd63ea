import { expect, test } from 'vitest';
import { impactSchema } from '../../schemas/impact.ts';

const summary = 'Card payments were declined for 41 minutes.';

test.each([
  {},
  { users: { affected: 0 } },
  { users: { affected: 4200, of: 61000, unit: 'cards' } },
  { requests: {} },
  { requests: { failed: 12.5 } },
  { requests: { share: 0 } },
  { requests: { share: 1 } },
  { cost: { amount: 8900.5, currency: 'EUR' } },
  { dataLoss: 'none' },
])('accepts %j', (figures) => {
  expect(impactSchema.parse({ summary, ...figures })).toEqual({ summary, ...figures });
});

test.each([
  [{ users: {} }, 'users.affected'],
  [{ users: { of: 1 } }, 'users.affected'],
  [{ users: { affected: '4200' } }, 'users.affected'],
  [{ users: { affected: -1 } }, 'users.affected'],
  [{ users: { affected: NaN } }, 'users.affected'],
  [{ users: { affected: Infinity } }, 'users.affected'],
  [{ users: { affected: true } }, 'users.affected'],
  [{ users: 4200 }, 'users'],
  [{ requests: { share: 1.01 } }, 'requests.share'],
  [{ requests: { share: 41 } }, 'requests.share'],
  [{ requests: { share: '41 %' } }, 'requests.share'],
  [{ cost: { amount: 1 } }, 'cost.currency'],
  [{ cost: { amount: 1, currency: 'eur' } }, 'cost.currency'],
  [{ cost: { amount: 1, currency: 'Euro' } }, 'cost.currency'],
  [{ cost: { amount: 1, currency: 'ZZZ' } }, 'cost.currency'],
  [{ cost: { currency: 'EUR' } }, 'cost.amount'],
  [{ dataLoss: false }, 'dataLoss'],
  [{ dataLoss: ' ' }, 'dataLoss'],
  [{ summary: ' ' }, 'summary'],
  [{ summary: undefined }, 'summary'],
  [{ minutes: 41 }, ''],
])('refuses %j', (figures, path) => {
  const { error } = impactSchema.safeParse({ summary, ...figures });
  expect(error?.issues[0]?.path.join('.')).toBe(path);
});
