import { BLANK, fill } from '../fill';
import type { CommonFacts, MatterFacts, Names, Paper } from '../facts';
import type { Block, Field, Sheet } from '../sheet';
import { dayOf, groupedNumber, idOf, phoneOf, type Titles } from '../words';

/** What is known of the register when a paper is laid out. */
export interface Register {
  readonly number: string;
  readonly titles: Titles;
  /** What was signed on the pad when the results were handed over, a PNG as a data URL; absent where it was signed on paper. */
  readonly signature?: string;
}

type Own = Pick<Sheet, 'title' | 'style' | 'blocks' | 'copies' | 'fitsA5'>;

/** The head every document shares. */
export const sheet = ({ names, common }: Paper, { number }: Register, own: Own): Sheet => ({
  organ: names.organ.name,
  number,
  caseNumber: common.caseNumber,
  contacts: fill('咨询电话 {{咨询}}　监督电话 {{监督}}', { 咨询: phoneOfOffice(names), 监督: names.organ.supervision }),
  demo: common.demo,
  ...own,
});

/** @throws Error for a document of one matter without its matter, which no writer issues */
export function matterOf({ common, kind }: Paper): MatterFacts {
  if (common.matter === null) throw new Error(`A document ${kind} is about one matter.`);
  return common.matter;
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text, indent: true });
export const line = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const addressee = ({ applicant }: Names): Block => line(`${applicant.name}：`);

export const caseNumberOf = ({ caseNumber, matter }: CommonFacts): string => groupedNumber(caseNumber, matter);

/** 申请人, 代理人 and how to reach them; numbers of persons show their last four. */
export function people({ applicant, agent }: Names): Field[] {
  const fields: Field[] = [
    [applicant.kind === 'person' ? '申请人' : '申请单位', applicant.name],
    ['证件号码', idOf(applicant)],
    ['联系电话', phoneOf(applicant) ?? BLANK],
  ];
  return agent === null ? fields : [...fields, ['代理人', `${agent.name}（${agent.relation ?? BLANK}）`]];
}

export const businessSeal = '业务专用章';

/** 签收 stands on every document given by hand (案卷评查 looks for it). */
export const receipt: readonly string[] = ['申请人（代理人）签收：', '＿＿＿＿＿＿＿＿＿＿＿', '时间：＿＿＿＿年＿＿月＿＿日＿＿时'];

export const signature: readonly string[] = ['申请人（代理人）签名：', '＿＿＿＿＿＿＿＿＿＿＿', '日期：＿＿＿＿年＿＿月＿＿日'];

interface Sealing {
  readonly seal?: string;
  readonly date?: string;
  /** What is signed or said beside it. */
  readonly beside?: readonly string[];
}

export const sealOf = ({ names, common }: Paper, { seal = businessSeal, date = dayOf(common.issuedAt), beside = receipt }: Sealing = {}): Block => ({ kind: 'seal', organ: names.organ.name, seal, date, beside });

export const twoCopies = '本文书一式两份，申请人、本机关各一份';

/** B 代 A, by their 工号. */
export const clerkOf = ({ clerk, covered }: Names): string => (clerk === null ? '系统（依法）' : covered === null ? clerk : `${clerk} 代 ${covered}`);

const remedyText =
  '如对本决定不服，可以自收到之日起{{复议日数}}日内向{{复议机关}}申请行政复议，或者{{诉讼月数}}个月内向{{法院}}提起行政诉讼。';

/** Periods are the item's own, and the organ of review is data: never the next higher organ by default. */
export function remedyOf({ organ }: Names, { notices: { remedy } }: MatterFacts): string {
  return fill(remedyText, { 复议日数: remedy?.reviewDays ?? null, 复议机关: organ.reviewOrgan, 诉讼月数: remedy?.suitMonths ?? null, 法院: organ.court });
}

export const phoneOfOffice = ({ office, organ }: Names): string | null => office.telephone ?? organ.telephone;

const inquiry = '凭办件编号和查询码 {{查询码}} 在{{查询渠道}}查询；咨询电话 {{电话}}';
export const inquiryOf = ({ names, common }: Paper): string =>
  fill(inquiry, { 查询码: common.queryCode, 查询渠道: names.organ.enquiry ?? '右上二维码所示网页', 电话: phoneOfOffice(names) });
