import { isStopWord, stem, termsOfWord, wordsIn } from './words.ts';

/** A log line or error text with everything taken out that changes from one time to the next. */
export interface NormalLine {
  /** In lower case, with `<n>`, `<id>`, `<hex>`, `<time>`, `<address>` where such things stood: what people compare. */
  text: string;
  /** What tells: terms of the words that are left, each once, in order. */
  terms: string[];
  /** For each of them the word as it stands in the line. */
  words: string[];
}

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?`;
const zone = String.raw`(?:\s?(?:Z|UTC|GMT|CES?T|[EP][SD]T|[+-]\d{2}:?\d{2}))?`;
const day = String.raw`\d{4}[-/.]\d{2}[-/.]\d{2}`;
const notInWord = String.raw`(?<![\p{L}\p{N}_])`;

/** What changes, in the order in which it is taken out: the larger pattern before those that would eat a part of it. */
const variables: readonly [RegExp, string][] = [
  // The escape sequences of terminal colours.
  [new RegExp(String.raw`${String.fromCodePoint(27)}\[[0-9;]*[A-Za-z]`, 'g'), ''],
  [new RegExp(`${day}[T ]${clock}${zone}`, 'g'), '<time>'],
  [new RegExp(String.raw`\d{1,2}[/ ]${month}[/ ]\d{4}[: ]${clock}${zone}`, 'g'), '<time>'],
  [
    new RegExp(String.raw`(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s+)?\b${month}\s+\d{1,2},?\s+${clock}(?:\s\d{4})?`, 'g'),
    '<time>',
  ],
  [new RegExp(`${notInWord}(?:${day}|${clock}${zone})(?!\\w)`, 'gu'), '<time>'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<id>'],
  [/\b(?:i|vol|snap|ami|eni|sg|subnet|vpc|arn|req|trace|span)-[0-9a-f]{8,}\b/gi, '<id>'],
  [/(?<![\p{L}\p{N}_.])(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?(?::\d+)?(?![\p{L}\p{N}_])/gu, '<address>'],
  [
    /(?<![\p{L}\p{N}:])(?=[0-9a-f:]*\d)(?=[0-9a-f:]*::|(?:[0-9a-f]{1,4}:){7})[0-9a-f:]{3,39}(?![\p{L}\p{N}:])/giu,
    '<address>',
  ],
  // The random tails of pods and hosts that are named by their address: api-7d9f8b6c5d-x2x9z, ip-10-0-3-4.
  [/(?<=\p{L}-)(?=[a-z0-9]*\d)[a-z0-9]{8,10}-[a-z0-9]{5}\b/gu, '<id>'],
  // Who it is about: a mailbox, an account at a database, a user at a host.
  [/(?<![\p{L}\p{N}])[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_.-]+/gu, '<id>'],
  [/\b0x[0-9a-f]+\b/gi, '<hex>'],
  [/\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,}\b/gi, '<hex>'],
  [/\[\d+(?:[:/]\d+)*\]/g, '[<n>]'],
  [/\bip(?:-\d{1,3}){4}\b/g, '<address>'],
];

/** A standing number, with the unit that is glued to it. A short code after a word such as "status" tells, and stays. */
const number = /(?<![\p{L}\p{N}_.-]|<)[-+]?\d+(?:[.,_]\d+)*(?=(?:[a-zµ]{1,3}|[KMGT]i?B?)?(?![\p{L}\p{N}_]))/gu;
const codeBefore =
  /(?:\b(?:http(?:\/[\d.]+)?|status(?:[ _]?code)?|code|error|errno|exit|signal|sqlstate|rc|ret)["']?[ :=("']*)$/i;

/** What of a line's own frame says nothing: levels, and the words of the frame around them. */
const frame = new Set(
  'time hex id address n ts level lvl msg message info debug warn warning error err fatal severity log logger pid tid main host hostname caller trace span request req uuid utc stderr stdout null true false ms us ns sec kb mb gb'
    .split(' ')
    .map(stem),
);

/** Normalises a log line, an error text or a signature. The same for all three, so that they can be compared. */
export function normalLine(line: string): NormalLine {
  const replaced = variables.reduce((text, [pattern, name]) => text.replace(pattern, name), line.normalize('NFKC'));
  const text = replaced
    // The host in front of a program's name, as syslog writes it.
    .replace(/^(?:<time> )?[\w.-]+ (?=[\w./-]+\[<n>\]:)/, '')
    .replace(number, (found, at: number) =>
      /^\d{1,5}$/.test(found) && codeBefore.test(replaced.slice(0, at)) ? found : '<n>',
    )
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
  const telling = tellingTerms(text, line);
  return { text, terms: [...telling.keys()], words: [...telling.values()] };
}

/** The terms of what is left of a line with their words; capitals and changes of case are read from the line as it was. */
function tellingTerms(text: string, line: string): Map<string, string> {
  const cased = new Map(wordsIn(line).map((word) => [word.text.toLowerCase(), word.text]));
  const found = new Map<string, string>();
  for (const { text: lower } of wordsIn(text.replace(/<[a-z]+>/g, ' '))) {
    if (isStopWord(lower) || lower.length < 2) continue;
    const word = cased.get(lower) ?? lower;
    for (const [place, term] of termsOfWord(word).entries())
      if (!frame.has(term) && !found.has(term)) found.set(term, place === 0 ? word : term);
  }
  return found;
}

/**
 * Whether a text looks like something that a machine printed and not like something that a person asks: it has a time, a
 * level, a process id, an address, a stack frame, pairs of keys and values, or more marks than prose has.
 */
export function looksPrinted(text: string): boolean {
  const flat = text.trim();
  if (/\n\s*\S/.test(flat)) return true;
  if (wordsIn(flat).length < 3 || /^(?:how|what|why|when|which|who|where|did|does|have|has|can)\b/i.test(flat))
    return false;
  const signs = [
    new RegExp(`${day}[T ]${clock}|\\b${month}\\s+\\d{1,2}\\s+${clock}|^\\[?${clock}|\\d{2}/${month}/\\d{4}`).test(
      flat,
    ),
    /(?:^|[\s[|"'=<(])(?:ERROR|ERR|WARN(?:ING)?|FATAL|CRIT(?:ICAL)?|INFO|DEBUG|SEVERE|PANIC|NOTICE|EMERG|ALERT|HINT|DETAIL)(?=$|[\s\]|:"'>)!])/.test(
      flat,
    ),
    /\b(?:error|fatal|panic|panicked|warning|exception|critical|traceback)\b[^:]{0,40}:\s/i.test(flat),
    /\w\[\d+\]|\b(?:pid|tid)[=: ]\d+/.test(flat),
    /\b(?:\d{1,3}\.){3}\d{1,3}\b|\b0x[0-9a-f]+\b|[0-9a-f]{8}-[0-9a-f]{4}-/i.test(flat),
    /(?:^|\s)[\w.]+=(?:"[^"]*"|\S+)(?:\s+[\w.]+=|\s|$)/.test(flat),
    /^\s*at\s+[\w.$]+\(|\bFile "[^"]+", line \d+|\.\w{1,4}:\d+\b|\b[a-z]+(?:\.[a-zA-Z]\w*){2,}(?:Exception|Error)\b/.test(
      flat,
    ),
    /["'{][\w-]+["']\s*:\s*["'{[\d]/.test(flat),
    /^[\w./-]+(?:\[\d+\])?: [\w./-]+: \S/.test(flat),
    codeShare(flat) >= 0.35,
  ].filter(Boolean).length;
  const words = wordsIn(flat).length;
  // A program's name in front of a long text is the frame of a log line too; in front of a few words it is a person's note.
  return signs >= 2 || (signs === 1 && words >= 5) || (/^[\w./-]+: \S/.test(flat) && words >= 8);
}

/** The share of a text's words that are identifiers or hold a digit. */
function codeShare(text: string): number {
  const words = wordsIn(text);
  return words.filter((word) => word.isIdentifier || /\d/.test(word.text)).length / Math.max(1, words.length);
}
