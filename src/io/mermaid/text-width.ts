import { readFileSync } from 'node:fs';
import { create, type FontkitFont } from 'fontkit';
import { fallbackWidth } from './fallback-width.ts';
import { fontFile, type Subset, SUBSETS } from './font-files.ts';

/** How a stretch of text is set. */
export interface FontStyle {
  /** In pixels. */
  size: number;
  weight: number;
  italic: boolean;
}

/** Vertical measures of the text face, in ems. */
export interface FontMetrics {
  ascent: number;
  descent: number;
  xHeight: number;
}

interface Face {
  /** Read from its file when it is first called. */
  font: () => FontkitFont;
  advances: Map<number, number>;
  kerning: Map<number, number>;
  inks: Map<number, { left: number; right: number }>;
}

const faces = new Map<number, Face[]>();
const unpacked = new Map<string, { bytes: Uint8Array; font: FontkitFont }>();

let metrics: FontMetrics | undefined;

/**
 * The width of a text in pixels, in the site's own text face with kerning, as a browser lays it out. Characters that the
 * face lacks get the widest measure that the usual fonts give them, the same on every machine.
 */
export function textWidth(text: string, { size, weight, italic }: FontStyle): number {
  const subsets = facesOf(weight, italic);
  let width = 0;
  let previous: { code: number; face: Face } | undefined;
  let strange = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const face = subsets.find((one) => advanceOf(one, code) !== undefined);
    if (!face) {
      strange += character;
      previous = undefined;
      continue;
    }
    if (strange !== '') {
      width += fallbackWidth(strange);
      strange = '';
    }
    width += advanceOf(face, code) ?? 0;
    if (previous?.face === face) width += kerningOf(face, previous.code, code);
    previous = { code, face };
  }
  if (strange !== '') width += fallbackWidth(strange);
  return width * size;
}

/**
 * How far the ink of a text sticks out of its width, in pixels, to the left of its first and to the right of its last
 * character. Chromium, which rounds the ink of each character to whole pixels, counts it in the box of a text.
 */
export function inkOverhang(text: string, { size, weight, italic }: FontStyle): { left: number; right: number } {
  const subsets = facesOf(weight, italic);
  const overhang = { left: 0, right: 0 };
  const first = text.codePointAt(0);
  const last = [...text.slice(-2)].at(-1)?.codePointAt(0);
  if (first === undefined || last === undefined) return overhang;
  const opening = subsets.find((one) => advanceOf(one, first) !== undefined);
  if (opening) overhang.left = Math.max(0, -Math.floor(inkOf(opening, first).left * size));
  const closing = subsets.find((one) => advanceOf(one, last) !== undefined);
  if (closing) {
    const beyond = Math.ceil(inkOf(closing, last).right * size) - (advanceOf(closing, last) ?? 0) * size;
    overhang.right = Math.max(0, beyond);
  }
  return overhang;
}

export function fontMetrics(): FontMetrics {
  if (!metrics) {
    const { ascent, descent, xHeight, unitsPerEm } = loadFont(SUBSETS[0], 400, false);
    metrics = { ascent: ascent / unitsPerEm, descent: -descent / unitsPerEm, xHeight: xHeight / unitsPerEm };
  }
  return metrics;
}

/** In ems; `undefined` where the face has no such character. */
function advanceOf({ font, advances }: Face, code: number): number | undefined {
  let advance = advances.get(code);
  if (advance === undefined) {
    const known = font().hasGlyphForCodePoint(code);
    advance = known ? font().glyphForCodePoint(code).advanceWidth / font().unitsPerEm : Number.NaN;
    advances.set(code, advance);
  }
  return Number.isNaN(advance) ? undefined : advance;
}

/** Kerning is a matter of pairs in this face, so that a pair is shaped once and a text is a sum. */
function kerningOf(face: Face, left: number, right: number): number {
  const key = left * 0x11_0000 + right;
  let kerning = face.kerning.get(key);
  if (kerning === undefined) {
    const pair = face.font().layout(String.fromCodePoint(left, right)).advanceWidth / face.font().unitsPerEm;
    kerning = pair - (advanceOf(face, left) ?? 0) - (advanceOf(face, right) ?? 0);
    face.kerning.set(key, kerning);
  }
  return kerning;
}

function inkOf({ font, inks }: Face, code: number): { left: number; right: number } {
  let ink = inks.get(code);
  if (!ink) {
    const { minX, maxX } = font().glyphForCodePoint(code).bbox;
    ink = Number.isFinite(minX)
      ? { left: minX / font().unitsPerEm, right: maxX / font().unitsPerEm }
      : { left: 0, right: 0 };
    inks.set(code, ink);
  }
  return ink;
}

/** The subsets in their order: a later one is read only for a character that no earlier one has. */
function facesOf(weight: number, italic: boolean): Face[] {
  const key = weight * 2 + Number(italic);
  let found = faces.get(key);
  if (!found) {
    found = SUBSETS.map((subset) => {
      let font: FontkitFont | undefined;
      return {
        font: () => (font ??= loadFont(subset, weight, italic)),
        advances: new Map(),
        kerning: new Map(),
        inks: new Map(),
      };
    });
    faces.set(key, found);
  }
  return found;
}

/**
 * fontkit unpacks the outlines of a WOFF2 before it knows of variations, and fails if both are asked for at once. One font
 * unpacks; the fonts of all weights borrow from it.
 */
function loadFont(subset: Subset, weight: number, italic: boolean): FontkitFont {
  const key = `${subset}${italic ? 'i' : ''}`;
  let plain = unpacked.get(key);
  if (!plain) {
    const bytes = readFileSync(fontFile(subset, italic));
    plain = { bytes, font: create(bytes) };
    plain.font.glyphForCodePoint(0x20);
    unpacked.set(key, plain);
  }
  if (weight === 400) return plain.font;
  const { stream, directory, _decompressed, _transformedGlyphs } = plain.font as unknown as Record<string, unknown>;
  const font = Object.assign(create(plain.bytes), { stream, directory, _decompressed, _transformedGlyphs });
  font.variationCoords = [weight];
  return font;
}
