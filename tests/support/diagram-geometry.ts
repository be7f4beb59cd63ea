/** A box in the coordinates of the drawing. */
export interface Placed {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Geometry {
  /** What a screen reader calls it. */
  kind: string;
  viewBox: number[];
  texts: (Placed & { text: string })[];
  shapes: (Placed & { name: string })[];
  /** Texts that stand in a box of their own, with that box. */
  labels: { text: string; label: Placed; box: Placed }[];
}

/** Measures the drawing on the stage. Runs in the page, so that everything it needs stands inside it. */
export function readGeometry(): Geometry {
  const svg = document.querySelector<SVGSVGElement>('#stage svg');
  if (!svg) throw new Error('There is no drawing on the stage.');
  // At its own size, so that a pixel of the drawing is a pixel of the screen.
  const view = svg.viewBox.baseVal;
  svg.setAttribute('width', String(view.width));
  svg.setAttribute('height', String(view.height));
  svg.removeAttribute('style');
  const root = svg.getScreenCTM()?.inverse();
  const placed = (element: SVGGraphicsElement): Placed => {
    const box = element.getBBox();
    const matrix = root?.multiply(element.getScreenCTM() ?? new DOMMatrix());
    const corners = [0, 1, 2, 3].map((n) =>
      new DOMPoint(box.x + (n % 2) * box.width, box.y + Math.floor(n / 2) * box.height).matrixTransform(matrix),
    );
    const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  };
  const isDrawn = (element: Element) =>
    !element.closest('defs, marker, symbol, clipPath, mask, pattern') && getComputedStyle(element).display !== 'none';
  const all = (selector: string, within: Element = svg) =>
    [...within.querySelectorAll<SVGGraphicsElement>(selector)].filter(isDrawn);
  const contentOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

  const shapes = all('rect, circle, ellipse, polygon, path')
    .map((element) => ({ name: element.localName, ...placed(element) }))
    .filter((shape) => shape.width > 0.01 || shape.height > 0.01);
  const boxes = 'g.node, g.timeline-node';
  const labels = all(boxes).flatMap((group) => {
    const outlines = all('rect, circle, ellipse, polygon, path', group)
      .map(placed)
      .filter((box) => box.width > 0);
    const box = outlines.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
    if (!box) return [];
    return all('text', group).map((text) => ({ text: contentOf(text), label: placed(text), box }));
  });
  return {
    kind: svg.getAttribute('aria-roledescription') ?? '',
    viewBox: [view.x, view.y, view.width, view.height],
    texts: all('text')
      .map((element) => ({ text: contentOf(element), ...placed(element) }))
      .filter(({ text }) => text !== ''),
    shapes,
    labels: labels.filter(({ text }) => text !== ''),
  };
}

export interface Tolerance {
  /** In pixels. */
  place: number;
  viewBox: number;
}

/** How two measurements of one diagram differ; empty where they do not. */
export function geometryDifferences(ours: Geometry, theirs: Geometry, { place, viewBox }: Tolerance): string[] {
  const found: string[] = [];
  const far = Math.max(...ours.viewBox.map((value, n) => Math.abs(value - (theirs.viewBox[n] ?? 0))));
  if (far > viewBox) found.push(`viewBox ${show(ours.viewBox)}, in Chromium ${show(theirs.viewBox)}`);
  const compare = (kind: string, mine: (Placed & { name: string })[], other: (Placed & { name: string })[]) => {
    if (mine.length !== other.length) found.push(`${mine.length} ${kind}, in Chromium ${other.length}`);
    mine.forEach((one, n) => {
      const counterpart = other[n];
      if (!counterpart) return;
      if (one.name !== counterpart.name) found.push(`${kind} ${n}: "${one.name}", in Chromium "${counterpart.name}"`);
      else if (distance(one, counterpart) > place) {
        found.push(`${kind} "${one.name}" at ${show(sides(one))}, in Chromium at ${show(sides(counterpart))}`);
      }
    });
  };
  compare('texts', ours.texts.map(named), theirs.texts.map(named));
  compare('shapes', ours.shapes, theirs.shapes);
  return found;
}

/** Labels that stick out of their boxes by more than a pixel. */
export function overflowingLabels({ labels }: Geometry): string[] {
  return labels
    .filter(
      ({ label, box }) =>
        label.x < box.x - 1 ||
        label.y < box.y - 1 ||
        label.x + label.width > box.x + box.width + 1 ||
        label.y + label.height > box.y + box.height + 1,
    )
    .map(({ text, label, box }) => `"${text}" at ${show(sides(label))} in ${show(sides(box))}`);
}

function named<T extends Placed & { text: string }>(text: T): Placed & { name: string } {
  return { ...text, name: text.text };
}

function distance(one: Placed, other: Placed): number {
  const [a, b] = [sides(one), sides(other)];
  return Math.max(...a.map((value, n) => Math.abs(value - (b[n] ?? 0))));
}

function sides({ x, y, width, height }: Placed): number[] {
  return [x, y, x + width, y + height];
}

function show(values: readonly number[]): string {
  return `[${values.map((value) => value.toFixed(1)).join(' ')}]`;
}
