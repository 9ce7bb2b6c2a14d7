import { chunk, jpeg, pdf, png } from '../testing/pictures';
import { LARGEST_BYTES, mediaIn } from './media';

const remedyOf = (file: Buffer): unknown => {
  try {
    return mediaIn(file).type;
  } catch (error) {
    return (error as { details: { fields: { remedy: string }[] } }).details.fields[0]?.remedy;
  }
};

describe('what a file is', () => {
  it('is told by its bytes, with the size of an image', () => {
    expect(mediaIn(jpeg())).toMatchObject({ type: 'image/jpeg', width: 64, height: 48 });
    expect(mediaIn(png(80, 60))).toMatchObject({ type: 'image/png', width: 80, height: 60 });
    expect(mediaIn(pdf())).toMatchObject({ type: 'application/pdf', width: null });
  });

  it('ends where the image ends: what a telephone hangs on behind is not kept', () => {
    const whole = Buffer.concat([jpeg(), Buffer.from('SEFT and a small film')]);
    expect(mediaIn(whole).bytes).toEqual(jpeg());
    expect(mediaIn(Buffer.concat([png(), Buffer.alloc(8)])).bytes).toEqual(png());
  });

  it.each([
    ['nothing', Buffer.alloc(0), '文件是空的'],
    ['more than 10 MB', Buffer.alloc(LARGEST_BYTES + 1), '文件超过 10 MB'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), '只收 JPEG、PNG 图片和 PDF'],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), '只收 JPEG'],
    ['GIF', Buffer.from('GIF89a\x01\x00\x01\x00'), '只收 JPEG'],
    ['a JPEG in name only', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), '只收 JPEG'],
    ['a JPEG cut short', jpeg().subarray(0, -2), '只收 JPEG'],
    ['a PNG with a damaged chunk', Buffer.concat([png().subarray(0, -20), Buffer.alloc(20)]), '只收 JPEG'],
    ['a picture too small to read', png(8, 8), '图片只有 8×8 像素'],
    ['a picture meant to fill the memory', hugePng(), '过大'],
    ['a picture that is an archive too', Buffer.concat([jpeg(), Buffer.from('PK\u0003\u0004')]), '夹带了别的文件'],
    ['a picture that is a page too', Buffer.concat([png(), Buffer.from('<script>alert(1)</script>')]), '夹带了别的文件'],
    ['a picture that is a PDF too', withComment('%PDF-1.4'), '夹带了别的文件'],
    ['a PDF that begins later', Buffer.concat([Buffer.from('GIF89a '), pdf()]), '只收 JPEG'],
    ['a PDF cut short', pdf().subarray(0, 200), 'PDF 不完整'],
    ['a PDF with a password', pdf('x', '<< /Filter /Standard /Encrypt 7 0 R >>'), 'PDF 设有密码'],
    ['a PDF with a script', pdf('x', '<< /S /JavaScript /JS (app.alert(1)) >>'), '脚本或附件'],
    ['a PDF that is an archive too', Buffer.concat([pdf(), Buffer.from('PK\u0005\u0006')]), '夹带了别的文件'],
  ])('refuses %s and says what to do', (_what, file, remedy) => {
    expect(remedyOf(file)).toContain(remedy);
  });
});

/** Says it is 60 000 × 60 000; its rows are nothing. */
function hugePng(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(60_000, 0);
  header.writeUInt32BE(60_000, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([png().subarray(0, 8), chunk('IHDR', header), chunk('IDAT', Buffer.alloc(0)), chunk('IEND', Buffer.alloc(0))]);
}

/** A JPEG whose comment segment holds the text. */
function withComment(text: string): Buffer {
  const comment = Buffer.from(text);
  return Buffer.concat([jpeg().subarray(0, 2), Buffer.from([0xff, 0xfe, 0, comment.length + 2]), comment, jpeg().subarray(2)]);
}
