// A bureau of the demonstration as its people would leave it on a Tuesday morning: some applications done, some under way, some late.
import { randomUUID } from 'node:crypto';
import { Browser } from '../bench/http.mjs';

const places = {
  hs: { region: '341000', office: 'hs-zhengwu', window: 'hs-zonghe-1', channel: 'window' },
  as: { region: '210300', office: 'as-rencai-hall', window: 'as-renjiu-zonghe', channel: 'window' },
};
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏'];

/** Signs in once per account and speaks for it. */
export class Office {
  #people = new Map();
  #visits = 0;

  constructor(url, password) {
    this.url = url;
    this.password = password;
  }

  async person(login) {
    if (!this.#people.has(login)) this.#people.set(login, await new Browser(this.url).signIn(login, this.password));
    return this.#people.get(login);
  }

  async at(now) {
    await (await this.person('admin')).send('PUT', '/demo/clock', { now });
  }

  /** One visit with every paper, but for those named in `without`; carried out by the computed verdict. */
  async visit(bureau, items, { without = [], deliveryMethod = 'window', bundle, gesture = 'verdict', outage, form, services } = {}) {
    const clerk = await this.person(`${bureau}-intake`);
    const place = places[bureau];
    const matters = items.map((item) => ({ item, ...(form ? { form } : {}) }));
    const { body: assessed } = await clerk.send('POST', '/assessments', { region: place.region, channel: place.channel, matters, papers: [] });
    const papers = assessed.materials.filter(({ code }) => !without.includes(code)).map(({ code }) => ({ material: code, status: 'received' }));
    const serial = (this.#visits += 1);
    const party = { kind: 'person', idType: 'passport', idNumber: `E${String(10_000_000 + serial * 7919)}`, name: `示例·${surnames[serial % surnames.length]}某`, phone: `138${String(10_000_000 + serial * 31).slice(0, 8)}` };
    if (deliveryMethod === 'mail') party.address = '示例市示例区示例路 ' + serial + ' 号';
    return clerk.command('/applications', { ...place, party, matters, papers, deliveryMethod, gesture, undertakingSigned: true, ...(bundle ? { bundle } : {}), ...(outage ? { outage } : {}), ...(services ? { services } : {}) });
  }

  async does(login, receipt, verb, body = {}) {
    const [{ id: matterId }] = receipt.matters;
    return (await this.person(login)).command(`/applications/${receipt.applicationId}/${verb}`, { matterId, ...body });
  }
}

/** Into the next free pigeonholes. */
async function putAway(office, receipts) {
  const desk = await office.person('hs-issue');
  const deliveryIds = [];
  for (const { applicationId } of receipts) deliveryIds.push((await desk.send('GET', `/applications/${applicationId}`)).body.deliveries[0].id);
  await desk.command('/hand-outs/holes', { deliveryIds });
}

/** 请示 from two windows, the longer wait first, and one that was answered. */
async function instructions(office) {
  const [clerk, duty] = [await office.person('hs-intake'), await office.person('hs-duty')];
  const { channel, ...place } = places.hs;
  const ask = async (time, window, question, material) => {
    await office.at(`2026-11-24T${time}:00+08:00`);
    const visit = { party: { kind: 'person', idType: 'passport', idNumber: '', name: '示例·来办人' }, channel, matters: [{ item: promised }], papers: [{ material, status: 'received' }] };
    return clerk.command('/instructions', { ...place, window, question, visit });
  };
  const { id } = await ask('08:45', 'hs-zonghe-1', '申请人只带了户口本复印件，能否核验后收下？', 'shenfenzheng');
  await duty.command(`/instructions/${id}/answer`, { action: 'reply', reason: '可以用电子证照核验后收复印件' });
  await ask('08:47', 'hs-zonghe-2', '户口本在外地，三日内寄到，可否特批容缺？', 'shenfenzheng');
  await ask('08:56', 'hs-zonghe-3', '身份证正在补办，有临时身份证，可否先收？', 'hukouben');
}

/** The office with the longest name of those with windows: one called there, seven waiting, and sheets its printer could not take. */
async function shebao(office) {
  const [clerk, window] = [await office.person('as-intake'), 'as-shebao-2'];
  for (let taken = 0; taken < 8; taken += 1) await clerk.send('PUT', `/halls/as-shebao-hall/tickets/${randomUUID()}`);
  await clerk.command(`/windows/${window}/queue/call`, {});
  const [one, other] = [await office.visit('as', ['shiye-dengji']), await office.visit('as', ['yonggong-beian'])];
  const sheets = [...[one, other].map(({ documents: [{ id }] }) => ({ kind: 'document', ids: [id] })), { kind: 'folderLabels', ids: [one, other].map(({ applicationId }) => applicationId) }];
  await clerk.command('/waiting-prints', { window, sheets });
}

/** 叫号: a morning's numbers, three called, one of them passed, one 优先, one window paused. */
async function hall(office) {
  const clerk = await office.person('hs-intake');
  const act = (window, step, body = {}) => clerk.command(`/windows/${window}/queue/${step}`, body);
  for (let taken = 0; taken < 17; taken += 1) {
    if (taken % 4 === 0) await office.at(`2026-11-24T08:${30 + taken}:00+08:00`);
    await clerk.send('PUT', `/halls/${places.hs.office}/tickets/${randomUUID()}`);
  }
  await office.at('2026-11-24T08:49:00+08:00');
  for (const window of ['hs-zonghe-1', 'hs-zonghe-2', 'hs-zonghe-3']) await act(window, 'call');
  await office.at('2026-11-24T08:55:00+08:00');
  await act('hs-zonghe-3', 'pass', { number: 'A003' });
  await act('hs-zonghe-3', 'call');
  await act('hs-zonghe-1', 'call', { seen: 'A001' });
  await act('hs-zonghe-2', 'take', { priority: 'greenChannel' });
  await act('hs-lianban', 'pause', { paused: true });
  await office.at('2026-11-24T09:00:00+08:00');
}

/** 预约 of the day, one of whom has come, and two who ask for 上门办. */
async function appointments(office) {
  const clerk = await office.person('hs-intake');
  const ask = async (serial, what) => clerk.send('PUT', `/appointments/${randomUUID()}`, { office: places.hs.office, item: promised, visitor: { idType: 'passport', idNumber: `E${20_000_000 + serial * 7919}`, name: `示例·${surnames[serial]}某`, phone: `1390000000${serial}` }, ...what });
  for (const [serial, slot] of ['09:30', '10:00', '10:00', '14:30'].entries()) await ask(serial, { visit: { day: '2026-11-24', slot } });
  for (const [serial, ground] of [[5, 'elderly'], [6, 'disabled']]) await ask(serial, { home: { ground, address: `示例市示例区示例路 ${serial} 号`, remark: '行动不便，周三以后都可以' } });
  const { body: [first] } = await clerk.send('GET', '/appointment-desk/visits');
  await clerk.command(`/appointment-desk/${first.id}/arrive`, {});
}

const promised = 'demo-accepted-10';

/** 断网: a block of sheets, some printed, one spoilt; three visits of the Monday afternoon entered on Tuesday, and one struck out. */
async function outage(office, wrong) {
  const { window } = places.hs;
  const sheet = (serial) => `D-${window}-${String(serial).padStart(5, '0')}`;
  await office.at('2026-11-23T08:40:00+08:00');
  const clerk = await office.person('hs-intake');
  await clerk.command('/outage-sheets', { window });
  await clerk.send('POST', '/outage-sheets/prints', { window, numbers: [1, 2, 3, 4, 5, 6, 7, 8].map(sheet) });
  await office.at('2026-11-24T08:50:00+08:00');
  for (const [serial, time] of [[1, '14:05'], [2, '14:20'], [4, '16:55']]) await office.visit('hs', [promised], { outage: { sheet: sheet(serial), receivedAt: `2026-11-23T${time}:00+08:00` } });
  await clerk.send('POST', '/outage-sheets/spoilt', { number: sheet(3), reason: '写错姓名，重写一张（示例）' });
  await office.does('hs-supervise', wrong, 'annul', { reason: '受理到了别人名下（示例）' });
}

/** 材料流转交接单: one of Monday that was received but for one folder, one of today on its way. */
async function handPapers(office, receipts) {
  const { window } = places.hs;
  const [clerk, reviewer] = [await office.person('hs-intake'), await office.person('hs-review-zhengjiao')];
  const to = { desk: 'review', department: 'hs-zhengjiao' };
  const hand = async (chosen) => (await clerk.command('/paper-transfers', { desk: 'counter', window, to, rows: chosen.map(({ applicationId }, index) => ({ applicationId, sealed: index === 0, pages: 4 + index * 3 })) })).id;
  await office.at('2026-11-23T17:02:00+08:00');
  const received = await hand(receipts.slice(0, 4));
  await office.at('2026-11-23T17:18:00+08:00');
  await reviewer.command(`/paper-transfers/${received}/receive`, { rows: receipts.slice(0, 4).map(({ applicationId }, index) => ({ applicationId, arrived: index !== 2, ...(index === 2 && { difference: '没有随单送来（示例）' }), ...(index === 1 && { difference: '少 1 页（示例）' }) })) });
  await office.at('2026-11-24T08:30:00+08:00');
  return { received, open: await hand(receipts.slice(4)) };
}

/** A card in grey, as a telephone takes it; PNG. */
const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAeAAAAEsCAAAAAA+lT+GAAACT0lEQVR42u3bQQkAIBBFQWMb0S428GQCQQUF13kRdm4fNlWFLjkBYAEWYAEWYAEWYMACLMACLMACLMCABViABViAdQG46aUAAwYMWIAFWIAFWIABAwYswAIswAIswIABAwYMWIAFWIAFWIABAwYswAIswAIswIABAxZgARZgARZgwIABAwasQeV8gAEDBgwYsAADBgwYMGDAgAEDXgLOfwUYMGDAgAEDBgwYMGDAgAEDtmRZsgADBgwYMGDAgAEDFmDAgAEDBgwYMGDAgAELsAADBgwYMGDAgAEDBgxYgAEDBgwYMGDAgAEDBizAAgzYf7D/YMCAAQMGDBgwYMCAAQMGDBiwJcuSBRgwYMACDBgwYMCAAQMGDBgwYAEWYMCAAQMGDBgwYMCAAQswYMCAAQMGDBgwYMCABRgwYMCAAQMGDBiw/2D/wYABAwYMGDBgwIABAwYMGDBgAQYMGDBgwIABAwYMGLAACzBgwIABAwYMGDBgYIAFGDBgwIABAwYMGDBgwAIMGDBgwIABAwYMGDBgARZgwIABAwYMGDBgwIABCzBgwIABayrAgAEDFmABFmABFmDAgAELsAALsAALMGDAgAEDFmABFmABFmDAgAELsAALsAALMOB94PxXgAEDBgwYMGDAgAEDBgwYMGBLlgALsAALMGDAgAVYgAVYgAUYMGDAAizAAizAAgwYMGDAgAVYgAVYgAUYMGDAAizAAizAAgwYMGDAgAVYgAVYJ4AVIsCABViABViABViAAQuwAAuwAAuwAAMWYAEWYF2tA/jvdXirCiaxAAAAAElFTkSuQmCC';

/** By somebody who is not signed in. */
async function posted(office, path, body) {
  const form = body instanceof FormData;
  const headers = { ...(form ? {} : { 'content-type': 'application/json' }), 'idempotency-key': randomUUID() };
  const answer = await fetch(`${office.url}/api${path}`, { method: 'POST', headers, body: form ? body : JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function photoOf(material) {
  const body = new FormData();
  body.append('material', material);
  body.append('file', await fetch(`data:image/png;base64,${PHOTO}`).then((answer) => answer.blob()), `${material}.png`);
  return body;
}

/** 补材料 from a telephone: two photos that wait for the window. */
async function supplied(office, { number, queryCode }) {
  for (let photo = 0; photo < 2; photo += 1) await posted(office, `/progress/${number}/attachments?code=${queryCode}`, await photoOf('hukouben'));
}

/** 网上申报: two from telephones, each paper a photo. */
async function online(office) {
  const post = (path, body) => posted(office, path, body);
  const sent = [['shehui-baozhangka-guashi-jiegua', ['shenfenzheng', 'shehui-baozhang-ka'], '11010519491231002X', '赵'], ['shehui-baozhangka-guashi-jiegua', ['shenfenzheng', 'shehui-baozhang-ka'], '110105194912310038', '钱']];
  for (const [item, papers, idNumber, family] of sent) {
    const { id, queryCode } = await post('/submissions', { region: '210300', item });
    for (const material of papers) await post(`/submissions/${id}/attachments?code=${queryCode}`, await photoOf(material));
    const party = { kind: 'person', idType: 'resident-id', idNumber, name: `示例·${family}某`, phone: '13800000000' };
    await post(`/submissions/${id}/send?code=${queryCode}`, { facts: {}, party, deliveryMethod: 'electronic', smsConsent: true, draft: {} });
  }
}

/** 容缺 and 补正: late, under way, and made up. */
async function owed(office) {
  const [clerk, window] = [await office.person('as-intake'), await office.person('hs-intake')];
  const putOff = [];
  for (const [day, item, material] of [['10-30', 'dangan-zhuanru', 'shenfenzheng-fuyinjian'], ['11-18', 'yonggong-beian', 'laodong-hetong'], ['11-19', 'dangan-zhuanru', 'shenfenzheng-fuyinjian'], ['11-20', 'yonggong-beian', 'laodong-hetong']]) {
    await office.at(`2026-${day}T10:20:00+08:00`);
    putOff.push(await office.visit('as', [item], { without: [material] }));
  }
  const asked = [];
  for (const day of ['11-06', '11-10', '11-17', '11-18', '11-20']) {
    await office.at(`2026-${day}T14:35:00+08:00`);
    asked.push(await office.visit('hs', [promised], { without: ['hukouben'], ...(day > '11-17' && { services: ['greenChannel'] }) }));
  }
  await office.at('2026-11-23T11:05:00+08:00');
  const { body: { deferrals: [{ id: deferralId }] } } = await clerk.send('GET', `/applications/${putOff[2].applicationId}`);
  await clerk.command(`/applications/${putOff[2].applicationId}/makeUp`, { deferralId });
  await window.command(`/applications/${asked[2].applicationId}/supplement`, { matterId: asked[2].matters[0].id, papers: [{ material: 'hukouben', status: 'received' }] });
  return asked;
}

/** What the pictures show. Answers the receipts that a scene opens. */
export async function fill(office) {
  const asked = await owed(office);
  const late = [];
  for (const [day, count] of [['02', 3], ['05', 2], ['10', 3], ['16', 4], ['20', 5], ['23', 4]]) {
    await office.at(`2026-11-${day}T09:10:00+08:00`);
    for (let each = 0; each < count; each += 1) late.push(await office.visit('hs', [promised]));
  }
  await office.at('2026-11-16T10:00:00+08:00');
  const audited = await office.visit('hs', ['yanglao-baoxian-guanxi-zhuanyi-jiexu'], { form: { 'transfer-from': '浙江省杭州市', 'former-employer': '示例单位' } });
  for (const receipt of [...late.slice(0, 2), ...late.slice(5, 9), audited]) await office.does('hs-review-zhengjiao', receipt, 'claim');
  await office.does('hs-intake', audited, 'amendForm', { form: { 'transfer-from': '浙江省宁波市', 'former-employer': '示例单位' }, reason: '申请人来电更正转出地（示例）' });
  await office.at('2026-11-24T08:40:00+08:00');
  for (const receipt of late.slice(2, 4)) {
    await office.does('hs-review-zhengjiao', receipt, 'claim');
    await office.does('hs-review-zhengjiao', receipt, 'approve', { opinion: '同意办理' });
  }
  const fetched = [];
  for (const [index, deliveryMethod] of ['window', 'window', 'window', 'mail', 'mail', 'mail', 'window'].entries()) {
    const receipt = await office.visit('hs', [promised], { deliveryMethod });
    await office.does('hs-review-zhengjiao', receipt, 'claim');
    await office.does('hs-review-zhengjiao', receipt, 'approve', { opinion: '同意办理', result: { name: '参保证明（示例）', number: `示例〔2026〕${100 + index}号` } });
    if (index !== 6) await office.does('hs-issue', receipt, 'issue');
    fetched.push(receipt);
  }
  await putAway(office, fetched.slice(0, 5));
  const bundle = await office.visit('hs', ['zhigong-canbao-dengji', 'shehui-baozhangka-shenling', 'jiuye-dengji', 'laodong-yonggong-beian'], { bundle: 'huangshan-yuangong-luyong' });
  const complaints = await complain(office);
  const rateable = await office.visit('as', ['shiye-dengji'], { deliveryMethod: 'none' });
  const transfers = await handPapers(office, late.slice(11));
  await outage(office, late[4]);
  const now = '2026-11-24T09:00:00+08:00';
  await office.at(now);
  await instructions(office);
  await office.at(now);
  await online(office);
  await supplied(office, asked[4]);
  await hall(office);
  await shebao(office);
  await appointments(office);
  return { now, asked, late, bundle, audited, transfers, fetched, complaints, rateable };
}

const call = { at: '2026-11-23T14:10:00+08:00', way: 'telephone', connected: true, content: '本人接听，说叫号后等了一个多小时，没人说明原因。' };
const found = { finding: 'true', category: 'efficiency', demand: '缩短等候时间并说明原因', inquiry: '叫号记录显示等候 70 分钟，当日两个窗口停用。' };
const done = { measures: '高峰时段增开两个窗口，等候超过 30 分钟由值班负责人到场说明。', unit: '人居窗口', finishedOn: '2026-11-23', lessons: '各大厅同样安排。' };
const ratings = [
  { code: 5, comment: '等了一个多小时\n没人说明原因', indicators: ['efficiency', 'attitude'] },
  { code: 4, comment: '跑了两趟', indicators: ['competence'] },
  { code: 5, comment: '点错了', anonymous: true },
  { code: 4, indicators: ['efficiency'] },
  { code: 5, comment: '材料要求前后不一', indicators: ['competence'] },
  { code: 4, comment: '排队太久', indicators: ['efficiency'] },
];

/** Rated badly on Friday and on Monday, and handled as far as each has come. */
async function complain(office) {
  const rated = [];
  for (const [index, rating] of ratings.entries()) {
    await office.at(index === 0 ? '2026-11-23T16:20:00+08:00' : '2026-11-20T15:30:00+08:00');
    const receipt = await office.visit('as', ['shiye-dengji'], { deliveryMethod: 'none' });
    await (await office.person('as-intake')).command(`/progress/${receipt.number}/rating`, { queryCode: receipt.queryCode, ...rating });
    rated.push(receipt);
  }
  await office.at('2026-11-23T16:40:00+08:00');
  const handler = await office.person('as-supervise');
  const { body: { rows } } = await handler.send('GET', '/rectifications');
  const idOf = ({ applicationId }) => rows.find((row) => row.applicationId === applicationId).id;
  const does = (index, verb, body) => handler.command(`/rectifications/${idOf(rated[index])}/${verb}`, body);
  for (const index of [1, 2, 3, 4, 5]) await does(index, 'contact', call);
  await does(2, 'dispute', { ...found, finding: 'mistaken', category: 'other', evidence: '回访录音 2026-11-23-03' });
  for (const index of [3, 4, 5]) await does(index, 'rectify', { ...found, handling: 'atOnce' });
  for (const index of [4, 5]) await does(index, 'finish', done);
  await does(5, 'revisit', { at: '2026-11-23T16:35:00+08:00', way: 'telephone', satisfaction: 1 });
  return rated.map((receipt) => ({ ...receipt, id: idOf(receipt) }));
}
