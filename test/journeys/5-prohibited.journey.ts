// real: HTTP, PostgreSQL, Redis
import { startApp, type TestApp } from '../setup/app';
import { anshan, first, look, visitOf } from '../setup/visit';

describe('⑤ 禁办: declined with the quoted reason', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('quotes the row of the list that forbids it', async () => {
    const clerk = await app.signIn('as-intake');
    const receipt = await visitOf(clerk, anshan, { items: ['直接确定专业技术职务'], facts: { 学历形式: '非全日制' } });
    expect(receipt).toMatchObject({ state: 'declined', matters: [{ state: 'declined' }] });
    expect(receipt.documents.map((document) => document.series)).toContain('不受');
    const { matters } = await look(clerk, receipt);
    const { verdict } = first(matters);
    expect(verdict.verdict).toBe('decline');
    expect(first(verdict.reasons).source).toMatchObject({ document: '001', section: '违规禁办事项清单', row: '五' });
    expect(first(verdict.reasons).source?.quote).toContain('非全日制学历');
  });

  it('declines what the county takes, and names its counters with address and telephone', async () => {
    const clerk = await app.signIn('as-intake');
    const receipt = await visitOf(clerk, anshan, { items: ['直接确定专业技术职务'], facts: { 级别: '初级', 单位类型: '企业单位' } });
    expect(receipt).toMatchObject({ state: 'declined', matters: [{ state: 'declined' }] });
    const { matters } = await look(clerk, receipt);
    const { verdict } = first(matters);
    expect(verdict.verdict).toBe('handTo');
    expect(first(verdict.reasons).source).toMatchObject({ document: '001', section: '19.2（1）' });
    expect(verdict.goTo).toEqual(expect.arrayContaining([expect.objectContaining({ text: '海城市劳动就业服务中心', address: '海城市站前街2号', phone: '0412-3308600' })]));
  });
});
