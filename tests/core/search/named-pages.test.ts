import { expect, test } from 'vitest';
import { namedPages } from '../../../src/core/search/named-pages.ts';

const names = {
  alerts: [
    { name: 'LedgerPoolSaturation', incidents: 2 },
    { name: 'Disk is full', incidents: 1 },
  ],
  services: [
    { id: 'token-vault', name: 'Card token vault', incidents: 1 },
    { id: 'ledger', name: 'Ledger', incidents: 4 },
  ],
};

test.each([
  ['LedgerPoolSaturation', ['LedgerPoolSaturation']],
  ['is ledgerpoolsaturation firing again?', ['LedgerPoolSaturation']],
  ['"disk  is full"', ['Disk is full']],
  ['the disk is full of logs', []],
  ['pool saturation', []],
  ['', []],
])('finds the alert that %j names', (question, found) => {
  expect(namedPages(question, names).alerts.map(({ name }) => name)).toEqual(found);
});

test.each([
  ['ledger', ['ledger']],
  ['card token vault', ['token-vault']],
  ['token-vault is slow', ['token-vault']],
  ['the ledger is slow', []],
])('finds the service that %j names', (question, found) => {
  expect(namedPages(question, names).services.map(({ id }) => id)).toEqual(found);
});
