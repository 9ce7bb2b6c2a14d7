import { instant, limit, terms } from '../testing/terms.builder';
import { outputSideOf } from './output-side';

describe('出件责任方 (003 annex 2 二（三）)', () => {
  const slow = { promised: limit(10) };
  it.each([
    ['只需一级办理层级的，由综合窗口办结后当场反馈', { ...instant(), handlingLevel: 1 }, 'mail', 'window', 'firstLevel'],
    ['二级以上即办、需要纸质结果的，由窗口反馈', { ...instant(), handlingLevel: 2, delivery: { paper: true } }, 'mail', 'window', 'instantPaper'],
    ['二级以上即办、无需纸质结果的，由后台反馈', { ...instant(), handlingLevel: 2, delivery: { paper: false } }, 'window', 'backOffice', 'instantNoPaper'],
    ['非即办、现场领取的，在综合窗口领取', terms({ ...slow, handlingLevel: 2 }), 'window', 'window', 'fetched'],
    ['非即办、邮寄的，由后台反馈', terms({ ...slow, handlingLevel: 3 }), 'mail', 'backOffice', 'sent'],
    ['未定层级的，不按一级算', terms({ ...slow, handlingLevel: null }), 'electronic', 'backOffice', 'sent'],
  ] as const)('%s', (_sentence, about, method, by, rule) => {
    expect(outputSideOf(about, method)).toEqual({ by, rule });
  });
});
