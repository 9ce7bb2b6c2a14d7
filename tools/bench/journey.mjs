// One application from the counter to the rating: the six commands the figures are about. Claiming is between accepting and approving.
import { randomBytes } from 'node:crypto';
import { Browser } from './http.mjs';

const ITEM = 'jiuye-dengji';
const PLACE = { region: '341000', office: 'hs-zhengwu', window: 'hs-zonghe-1', channel: 'window' };
export const COMMANDS = ['register', 'accept', 'claim', 'approve', 'issue', 'rate'];

/** Browsers of the four people, each with a connection for every client; and the papers the item asks for. */
export async function peopleOf(url, password, clients) {
  const browser = (login) => new Browser(url, clients).signIn(login, password);
  const [clerk, reviewer, output] = await Promise.all(['hs-intake', 'hs-review-rencai', 'hs-issue'].map(browser));
  const { region, channel } = PLACE;
  const { body } = await clerk.send('POST', '/assessments', { region, channel, matters: [{ item: ITEM }], papers: [] });
  const papers = body.materials.map(({ code }) => ({ material: code, status: 'received' }));
  return { clerk, reviewer, output, applicant: new Browser(url, clients), papers };
}

const visit = (papers) => ({
  ...PLACE,
  papers,
  party: { kind: 'person', idType: 'passport', idNumber: randomBytes(8).toString('hex'), name: '示例·申请人', phone: '13800000000' },
  matters: [{ item: ITEM }],
  deliveryMethod: 'none',
  gesture: 'register',
});

/** Walks it once; `each(command, work)` runs every command and may time it. */
export async function walk({ clerk, reviewer, output, applicant, papers }, each) {
  const receipt = await each('register', () => clerk.command('/applications', visit(papers)));
  const { applicationId, number, queryCode, matters } = receipt;
  const on = (verb, more) => [`/applications/${applicationId}/${verb}`, { matterId: matters[0].id, ...more }];
  await each('accept', () => clerk.command(...on('accept')));
  await each('claim', () => reviewer.command(...on('claim')));
  await each('approve', () => reviewer.command(...on('approve', { opinion: '同意' })));
  await each('issue', () => output.command(...on('issue')));
  await each('rate', () => applicant.command(`/progress/${number}/rating`, { queryCode, code: 1 }));
}
