/** A text of at most so many characters on one line, cut between words where there is one near the end. */
export function shortened(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const characters = [...flat];
  if (characters.length <= length) return flat;
  const cut = characters.slice(0, length - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > Math.max(0, cut.length - 24) ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}
