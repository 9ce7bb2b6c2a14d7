import { pngIn } from '@zonggui/casework/attachments/png';
import type { HandOverInput } from '@zonggui/casework/output/hand-outs';
import { invalid } from '../input/invalid';
import { strokesOf, type SignatureDto } from './hand-out.dto';

/** @throws DomainError `invalid` when the pad sent no signature */
export function signatureOf({ way, strokes, picture }: SignatureDto): HandOverInput['signature'] {
  if (way === 'paper') return { way };
  const [lines, bytes] = [strokesOf(strokes), Buffer.from(picture ?? '', 'base64')];
  if (lines === null || pngIn(bytes) === null) throw invalid({ field: 'signature', remedy: '还没有签名；请申请人在签名板上签名，或改用纸质送达回证' });
  return { way, strokes: lines, picture: bytes };
}
