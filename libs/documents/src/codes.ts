import { toSVG } from 'bwip-js/node';

/** Code128 of the 办件编号, for the scanner of the output desk. */
export const barcodeSvg = (text: string): string => toSVG({ bcid: 'code128', text, height: 9, scale: 1, paddingwidth: 0 });

/** QR code of an address at level M, which survives a stamp over its corner. */
export const qrSvg = (url: string): string => toSVG({ bcid: 'qrcode', text: url, scale: 2, paddingwidth: 0 });
