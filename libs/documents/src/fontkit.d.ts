/** The little of fontkit that is used here; the package brings no types. */
declare module 'fontkit' {
  export interface Font {
    readonly ascent: number;
    readonly descent: number;
    readonly lineGap: number;
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
  }
  export function openSync(file: string): Font;
}
