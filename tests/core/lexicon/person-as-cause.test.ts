import { expect, test } from 'vitest';
import { personAsCause } from '../../../src/core/lexicon/person-as-cause.ts';
import { phrasePattern } from '../../../src/core/lexicon/phrases.ts';

const isFound = (sentence: string): boolean => phrasePattern(personAsCause).test(sentence);

test.each([
  'It was human error.',
  'The cause was a human mistake.',
  'An operator mistake took the region down.',
  'It was down to operator error.',
  'A mistake by an engineer removed the table.',
  'A typo of the operator removed too many servers.',
  'The engineer forgot to set the flag.',
  'An on-call engineer misread the graph.',
  'The junior developer had overlooked the index.',
  'The database administrator fat-fingered the name.',
  'Somebody made a mistake in the configuration.',
  'The operator made an error.',
  'The engineers did not test the rollback.',
  "The team member didn't check the host.",
  'A contractor failed to renew the certificate.',
  'Someone accidentally deleted the bucket.',
  'An employee inadvertently published the key.',
  'The outage was caused by an inexperienced colleague.',
  'A careless engineer ran the script.',
  'It was a fat finger.',
  'The SRE did not follow the runbook.',
  'Lack of attention by the staff let it through.',
  'PEBKAC.',
  'We forgot to renew the certificate.',
  'The payments team overlooked the second region.',
  'The responder mistakenly restarted the primary.',
])('makes a person the cause: %s', (sentence) => {
  expect(isFound(sentence)).toBe(true);
});

test.each([
  'The operator restarts the pod when its probe fails.',
  'The Kubernetes operator did its work.',
  'The tool accepts either of two names that differ by one letter.',
  'Each request holds a connection while it waits for the ledger.',
  'The command has no limit, so that a wrong figure removes half of the servers.',
  'The user sees an error.',
  'The error rate of the operator console is 2 %.',
  'An engineer runs the migration, and the table is locked.',
  'The on-call engineer restarts the primary, which loses its lease.',
  'The administrator console is behind the same login.',
  'Two people deploy at once, and the later one wins.',
  'The review shows the diff without the size of the table.',
  'Human-readable names hide the region.',
  'The developer build skips the check.',
  'The client forgets its session after a minute.',
  'The scheduler forgot the job when it restarted.',
  'The parser misread the date.',
  'The staff page is served by the same host.',
  'The cache failed to start.',
  'The certificate expired: its renewal was a calendar entry that nobody else could see.',
  'The team deploys twice a day, which we did not limit.',
])('makes no person the cause: %s', (sentence) => {
  expect(isFound(sentence)).toBe(false);
});
