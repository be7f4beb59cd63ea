import { mechanismProse } from '../incident/prose.ts';
import type { Incident } from '../incident/incident.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { personAsCause } from '../lexicon/person-as-cause.ts';
import { phrasePattern } from '../lexicon/phrases.ts';
import { entries } from '../parse/facts.ts';
import { authorsWords, phrasesInField } from './phrases-in-prose.ts';
import { incidentRule } from './rule.ts';

const pattern = phrasePattern(personAsCause);

/** See docs/rules/mechanism/person.md. */
export const mechanismPerson = incidentRule('mechanism/person', (incident, kb) => {
  const names = peopleNamed(incident, kb);
  return mechanismProse(incident.facts.mechanism).flatMap((field) =>
    [
      ...phrasesInField(field, pattern),
      ...namesIn(field.text, names).map((found) => ({
        ...found,
        at: { field: field.field, words: { text: found.phrase, nth: found.nth } },
      })),
    ].map(({ phrase, at }) => ({
      at,
      message: `The step makes a person the cause: "${phrase.replace(/\s+/g, ' ')}".`,
      help: 'Say what let the act do harm: the command that accepted it, the check that was not there, the two names that look alike.',
    })),
  );
});

/** Handles and full names from the catalogue, the authors and the lead. A name in lower case alone is no name here. */
function peopleNamed({ facts }: Incident, { catalog }: KnowledgeBase): string[] {
  const teams = new Set(
    (catalog.teams ?? []).filter((team) => !team.id.startsWith('@')).flatMap((team) => [team.id, team.name]),
  );
  const people = (catalog.teams ?? [])
    .filter((team) => team.id.startsWith('@'))
    .flatMap((team) => [team.id, team.name]);
  const written = [facts.lead, ...entries(facts.authors).map(([, author]) => author)];
  return [...people, ...written]
    .filter((name): name is string => name !== undefined && /^@\S|^\p{Lu}/u.test(name) && !teams.has(name))
    .map((name) => name.trim());
}

function namesIn(text: string, names: readonly string[]): { phrase: string; nth: number }[] {
  const words = authorsWords(text);
  return [...new Set(names)].flatMap((name) => {
    const source = name.replace(/[$()*+.?[\\\]^{|}/-]/g, String.raw`\$&`);
    const matches = [...words.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}_@-])${source}(?![\p{L}\p{N}_-])`, 'gu'))];
    return matches.map((match) => ({ phrase: name, nth: text.slice(0, match.index).split(name).length - 1 }));
  });
}
