import { phrasePattern } from '../lexicon/phrases.ts';
import { emptySubjects, improvements, ponderings, trainings, wishes } from '../lexicon/vague-actions.ts';

const wish = once(wishes);
const pondering = opening(ponderings);
const improvement = opening(improvements);
const training = opening(trainings);
const emptySubject = opening(emptySubjects);

/**
 * Whether an action item is a wish. A wish about attitude always is. Thinking, improving and teaching are, unless the
 * item goes on to name something that can be looked at: see {@link namesAResult}.
 */
export function isVague(what: string): boolean {
  const text = what
    .replace(/^[^\p{L}\p{N}`"]+/u, '')
    .trim()
    .replace(
      /^(?:(?:(?:we|the team|everyone|everybody|all engineers) )?(?:will|should|must|need to|have to) |please |to |let's )/i,
      '',
    );
  if (placeholder.test(text)) return true;
  if (wish.test(text.replace(/"[^"]*"|`[^`]*`/g, ' '))) return !saysMore(text);
  const ponders = pondering.exec(text);
  if (ponders) {
    const rest = text.slice(ponders[0].length);
    return !isSubject.test(rest) && !decides(rest);
  }
  const teaches = training.exec(text);
  if (teaches) return !hasSubject(text.slice(teaches[0].length)) && !namesAResult(text.slice(teaches[0].length));
  const improves = improvement.exec(text);
  if (!improves) return false;
  const rest = text.slice(improves[0].length);
  return !namesAResult(rest) && !(adds.test(text) && hasSubject(rest));
}

/** What is added is there or is not: "Add metrics for queue age". What is improved may always be said to be. */
const adds = /^(?:add|have|write) (?!better|more)/i;

/** Words in the place of an item. */
const placeholder =
  /^(?:|tb[dca]|todo|fixme|n\/?a|none|nothing|unknown|to be (?:decided|determined|defined|confirmed))[.!?]*$/i;

/** "Research is moved to its own cluster": the first word is what the item is about, no verb. */
const isSubject = /^\s+(?:is|are|gets?|has|have|runs?|calls?|must|will|questions?)\b/i;

/** A wish may open an item that then says what is built: "Prevent this from happening again: reject the flag without --db". */
const saysMore = (text: string): boolean => {
  const rest = /(?:[:;–—]| by (?=\p{L}+ing\b))([\s\S]+)$/u.exec(text)?.[1] ?? '';
  return wordsIn(rest) >= 3 && !wish.test(rest);
};

/** Thought that ends in something: "Investigate the leak and publish the heap profile". */
const decides = (rest: string): boolean =>
  /(?:,? and|,? then|;|:)\s+(?:then )?(?:add|alert|apply|bring|build|change|close|cap|commit|configure|create|decide|delete|deploy|document|enable|enforce|file|fix|implement|limit|link|make|merge|migrate|move|open|patch|post|present|propose|publish|put|raise|record|reject|release|remove|replace|report|require|set|ship|switch|turn|upgrade|write)\b(?:\s+\S+){2,}/i.test(
    rest,
  );

/**
 * Whether the rest of an item names a result: a figure, a name in code, a link, a means ("by adding …", "with an alert
 * on …", "so that …", "when …"), or several words behind a colon.
 */
function namesAResult(rest: string): boolean {
  if (/\d|`[^`]+`|https?:\/\//.test(rest.replace(dateOrTicket, ' '))) return true;
  if (
    /\b(?:by \p{L}+ing|so that|such that|when|whenever|until|if|unless|that (?!(?:we|it|they|you|is|are)\b)\p{L}+)\b(?:\s+\S+){2,}/iu.test(
      rest,
    )
  )
    return true;
  return wordsIn(/[:;–—]([\s\S]+)$/.exec(rest)?.[1] ?? '') >= 3 || decides(rest);
}

/** When an item is due or where it is tracked is no result. */
const dateOrTicket = /\b(?:Q[1-4]|H[12]|20\d\d(?:-\d\d){0,2})\b|#\d+|\b[A-Z]{1,10}-?\d+\b/g;

/** A training has a subject when it names one that is not just a virtue. */
function hasSubject(rest: string): boolean {
  const subject =
    /^\s*(?:members?\s+)?(?:on|in|to|about|how to|for|with|using|of|through)\s+(?:how to\s+)?(.+)$/is.exec(rest)?.[1];
  return subject !== undefined && !emptySubject.test(subject) && !/^be\b/i.test(subject) && wordsIn(subject) >= 2;
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}_-]*/gu)?.length ?? 0;

function once(phrases: readonly string[]): RegExp {
  return new RegExp(phrasePattern(phrases).source, 'iu');
}

function opening(phrases: readonly string[]): RegExp {
  return new RegExp(`^(?:${phrasePattern(phrases).source})`, 'iu');
}
