import { inflateSync } from 'node:zlib';

/** What a test reads back from a PDF of ours: its pages, their size in points, and the characters drawn, through the fonts' own tables. */
export interface ReadPdf {
  readonly pages: number;
  readonly boxes: readonly string[];
  readonly text: string;
  /** Pixels of the pictures in it. */
  readonly pictures: readonly { readonly width: number; readonly height: number }[];
}

export function readPdf(pdf: Buffer): ReadPdf {
  const objects = objectsOf(pdf);
  const dictionaries = [...objects.values()].map(({ dictionary }) => dictionary);
  const pages = dictionaries.filter((dictionary) => /\/Type \/Page\b/.test(dictionary));
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const page of pages) for (const [, name, id] of resourcesOf(page, objects).matchAll(/\/(F\d+) (\d+) 0 R/g)) fonts.set(name!, glyphsOf(id!, objects)); // both groups always match
  const text = pages.map((page) => drawn(contentOf(page, objects), fonts)).join('');
  const pictures = dictionaries.filter((dictionary) => dictionary.includes('/Subtype /Image')).map((dictionary) => ({ width: Number(/\/Width (\d+)/.exec(dictionary)?.[1]), height: Number(/\/Height (\d+)/.exec(dictionary)?.[1]) }));
  return { pages: pages.length, boxes: pages.map((page) => /\/MediaBox \[([^\]]*)\]/.exec(page)?.[1] ?? ''), text, pictures };
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer | null;
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const source = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of source.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const [id, stream, end] = [match[1] ?? '', source.indexOf('\nstream\n', start), source.indexOf('\nendobj', start)];
    if (stream === -1 || stream > end) {
      objects.set(id, { dictionary: source.slice(start, end), stream: null });
      continue;
    }
    const dictionary = source.slice(start, stream);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const bytes = pdf.subarray(stream + 8, stream + 8 + length);
    objects.set(id, { dictionary, stream: dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes });
  }
  return objects;
}

function resourcesOf(page: string, objects: ReadonlyMap<string, PdfObject>): string {
  const id = /\/Resources (\d+) 0 R/.exec(page)?.[1];
  return id === undefined ? page : (objects.get(id)?.dictionary ?? '');
}

function contentOf(page: string, objects: ReadonlyMap<string, PdfObject>): string {
  const id = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '';
  return objects.get(id)?.stream?.toString('latin1') ?? '';
}

/** Glyph code → characters, as the font's ToUnicode table says. */
function glyphsOf(fontId: string, objects: ReadonlyMap<string, PdfObject>): ReadonlyMap<string, string> {
  const table = objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(fontId)?.dictionary ?? '')?.[1] ?? '')?.stream?.toString('latin1') ?? '';
  const glyphs = new Map<string, string>();
  for (const [, from, , list] of table.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi)) {
    const codes = [...(list ?? '').matchAll(/<([0-9a-f ]*)>/gi)].map((entry) => (entry[1] ?? '').replaceAll(' ', ''));
    codes.forEach((code, index) => glyphs.set((parseInt(from ?? '0', 16) + index).toString(16).padStart(4, '0'), Buffer.from(code, 'hex').swap16().toString('utf16le')));
  }
  return glyphs;
}

function drawn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let glyphs: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, font, codes] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/gi)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map();
    else for (const code of (codes ?? '').match(/.{4}/g) ?? []) text += glyphs.get(code.toLowerCase()) ?? '�';
  }
  return text;
}
