import type { Answer } from './search-engine.ts';

/** An answer as an entry of the list of results. */
export function resultItem({ url, title, date, severity, excerpt, sections }: Answer): HTMLLIElement {
  const item = document.createElement('li');
  const about = [date, severity].filter((part) => part !== undefined).join(' · ');
  item.append(
    link(url, title, 'title'),
    ...(about === '' ? [] : [paragraph('about', about)]),
    paragraph('excerpt', ...marked(excerpt)),
  );
  const best = sections[0];
  if (best) item.append(paragraph('section', 'In ', link(best.url, best.title)));
  return item;
}

/** Text in which `mark` marks what was found. Whatever else the HTML holds becomes text. */
export function marked(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function paragraph(name: string, ...content: (Node | string)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = name;
  element.append(...content);
  return element;
}

function link(url: string, text: string, name = ''): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = url;
  element.textContent = text;
  if (name !== '') element.className = name;
  return element;
}
