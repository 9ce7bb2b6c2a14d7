import { refused, type Media } from './media-type';

/** What makes a PDF do something when it is opened, or carry something else. */
const active = ['/JavaScript', '/Launch', '/EmbeddedFile', '/RichMedia'];

/**
 * A PDF that begins and ends as one (ISO 32000-1 7.5); null when the bytes are none.
 * @throws DomainError `invalid` for one that nobody could read, that acts when opened, or that is something else as well
 */
export function pdfIn(file: Buffer): Media | null {
  if (!/^%PDF-[12]\.\d/.test(file.toString('latin1', 0, 8))) return null;
  if (!file.subarray(-1024).includes('%%EOF') || !file.includes('startxref')) throw refused('PDF 不完整，可能没有传完，请重新导出后再上传');
  if (file.includes('/Encrypt')) throw refused('PDF 设有密码，窗口看不了，请去除密码后再上传');
  if (active.some((name) => file.includes(name))) throw refused('PDF 带有脚本或附件，不能接收，请“打印为 PDF”后再上传');
  if (file.subarray(-66_000).includes('PK\u0005\u0006')) throw refused('PDF 里夹带了别的文件，请“打印为 PDF”后再上传');
  return { type: 'application/pdf', bytes: file, width: null, height: null };
}
