import type { Media } from './media-type';

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Markers that hold the frame's size: SOF0 to SOF15 without DHT, JPG and DAC. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** RST0 to RST7 and TEM carry no length; inside a scan they are part of it. */
const isAlone = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;

/**
 * Walks a JPEG from segment to segment up to its end marker (ITU-T T.81 annex B); null when the bytes are none, or end before it does.
 */
export function jpegIn(file: Buffer): Media | null {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return null;
  let size: Size | null = null;
  for (let at = 2; at + 1 < file.length && file[at] === 0xff; ) {
    const marker = file[at + 1] ?? 0;
    if (marker === endOfImage) return size && { type: 'image/jpeg', bytes: file.subarray(0, at + 2), ...size };
    const end = endOfSegment(file, at, marker);
    if (end === null) return null;
    size ??= sizeIn(file, at, marker);
    at = marker === startOfScan ? afterScan(file, end) : end;
  }
  return null;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** null when it says to end behind the file. A fill byte and markers without a length end where they stand. */
function endOfSegment(file: Buffer, at: number, marker: number): number | null {
  if (marker === 0xff) return at + 1;
  if (isAlone(marker)) return at + 2;
  if (at + 4 > file.length) return null;
  const length = file.readUInt16BE(at + 2);
  return length < 2 || at + 2 + length > file.length ? null : at + 2 + length;
}

const sizeIn = (file: Buffer, at: number, marker: number): Size | null =>
  isFrame(marker) && at + 9 <= file.length ? { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) } : null;

/** The next marker behind entropy-coded data, in which FF is followed by 00 or by a restart. */
function afterScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at !== -1 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    if (next !== 0x00 && next !== 0xff && !isAlone(next)) return at;
  }
  return file.length;
}
