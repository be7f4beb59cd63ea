import { expect, test } from 'vitest';
import { readSettings } from '../../src/site/settings.ts';

const zoneOf = (name?: string): string =>
  readSettings({ env: name === undefined ? {} : { HINDSIGHT_TIME_ZONE: name }, argv: [] }, { drafts: false }).timeZone;

test('counts hours by UTC unless told another zone, and refuses one that does not exist', () => {
  expect(zoneOf()).toBe('UTC');
  expect(zoneOf('Europe/Prague')).toBe('Europe/Prague');
  expect(() => zoneOf('Europe/Atlantis')).toThrow('HINDSIGHT_TIME_ZONE is a zone such as Europe/Prague');
});
