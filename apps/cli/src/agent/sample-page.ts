import { toBuffer } from 'bwip-js/node';

/** A sheet as a document camera gives it: white, upright, with a mark by which two pages are told apart. PNG. */
export function samplePage(number: number): Promise<Buffer> {
  return toBuffer({ bcid: 'qrcode', text: `示例材料 第${number}页`, scale: 8, paddingwidth: 24, paddingtop: 24, paddingbottom: 72, backgroundcolor: 'FFFFFF' });
}
