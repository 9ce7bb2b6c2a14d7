import type { Request, Response } from 'express';
import type { AttachmentFile } from '@zonggui/casework/attachments/attachments';

/**
 * Sends a stored image or PDF, whole or the one range asked for (RFC 9110 14). It is never anything that could act in our pages: the type is
 * ours and is not guessed again, images get a sandbox without scripts. A PDF is left to the browser's own viewer, which a sandbox would
 * shut out, and which runs nothing of ours.
 */
export function sendFile({ bytes, mediaType, name, sha256 }: AttachmentFile, request: Request, response: Response): void {
  const isPdf = mediaType === 'application/pdf';
  response.set({
    'Content-Type': mediaType,
    'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': isPdf ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'" : "default-src 'none'; frame-ancestors 'self'; sandbox",
    'Cache-Control': 'private, no-store',
    'Accept-Ranges': 'bytes',
    ETag: `"${sha256}"`,
  });
  const range = rangeIn(request, bytes.length);
  if (range === null) return void response.status(200).end(bytes);
  if (range === 'unsatisfiable') return void response.status(416).set('Content-Range', `bytes */${bytes.length}`).end();
  const [from, to] = range;
  response.status(206).set('Content-Range', `bytes ${from}-${to}/${bytes.length}`).end(bytes.subarray(from, to + 1));
}

/** Whether it goes on with a file already begun. */
export const isFurtherPart = (request: Request): boolean => /^bytes=[1-9]/.test(request.get('Range') ?? '');

/** First and last byte; null for the whole: no range, several, or one that cannot be read. */
function rangeIn(request: Request, length: number): readonly [number, number] | 'unsatisfiable' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(request.get('Range') ?? '');
  const [, first = '', last = ''] = found ?? [];
  if (found === null || (first === '' && last === '')) return null;
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  return from > to || from >= length ? 'unsatisfiable' : [from, to];
}
