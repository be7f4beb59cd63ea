import { mechanismProse } from '../incident/prose.ts';
import type { Incident } from '../incident/incident.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { personAsCause } from '../lexicon/person-as-cause.ts';
import { phrasePattern } from '../lexicon/phrases.ts';
import { entries } from '../parse/facts.ts';
import { phrasesInField } from './phrases-in-prose.ts';
import { incidentRule } from './rule.ts';

const pattern = phrasePattern(personAsCause);

/** See docs/rules/mechanism/person.md. */
export const mechanismPerson = incidentRule('mechanism/person', (incident, kb) => {
  const patterns = [pattern, ...namePatterns(peopleNamed(incident, kb))];
  return mechanismProse(incident.facts.mechanism).flatMap((field) =>
    patterns
      .flatMap((one) => phrasesInField(field, one))
      .map(({ phrase, at }) => ({
        at,
        message: `The step makes a person the cause: "${phrase.replace(/\s+/g, ' ')}".`,
        help: 'Say what let the act do harm: the command that accepted it, the check that was not there, the two names that look alike.',
      })),
  );
});

/** Handles and full names from the catalogue, the authors and the lead. One word in lower case alone is no name here. */
function peopleNamed({ facts }: Incident, { catalog }: KnowledgeBase): string[] {
  const teams = new Set(
    (catalog.teams ?? []).filter((team) => !team.id.startsWith('@')).flatMap((team) => [team.id, team.name]),
  );
  const people = (catalog.teams ?? [])
    .filter((team) => team.id.startsWith('@'))
    .flatMap((team) => [team.id, team.name]);
  const written = [facts.lead, ...entries(facts.authors).map(([, author]) => author)];
  return [...people, ...written]
    .filter((name) => name !== undefined)
    .map((name) => name.trim())
    .filter((name) => /^@\S|^[\p{Lu}\p{Lt}\p{Lo}]|\s/u.test(name) && !teams.has(name));
}

/**
 * A handle or a full name is one in any case; a single word, which may be a word of the language too, only as it is
 * written. Scripts without spaces between words show no border of a name, so none is asked for.
 */
function namePatterns(names: readonly string[]): RegExp[] {
  const isUnmistakable = (name: string): boolean => /[@\s]/.test(name);
  return [
    { words: names.filter(isUnmistakable), flags: 'giu' },
    { words: names.filter((name) => !isUnmistakable(name)), flags: 'gu' },
  ].flatMap(({ words, flags }) =>
    words.length === 0 ? [] : [new RegExp([...new Set(words)].map(namePattern).join('|'), flags)],
  );
}

function namePattern(name: string): string {
  const source = [...new Set([name, name.normalize('NFC'), name.normalize('NFD')])]
    .map((form) => form.replace(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`))
    .join('|');
  if (unspaced.test(name)) return `(?:${source})`;
  // "@ana/pool" and "@ana.lee" are not "@ana".
  const end = name.startsWith('@')
    ? String.raw`(?![\p{L}\p{N}_-]|[/.][\p{L}\p{N}])`
    : String.raw`(?![\p{L}\p{M}\p{N}_-])`;
  return String.raw`(?<![\p{L}\p{N}_@-])(?:${source})${end}`;
}

/** At least two letters of scripts that are written without spaces, and no others. */
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々ー・]{2,}$/u;
