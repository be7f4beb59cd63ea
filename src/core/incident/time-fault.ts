import { parseInstant } from '../../../schemas/instant.ts';

/**
 * What is wrong with the text of a time: `zone` for a date-time without a numeric offset, `relative` for a time told in
 * words, `shape` for anything else that is no instant. Undefined where nothing is wrong.
 */
export function faultOfTime(value: unknown): 'zone' | 'relative' | 'shape' | undefined {
  if (typeof value !== 'string') return 'shape';
  if (parseInstant(value)) return undefined;
  const text = value.trim();
  if (withoutOffset.test(text)) return 'zone';
  return inWords.test(text) ? 'relative' : 'shape';
}

/** A full date and time of day with nothing, or only the name of a zone, behind it. */
const withoutOffset =
  /^~?\d{4}-\d{2}-\d{2}(?:[Tt]|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*(?!UTC[+-]|GMT[+-]|Z$|z$)(?:[A-Za-z]{2,5}|[A-Z][A-Za-z]+\/[A-Za-z_]+))?$/;

/** Words of relation, spans of time, and offsets from another event. */
const inWords =
  /\b(?:later|earlier|before|after(?:wards?)?|ago|then|soon|shortly|meanwhile|immediately|same (?:time|day|moment|hour|minute)|next|previous|following|yesterday|today|tomorrow|now|noon|midnight|morning|afternoon|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day|last|about|around|approx\w*|circa|roughly|unknown|minutes?|mins?|hours?|hrs?|seconds?|secs?|days?|weeks?|months?|years?)\b|^[~+-]?\s*(?:T\s*)?[+-]\s*\d+\s*(?:s|m|h|d|:\d\d)?\b|^\+|^\d+\s*(?:s|m|h|d|min)$|^\p{L}[\p{L}\s,]*$/iu;
