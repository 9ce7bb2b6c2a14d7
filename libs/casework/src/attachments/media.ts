import { jpegIn } from './jpeg';
import { refused, type Media } from './media-type';
import { pdfIn } from './pdf';
import { pngIn } from './png';

/** 10 MiB (ux.md 1.6). */
export const LARGEST_BYTES = 10 * 1024 * 1024;
/** Less cannot be read; more would keep the browser that shows it busy, or is meant to. */
const smallestSide = 16;
const longestSide = 20_000;
const mostPixels = 120_000_000;

/**
 * Tells JPEG, PNG and PDF by their bytes, never by name or by what the sender says, and walks their structure to the end.
 * @throws DomainError `invalid` for `file`, with what to do about it
 */
export function mediaIn(file: Buffer): Media {
  if (file.length === 0) throw refused('文件是空的，请重新拍摄或选择文件');
  if (file.length > LARGEST_BYTES) throw refused('文件超过 10 MB，请压缩，或分页上传');
  const media = jpegIn(file) ?? pngIn(file) ?? pdfIn(file);
  if (media === null) throw refused('只收 JPEG、PNG 图片和 PDF 文件（按文件内容识别，与文件名无关），请转换后再上传');
  if (media.type !== 'application/pdf') refuseImage(media, file);
  return media;
}

function refuseImage({ width, height, bytes }: Media, file: Buffer): void {
  const [across, down] = [width ?? 0, height ?? 0];
  if (Math.min(across, down) < smallestSide) throw refused(`图片只有 ${across}×${down} 像素，看不清，请重新拍摄`);
  if (Math.max(across, down) > longestSide || across * down > mostPixels) throw refused(`图片有 ${across}×${down} 像素，过大，请缩小后再上传`);
  const behind = file.subarray(bytes.length);
  if (bytes.subarray(0, 1024).includes('%PDF-') || otherFiles.some((mark) => behind.includes(mark))) throw refused('图片里夹带了别的文件，请重新拍摄或另存为图片后再上传');
}

/** What programs that look at the end, or anywhere, would take the file for: archives, PDF, pages, scripts. */
const otherFiles = ['PK\u0003\u0004', 'PK\u0005\u0006', 'Rar!', '7z\u00bc\u00af', '%PDF-', '<html', '<script', '<svg', '<?php', '#!/'].map((mark) => Buffer.from(mark, 'latin1'));
