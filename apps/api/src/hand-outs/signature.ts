import type { HandOverInput } from '@zonggui/casework/hand-outs';
import { invalid } from '../input/invalid';
import { strokesOf, type SignatureDto } from './hand-out.dto';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @throws DomainError `invalid` when the pad sent no signature */
export function signatureOf({ way, strokes, picture }: SignatureDto): HandOverInput['signature'] {
  if (way === 'paper') return { way };
  const [lines, bytes] = [strokesOf(strokes), Buffer.from(picture ?? '', 'base64')];
  if (lines === null || !bytes.subarray(0, png.length).equals(png)) throw invalid({ field: 'signature', remedy: '还没有签名；请申请人在签名板上签名，或改用纸质送达回证' });
  return { way, strokes: lines, picture: bytes };
}
