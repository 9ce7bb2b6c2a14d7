import { heldUntilMorning } from './sending-hours';
import { smsDay, smsName, smsText, oneMessage, type ApplicantTemplate } from './sms-texts';

const facts = {
  事项: '社会保险登记变更申请', 编号: 'B341000261120001237', 查询码: '883201', 日期: '12月30日', 承诺日: '12月30日', 新期限: '12月30日', 项: '10', 天: '20', 电话: '0559-2350000', 原因: '专家评审',
  单号: 'EX123456789CN', 地点: '黄山市政务服务中心', 差评号: 'P341000261120001237', 验证码: '883201', 时间: '12月14日09:30',
};
const templates: readonly ApplicantTemplate[] = [
  'A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07', 'A08', 'A09', 'A10', 'A12', 'A13', 'A14', 'A15', 'A16', 'A17', 'A18', 'A19', 'A20', 'A22', 'A23', 'A24', 'A25', 'A28', 'A29', 'A31', 'A32', 'A33',
];

describe('a message to an applicant', () => {
  it.each(templates)('%s is one message with the longest signature, and holds no blank and no link', (template) => {
    const text = smsText(template, facts, '【黄山市人社局】') ?? '';
    expect(text).toMatch(/^【黄山市人社局】.*。$/);
    expect(text).not.toMatch(/[{}]|https?:/);
    expect(text.length).toBeLessThanOrEqual(oneMessage);
  });

  it('says the fullest that fits', () => {
    expect(smsText('A06', { 编号: 'B1', 项: '2', 日期: '12月4日', 电话: '2350000' }, '')).toBe('编号B1需补正2项材料，截止12月4日，详见告知书。电话2350000。');
    expect(smsText('A12', facts, '')).toContain('因专家评审暂停计时');
  });

  it('leaves out the clause for which there is nothing, and is not made where the rest says too little', () => {
    expect(smsText('A06', { 编号: 'B1', 项: '2', 日期: '12月4日', 电话: null }, '')).toBe('编号B1需补正2项材料，截止12月4日，详见告知书。');
    expect(smsText('A02', { ...facts, 承诺日: null }, '')).toBe('您的社会保险登记变更申请已受理，编号B341000261120001237，查询码883201。');
    expect(smsText('A02', { ...facts, 编号: null }, '')).toBeNull();
  });

  it('names nothing that is nobody else\'s business, nor what is too long', () => {
    expect(smsName(['就业登记'])).toBe('就业登记');
    for (const items of [['工伤认定'], ['失业登记'], ['就业登记', '社保卡申领'], ['企业职工基本养老保险关系转移'], []]) expect(smsName(items)).toBe('申请事项');
  });

  it('writes days as people say them', () => {
    expect([smsDay('2026-12-04'), smsDay(null)]).toEqual(['12月4日', null]);
  });
});

describe('the hours of messages', () => {
  it.each([
    ['2026-11-20T07:59:59+08:00', '2026-11-20T00:00:00.000Z'],
    ['2026-11-20T08:00:00+08:00', null],
    ['2026-11-20T19:59:59+08:00', null],
    ['2026-11-20T20:00:00+08:00', '2026-11-21T00:00:00.000Z'],
    ['2026-12-31T23:59:59+08:00', '2027-01-01T00:00:00.000Z'],
  ])('%s', (now, held) => {
    expect(heldUntilMorning(new Date(now))?.toISOString() ?? null).toBe(held);
  });
});
