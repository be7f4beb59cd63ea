import type { TimelineEvent } from '../../../schemas/timeline-event.ts';

/** What an event is, beside its moment and its words. */
export type EventKind = TimelineEvent extends infer Event
  ? Event extends TimelineEvent
    ? Omit<Event, 'at' | 'what' | 'evidence'>
    : never
  : never;

/** Who told the team, where words say so plainly. The users come first: "alerted by users" is no alert. */
export function detectorIn(words: string): 'alert' | 'dashboard' | 'customer' | undefined {
  const who = String.raw`(?:end[- ]?)?(?:users?|customers?|clients?)`;
  if (
    new RegExp(
      String.raw`\b${who}(?: \w+){0,2} (?:report|notif|alert|complain|raise|told|tell|contact|open(?:ed)? (?:a )?(?:ticket|case))|\b(?:report|alert|notifi|complain|ticket)\w*(?: \w+){0,4} (?:by|from) (?:an? |our |the |some |several |multiple )?(?:\w+ )?${who}\b`,
      'i',
    ).test(words)
  ) {
    return 'customer';
  }
  if (/\balert(?:s|ed)?\b|\balarms?\b|\bpaged\b|\bpagerduty\b|\bopsgenie\b|\bpingdom\b/i.test(words)) return 'alert';
  return /\b(?:noticed|seen|spotted|observed) (?:on|in) (?:a|the|our) dashboard/i.test(words) ? 'dashboard' : undefined;
}

/**
 * The kind of an event, guessed only where its words are plain: everything else is a note. `detection` is what the
 * document says of how it was noticed.
 */
export function kindOf(what: string, detection: string): EventKind {
  const words = what.replace(/\s+/g, ' ').trim();
  if (/\?$|^(?:started|began|begin|starting) (?:to )?(?:look|investigat)/i.test(words)) return { kind: 'note' };
  return plainKinds.map((guess) => guess(words, detection)).find((kind) => kind !== undefined) ?? { kind: 'note' };
}

type Guess = (words: string, detection: string) => EventKind | undefined;

const when =
  (pattern: RegExp, kind: EventKind): Guess =>
  (words) =>
    pattern.test(words) ? kind : undefined;

const fixing =
  /\b(?:fix\w*|hot-?fix|patch\w*|roll(?:ed|ing)?[- ]?back|rollbacks?|revert\w*|mitigat\w*|workaround|restor\w*)\b/i;

const failed =
  /\b(?:fail(?:s|ed)?|unsuccessful(?:ly)?|no effect|did ?n[o']t (?:help|work)|does ?n[o']t (?:help|work)|without (?:success|effect))\b/i;
const worked =
  /\b(?:which|that|and this|this) (?:\w+ )?(?:solved|fixed|resolved|cured) (?:it|the (?:issue|problem|incident|outage))\b|\bconfirmed working\b/i;
const worse = /\bma(?:de|kes) (?:it|things|matters) worse\b/i;

const acts: readonly (readonly [RegExp, Extract<EventKind, { kind: 'attempt' }>['mitigation']])[] = [
  [/\broll(?:ed|ing|s)?[- ]?back|\brollbacks?\b|\bdowngraded\b/i, 'rollback'],
  [/\brevert(?:ed|s|ing)? (?:the )?config/i, 'config-revert'],
  [/\brevert(?:ed|s|ing)?\b/i, 'rollback'],
  [
    /\b(?:flag|feature) (?:is |was )?(?:turned|switched) off|\b(?:disabled|turned off|switched off) the (?:\w+ )?flag/i,
    'flag-off',
  ],
  [/\bfail(?:ed|s|ing)?[- ]?over to\b|\bfailover\b/i, 'failover'],
  [/\bscal(?:ed|es|ing) (?:up|out)\b/i, 'scale'],
  [/\b(?:restart(?:ed|s|ing)?|reboot(?:ed|s|ing)?)\b/i, 'restart'],
  [/\brestor(?:ed|ing) (?:from|the) (?:\w+ )?backup/i, 'restore'],
];

const attempt: Guess = (words) => {
  const mitigation = acts.find(([pattern]) => pattern.test(words))?.[1];
  const rest = words.replace(/\bfail(?:ed|s|ing)?[- ]?over\b/gi, ' ');
  const outcome = worse.test(rest)
    ? 'worse'
    : failed.test(rest)
      ? 'no-effect'
      : worked.test(rest)
        ? 'worked'
        : undefined;
  return mitigation && outcome ? { kind: 'attempt', mitigation, outcome } : undefined;
};

const change: Guess = (words) => {
  if (fixing.test(words)) return undefined;
  if (/\bcertificates?\b.*\bexpire[sd]?\b/i.test(words)) return { kind: 'change', change: 'certificate' };
  if (/\bfeature flag\b.*\b(?:enabled|turned on|switched on)\b|\benabled\b.*\bfeature flag\b/i.test(words)) {
    return { kind: 'change', change: 'flag' };
  }
  if (
    /\bconfig(?:uration)?(?: changes?| updates?)?\b.*\b(?:changed|applied|deployed|pushed|rolled out|merged)\b/i.test(
      words,
    )
  ) {
    return { kind: 'change', change: 'config' };
  }
  return /\b(?:was|were|is|are|been) (?:deployed|released|rolled out|shipped)\b|^(?:deploy(?:ed|ment)?|release[ds]?)\b|\b(?:deployment|release|deploy) (?:of .{1,60} )?(?:starts?|started|begins?|began|completed?|finishe[sd]|goes out|went out|reduces|to production)\b/i.test(
    words,
  )
    ? { kind: 'change', change: 'deploy' }
    : undefined;
};

const detected: Guess = (words, detection) => {
  const first = /^(?:first |fault |issue |incident |problem )*detect(?:ed|ion)\b(?! by)/i.test(words);
  const by = detectorIn(words) ?? (first ? detectorIn(detection) : undefined);
  const told =
    /\b(?:report(?:s|ed|ing)?|notif(?:y|ies|ied)|complain\w*|raised|detected|alerted|paged|pages)\b|\b(?:alert|alarm)s? (?:is |was |are |were |has |have )?(?:fire[sd]?|trigger(?:s|ed)|received|raised|discovered|noticed|went off|goes off|rings?|rang)\b|\b(?:received|got|saw|noticed) (?:an? |the |several |multiple )?(?:[\w-]+ ){0,3}(?:alert|alarm)s?\b|^(?:alert|alarm)\b|^(?:[\w-]+ ){0,3}(?:alert|alarm)(?: \(http\S+\))?\.?$/i.test(
      words,
    );
  return by !== undefined && told && !/\b(?:recover|clear|resolv|silenc|acknowledg|back that|works)\w*/i.test(words)
    ? { kind: 'detected', by }
    : undefined;
};

const plainKinds: readonly Guess[] = [
  attempt,
  when(
    /^(?:the )?(?:incident|issue|problem|outage)?,? ?(?:is |was |declared |marked |now )*(?:resolved|closed)(?=$|[.,:;(]|\s+(?:at|by|after|through|via|with|when|and|but|in|[-–—])(?:\s|$))|\b(?:incident|issue|outage|problem) (?:is |was |has been |declared |marked |as |fully )*(?:resolved|closed)\b(?! through)|\b(?:services? |everything |all systems )?(?:fully|completely) (?:restored|recovered|operational)\b|\ball (?:systems|services) (?:are |were |verified )*(?:operational|healthy|back to normal|restored)\b|^all clear\b|\(resolved\)\.?$/i,
    { kind: 'resolved' },
  ),
  when(
    /^(?:incident |impact |issue |the )*(?:is |was |declared )*(?:repaired|mitigated)\b(?! by)|\b(?:impact|incident|issue) (?:is |was |has been )?mitigated\b|\b(?:outage|impact) (?:ends|ended|is over|was over)\b|\berror rates? (?:returns?|returned|is|are|was|were|go|goes|went)(?: back)? (?:to normal|down to normal)/i,
    { kind: 'mitigated' },
  ),
  when(
    /^(?:the |customer |user |start of |incident |service )*(?:impact|outage|incident|degradation) (?:starts?|started|begins?|began)\b|^start of (?:the )?(?:impact|outage|incident)\b|^(?:incident |outage |impact )start(?: time)?$|\b(?:users?|customers?|requests|payments|pages) (?:start|started|begin|began|are starting) (?:to|seeing|experiencing|failing|receiving|getting)\b|\((?:problem|incident|outage|impact) start(?:s|ed)?\)/i,
    { kind: 'impact' },
  ),
  when(
    /\b(?:root )?cause (?:is |was |has been )?(?:identified|found|determined|confirmed|established)\b|\b(?:identified|found|determined|confirmed) (?:that )?the (?:root )?cause\b|^(?:issue|problem) (?:was |is )?identified\b|^identified that the (?:issue|problem|outage) (?:is|was)\b/i,
    { kind: 'diagnosed' },
  ),
  when(
    /\bstatus ?page\b|\bstatuspage\b|\b(?:informed|notified|emailed|told) (?:all |affected |our |the )*(?:customers|users)\b|\b(?:customers|users) (?:are|were|have been) (?:informed|notified|told)\b/i,
    { kind: 'communicated' },
  ),
  detected,
  when(
    /\bescalat(?:ed|es|ing)\b|\bwar ?room\b|\bjoin(?:s|ed) (?:the |a )?(?:call|incident|bridge|investigation|war room)\b/i,
    { kind: 'escalated' },
  ),
  change,
];
