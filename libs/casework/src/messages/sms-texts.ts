import type { NoticeTemplate } from '@zonggui/domain/application/effects';

/** Messages to applicants, and A32, which belongs to no application. */
export type ApplicantTemplate = Extract<NoticeTemplate, `A${string}`> | 'A32';

/** What stands in braces in ux.md 4. */
export type Placeholder =
  | '事项' | '编号' | '查询码' | '日期' | '承诺日' | '新期限' | '项' | '天' | '电话' | '原因' | '单号' | '地点' | '差评号' | '验证码' | '时间';

/** Null or absent: there is none, and no sentence with it is said. */
export type SmsFacts = Readonly<Partial<Record<Placeholder, string | null>>>;

/** Characters of one message, with its signature. */
export const oneMessage = 70;

/**
 * ux.md 4, to the letter; after each the shorter ways to say it where something is missing or it grows too long for one message. What a person wrote freely (why a
 * time was extended) never leaves the house this way, and 快递 is not recorded.
 */
const texts: Readonly<Record<ApplicantTemplate, readonly string[]>> = {
  A01: ['已收到您的{事项}材料，编号{编号}，查询码{查询码}。最迟{日期}答复。', '已收到您的{事项}材料，编号{编号}，查询码{查询码}。'],
  A02: ['您的{事项}已受理，编号{编号}，查询码{查询码}，最迟{承诺日}办结。', '您的{事项}已受理，编号{编号}，查询码{查询码}。'],
  A03: ['您的{事项}已当场办结，编号{编号}。欢迎评价，您的真实意见很重要。'],
  A04: ['您的{事项}已容缺受理，编号{编号}。{项}项材料补交截止{日期}，逾期终止。', '您的{事项}已容缺受理，编号{编号}。补交期限见告知书。'],
  A05: ['您的{事项}已办结，编号{编号}。承诺后补的{项}项材料补交截止{日期}。', '您的{事项}已办结，编号{编号}。承诺后补的材料见告知书。'],
  A06: ['编号{编号}需补正{项}项材料，截止{日期}，详见告知书。电话{电话}。', '编号{编号}需补正材料，详见告知书。电话{电话}。'],
  A07: ['提醒：编号{编号}的材料补交截止{日期}，还剩{天}个工作日。电话{电话}。', '提醒：编号{编号}的材料补交截止{日期}。电话{电话}。', '提醒：编号{编号}的材料请尽快补交。电话{电话}。'],
  A08: ['已收到您补交的材料，编号{编号}，查询码{查询码}，最迟{承诺日}办结。', '已收到您补交的材料，编号{编号}，查询码{查询码}。'],
  A09: ['编号{编号}逾期未补正，已退件，材料可到窗口取回，可重新申请。电话{电话}。'],
  A10: ['您申请的{事项}不予受理，编号{编号}，理由及救济途径见通知书。'],
  A12: ['您的{事项}因{原因}暂停计时，编号{编号}，所需时间不计入时限。', '您的{事项}暂停计时，编号{编号}，所需时间不计入时限。'],
  A13: ['编号{编号}已恢复办理，最迟{承诺日}办结。电话{电话}。', '编号{编号}已恢复办理。电话{电话}。'],
  A14: ['您的{事项}延期，最迟{新期限}办结，编号{编号}，原因见告知书。', '您的{事项}延期，编号{编号}，原因见告知书。'],
  A15: ['您的{事项}已办结，编号{编号}，结果可凭编号和查询码{查询码}查看。'],
  A16: ['您的{事项}已办结，编号{编号}，未予办理，理由及救济途径见决定书。'],
  A17: ['您的{事项}因材料逾期未补已终止办理，编号{编号}，可重新申请。'],
  A18: ['您的{事项}已按申请撤回，编号{编号}，材料可到窗口取回。'],
  A19: ['结果已出，编号{编号}，请持身份证到{地点}领取，代领需委托书。', '结果已出，编号{编号}，请持身份证到窗口领取，代领需委托书。'],
  A20: ['结果已寄出，单号{单号}，请注意查收。编号{编号}。', '结果已寄出，请注意查收。编号{编号}。'],
  A22: ['编号{编号}的结果已出{天}个工作日未领取，请到{地点}领取。', '编号{编号}的结果尚未领取，请到窗口领取。'],
  A23: ['您的{事项}已办结，编号{编号}。欢迎凭查询码{查询码}评价。'],
  A24: ['您的评价已收到，编号{差评号}。我们将在1个工作日内与您联系核实。'],
  A25: ['您反映的问题处理情况已反馈，编号{差评号}，详见办件查询。电话{电话}。'],
  A28: ['您申报的{事项}预审通过，编号{编号}，可持原件到{地点}核验。', '您申报的{事项}预审通过，编号{编号}，可持原件到窗口核验。'],
  A29: ['您申报的{事项}需修改，编号{编号}，请登录查看意见后重新提交。'],
  A31: ['已预约{时间}上门，编号{编号}，请核验证件。电话{电话}。'],
  A32: ['验证码{验证码}，5分钟内有效，用于办件查询，请勿告知他人。'],
  A33: ['更正：编号{编号}的最迟办结日期为{承诺日}，以此为准，请谅解。', '更正：编号{编号}的最迟办结日期已变动，请查进度。'],
};

/** The fullest way to say it in one message for which everything is known; null where there is none. */
export function smsText(template: ApplicantTemplate, facts: SmsFacts, signature: string): string | null {
  const said = texts[template].flatMap(withAndWithoutTelephone).map((text) => filled(text, facts)).filter((text) => text !== null).map((text) => `${signature}${text}`);
  return said.find((text) => text.length <= oneMessage) ?? said.at(-1) ?? null;
}

const withAndWithoutTelephone = (text: string): string[] => (text.endsWith('电话{电话}。') ? [text, text.replace('电话{电话}。', '')] : [text]);

function filled(text: string, facts: SmsFacts): string | null {
  let whole = true;
  const said = text.replace(/\{(.+?)\}/g, (_, name: string) => {
    // only placeholders stand in braces, held by the spec
    const value = facts[name as Placeholder] ?? '';
    whole &&= value.trim() !== '';
    return value;
  });
  return whole ? said : null;
}

/** 短信名称: at most ten characters; what is nobody else's business, or too long, is 申请事项. */
export function smsName(items: readonly string[]): string {
  const [name = '', ...others] = items;
  return others.length > 0 || name === '' || name.length > 10 || /工伤|死亡|失业|伤残/.test(name) ? '申请事项' : name;
}

/** 'YYYY-MM-DD' as ux.md 4 writes days: 12月4日. */
export function smsDay(day: string | null): string | null {
  const [, month, date] = day?.split('-') ?? [];
  return month === undefined || date === undefined ? null : `${Number(month)}月${Number(date)}日`;
}
