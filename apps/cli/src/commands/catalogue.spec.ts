import { Command } from 'commander';
import { registerCatalogueCommands } from './catalogue';

async function run(...words: string[]): Promise<string> {
  const written = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const program = new Command('zonggui');
    registerCatalogueCommands(program);
    await program.parseAsync(words, { from: 'user' });
    return written.mock.calls.flat().join('\n');
  } finally {
    written.mockRestore();
  }
}
async function json(...words: string[]): Promise<Record<string, unknown>> {
  const answer: unknown = JSON.parse(await run(...words, '--json'));
  if (typeof answer !== 'object' || answer === null) throw new Error('Not one JSON object on stdout.');
  return { ...answer };
}
const day = ['--on', '2026-11-20'];

describe('zonggui catalogue check', () => {
  it('passes with the conflicts of the documents listed', async () => {
    expect(await json('catalogue', 'check')).toMatchObject({ ok: true, from: 'config', faults: [], conflicts: expect.arrayContaining([expect.objectContaining({ item: 'shiye-dengji', field: 'limit' })]) });
  });
});

describe('zonggui guide', () => {
  it('answers with the public keys', async () => {
    const guide = await json('guide', '失业登记', '--region', '鞍山', '--channel', '网上', ...day);
    expect(Object.keys(guide)).toEqual(expect.arrayContaining([
      'item', 'region', 'channel', 'on', 'from', 'specified', 'limit', 'limits', 'statutory', 'materials', 'deferrals', 'undertakings', 'prohibitions', 'channels', 'places', 'scope', 'fee', 'delivery',
      'conditions', 'conflicts',
    ]));
    expect(guide).toMatchObject({ item: { code: 'shiye-dengji' }, region: { code: '210300', name: '鞍山市' }, channel: 'web', on: '2026-11-20', from: 'config', specified: true, demo: false, limit: { kind: 'workdays', amount: 7, channel: 'web' } });
    expect(guide).not.toHaveProperty('procedure');
  });

  it('understands a code as well as a name', async () => {
    expect(await json('guide', 'shiye-dengji', '--region', '210300', '--channel', 'web', ...day)).toEqual(await json('guide', '失业登记', '--region', '鞍山市', '--channel', '网站', ...day));
  });

  it('says that a region has no guide, and fails nothing', async () => {
    expect(await json('guide', '就业登记', '--region', '黄山', '--channel', '窗口', ...day)).toMatchObject({ specified: false, limit: null, materials: [] });
  });

  it('says that nobody need apply where the document says so', async () => {
    expect(await json('guide', '军人退役养老保险关系转移接续', '--region', '临沂', ...day)).toMatchObject({ specified: false, noApplication: { text: expect.stringContaining('申请人无需提出申请'), source: { section: '（八）事项简述' } } });
    expect(await run('guide', '军人退役养老保险关系转移接续', '--region', '临沂', ...day)).toContain('无需申请');
  });

  it('names the items that may be meant, and why they stand apart', async () => {
    const guide = await json('guide', '职工参保登记', '--region', '鞍山', ...day);
    expect(guide).toMatchObject({ specified: false, related: expect.arrayContaining([{ code: 'zhigong-canbao-dengji-qiye', name: '职工参保登记（企业）', note: expect.stringContaining('故分列') }]) });
    expect(await run('guide', '职工参保登记', '--region', '鞍山', ...day)).toContain('相近事项：职工参保登记（企业）');
  });

  it('tells whoever applies to be paid in 山东 that he signs a 信用承诺, and nobody in 鞍山', async () => {
    expect(await run('guide', '失业保险金申领', '--region', '山东', ...day)).toContain('承诺：信用承诺 [002 二（二）1]');
    expect(await run('guide', '失业保险金申领', '--region', '鞍山', ...day)).not.toContain('信用承诺');
  });

  it('tells of a value that stays uncertain why', async () => {
    expect(await run('guide', '机关事业单位养老保险关系转移接续申请', '--region', '鞍山', ...day)).toContain('存疑：原文并列六种表单');
  });

  it('marks every demo value 示例', async () => {
    const guide = await json('guide', '就业登记', '--region', '黄山', '--channel', '窗口', '--demo', ...day);
    expect(guide).toMatchObject({ specified: true, demo: true, limit: { source: { document: '示例' } } });
  });
});

describe('zonggui assess', () => {
  it('answers with the public keys', async () => {
    const answer = await json('assess', '用工备案', '--region', '鞍山', '--channel', '窗口', '--have', '劳动合同原件,劳动用工备案（单位就业）登记表', ...day);
    expect(answer).toMatchObject({ verdict: 'acceptDeferred', finishNow: false, missing: [], undertakings: [], deferred: [{ material: 'yonggong-beian-shenbaobiao', way: 'beforeResult', until: '2026-11-27' }] });
    expect(answer.reasons).not.toEqual([]);
  });

  it('takes facts by name, several in one go', async () => {
    const answer = await json('assess', '失业保险金申领', '--region', '鞍山', '--channel', '窗口', '--have', '社会保障卡', '--fact', '代办=是', '有争议=是', ...day);
    expect(answer).toMatchObject({ verdict: 'supplement', missing: [{ code: 'laodong-zhengyi-wenshu' }, { code: 'dangshiren-weituoshu' }, { code: 'dailiren-shenfenzheng-fuyinjian' }] });
  });

  it('declines what is forbidden, and returns what nobody need apply for, without a guide', async () => {
    expect(await json('assess', '免费职业技能培训', '--region', '鞍山', '--fact', '十二类人员=否', ...day)).toMatchObject({ verdict: 'decline', reasons: [{ source: { section: '违规禁办事项清单', row: '二' } }] });
    expect(await json('assess', '军人退役养老保险关系转移接续', '--region', '鞍山', ...day)).toMatchObject({ verdict: 'notNeeded', missing: [] });
  });

  it('sends on whom another bureau serves, with address and telephone', async () => {
    const answer = await run('assess', '直接确定专业技术职务', '--region', '鞍山', '--fact', '级别=初级', '单位类型=企业单位', ...day);
    expect(answer).toContain('转送');
    expect(answer).toContain('去处：窗口：海城市劳动就业服务中心，海城市站前街2号，0412-3308600 [001 办事不找关系路径 第8行]');
  });

  it('names the channels that do take it', async () => {
    expect(await json('assess', '失业保险金申领', '--region', '鞍山', '--channel', '自助', ...day)).toMatchObject({
      verdict: 'handTo', reasons: [{ text: expect.stringContaining('不通过「自助」办理，可用渠道：窗口、网上、掌上'), source: { document: '001' } }], goTo: expect.arrayContaining([expect.objectContaining({ channel: 'web' })]),
    });
  });

  it('puts nothing off for one who broke an undertaking', async () => {
    expect(await json('assess', '用工备案', '--region', '鞍山', '--discredited', ...day)).toMatchObject({ verdict: 'supplement', deferred: [], reasons: expect.arrayContaining([{ text: expect.stringContaining('不能容缺'), source: expect.anything() }]) });
  });

  it('declines a prohibited case in the words of the document', async () => {
    expect(await json('assess', '直接确定专业技术职务', '--region', '鞍山', '--channel', '窗口', '--fact', '学历=非全日制', ...day)).toMatchObject({
      verdict: 'decline', reasons: [{ text: '属于禁办情形：提供非全日制学历办理直接确定专业技术职务', source: { document: '001', section: '违规禁办事项清单', row: '五' } }],
    });
  });
});

describe('zonggui bundle', () => {
  it('answers with the public keys, by the number of the scenario as by its name', async () => {
    const answer = await json('bundle', '5-2', '--region', '山东', ...day);
    expect(answer).toMatchObject({
      name: '事业单位工作人员调入', region: { code: '370000' }, scenario: '5-2事业单位工作人员调入', leads: [{ name: '事业管理处' }], order: [{ first: '核定工资待遇' }], skips: [{ item: '社会保障卡申领' }],
      materials: { listed: expect.any(Number), merged: expect.any(Array) }, uncertain: [expect.any(String), expect.any(String)], remarks: expect.any(Array), assists: expect.any(Array),
    });
    expect(answer.required).toHaveLength(5);
    expect(answer.optional).toHaveLength(2);
    expect(await json('bundle', '事业单位工作人员调入', '--region', '临沂', ...day)).toMatchObject({ number: '5-2', region: { name: '临沂市' } });
  });
});

describe('zonggui list', () => {
  it('answers with one row per row of the document, its cells beside the codes', async () => {
    const answer = await json('list', 'citywide');
    expect(answer).toMatchObject({ name: '“全市通办”清单', source: { document: '003' } });
    expect(answer.rows).toHaveLength(25);
    expect(answer.rows).toContainEqual(expect.objectContaining({
      row: '1', cells: expect.objectContaining({ 事项名称: '城乡居保参保信息查询', 办结时限: '即办' }), items: [{ printed: '城乡居保参保信息查询', code: 'chengxiang-jumin-chaxun-canbao', name: '城乡居民养老保险参保信息查询' }],
      channels: ['web', 'bank'], source: { document: '003', section: '附件7“全市通办”清单', row: '1', quote: expect.stringContaining('城乡居保参保信息查询') },
    }));
  });

  it('understands the title the document prints', async () => {
    expect(await json('list', '“就近办”清单')).toEqual(await json('list', '就近办'));
  });

  it('speaks to people too', async () => {
    expect(await run('list', '就近办')).toMatch(/“就近办”清单 · 黄山市 · 54 行[\s\S]*存疑 职能单位/);
  });
});

describe('zonggui find', () => {
  it.each([
    ['失业登记', 'shiye-dengji', 'exact'], ['sydj', 'shiye-dengji', 'initials'], ['失业金', 'shiye-baoxianjin-shenling', 'prefix'], ['shiye-dengji', 'shiye-dengji', 'exact'], ['失业等级', 'shiye-dengji', 'near'],
  ])('%s finds %s (%s)', async (typed, code, rank) => {
    const answer = await json('find', typed, '--region', '鞍山');
    expect(answer).toMatchObject({ typed, from: 'config', region: { code: '210300' }, found: expect.arrayContaining([expect.objectContaining({ code, rank, specified: true })]) });
  });

  it('says which name answered, and which item has no guide there', async () => {
    expect(await json('find', '用工备案', '--region', '鞍山')).toMatchObject({ found: expect.arrayContaining([expect.objectContaining({ name: '用工备案（就业登记）', called: expect.stringContaining('用工备案') })]) });
    expect(await run('find', '就业登记', '--region', '黄山')).toMatch(/就业登记 \[jiuye-dengji\]，无办事指南/);
  });

  it('tells what is like nothing, and lists no more than asked', async () => {
    expect(await run('find', '宇宙飞船')).toContain('没有与“宇宙飞船”相近的事项');
    expect((await json('find', '养老', '--limit', '3')).found).toHaveLength(3);
    await expect(run('find', '养老', '--limit', 'x')).rejects.toThrow('--limit 要求正整数');
  });
});

describe('zonggui catalogue coverage', () => {
  it('counts every list of the documents and misses nothing', async () => {
    const answer = await json('catalogue', 'coverage');
    expect(answer).toMatchObject({ ok: true, from: 'config', unresolved: [] });
    expect(answer.lists).toContainEqual(expect.objectContaining({ code: 'online', rows: 67, held: 67, missing: [] }));
    expect(process.exitCode).toBeUndefined();
  });

  it('says which rows are uncertain, and why', async () => {
    expect(await run('catalogue', 'coverage')).toMatch(/存疑 nearby 第42行 职能单位：[\s\S]*没有缺行/);
  });
});

describe('what the operator gets wrong', () => {
  it.each([
    [['guide', '失业登计', '--region', '鞍山'], '没有名为“失业登计”的事项。最接近的有：失业登记'],
    [['guide', '失业登记', '--region', '鞍善'], '没有名为“鞍善”的地区。最接近的有：'],
    [['guide', '失业登记', '--region', '鞍山', '--channel', '电话'], '没有名为“电话”的渠道。最接近的有：'],
    [['list', '就近'], '没有名为“就近”的清单。最接近的有：“就近办”清单'],
    [['bundle', '企业招聘用工', '--region', '山东'], '没有名为“企业招聘用工”的一件事。最接近的有：企业招聘'],
    [['bundle', '员工录取', '--region', '黄山'], '没有名为“员工录取”的一件事。最接近的有：员工录用'],
    [['guide', '失业登记'], '请用 --region 指明地区'],
    [['guide', '失业登记', '--region', '鞍山', '--on', '2026-13-01'], '不是有效日期'],
    [['guide', '失业登记', '--region', '鞍山', '--fact', '代办'], '请写成 名称=取值'],
    [['assess', '失业登记', '--region', '鞍山', '--have', '护照'], '“护照”不是可用的材料'],
    [['assess', '就业登记', '--region', '黄山'], '「就业登记」在黄山市没有办事指南，不能受理'],
    [['assess', '免费职业技能培训', '--region', '鞍山'], '「免费职业技能培训」在鞍山市没有办事指南，不能受理'],
  ])('%j is told in Chinese', async (words, sentence) => {
    await expect(run(...words)).rejects.toThrow(sentence);
  });
});
