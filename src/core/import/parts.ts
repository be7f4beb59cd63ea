/** What a heading or a label announces. */
export type Part =
  | 'timeline'
  | 'moment'
  | 'impact'
  | 'actions'
  | 'whys'
  | 'cause'
  | 'conditions'
  | 'detection'
  | 'severity'
  | 'services'
  | 'tags'
  | 'authors'
  | 'lead'
  | 'regions'
  | 'date'
  | 'organization'
  | 'address';

/** Parts that a document tells in lists and paragraphs below a heading; the others stand on one line. */
export const tellingParts: ReadonlySet<Part> = new Set<Part>([
  'timeline',
  'impact',
  'actions',
  'whys',
  'cause',
  'conditions',
]);

/** Headings and labels, in lower case and without numbers, brackets and marks around them. The first that fits counts. */
const names: readonly (readonly [Part, RegExp])[] = [
  [
    'moment',
    /^(?:(?:incident|impact|outage|issue|fault|problem|event)s? )?(?:start(?:ed|s)?|beg[aiu]n|end(?:ed|s)?|first detected|detected|acknowledged|mitigated|repaired|resolved|recovered|declared)(?: (?:time|date|at|on|date and time))?$|^(?:start|end|detection|mitigation|resolution|recovery) (?:time|date)$|^(?:start|end) of (?:the )?(?:incident|impact|outage)$|^time (?:detected|mitigated|resolved|of (?:detection|resolution))$/,
  ],
  [
    'timeline',
    /^(?:(?:incident|event|detailed|full|complete|rough|abbreviated|the|high[- ]level) )*(?:timeline|chronology|sequence of events|key (?:events|timings|times|dates|moments)|incident log|log of events)\b/,
  ],
  [
    'impact',
    /^(?:(?:user|customer|client|business|service|end[- ]user|merchant|external|internal|overall|the) )*(?:impacts?|effects?)(?: (?:on (?:users|customers|.*)|summary|assessment|analysis|of .*))?$|^(?:scope|extent|summary|description) of (?:the )?impact$|^who was (?:affected|impacted)|^what (?:was|were) the (?:impact|effect)s?|^how were (?:users|customers) affected/,
  ],
  ['whys', /^(?:the )?(?:five|5)[- ]?whys?\b|^why analysis/],
  [
    'cause',
    /^(?:(?:the|our|underlying|likely|probable|technical) )*root[- ]causes?\b|^(?:the )?(?:underlying |technical )?causes?(?: analysis| of (?:the )?(?:incident|outage|problem|issue|failure))?$|^mechanism$/,
  ],
  ['conditions', /^contributing (?:factors?|conditions?|causes?)\b/],
  [
    'actions',
    /^(?:(?:post[- ]?(?:incident|mortem)|incident|corrective|preventi?ve|preventative|and|&|follow[- ]?up|remedial|remediation|review|immediate|short[- ]term|long[- ]term|recommended|planned|open|outstanding|our|the) )*(?:action items?|actions?(?: (?:points?|plan|list|following review))?|follow[- ]?ups?(?: (?:items|tasks|work|tickets))?|remediations?(?: (?:items|steps|plan|work|tasks))?|next steps|(?:corrective|preventi?ve|preventative) measures)$|^prevention$|^to[- ]?dos?$|^how (?:are|will|do|can) we prevent|^what (?:are we|we are|we're|will we|we will|we'll) (?:doing|changing|do|change)\b|^(?:steps|measures) to prevent|^preventing (?:a )?recurrence/,
  ],
  [
    'detection',
    /^detection$|^identified$|^how (?:was (?:it|this|the (?:incident|issue|problem))|did we|were we) (?:detect|discover|identif|notic|find|found|know|alert)|^detected by$|^detection (?:method|source|mechanism)$|^reported by$/,
  ],
  ['severity', /^(?:incident )?(?:severity|sev|priority)(?: (?:level|rating))?$|^severity ?\/ ?priority$/],
  ['services', /^(?:(?:affected|impacted) )?(?:services?|components?|systems?)(?: (?:affected|impacted|involved))?$/],
  ['tags', /^(?:tags?|labels?|categor(?:y|ies)|keywords?)$/],
  ['authors', /^(?:(?:report|post-?mortem) )?authors?$|^written by$/],
  ['lead', /^(?:incident (?:commander|lead|manager)|ic|lead|commander)$/],
  ['regions', /^(?:(?:affected|impacted) )?regions?(?: (?:affected|impacted))?$/],
  ['date', /^(?:(?:incident|event|outage) )?(?:date|day)s?(?: of (?:the )?(?:incident|outage|event|impact))?$|^when$/],
  ['organization', /^(?:organi[sz]ation|company|publisher|published by)$/],
  ['address', /^(?:source|original|canonical|source url|original url|canonical url)$/],
];

/** What a heading, a label or a key of front matter announces; undefined for anything else. */
export function partOf(title: string): Part | undefined {
  const plain = title
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/_/g, ' ')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|^\d+(?:\.\d+)*[.)]?\s+/gu, '')
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(/\s+/g, ' ');
  return names.find(([, pattern]) => pattern.test(plain))?.[0];
}
