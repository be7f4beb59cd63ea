import { expect, test } from 'vitest';
import { counterfactuals, judgements } from '../../../src/core/lexicon/blameless.ts';
import { phrasePattern, tracePattern } from '../../../src/core/lexicon/phrases.ts';

const found = (list: readonly string[], sentence: string): string[] =>
  [...sentence.matchAll(phrasePattern(list))].map(([phrase]) => phrase);

test.each([
  ['A careless change of the token broke the shipper.', ['careless']],
  ['The flag was set carelessly and with much carelessness.', ['carelessly', 'carelessness']],
  ['The review was negligent.', ['negligent']],
  ['It was gross negligence on our side.', ['negligence']],
  ['STUPID mistake.', ['STUPID']],
  ['Out of sheer stupidity the backup was skipped.', ['stupidity']],
  ['An incompetent vendor ran the migration.', ['incompetent']],
  ['The operator should have known.', ['should have known']],
  ['They should have known better than that.', ['should have known better']],
  ["They should've known.", ["should've known"]],
  ['They ought to have known.', ['ought to have known']],
  ['A reckless deploy on a Friday.', ['reckless']],
  ['The handover was sloppy.', ['sloppy']],
  ['It was irresponsible to skip the test.', ['irresponsible']],
  ['A foolish assumption.', ['foolish']],
  ['Some idiot left the door open.', ['idiot']],
  ['That is idiotic.', ['idiotic']],
  ['This is inexcusable.', ['inexcusable']],
  ['An unprofessional answer was given.', ['unprofessional']],
  ['It was a rookie mistake.', ['rookie mistake']],
  ['Lazy engineers copy configuration.', ['Lazy engineers']],
  ['A dumb mistake in the script.', ['dumb mistake']],
  ['They could not be bothered and did not bother to look.', ['could not be bothered', 'did not bother to']],
  ['The team was asleep at the wheel.', ['asleep at the wheel']],
  ['A lack of common sense.', ['lack of common sense']],
])('judges people: %s', (sentence, phrases) => {
  expect(found(judgements, sentence)).toEqual(phrases);
});

test.each([
  'The image is loaded lazily, by lazy loading.',
  'The terminal is dumb: TERM=dumb.',
  'The delay was negligible.',
  'The host stupid-proxy was restarted.',
  'The function lib.careless returns nothing.',
  'The variable is_stupid was true.',
  'The file careless.log grew.',
  '#careless is the channel.',
  'The blind spot of the monitor was the queue.',
  'The cache is a dumb pipe.',
  'The pager was cared for less.',
  'The regex is greedy and possessive.',
  'The job is idempotent.',
  'A naive hash was used.',
  'The load balancer ignores the header.',
  'We trust the counters.',
  'The check did not bother anyone.',
  'The alert is noisy.',
])('judges nobody: %s', (sentence) => {
  expect(found(judgements, sentence)).toEqual([]);
});

test.each([
  ['The alert should have fired.', ['should have']],
  ["It should've fired, or should’ve been heard.", ["should've", 'should’ve']],
  ['The check should not have passed.', ['should not have']],
  ["It shouldn't have passed; it shouldn’t have.", ["shouldn't have", 'shouldn’t have']],
  ['We could have rolled back.', ['could have']],
  ["We could've known.", ["could've"]],
  ['The team failed to notice.', ['failed to']],
  ['The job failed to start.', ['failed to']],
  ['If only the alert had fired.', ['If only']],
  ['SHOULD HAVE', ['SHOULD HAVE']],
  ['It should\nhave been seen.', ['should\nhave']],
  ['It should  have been seen.', ['should  have']],
  ['It should\u00a0have been seen.', ['should\u00a0have']],
  ['(could have)', ['could have']],
  ['should have, could have; failed to.', ['should have', 'could have', 'failed to']],
])('tells what did not happen: %j', (sentence, phrases) => {
  expect(found(counterfactuals, sentence)).toEqual(phrases);
});

test.each([
  'The alert should fire within a minute.',
  'Requests could haven been a typo.',
  'The deploy failed. To recover, it was taken back.',
  'It failed tomorrow, in staging time.',
  'The line failed-to-start.log is written.',
  'The state is failed_to_lock.',
  'It shows if onlyness matters.',
  'The flag has to be set if only one region is up to date.'.replace('if only', 'when only'),
  'The lock would have been free.',
  'They must have been asleep: it was 3 am.',
  'It may have been the cache.',
  'You should-have is no word.',
  'The pool could hold 200.',
  'The test fails to compile.',
  'What could we have? Nothing.',
  'Should we have a limit?',
])('tells what happened: %s', (sentence) => {
  expect(found(counterfactuals, sentence)).toEqual([]);
});

test.each([
  'We should *have* known.',
  'We should\\\nhave done so.',
  'We should&nbsp;have done so.',
  'We should<br>have done so.',
  'We _failed_ [^1] to do so.',
  'We shouldn&#39;t have.',
  'It should\n  - have',
])('a first look finds a trace in %j', (source) => {
  expect(tracePattern(counterfactuals).test(source)).toBe(true);
});
