import { XMLParser } from 'fast-xml-parser';

/** The texts of a drawing in the order in which they stand in it: each the lines of one `text` element. */
export function drawnTexts(svg: string): string[][] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: true,
    trimValues: false,
    parseTagValue: false,
  });
  const found: string[][] = [];
  const visit = (nodes: readonly XmlNode[]) => {
    for (const node of nodes) {
      for (const [name, children] of Object.entries(node)) {
        if (!Array.isArray(children)) continue;
        if (name === 'text') found.push(linesOf(children as XmlNode[]));
        else visit(children as XmlNode[]);
      }
    }
  };
  visit(parser.parse(svg) as XmlNode[]);
  return found.filter((lines) => lines.some((line) => line.trim() !== ''));
}

type XmlNode = Record<string, unknown>;

/** Mermaid writes a `tspan` for each line, and within it sometimes one for each word. */
function linesOf(children: readonly XmlNode[]): string[] {
  const tspans = children.filter((child) => 'tspan' in child);
  const lines = tspans.length === 0 ? [textOf(children)] : tspans.map((child) => textOf([child]));
  return lines.map((line) => line.replace(/\s+/g, ' ').trim());
}

function textOf(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node) =>
      Object.entries(node)
        .map(([name, value]) =>
          name === '#text' ? String(value) : Array.isArray(value) ? textOf(value as XmlNode[]) : '',
        )
        .join(''),
    )
    .join('');
}
