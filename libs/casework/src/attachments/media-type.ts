import { DomainError } from '@zonggui/domain/errors';

export type MediaType = 'image/jpeg' | 'image/png' | 'application/pdf';

/** What a file is by its bytes. `bytes` ends where the image ends: what a camera hung on behind is not kept. */
export interface Media {
  readonly type: MediaType;
  readonly bytes: Buffer;
  /** Pixels; null for PDF. */
  readonly width: number | null;
  readonly height: number | null;
}

/** A refusal of the file itself; `remedy` in Chinese. */
export const refused = (remedy: string): DomainError => new DomainError('invalid', 'The file cannot be taken.', { fields: [{ field: 'file', remedy }] });
