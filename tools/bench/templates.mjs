// Applications the generated data are copies of: really registered over HTTP, so terms, papers, clocks and histories are those of the catalogue.
import { randomBytes } from 'node:crypto';
import { Browser } from './http.mjs';

const huangshan = { region: '341000', office: 'hs-zhengwu', window: 'hs-zonghe-1', channel: 'window' };
const anshan = { region: '210300', office: 'as-rencai-hall', window: 'as-renjiu-zonghe', channel: 'window' };
const at = (place, clerk, ...items) => ({ place, clerk, items });

/** One matter each, of several departments of two regions. */
export const single = [
  at(huangshan, 'hs-intake', 'jiuye-dengji'), at(huangshan, 'hs-intake', 'demo-accepted-10'), at(huangshan, 'hs-intake', 'laodong-yonggong-beian'),
  at(anshan, 'as-intake', 'yonggong-beian'), at(huangshan, 'hs-intake', 'shehui-baozhangka-shenling'),
];
/** Three matters each, of two departments, promised in ten and fifteen working days. */
export const bundles = [
  at(huangshan, 'hs-intake', 'demo-accepted-10', 'shiye-baoxian-guanxi-zhuanyi-jiexu', 'yanglao-baoxian-guanxi-zhuanyi-jiexu'),
  at(huangshan, 'hs-intake', 'demo-accepted-10', 'demo-received-10', 'shiye-baoxian-guanxi-zhuanyi-jiexu'),
];

/** Sets the demonstration's clock for everybody. */
export async function setClock({ url, password }, now) {
  const admin = await new Browser(url).signIn('admin', password);
  await admin.send('PUT', '/demo/clock', { now });
}

/** Registers each, accepted and handed to its department; answers the ids of the applications. */
export async function registerTemplates({ url, password }, templates) {
  const clerks = new Map();
  const ids = [];
  for (const { place, clerk: login, items } of templates) {
    if (!clerks.has(login)) clerks.set(login, await new Browser(url).signIn(login, password));
    const clerk = clerks.get(login);
    const matters = items.map((item) => ({ item }));
    const { body } = await clerk.send('POST', '/assessments', { region: place.region, channel: place.channel, matters, papers: [] });
    const papers = body.materials.map(({ code }) => ({ material: code, status: 'received' }));
    const party = { kind: 'person', idType: 'passport', idNumber: randomBytes(8).toString('hex'), name: '示例·申请人', phone: '13800000000' };
    const receipt = await clerk.command('/applications', { ...place, party, matters, papers, deliveryMethod: 'none', gesture: 'verdict' });
    ids.push(receipt.applicationId);
  }
  return ids;
}
