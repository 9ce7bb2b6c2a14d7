import { crc32 } from 'node:zlib';
import type { Media } from './media-type';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Walks a PNG from chunk to chunk up to IEND, each with its check sum (ISO/IEC 15948); null when the bytes are none, or are damaged. */
export function pngIn(file: Buffer): Media | null {
  if (!file.subarray(0, 8).equals(signature) || file.toString('latin1', 12, 16) !== 'IHDR') return null;
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length || crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return null;
    if (file.toString('latin1', at + 4, at + 8) === 'IEND') return { type: 'image/png', bytes: file.subarray(0, end), width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
    at = end;
  }
  return null;
}
