/** Words whose British and American forms follow no rule: British form first. */
const pairs = new Map<string, string>(
  Object.entries({
    analogue: 'analog',
    catalogue: 'catalog',
    cheque: 'check',
    defence: 'defense',
    dialogue: 'dialog',
    disc: 'disk',
    grey: 'gray',
    licence: 'license',
    manoeuvre: 'maneuver',
    offence: 'offense',
    practise: 'practice',
    programme: 'program',
    queueing: 'queuing',
    sceptical: 'skeptical',
    storey: 'story',
    tyre: 'tire',
  }),
);

const rules: readonly [RegExp, string][] = [
  // colour, behaviour, favoured; not "hour", "four", "our", "tour", "pour", "your"
  [/(?<=[a-z]{2}(?<!\b[a-z]?[fhpt]))our(?=s?$|ed$|ing$|ite|able$)/, 'or'],
  // centre, metre, fibre; not "core", "store", "where", "genre"
  [/(?<=[a-z]{2}[bt])re(?=s?$)/, 'er'],
  // initialise, synchronising, serialisation; not "rise", "wise", "noise", "promise", "raise", "precise"
  [/(?<=[a-z]{2}(?:al|an|er|or|im|on|ol|it|in|ar|at|is|ir))is(?=e$|ed$|es$|er$|ing$|ation)/, 'iz'],
  [/ys(?=e$|ed$|es$|ing$)/, 'yz'],
  // cancelled, labelling, modelled, travelled; not "called", "installed", "rolled", "pulled"
  [/(?<=[a-z]{2}[^aeiou][ae]|[a-z](?:nn|bb|nc|gn|av))ll(?=ed$|ing$|er$|ers$)/, 'l'],
];

/** Gives a word in lower case its American form, so that `behaviour` and `behavior` are one. */
export function americanForm(word: string): string {
  const pair = pairs.get(word) ?? (word.endsWith('s') ? pairs.get(word.slice(0, -1)) : undefined);
  if (pair !== undefined) return pair;
  return rules.reduce((form, [pattern, replacement]) => form.replace(pattern, replacement), word);
}
