const roles =
  '(?:(?:on-call |on call |site reliability |software |database |network |junior |senior |new )*(?:engineers?|developers?|programmers?|operators?|administrators?|admins?|sysadmins?|sre|sres|dba|dbas|technicians?|employees?|staff members?|staff|contractors?|interns?|colleagues?|team members?|managers?|humans?|persons?|responders?)|somebody|someone)';

const adverbs = '(?: had| has| have| then| simply| just| also)*';

/** Phrases that make a person the cause of a step. */
export const personAsCause: readonly string[] = [
  'human (?:error|mistake|failure|failing|oversight|negligence)s?',
  '(?:operator|user|pilot|admin|administrator|engineer|developer|employee|staff|personnel) (?:error|mistake|fault|oversight|negligence)s?',
  '(?:error|mistake|fault|oversight|negligence|carelessness|typo|slip|inattention) (?:by|of|from|on the part of) (?:an |a |the |our |one of (?:the|our) )?' +
    roles,
  `${roles}${adverbs} (?:forgot|forgets|forgotten|mistyped|mis-typed|misread|misjudged|misunderstood|misconfigured|mishandled|overlooked|overlooks|neglected|neglects|fat-fingered|botched|blundered|erred)`,
  `(?:we|he|she|(?:the|our)(?: \\p{L}+)? team)${adverbs} (?:forgot|forgets|mistyped|misread|misjudged|misconfigured|overlooked|neglected|fat-fingered|botched|blundered)`,
  `${roles}${adverbs} (?:made|makes|made by) (?:a|an|the) (?:\\p{L}+ )?(?:mistake|error|typo|slip|blunder)`,
  `${roles}${adverbs} (?:did not|didn't|does not|doesn't) (?:notice|check|double-check|verify|read|follow|test|think|pay attention|know|remember|reali[sz]e|look|understand|care|bother)`,
  `${roles}${adverbs} (?:failed|fails|omitted) to`,
  `${roles}${adverbs} (?:accidentally|mistakenly|inadvertently|carelessly|wrongly|erroneously|negligently)`,
  '(?:caused|triggered|introduced) by (?:an? |the |our )?(?:human|careless|inexperienced|negligent)(?: \\p{L}+)?',
  '(?:inexperienced|careless|negligent|incompetent|untrained) ' + roles,
  'fat(?: |-)finger(?:ed|ing|s)?',
  'pebkac',
  '(?:lack of|insufficient|not enough) (?:attention|care|diligence|discipline|experience) (?:by|of|from|on the part of) (?:the |our |an? )?' +
    roles,
];
