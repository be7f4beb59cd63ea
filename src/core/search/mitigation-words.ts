import type { EventFacts } from '../parse/facts.ts';

type Attempt = Extract<EventFacts, { kind?: 'attempt' | undefined }>;
type Mitigation = NonNullable<Attempt['mitigation']>;
type Outcome = NonNullable<Attempt['outcome']>;

/** How people speak of each kind of mitigation. `other` has no words of its own. */
export const mitigationWords: Readonly<Partial<Record<Mitigation, RegExp>>> = {
  rollback: /\broll(?:ed|ing)?[- ]?back\b|\brevert(?:ed|ing)?\b|\bdowngrad/i,
  'config-revert':
    /\brevert(?:ed|ing)?\b.*\b(?:config|setting|change|polic)|\bconfig\w*\b.*\b(?:revert|roll(?:ed)? back|undone)/i,
  'flag-off':
    /\b(?:flag|feature|enforcement|kill[- ]?switch|red button|streaming)\b.*\b(?:off|disabl\w+|down)\b|\b(?:turn\w*|switch\w*)\b.{0,40}\boff\b|\bdisabl(?:ed|ing)\b|\bkill[- ]?switch|\bred button/i,
  'shed-load':
    /\b(?:shed|shedding|throttl\w+|rate[- ]?limit\w*|drop(?:ped|ping)? (?:traffic|requests|load|events)|(?:let|letting|admit\w*)\b.{0,40}\b(?:gradually|slowly|in steps|step by step))\b/i,
  failover:
    /\bfail(?:ed|ing)?[- ]?over\b|\bstep(?:ped|ping)? down\b|\bswitch(?:ed)? to (?:the )?(?:standby|replica|secondary)/i,
  scale:
    /\bscal(?:e|ed|ing)\b|\b(?:add(?:ed|ing)?|more|bigger|larger|rais(?:e|ed|ing))\b.{0,25}\b(?:capacity|servers?|nodes?|machines?|replicas?|instances?|hardware|memory|cores?)\b/i,
  restart: /\bre-?(?:start|boot)(?:ed|ing|s)?\b|\bbounc(?:ed|ing)\b|\bpower[- ]cycl/i,
  isolate:
    /\bisolat\w+|\bquarantin\w+|\b(?:cut|cutting|took|taking|disconnect\w*)\b.{0,30}\b(?:off|out)\b|\bdisconnect\w+/i,
  restore: /\brestor(?:e|ed|ing)\b|\bfrom (?:a |the )?(?:backup|snapshot)/i,
  'fix-forward': /\b(?:hot-?fix|patch)(?:ed|ing)?\b|\bfix(?:ed)? forward/i,
};

/** How people speak of what came of it. The first that fits counts. */
export const outcomeWords: readonly [RegExp, Outcome][] = [
  [/\bworse\b|\bbackfir\w+|\bsecond outage\b|\bmade (?:it|things) bad|\baggravat\w+/i, 'worse'],
  [
    /\b(?:did not|didn['’]?t|does not|doesn['’]?t|no) (?:help|effect|good|work)|\bin vain\b|\buseless\b|\bwithout (?:effect|success)\b/i,
    'no-effect',
  ],
  [
    /\b(?:fix(?:ed|es)?|helped|worked|stopped it|ended|solved|mitigated|saved|brought .{0,30}back|got .{0,40}(?:again|back))\b/i,
    'worked',
  ],
];
