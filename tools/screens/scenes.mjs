// The pictures of docs/screens: who looks, where, and what must be there before it is taken.
import writeXlsxFile from 'write-excel-file/node';

const phone = { width: 390, height: 844 };
const paper = { width: 720, height: 1040 }; // A4 within its margins

/** Types into the field that has the focus, as a clerk does. */
const type = async (page, text) => page.keyboard.type(text, { delay: 20 });

/** The sheet in the middle of the desk of review, with its typeface. */
async function sheetDrawn(page) {
  const frame = await (await page.locator('iframe.doc-page').elementHandle()).contentFrame();
  await frame.getByText('收件凭证').first().waitFor();
  await frame.evaluate(() => document.fonts.ready.then(() => true));
}

/** A workbook of 运单号 as a carrier fills it in. */
const trackingBook = async (rows) => writeXlsxFile([['办件编号', '运单号', '揽收时间'], ...rows].map((row) => row.map((value) => ({ type: String, value })))).toBuffer();

/** The first two rows ticked where `ticked`, and the preview that the button opens. */
async function previewed(page, button, title, ticked = true) {
  if (ticked) {
    for (const at of [0, 1]) await page.getByRole('checkbox', { name: /^选择 出件/ }).nth(at).click();
    await page.getByText('已选 2 件').waitFor();
  }
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('dialog', { name: title }).getByText(/共 \d 页/).waitFor();
}

/** The applicant of the bureau's first visits, by telephone and 证件后四位. */
async function askCode(page) {
  await page.getByLabel('办件时留的手机号').fill('13810000031');
  await page.getByLabel(/证件号码后四位/).fill('7919');
  await page.getByRole('button', { name: '发送验证码' }).click();
  await page.getByLabel('验证码').waitFor();
}

/** As the first 示例 person who is offered. */
async function asExample(page) {
  await page.locator('form[action^="/q/mine/example"] button').first().click();
  await page.getByRole('navigation', { name: '筛选' }).waitFor();
}

/** At a window of the office with the longest name, with a device agent that tells of a printer that is gone. */
async function atShebao(page) {
  const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
  await page.route('http://127.0.0.1:17871/**', async (route) => {
    const { known } = route.request().postDataJSON();
    if (known === undefined) await route.fulfill({ headers: cors, json: { id: '', ok: true, data: { version: 1, devices: { reader: 'online', scanner: 'online', printer: 'offline', ratingScreen: 'online' } } } });
  });
  await page.evaluate(() => localStorage.setItem('zonggui.window', 'as-shebao-2'));
  await page.reload();
  await page.getByLabel('配对码').fill('000000');
  await page.getByRole('button', { name: '配对' }).click();
  await page.getByText('的外设助手配对').waitFor();
  await page.getByRole('button', { name: /▲ 待打印/ }).waitFor();
  await page.getByRole('status', { name: '当前叫号' }).getByText('A001').waitFor();
}

export const scenes = {
  'top-bar': {
    login: 'as-intake', path: () => '/settings', shows: '键位自检',
    act: async (page) => {
      await atShebao(page);
      await page.getByRole('link', { name: '窗口工作台' }).click();
      for (const name of ['我的容缺', '网上补传', '后台退回', '重扫请求']) await page.getByRole('region', { name, exact: true }).locator('li, p').first().waitFor();
    },
  },
  'waiting-prints': {
    login: 'as-intake', path: () => '/settings', shows: '键位自检',
    act: async (page) => {
      await atShebao(page);
      await page.getByRole('button', { name: /▲ 待打印/ }).click();
      await page.getByRole('dialog', { name: /^待打印/ }).locator('button:focus').waitFor();
    },
  },
  'mine-sign-in': { login: null, path: () => '/q/mine', shows: '示例身份', viewport: phone, whole: true },
  mine: { login: null, path: () => '/q/mine', shows: '示例身份', viewport: phone, whole: true, act: asExample },
  'mine-withdraw': {
    login: null, path: () => '/q/mine?large=1', shows: '示例身份', viewport: phone, whole: true,
    act: async (page) => {
      await asExample(page);
      await page.locator('.own a').first().click();
      await page.getByRole('link', { name: '撤回申请' }).click();
      await page.getByRole('heading', { name: '撤回以后' }).waitFor();
    },
  },
  calendar: { login: 'hs-supervise', path: () => '/calendars?region=341000', shows: '没有地方放假' },
  'calendar-local': {
    login: 'hs-supervise',
    path: () => '/calendars/local/341000/2027',
    shows: '还没有改动任何日期',
    act: async (page) => {
      await page.getByLabel('名称', { exact: true }).fill('示例节');
      await page.getByLabel('依据（文件名称和文号）').fill('示例政发〔2027〕1号');
      for (const day of ['2027-03-18', '2027-03-19', '2027-03-20']) await page.locator(`[data-date="${day}"]`).click();
      await page.getByText('上班 · 示例节').first().waitFor();
    },
  },
  settings: { login: 'hs-intake', path: () => '/settings', shows: '键位自检' },
  examples: { login: 'hs-intake', path: () => '/examples', shows: '组件样例', act: async (page) => page.locator('.chart svg').waitFor() },
  'key-help': {
    login: 'hs-supervise',
    path: () => '/supervision-orders',
    shows: '督办',
    act: async (page) => {
      await page.getByText('没有督办').waitFor();
      await page.keyboard.press('?');
      await page.getByText('键盘帮助').first().waitFor();
    },
  },
  commands: {
    login: 'hs-supervise',
    path: () => '/supervision-orders',
    shows: '督办',
    act: async (page) => {
      await page.getByText('没有督办').waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('listbox', { name: '可用命令' }).waitFor();
    },
  },
  search: {
    login: 'hs-supervise',
    path: () => '/supervision-orders',
    shows: '督办',
    act: async (page) => {
      await page.keyboard.press('/');
      await type(page, '示例');
      await page.getByRole('listbox', { name: '查找结果' }).waitFor();
    },
  },
  queue: { login: 'hs-review-zhengjiao', path: () => '/queue', shows: '待签收' },
  queue: { login: 'hs-review-zhengjiao', path: () => '/queue?view=all', shows: '组内待签收', act: async (page) => page.getByRole('row', { name: /^打开办件/ }).first().waitFor() },
  review: {
    login: 'hs-review-zhengjiao',
    path: () => '/queue',
    shows: '组内待签收',
    act: async (page) => {
      await page.getByRole('row', { name: /^打开办件/ }).first().press('Enter');
      await page.getByRole('button', { name: /^1 / }).waitFor();
      await page.keyboard.press('1');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('region', { name: '待发出的决定' }).waitFor();
      await page.waitForFunction(() => document.querySelector('#opinion')?.value === ''); // the next one is here
      await sheetDrawn(page);
    },
  },
  'review-extend': {
    login: 'hs-review-zhengjiao',
    path: () => '/queue?view=mine&order=desc',
    shows: '组内待签收',
    act: async (page) => {
      await page.getByRole('row', { name: /^打开办件/ }).first().press('Enter');
      await page.getByRole('button', { name: /延期…/ }).waitFor();
      await sheetDrawn(page);
      await page.keyboard.press('y');
      await page.getByText('须先告知申请人').waitFor();
    },
  },
  'review-batch': {
    login: 'hs-review-zhengjiao',
    path: () => '/queue?view=mine&kind=review&item=demo-accepted-10',
    shows: '组内待签收',
    act: async (page) => {
      await page.getByRole('row', { name: /^打开办件/ }).first().waitFor();
      const grant = page.getByRole('button', { name: /批量通过/ });
      for (let chosen = 0; chosen < 3; await page.keyboard.press('j')) {
        await page.keyboard.press('x');
        await page.getByText(`已选 ${chosen + 1} 件`).waitFor();
        if (await grant.isEnabled()) chosen += 1;
        else await page.keyboard.press('x'); // drawn by the sample: decided by itself
      }
      await page.keyboard.press('Shift+A');
      await page.getByRole('dialog').getByRole('list', { name: '意见模板' }).waitFor();
      await page.keyboard.press('1');
    },
  },
  'hand-out': {
    login: 'hs-issue',
    path: () => '/hand-out',
    shows: '待领取',
    act: async (page, { fetched }) => {
      await type(page, fetched[0].number);
      await page.keyboard.press('Enter');
      await page.getByText('结果物 0/1').waitFor();
      await page.keyboard.press('a');
    },
  },
  mailing: { login: 'hs-issue', path: () => '/hand-out?tab=toMail', shows: '导出寄递清单', act: async (page) => page.getByRole('row', { name: /^出件/ }).first().waitFor() },
  'mail-import': {
    login: 'hs-issue',
    path: () => '/hand-out?tab=toMail',
    shows: '导出寄递清单',
    act: async (page, { fetched }) => {
      await page.getByRole('row', { name: /^出件/ }).first().waitFor();
      await page.getByRole('button', { name: '导入运单号' }).click();
      const drawer = page.getByRole('dialog', { name: '导入运单号' });
      await drawer.locator('button:focus').waitFor();
      await drawer.getByLabel('填好运单号的寄递清单').setInputFiles({ name: '寄递清单.xlsx', mimeType: '', buffer: await trackingBook([[fetched[3].number, 'EX100000001CN', '2026-11-24 08:50'], [fetched[4].number, 'EX 2', ''], [fetched[5].number, 'EX100000003CN', '']]) });
      await drawer.getByText('第 3 行').waitFor();
    },
  },
  'mail-handing': { login: 'hs-issue', path: () => '/hand-out?tab=toMail', shows: '导出寄递清单', act: (page) => previewed(page, '寄递交接清单', '寄递交接清单') },
  'address-labels': { login: 'hs-issue', path: () => '/hand-out?tab=toMail', shows: '导出寄递清单', act: (page) => previewed(page, '面单', '面单') },
  'hole-labels': { login: 'hs-issue', path: () => '/hand-out', shows: '待领取', act: (page) => previewed(page, '格口标签', '格口标签') },
  unclaimed: { login: 'hs-issue', path: () => '/hand-out?tab=unclaimed', shows: '打印未领清单', act: (page) => previewed(page, '打印未领清单', '未领清单', false) },
  'file-index': {
    login: 'hs-intake',
    path: ({ fetched }) => `/applications/${fetched[0].applicationId}`,
    shows: '卷宗目录',
    act: (page) => previewed(page, '卷宗目录', '卷宗目录', false),
  },
  'paper-transfers': { login: 'hs-intake', path: () => '/paper-transfers?list=handed', shows: '材料流转交接单', act: async (page) => page.getByRole('row', { name: /^打开交接单/ }).first().waitFor() },
  'hand-papers': {
    login: 'hs-intake',
    path: () => '/paper-transfers/new',
    shows: '新交接单',
    act: async (page) => {
      await page.getByRole('table', { name: '可交出的办件' }).waitFor();
      await page.getByLabel(/^页数/).first().fill('6');
      await page.getByText(/合计 \d+ 件/).waitFor();
    },
  },
  'receive-papers': {
    login: 'hs-review-zhengjiao',
    path: ({ transfers }) => `/paper-transfers/${transfers.open}`,
    shows: '交接单',
    act: async (page) => {
      await page.getByLabel(/^收到/).first().click();
      await page.getByLabel(/^差异说明/).nth(1).fill('少 1 页（示例）');
      await page.getByText(/还有 \d+ 件没有核对/).waitFor();
    },
  },
  'paper-transfer': { login: 'hs-intake', path: ({ transfers }) => `/paper-transfers/${transfers.received}`, shows: '没有随单送来', act: (page) => previewed(page, '打印交接单', /^材料流转交接单/, false) },
  'folder-labels': { login: 'hs-intake', path: ({ transfers }) => `/paper-transfers/${transfers.received}`, shows: '没有随单送来', act: (page) => previewed(page, '材料标签', '材料标签', false) },
  'application-papers': { login: 'hs-intake', path: ({ late }) => `/applications/${late[12].applicationId}`, shows: '纸质材料', act: async (page) => page.getByText('业务审批岗 征缴中心').first().waitFor() },
  'review-sheet': { login: 'hs-review-zhengjiao', path: ({ late }) => `/applications/${late[2].applicationId}`, shows: '纸质材料', act: async (page) => {
    await page.getByRole('button', { name: '审批表' }).click();
    await page.getByRole('dialog', { name: /^审批表/ }).getByText(/约 \d 页/).waitFor();
  } },
  authorisation: {
    login: 'hs-intake',
    path: () => '/reception',
    shows: '有代办人',
    act: async (page) => {
      await page.locator('[data-stop=idNumber]:focus').waitFor();
      await page.getByText('有代办人').click();
      await previewed(page, '授权委托书', '授权委托书', false);
    },
  },
  'print-preview': {
    login: 'hs-intake',
    path: ({ fetched }) => `/applications/${fetched[0].applicationId}`,
    shows: '文书',
    act: async (page) => {
      await page.getByRole('button', { name: /^打印 / }).first().click();
      await page.getByRole('dialog').getByText(/约 \d 页/).waitFor();
    },
  },
  supervision: { login: 'hs-supervise', path: () => '/supervision', shows: '未来15个工作日到期量', act: async (page) => { await page.locator('.chart svg').nth(1).waitFor(); await page.getByRole('table', { name: '超期与临期' }).waitFor(); } },
  overdue: { login: 'hs-supervise', path: () => '/overdue', shows: '签收 11-16 10:00' },
  cards: { login: 'hs-supervise', path: () => '/cards', shows: '黄牌' },
  'card-why': {
    login: 'hs-supervise',
    path: () => '/cards',
    shows: '黄牌',
    act: async (page) => {
      await page.locator('[data-row="0"]:focus').waitFor();
      await page.keyboard.press('v');
      await page.getByRole('dialog').getByText('逐日说明').first().waitFor();
    },
  },
  'application-bundle': { login: 'hs-intake', path: ({ bundle }) => `/applications/${bundle.applicationId}`, shows: '时间线' },
  'application-cards': { login: 'hs-supervise', path: ({ late }) => `/applications/${late[0].applicationId}`, shows: '红牌' },
  orders: {
    login: 'hs-supervise',
    path: ({ late }) => `/applications/${late[1].applicationId}`,
    shows: '发督办',
    act: async (page) => {
      await page.getByRole('button', { name: '发督办' }).click();
      await page.getByLabel('内容').fill('该件已超承诺时限，请说明原因和办结时间。');
      await page.getByRole('button', { name: '发出督办' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByText('该件已超承诺时限').first().waitFor();
    },
  },
  ratings: { login: 'as-supervise', path: () => '/rectifications', shows: '不予采纳申请', act: async (page) => page.getByRole('row', { name: /^处理差评/ }).first().waitFor() },
  'rating-handling': {
    login: 'as-supervise',
    path: ({ complaints }) => `/rectifications/${complaints[1].id}`,
    shows: '下一步：核实与处理',
    act: async (page) => {
      await page.getByLabel('调查经过').fill('叫号记录显示等候 70 分钟，当日两个窗口停用。');
      await page.getByRole('radio', { name: '部分属实' }).check();
      await page.getByRole('radio', { name: '效率' }).check();
      await page.getByRole('radio', { name: '限期整改' }).check();
      await page.getByLabel('整改期限').waitFor();
    },
  },
  'rating-feedback': { login: null, path: ({ complaints }) => `/progress?number=${complaints[4].number}#${complaints[4].queryCode}`, shows: '差评反馈', viewport: phone, whole: true },
  'rating-phone': {
    login: null,
    path: ({ rateable }) => `/progress?number=${rateable.number}#${rateable.queryCode}`,
    shows: '请您评价这次服务',
    viewport: phone,
    whole: true,
    act: async (page) => {
      await page.getByRole('radio', { name: '不满意', exact: true }).check();
      await page.getByRole('checkbox', { name: '服务效率' }).waitFor();
    },
  },
  apply: {
    login: null,
    viewport: phone,
    whole: true,
    path: () => '/apply/210300/shehui-baozhangka-guashi-jiegua',
    shows: '申请人类型',
    act: async (page) => {
      await page.getByLabel('证件号码').fill('11010519491231002X');
      await page.getByLabel('姓名').fill('示例·网上');
    },
  },
  'pre-reviews': { login: 'as-intake', path: () => '/pre-reviews', shows: '预审退回', act: async (page) => page.getByRole('row', { name: /^打开网上申报/ }).first().waitFor() },
  'pre-review': {
    login: 'as-intake',
    path: () => '/pre-reviews',
    shows: '预审退回',
    act: async (page) => {
      await page.getByRole('row', { name: /^打开网上申报/ }).first().press('Enter');
      await page.locator('[data-stop=grid]:focus').waitFor();
      await page.getByRole('button', { name: /预审通过/ }).waitFor();
    },
  },
  picker: {
    login: 'as-intake',
    path: () => '/reception',
    shows: '快速受理',
    act: async (page) => {
      await page.locator('[data-stop=idNumber]:focus').waitFor();
      await page.keyboard.press('F4');
      await type(page, 'sybxj');
      await page.getByTitle('失业保险金申领').waitFor();
    },
  },
  reception: {
    login: 'as-intake',
    path: () => '/reception',
    shows: '快速受理',
    act: async (page) => {
      await page.locator('[data-stop=idNumber]:focus').waitFor();
      await page.locator('[data-stop=idNumber]').fill('110105194912310038');
      await page.locator('[data-stop=name]').fill('示例·键盘');
      await page.locator('[data-stop=phone]').fill('13800000001');
      await page.keyboard.press('F4');
      await type(page, 'ygba');
      await page.getByTitle('用工备案（就业登记）').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /^③ 材料 0\/3/ }).waitFor();
      await page.locator('[data-stop=grid]').focus();
      await page.keyboard.press('1');
      await page.getByRole('button', { name: 'F9 容缺受理', disabled: false }).waitFor();
    },
  },
  'reception-form': {
    login: 'as-intake',
    path: () => '/reception',
    shows: '快速受理',
    act: async (page) => {
      await page.locator('[data-stop=idNumber]:focus').waitFor();
      await page.locator('[data-stop=idNumber]').fill('110105194912310038');
      await page.locator('[data-stop=name]').fill('示例·键盘');
      await page.keyboard.press('F4');
      await type(page, 'jgsydw');
      await page.getByTitle('机关事业单位养老保险关系转移接续申请').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: '③ 材料 0/6' }).waitFor();
      await page.getByRole('button', { name: /绿色通道/ }).click();
      await page.getByRole('region', { name: '业务信息' }).getByLabel('转出地').fill('浙江省杭州市（示例）');
      await page.locator('[data-stop=grid]').focus();
      await page.keyboard.press('a');
      await page.getByRole('button', { name: 'F9 受理', exact: true }).waitFor();
      await page.getByText(/已暂存/).waitFor();
    },
  },
  'ticket-door': { login: null, path: () => '/hall/hs-zhengwu/ticket?kiosk=1', shows: '人等候', viewport: { width: 1080, height: 960 } },
  'hall-report': { login: 'hs-supervise', path: () => '/supervision', shows: '窗口实况', act: async (page) => { await page.getByRole('table', { name: '窗口实况' }).scrollIntoViewIfNeeded(); await page.getByRole('region', { name: '窗口实况' }).getByText('综合受理窗口3号').scrollIntoViewIfNeeded(); } },
  ticket: { login: null, path: () => '/hall/hs-zhengwu/ticket', shows: '人等候', viewport: phone, act: async (page) => {
    await page.getByRole('button', { name: '取号' }).click();
    await page.getByText('前面还有').waitFor();
  } },
  appointment: { login: null, path: () => '/appointments?region=341000&item=demo-accepted-10', shows: '到窗口', viewport: phone, act: async (page) => {
    await page.getByRole('region', { name: '什么时候来' }).getByText(/周/).nth(1).click();
    await page.getByText('09:00', { exact: true }).click();
  } },
  'appointment-visits': { login: 'hs-intake', path: () => '/appointment-desk', shows: 'Y' },
  appointments: { login: 'hs-intake', path: () => '/appointment-desk?list=homes', shows: '上门办', act: async (page) => {
    await page.getByRole('row', { name: /^预约 Y/ }).first().waitFor();
    await page.keyboard.press('y');
    await page.getByRole('dialog', { name: /^同意上门/ }).getByLabel('上门时间').waitFor();
  } },
  'hall-board': { login: null, path: () => '/hall/hs-zhengwu', shows: '综合受理窗口1号', viewport: { width: 1920, height: 1080 } },
  'hall-line': {
    login: 'hs-intake',
    path: () => '/workbench',
    shows: '今日我受理',
    act: async (page) => {
      await page.getByRole('button', { name: /^等候 \d/ }).click();
      await page.getByRole('region', { name: '已过号' }).getByRole('button').first().waitFor();
    },
  },
  instructions: { login: 'hs-duty', path: () => '/instructions', shows: '今日请示', act: async (page) => page.getByText('特批理由').waitFor() },
  workbench: {
    login: 'hs-intake',
    path: () => '/workbench',
    shows: '今日我受理',
    act: async (page) => {
      for (const list of ['我发出的补正', '网上补传', '今日我受理']) await page.getByRole('region', { name: list }).locator('li').first().waitFor();
      await page.getByRole('button', { name: /叫号/ }).and(page.locator(':enabled')).waitFor();
    },
  },
  'telephone-calls': {
    login: 'hs-intake',
    path: () => '/telephone-calls',
    shows: '待告知自',
    act: async (page) => {
      await page.getByRole('row', { name: /^打电话/ }).first().click();
      await page.getByRole('dialog').getByRole('list', { name: '告知内容' }).locator('p').first().waitFor();
      await page.keyboard.press('1');
      await page.getByRole('radio', { name: '本人' }).waitFor();
    },
  },
  'outage-sheets': { login: 'hs-intake', path: () => '/outage-sheets', shows: '未用', act: async (page) => page.getByText('D-hs-zonghe-1-00005').first().waitFor() },
  'late-entry': {
    login: 'hs-intake',
    path: () => '/reception',
    shows: '快速受理',
    act: async (page) => {
      await page.locator('[data-stop=idNumber]:focus').waitFor();
      await page.keyboard.press('Shift+F2');
      await page.getByRole('region', { name: '补录' }).getByLabel('断网收件单号').waitFor();
      await type(page, '0000');
      await page.getByTitle('D-hs-zonghe-1-00005').waitFor();
    },
  },
  'broken-line': {
    login: 'hs-intake',
    path: () => '/reception',
    shows: '快速受理',
    act: async (page) => {
      await page.locator('[data-stop=idNumber]:focus').waitFor();
      await page.locator('[data-stop=idNumber]').fill('110105194912310038');
      await page.locator('[data-stop=name]').fill('示例·断网');
      await page.locator('[data-stop=phone]').fill('13800000001');
      await page.keyboard.press('F4');
      await type(page, 'sbk');
      await page.getByTitle(/社会保障卡/).first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /^F9 (?!办理)/, disabled: false }).waitFor();
      await page.locator('section[aria-label=结论]:not([aria-busy=true])').waitFor();
      await page.route('**/api/**', (route) => route.abort('connectionreset'));
      await page.keyboard.press('F9');
      await page.getByRole('button', { name: '改用断网收件单' }).click();
      await page.getByText('写明实际收件时间').waitFor();
    },
  },
  'review-amended': {
    login: 'hs-review-zhengjiao',
    path: ({ audited }) => `/review/${audited.applicationId}/${audited.matters[0].id}`,
    shows: '已更正',
    act: async (page) => {
      await page.getByRole('button', { name: /更正业务信息…/ }).click();
      await page.getByLabel('更正原因').waitFor();
      await sheetDrawn(page);
    },
  },
  'undecided-messages': {
    login: 'hs-supervise',
    path: () => '/supervision/messages',
    shows: '网关未在时限内给出完整答复',
    act: async (page) => {
      await page.locator('[data-row="0"]:focus').waitFor();
      await page.keyboard.press('p');
      await page.getByRole('dialog').locator('textarea:focus').waitFor();
      await type(page, '11月24日 08:50 本人接听');
    },
  },
  thresholds: { login: 'hs-supervise', path: () => '/supervision/thresholds?region=341000', shows: '口径与阈值', whole: true, act: async (page) => page.getByText('黄牌回复期限').first().waitFor() },
  deferrals: { login: 'as-supervise', path: () => '/supervision/owed-papers', shows: '容缺/补正台账', act: async (page) => page.getByText('先办后补').first().waitFor() },
  supplements: { login: 'hs-supervise', path: () => '/supervision/owed-papers?state=supplements', shows: '容缺/补正台账', act: async (page) => page.getByText('户口本').first().waitFor() },
  'late-entries': { login: 'hs-supervise', path: () => '/supervision/late-entries', shows: '补录与作废', act: async (page) => page.getByText('D-hs-zonghe-1-00004').first().waitFor() },
  annulled: { login: 'hs-supervise', path: () => '/supervision/late-entries?state=annulled', shows: '补录与作废', act: async (page) => page.getByText('受理到了别人名下').first().waitFor() },
  'supply-instruction': {
    login: 'hs-intake',
    path: ({ asked }) => `/supply?application=${asked[3].applicationId}`,
    shows: '确认补齐',
    act: async (page) => {
      await page.locator('[data-stop=grid]:focus, [data-stop=grid] :focus').first().waitFor();
      await page.keyboard.press('Shift+F8');
      await page.locator('input#question:focus').waitFor();
    },
  },
  supply: { login: 'hs-intake', path: () => '/supply', shows: '补交材料', act: async (page) => page.getByText('今日受理').waitFor() },
  supplied: { login: 'hs-intake', path: ({ asked }) => `/supply?application=${asked[4].applicationId}`, shows: '网上补传', act: async (page) => page.locator('.supplied img').nth(1).waitFor() },
  favourites: { login: 'hs-intake', path: () => '/reception', shows: '就业登记' },
  consultation: {
    login: 'as-intake',
    path: () => '/consultation',
    shows: '先选事项',
    act: async (page) => {
      await type(page, 'dazr');
      await page.getByTitle('流动人员人事档案转入').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('article', { name: '办事指南' }).waitFor();
    },
  },
  'consultation-print': {
    login: 'as-intake',
    path: () => '/consultation',
    shows: '先选事项',
    viewport: paper,
    whole: true,
    act: async (page) => {
      await type(page, 'dazr');
      await page.getByTitle('流动人员人事档案转入').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('article', { name: '办事指南' }).waitFor();
      await page.emulateMedia({ media: 'print' });
    },
  },
  progress: { login: null, path: ({ fetched }) => `/progress?number=${fetched[0].number}#${fetched[0].queryCode}`, shows: '接下来', viewport: phone, whole: true },
  'progress-plain': { login: null, path: () => '/q', shows: '查进度', viewport: phone },
  'progress-phone': { login: null, path: () => '/q/phone', shows: '凭手机号查办件', viewport: phone },
  'progress-phone-code': { login: null, path: () => '/q/phone', shows: '凭手机号查办件', viewport: phone, act: askCode },
  'progress-phone-list': {
    login: null,
    path: () => '/q/phone',
    shows: '凭手机号查办件',
    viewport: phone,
    act: async (page) => {
      await askCode(page);
      const mailbox = await page.context().newPage();
      await mailbox.goto('/q/mailbox');
      for (let tries = 0; tries < 60 && (await mailbox.getByText(/验证码\d{6}/).count()) === 0; tries += 1) await mailbox.reload();
      const [code] = /\d{6}(?=，5分钟)/.exec(await mailbox.getByText(/验证码\d{6}/).first().innerText());
      await mailbox.close();
      await page.getByLabel('验证码').fill(code);
      await page.getByRole('button', { name: '查询' }).click();
      await page.getByText(/共 \d+ 件/).waitFor();
    },
  },
  mailbox: {
    login: null,
    path: () => '/q/mailbox',
    shows: '示例信箱',
    viewport: phone,
    act: async (page) => {
      for (let tries = 0; tries < 60 && (await page.getByText('已受理').count()) === 0; tries += 1) await page.reload();
      await page.getByText('已受理').first().waitFor();
    },
  },
  guides: { login: null, path: () => '/guides/210300', shows: '失业登记' },
  'guides-phone': { login: null, path: () => '/guides/210300', shows: '失业登记', viewport: phone },
  'guide-money': { login: null, path: () => '/guides/370000/shiye-baoxianjin-shenling', shows: '失业保险金申领' },
  guide: { login: null, path: () => '/guides/210300/dangan-zhuanru', shows: '办理时限', whole: true },
  'guide-phone': {
    login: null,
    path: () => '/guides/210300/dangan-zhuanru',
    shows: '办理时限',
    viewport: phone,
    whole: true,
    act: async (page) => page.getByRole('button', { name: '显示每项依据' }).click(),
  },
  'guide-unspecified': { login: null, path: () => '/guides/341000/dangan-zhuanru', shows: '文件没有给出', viewport: phone },
  coverage: { login: 'as-supervise', path: () => '/catalogue/coverage', shows: '文件行数' },
  'document-conflicts': { login: 'as-supervise', path: () => '/catalogue/conflicts', shows: '两边的说法都保留' },
};
