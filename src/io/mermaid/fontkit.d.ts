/** The part of fontkit that the text measuring uses. */
declare module 'fontkit' {
  export interface FontkitFont {
    unitsPerEm: number;
    ascent: number;
    descent: number;
    xHeight: number;
    /** One coordinate per axis of variation; to be set before the first glyph is asked for. */
    variationCoords: number[] | null;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { advanceWidth: number; bbox: { minX: number; maxX: number } };
    layout(text: string): { advanceWidth: number };
  }
  export function create(buffer: Uint8Array): FontkitFont;
}
