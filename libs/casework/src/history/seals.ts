import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import canonicalize from 'canonicalize';
import type { DataSource, EntityManager } from 'typeorm';
import { emptyHead, hashOf, hexOf } from './events';
import { wordFaults } from '../command/remarks';
import { inTransaction } from '../command/transaction';

export interface Head {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
}

/** One line of the file kept outside the database; it can be checked without trusting the database at all. */
export interface Seal {
  readonly number: number;
  readonly sealedAt: string;
  readonly heads: readonly Head[];
  readonly prevRoot: string;
  readonly root: string;
  readonly keyId: string;
  readonly signature: string;
}

export interface SealReport {
  readonly streams: number;
  readonly events: number;
  readonly seals: number;
  /** Each broken thing in one sentence; empty means the history is as it was sealed. */
  readonly faults: readonly string[];
}

const sealLock = 727_273;
/** Streams of one seal: after a herd there are a hundred thousand, and a command waits while its stream is marked as sealed. */
const atOnce = 2_000;

/** Seals over the heads of every stream that moved since the last one: signed, chained, and written outside the database too. */
export class Seals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly key: KeyObject,
    private readonly file: string,
  ) {}

  /** Seals what is unsealed, and returns the last seal; null when nothing was. `now` is the recorded time of the seals. */
  async seal(now: Date): Promise<Seal | null> {
    let last: Seal | null = null;
    for (let seal = await this.sealSome(now); seal !== null; seal = seal.heads.length < atOnce ? null : await this.sealSome(now)) last = seal;
    await this.writeOut();
    return last;
  }

  private async sealSome(now: Date): Promise<Seal | null> {
    return inTransaction(this.dataSource, async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [sealLock]);
      const heads: Head[] = await tx.query(
        `select id as stream, head_seq as seq, encode(head_hash, 'hex') as hash from stream where head_seq > sealed_seq order by id limit ${atOnce}`,
      );
      if (heads.length === 0) return null;
      const made = this.make(heads, await lastSeal(tx), now);
      await tx.query(
        `insert into seal (number, sealed_at, streams, root, prev_root, heads, signature, key_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [made.number, now, heads.length, bytes(made.root), bytes(made.prevRoot), JSON.stringify(heads), Buffer.from(made.signature, 'base64'), made.keyId],
      );
      await tx.query(
        `update stream s set sealed_seq = h.seq from jsonb_to_recordset($1::jsonb) as h (stream uuid, seq integer) where s.id = h.stream`,
        [JSON.stringify(heads)],
      );
      return made;
    });
  }

  private make(heads: readonly Head[], last: { number: number; root: string }, now: Date): Seal {
    const unsigned = { number: last.number + 1, sealedAt: now.toISOString(), heads, prevRoot: last.root };
    const root = rootOf(unsigned);
    const keyId = keyIdOf(this.key);
    return { ...unsigned, root, keyId, signature: sign(null, Buffer.from(root, 'hex'), this.key).toString('base64') };
  }

  /**
   * Writes every seal the file lacks, so one that a crash kept from the file is caught up by the next round. One writer at a time, and a
   * line that a crash cut short is taken off first.
   */
  private writeOut(): Promise<void> {
    return inTransaction(this.dataSource, async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [sealLock]);
      await mkdir(dirname(this.file), { recursive: true });
      const lines = await wholeLines(this.file);
      if (existsSync(this.file)) await truncate(this.file, Buffer.byteLength(lines));
      const rows: (Omit<Seal, 'sealedAt'> & { sealedAt: Date })[] = await tx.query(
        `select number, sealed_at as "sealedAt", heads, encode(prev_root, 'hex') as "prevRoot", encode(root, 'hex') as root, key_id as "keyId", encode(signature, 'base64') as signature
           from seal where number > $1 order by number`,
        [sealsIn(lines).at(-1)?.number ?? 0],
      );
      for (const row of rows) await appendFile(this.file, `${JSON.stringify({ ...row, sealedAt: row.sealedAt.toISOString(), signature: row.signature.replaceAll('\n', '') })}\n`, { flush: true });
    });
  }

  /** Recomputes every hash and holds it against the seals of the outside file. */
  async verify(file: string = this.file): Promise<SealReport> {
    const seals = sealsIn(await wholeLines(file));
    const faults = sealFaults(seals, this.key);
    const sealed = new Map<string, Head>(seals.flatMap((seal) => seal.heads).map((head) => [`${head.stream}@${head.seq}`, head]));
    const chain = await this.verifyChains(sealed, faults);
    for (const head of sealed.values()) faults.push(`流 ${head.stream} 缺少已封存的第 ${head.seq} 条事件`);
    return { ...chain, seals: seals.length, faults: [...faults, ...(await wordFaults(this.dataSource))] };
  }

  /** Walks all streams in pages by key; what is found sealed and right is taken out of `sealed`. */
  private async verifyChains(sealed: Map<string, Head>, faults: string[]): Promise<{ streams: number; events: number }> {
    let [streams, events, stream, seq, hash] = [0, 0, '', 0, emptyHead.hash];
    for (;;) {
      const rows: { stream_id: string; seq: number; body: string; hash: Buffer }[] = await this.dataSource.query(
        `select stream_id, seq, body, hash from event where (stream_id, seq) > ($1::uuid, $2) order by stream_id, seq limit 2000`,
        [stream === '' ? '00000000-0000-0000-0000-000000000000' : stream, seq],
      );
      if (rows.length === 0) return { streams, events };
      for (const row of rows) {
        if (row.stream_id !== stream) [streams, stream, seq, hash] = [streams + 1, row.stream_id, 0, emptyHead.hash];
        if (row.seq !== seq + 1) faults.push(`流 ${stream} 第 ${seq + 1} 条事件缺失`);
        hash = hashOf(hash, row.body);
        seq = row.seq;
        events += 1;
        if (!hash.equals(row.hash)) faults.push(`流 ${stream} 第 ${seq} 条事件与其哈希不符`);
        const head = sealed.get(`${stream}@${seq}`);
        if (head !== undefined && head.hash !== hash.toString('hex')) faults.push(`流 ${stream} 第 ${seq} 条事件与封存值不符`);
        sealed.delete(`${stream}@${seq}`);
      }
    }
  }
}

async function lastSeal(tx: EntityManager): Promise<{ number: number; root: string }> {
  const rows: { number: number; root: string }[] = await tx.query(`select number, encode(root, 'hex') as root from seal order by number desc limit 1`);
  return rows[0] ?? { number: 0, root: emptyHead.hash.toString('hex') };
}

/** Without what follows the last line end: a seal is in the file once its whole line is. */
async function wholeLines(file: string): Promise<string> {
  const text = existsSync(file) ? await readFile(file, 'utf8') : '';
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

function sealsIn(lines: string): Seal[] {
  // the file is written by `seal` alone; a line that is not a seal fails its signature below
  return lines.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Seal);
}

function sealFaults(seals: readonly Seal[], key: KeyObject): string[] {
  const publicKey = createPublicKey(key);
  let root = emptyHead.hash.toString('hex');
  return seals.flatMap((seal) => {
    const { number, sealedAt, heads, prevRoot } = seal;
    const faults = [];
    if (prevRoot !== root) faults.push(`第 ${number} 号封存与前一号不相接`);
    if (rootOf({ number, sealedAt, heads, prevRoot }) !== seal.root) faults.push(`第 ${number} 号封存的根值不符`);
    if (!verify(null, Buffer.from(seal.root, 'hex'), publicKey, Buffer.from(seal.signature, 'base64'))) faults.push(`第 ${number} 号封存的签名不符`);
    root = seal.root;
    return faults;
  });
}

function rootOf(unsigned: Pick<Seal, 'number' | 'sealedAt' | 'heads' | 'prevRoot'>): string {
  return createHash('sha256').update(canonicalize(unsigned) ?? '').digest('hex');
}

function keyIdOf(key: KeyObject): string {
  return createHash('sha256').update(createPublicKey(key).export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 16);
}

const bytes = (hex: string): string => hexOf(Buffer.from(hex, 'hex'));
