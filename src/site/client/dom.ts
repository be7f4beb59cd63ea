/** An element with a class, attributes that are properties, and content. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { className = '', ...properties }: Partial<Pick<HTMLElement, 'className' | 'id'>> & { href?: string } = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  Object.assign(made, properties);
  made.append(...content);
  return made;
}

/** A text in which what stands between backquotes is code. */
export const withCode = (text: string): Node[] =>
  text
    .split(/(`[^`]+`)/)
    .map((piece) =>
      /^`[^`]+`$/.test(piece) ? element('code', {}, piece.slice(1, -1)) : document.createTextNode(piece),
    );
