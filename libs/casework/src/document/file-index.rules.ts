import type { DocumentKind } from '@zonggui/domain/application/effects';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { kindWord } from '@zonggui/documents/words';

/** A paper of the file, with its images. */
export interface FiledPaper {
  readonly name: string;
  /** Handed in on paper; false where it came by the network alone. */
  readonly onPaper: boolean;
  /** How many the guide asks for; null = it does not say. */
  readonly sets: number | null;
  /** SHA-256 of each image, in the order of the pages. */
  readonly images: readonly { readonly page: number; readonly sha256: string }[];
}

export interface FiledDocument {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly issuedAt: Date;
  readonly annulled: boolean;
  /** null for what was numbered before documents were kept. */
  readonly sha256: string | null;
}

export interface FileFacts {
  readonly organ: string;
  readonly applicant: string;
  readonly papers: readonly FiledPaper[];
  readonly documents: readonly FiledDocument[];
  /** 审批表 of each matter that was reviewed. */
  readonly reviewed: readonly { readonly item: string; readonly decidedAt: Date }[];
  /** 领取签名 on the pad. */
  readonly signatures: readonly { readonly at: Date; readonly sha256: string }[];
  readonly ratedAt: Date | null;
}

/** The order of a file (ux.md 2.12): 1 申请表 2 身份/委托 3 申请材料 4 收件/受理 5 补正/容缺/承诺 6 特别程序/延期 7 审批表 8 决定/结果 9 送达 10 评价. 督 belongs to the supervisor's own file. */
const placeOf: Readonly<Record<DocumentKind, number | null>> = { 收: 4, 受: 4, 不受: 4, 补: 5, 容: 5, 诺: 5, 特: 6, 延: 6, 准: 8, 不准: 8, 终: 8, 撤: 8, 送: 9, 差整: 10, 督: null };

/** A paper is told by its name: no guide says which of these it is. */
const placeOfPaper = (name: string): number => (/申请(表|书)|申报表|登记表/.test(name) ? 1 : /身份证|户口|护照|委托/.test(name) ? 2 : 3);

/** 顺序号 文件名称 责任者 文号 形成日期 页次 份数 载体 校验值 备注; what only the archivist knows (页次) is left for the pen. */
export type IndexRow = readonly [ordinal: string, name: string, by: string, number: string, on: string, pages: string, sets: string, carrier: string, sha256: string, note: string];

type Unplaced = Omit<Entry, 'place'>;
interface Entry {
  readonly place: number;
  readonly name: string;
  readonly by: string;
  readonly number?: string;
  readonly on?: string;
  readonly sets?: string;
  readonly carrier: '纸' | '电';
  readonly sha256?: string | null;
  readonly note?: string;
}

export const indexRows = (facts: FileFacts): IndexRow[] =>
  entriesOf(facts)
    .sort((a, b) => a.place - b.place) // stable: within a place the order stays
    .map(({ name, by, number = '', on = '', sets = '', carrier, sha256, note = '' }, index) => [String(index + 1), name, by, number, on, '', sets, carrier, sha256 ?? '', note]);

function entriesOf(facts: FileFacts): Entry[] {
  const { organ, applicant, papers, documents, reviewed, signatures, ratedAt } = facts;
  return [
    ...papers.flatMap((paper) => paperEntries(paper, applicant).map((entry) => ({ ...entry, place: placeOfPaper(paper.name) }))),
    ...documents.flatMap(({ kind, number, issuedAt, annulled, sha256 }) => {
      const place = placeOf[kind];
      return place === null ? [] : [{ place, name: kindWord[kind], by: organ, number, on: shanghaiDate(issuedAt), sets: '1', carrier: '纸' as const, sha256, ...(annulled && { note: '作废' }) }];
    }),
    ...reviewed.map(({ item, decidedAt }) => ({ place: 7, name: `审批表（${item}）`, by: organ, on: shanghaiDate(decidedAt), sets: '1', carrier: '纸' as const })),
    ...signatures.map(({ at, sha256 }) => ({ place: 9, name: '领取签名', by: applicant, on: shanghaiDate(at), carrier: '电' as const, sha256 })),
    ...(ratedAt === null ? [] : [{ place: 10, name: '评价记录', by: applicant, on: shanghaiDate(ratedAt), carrier: '电' as const }]),
  ];
}

const paperEntries = ({ name, onPaper, sets, images }: FiledPaper, by: string): Unplaced[] => [
  ...(onPaper || images.length === 0 ? [{ name, by, sets: sets === null ? '' : String(sets), carrier: onPaper ? ('纸' as const) : ('电' as const) }] : []),
  ...images.map(({ page, sha256 }) => ({ name: `${name}（影像 第${page}页）`, by, carrier: '电' as const, sha256 })),
];
