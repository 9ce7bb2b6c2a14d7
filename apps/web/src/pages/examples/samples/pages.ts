import type { DocPage } from '../../../ui/doc-viewer';

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#fff"/><rect x="24" y="24" width="852" height="552" fill="none" stroke="#8a94a3" stroke-width="4"/><text x="450" y="310" font-size="72" text-anchor="middle" fill="#1f2329">示例影像</text></svg>`;

const sheet = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 43>>stream
BT /F 36 Tf 200 420 Td (EXAMPLE) Tj ET     
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

const address = (text: string, type: string): string => URL.createObjectURL(new Blob([text], { type }));

/** An image and a PDF, made here: nothing of anybody's file is shown. */
export const pages: readonly DocPage[] = [
  { id: 'image', kind: 'image', name: '示例影像 第1/2页', address: address(picture, 'image/svg+xml') },
  { id: 'turned', kind: 'image', name: '示例影像 第2/2页', address: address(picture.replace('示例影像', '第二页'), 'image/svg+xml') },
  { id: 'pdf', kind: 'pdf', name: '示例文件', address: address(sheet, 'application/pdf') },
];
