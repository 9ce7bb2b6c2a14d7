import { join } from 'node:path';
import { Catalogue } from './catalogue';
import { loadCatalogueFiles } from './load-catalogue';
import { thresholdsOf } from './thresholds';

const catalogue = new Catalogue(loadCatalogueFiles(join(__dirname, '../../../config')), 'config');
const of = (region: string, name: string, demo = true) => thresholdsOf(catalogue, { region, on: '2026-11-20', demo }).filter((each) => each.name === name);

describe('口径与阈值 of a region', () => {
  it('are those of the nearest region that has set one, each with its document or the mark of an example', () => {
    expect(of('370000', '即办时限')).toMatchObject([{ value: '30 分钟，自收件起', demo: false, region: { code: '370000' }, source: { document: '002' }, file: 'rules/370000.yaml' }]);
    expect(of('341000', '即办时限')).toMatchObject([{ value: '30 分钟，自收件起', demo: true, region: { code: '000000' }, file: 'rules/000000.yaml' }]);
  });

  it('name the items they are for, and the law beside what a bureau set where the law does not speak', () => {
    expect(of('341000', '受理决定').map(({ applies, value, demo }) => [applies, value, demo])).toEqual([
      ['行政许可', '5 工作日，自收件起；逾期未决定视为受理', false],
      ['社会保险、公共服务', '5 工作日，自收件起；逾期未决定发黄牌', true],
    ]);
    expect(of('341000', '一般法定时限').map(({ applies, value }) => [applies, value])).toEqual([['行政许可', '20 工作日，自受理起'], ['行政许可（统一、联合、集中办理）', '45 工作日，自受理起']]);
  });

  it('show 灯 and 牌, the counting rule part by part, and what the documents ask for', () => {
    expect(of('341000', '黄灯（临期）')).toMatchObject([{ applies: '全部事项', value: '剩余 ≤ 1 工作日与承诺时限 20% 的较大者；以分钟计的剩余 ≤ 10 分钟' }]);
    expect(of('341000', '黄牌回复期限')).toMatchObject([{ value: '当日' }]);
    expect(of('341000', '到期时刻')).toMatchObject([{ value: '停止办公的时刻', applies: '全部事项' }]);
    expect(of('341000', '工作要求').map(({ source }) => source.document)).toContain('003');
  });

  it('hold what the bureau of the demonstration has set only where that counts', () => {
    expect(of('341000', '审批环节时限')).toMatchObject([{ value: '8 工作日', demo: true }]);
    expect(of('341000', '审批环节时限', false)).toEqual([]);
    expect(() => thresholdsOf(catalogue, { region: '999999', on: '2026-11-20', demo: true })).toThrow(expect.objectContaining({ code: 'unknown-region' }));
  });
});
