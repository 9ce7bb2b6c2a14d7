import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/**
 * Where the bytes of attachments lie: sealed, in the same database and the same transaction as the row that names them
 * (docs/decisions/0018-attachments.md). Another store would take the place of these three methods and of nothing else.
 */
export class AttachmentStore {
  private readonly key: Buffer;

  /** `cipher` is the key of numbers; attachments get one of their own from it. */
  constructor(cipher: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', cipher, '', 'zonggui attachment', 32));
  }

  async put(tx: EntityManager, id: string, bytes: Buffer): Promise<void> {
    await tx.query('insert into attachment_content (attachment_id, sealed) values ($1, $2)', [id, this.seal(id, bytes)]);
  }

  /** null when they were erased. @throws when the bytes are not those that were put under this id with this key */
  async get(tx: EntityManager, id: string): Promise<Buffer | null> {
    const rows: { sealed: Buffer }[] = await tx.query('select sealed from attachment_content where attachment_id = $1', [id]);
    return rows[0] === undefined ? null : this.open(id, rows[0].sealed);
  }

  /** The id is sealed along: bytes copied to another row do not open there. */
  private seal(id: string, bytes: Buffer): Buffer {
    const nonce = randomBytes(12);
    const aes = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(id));
    return Buffer.concat([nonce, aes.update(bytes), aes.final(), aes.getAuthTag()]);
  }

  private open(id: string, sealed: Buffer): Buffer {
    const aes = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, 12)).setAAD(Buffer.from(id)).setAuthTag(sealed.subarray(-16));
    return Buffer.concat([aes.update(sealed.subarray(12, -16)), aes.final()]);
  }
}

/** Of all of these applications, when a person is erased. Rows, pages and digests stay. */
export async function eraseAttachments(tx: EntityManager, applicationIds: readonly string[]): Promise<void> {
  await tx.query('delete from attachment_content where attachment_id in (select id from attachment where application_id = any($1))', [applicationIds]);
  await tx.query(`update attachment set state = 'erased', original_name = null, refusal = null where application_id = any($1) and state <> 'erased'`, [applicationIds]);
}
