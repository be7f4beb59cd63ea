/** What a plain (unquoted) scalar means in the core schema of YAML 1.2. `undecided` leaves the rare forms to the library. */
export function resolvePlainScalar(source: string): { value: unknown } | 'undecided' {
  const first = source.charCodeAt(0);
  const numeric = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
  if (!numeric) return { value: words.has(source) ? words.get(source) : source };
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,12})?$/.test(source)) {
    return source === '-0' ? 'undecided' : { value: Number(source) };
  }
  return /^[-+.]?[\d.]+(?:[eExXoO][-+\da-fA-F]*)?$|^[-+]?\.(?:inf|nan)$/i.test(source)
    ? 'undecided'
    : { value: source };
}

const words = new Map<string, unknown>([
  ['', null],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);
