import type { DataSource, EntityManager } from 'typeorm';
import type { DocumentKind } from '@zonggui/domain/application/effects';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import type { Paper } from '@zonggui/documents/facts';
import { applicationScope } from '@zonggui/identity/scope';
import { newId } from '@zonggui/store/uuid';
import { pngIn } from '../attachments/png';
import type { ApplicationQueries } from '../application/application-queries';
import type { BusinessClock } from '../time/business-clock';
import type { CatalogueReader } from '../catalogue/catalogue-reader';
import { internalKinds, readDocuments, type DocumentView } from './document-list';
import { maskName } from '../party/masking';
import { inTransaction } from '../command/transaction';

/** A 文书 ready to be laid out: what it says, and what the register knows of it today. */
export interface IssuedPaper {
  readonly id: string;
  readonly number: string;
  readonly token: string;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  readonly annulled: boolean;
  readonly paper: Paper;
  /** On a 送达回证: what was signed on the pad, a PNG as a data URL; null where it was signed on paper. */
  readonly signature: string | null;
  /** Titles of the documents that sources name by code, and names of bundles. */
  readonly titles: ReadonlyMap<string, string>;
}

/** One print by staff; from the second on it says 补打. */
export interface DocumentPrint {
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly printedAt: string;
  /** 工号, "B 代 A" when somebody covered. */
  readonly printedBy: string;
}

/** What anybody may learn who holds the paper: no word of what it is about. */
export interface Verification {
  readonly organ: string;
  readonly number: string;
  readonly kind: DocumentKind;
  readonly issuedAt: string;
  readonly annulledAt: string | null;
  /** Number of the document that took its place. */
  readonly replacedBy: string | null;
  /** null once the person was erased. */
  readonly applicant: string | null;
  readonly digest: string | null;
}

interface PaperRow {
  readonly id: string;
  readonly number: string;
  readonly token: string;
  readonly digest: string;
  readonly annulled: boolean;
  readonly content: string | null;
  readonly signature: Buffer | null;
}

/** A 送达回证 and its hand-over are of one instant: one command made both. */
const paperSql = `select d.id, d.number, d.token, encode(c.digest, 'hex') as digest, d.annulled_at is not null as annulled, c.content,
         case when d.series = '送' then (select h.picture from hand_over h where h.application_id = d.application_id and h.handed_at = d.issued_at limit 1) end as signature
    from document d join document_content c on c.document_id = d.id join application a on a.id = d.application_id`;

/** 文书 as they are read, printed and verified. What they say was stored when they were numbered and is only read here. */
export class Documents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
    private readonly catalogue: CatalogueReader,
    private readonly applications: ApplicationQueries,
  ) {}

  /** @throws DomainError `not-found`, also for what the person's grants do not reach; `erased` when its words are gone with the person */
  async paper(id: string, actor: Actor): Promise<IssuedPaper> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    return this.read(`${paperSql} where d.id = $1 and ${scope.sql}`, [id, ...scope.params]);
  }

  /** The applicant's own. @throws DomainError `wrong-query-code`, `not-found`, `erased` */
  async paperOfApplicant(id: string, number: string, queryCode: string): Promise<IssuedPaper> {
    const applicationId = await this.applications.applicationIdOf(number, queryCode);
    return this.read(`${paperSql} where d.id = $1 and d.application_id = $2 and d.series <> all($3)`, [id, applicationId, internalKinds]);
  }

  /** @throws DomainError `wrong-query-code` */
  async listOfApplicant(number: string, queryCode: string): Promise<DocumentView[]> {
    const applicationId = await this.applications.applicationIdOf(number, queryCode);
    return (await readDocuments(this.dataSource.manager, applicationId)).filter(({ series }) => !internalKinds.includes(series));
  }

  /** Counts one print. @throws DomainError `not-found` */
  async print(id: string, actor: Actor): Promise<DocumentPrint> {
    const scope = applicationScope(actor, { alias: 'a', firstParam: 2 });
    return inTransaction(this.dataSource, async (tx) => {
      // two prints at once are the second and the third
      const found: unknown[] = await tx.query(`select from document d join application a on a.id = d.application_id where d.id = $1 and ${scope.sql} for update of d`, [id, ...scope.params]);
      if (found.length === 0) throw notFound(id);
      const printId = newId();
      await tx.query(
        `insert into document_print (id, document_id, ordinal, printed_at, printed_by, on_behalf_of)
         select $1, $2, 1 + coalesce(max(ordinal), 0), $3, $4, $5 from document_print where document_id = $2`,
        [printId, id, await this.clock.now(tx), actor.id, actor.onBehalfOf],
      );
      return readPrint(tx, printId, id);
    });
  }

  /** @throws DomainError `not-found` when it is no print of this document */
  printOf(printId: string, documentId: string): Promise<DocumentPrint> {
    return readPrint(this.dataSource.manager, printId, documentId);
  }

  /** @throws DomainError `not-found` */
  async verify(token: string): Promise<Verification> {
    const rows: (Omit<Verification, 'issuedAt' | 'annulledAt' | 'applicant'> & { issuedAt: Date; annulledAt: Date | null; content: string | null })[] = await this.dataSource.query(
      `select coalesce(o.name, r.name) as organ, d.number, d.series as kind, d.issued_at as "issuedAt", d.annulled_at as "annulledAt", encode(c.digest, 'hex') as digest, c.content,
              (select n.number from document n where n.replaces_id = d.id limit 1) as "replacedBy"
         from document d join application a on a.id = d.application_id join region r on r.code = a.region_code
         left join organ o on o.region_code = r.code left join document_content c on c.document_id = d.id where d.token = $1`,
      [token],
    );
    const row = rows[0];
    if (row === undefined) throw new DomainError('not-found', 'No such document.', {});
    const { content, issuedAt, annulledAt, ...told } = row;
    const paper = content === null ? null : paperIn(content);
    return {
      ...told,
      organ: paper?.names.organ.name ?? told.organ,
      issuedAt: issuedAt.toISOString(),
      annulledAt: annulledAt?.toISOString() ?? null,
      applicant: paper === null ? null : maskName(paper.names.applicant.name, paper.names.applicant.kind),
    };
  }

  private async read(sql: string, parameters: unknown[]): Promise<IssuedPaper> {
    const rows: PaperRow[] = await this.dataSource.query(sql, parameters);
    const row = rows[0];
    if (row === undefined) throw notFound(String(parameters[0]));
    const { content, signature, ...known } = row;
    if (content === null) throw new DomainError('erased', 'What the document said was erased with the person.', { number: row.number });
    const { documents, bundles } = await this.catalogue.current(this.dataSource.manager);
    const titles = [...[...documents.values()].map(({ code, title }) => [code, title] as const), ...bundles.map(({ code, name }) => [code, name] as const)];
    return { ...known, paper: paperIn(content), titles: new Map(titles), signature: signature === null || pngIn(signature) === null ? null : `data:image/png;base64,${signature.toString('base64')}` };
  }
}

// document-content.ts is the one writer of it
const paperIn = (content: string): Paper => JSON.parse(content) as Paper;

const notFound = (documentId: string): DomainError => new DomainError('not-found', 'No such document.', { documentId });

async function readPrint(tx: EntityManager, printId: string, documentId: string): Promise<DocumentPrint> {
  const rows: { id: string; documentId: string; ordinal: number; printedAt: Date; printedBy: string }[] = await tx.query(
    `select p.id, p.document_id as "documentId", p.ordinal, p.printed_at as "printedAt", s.login || coalesce(' 代 ' || c.login, '') as "printedBy"
       from document_print p join staff s on s.id = p.printed_by left join staff c on c.id = p.on_behalf_of where p.id = $1 and p.document_id = $2`,
    [printId, documentId],
  );
  const row = rows[0];
  if (row === undefined) throw new DomainError('not-found', 'No such print of this document.', { documentId });
  return { ...row, printedAt: row.printedAt.toISOString() };
}
