// The pictures of docs/screens: who looks, where, and what must be there before it is taken.
export const scenes = {
  queue: { login: 'hs-review-zhengjiao', path: () => '/queue', shows: '待签收' },
  overdue: { login: 'hs-supervise', path: () => '/overdue', shows: '超期' },
  cards: { login: 'hs-supervise', path: () => '/cards', shows: '黄牌' },
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
      await page.getByText('请于').first().waitFor();
    },
  },
};
