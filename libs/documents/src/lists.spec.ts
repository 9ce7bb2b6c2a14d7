import { labelsHtml, listHtml, type Label, type PrintedList } from './lists';

const faces = { body: '/body', title: '/title' };
const list = (count: number): PrintedList => ({
  organ: '示例局', title: '示例清单', told: [], head: ['序号', '收件人'], widths: [1, 3], rows: Array.from({ length: count }, (_, index) => [String(index + 1), '示例·<某>']),
  total: (rows) => `${rows.length} 件`, signatures: ['交出人'], printed: '打印时间', demo: false,
});
const times = (html: string, word: string) => html.split(word).length - 1;

describe('a working list on paper', () => {
  it('has a total on every page, and the whole and the signatures on the last', () => {
    const html = listHtml(list(25), faces);
    expect([times(html, 'data-page='), times(html, '本页 12 件'), times(html, '本页 1 件'), times(html, '合计 25 件'), times(html, '交出人')]).toEqual([3, 2, 1, 1, 1]);
    expect(html.indexOf('合计 25 件')).toBeGreaterThan(html.indexOf('本页 1 件'));
    expect(html).toContain('第 3/3 页');
    expect(html).toContain('示例·&lt;某&gt;');
  });

  it('says that nothing stands in it', () => {
    expect(listHtml(list(0), faces)).toContain('<td colspan="2">无</td>');
  });
});

describe('labels', () => {
  const label: Label = { large: '格口 1', lines: ['示*'], caseNumber: 'B341000261120001237', grouped: 'B341000-261120-00123-7', demo: false };

  it('stand eight or eighteen to the page, each with the barcode of its 办件编号', () => {
    const all = Array.from({ length: 19 }, () => label);
    expect([times(labelsHtml('面单', 'address', all, faces), 'data-page='), times(labelsHtml('格口标签', 'hole', all, faces), 'data-page=')]).toEqual([3, 2]);
    expect(times(labelsHtml('面单', 'address', all, faces), '<svg')).toBe(19);
  });

  it('of a folder are each a page of their own, 60 × 40 mm', () => {
    const html = labelsHtml('材料标签', 'folder', [label, label], faces);
    expect([times(html, 'data-page='), times(html, '@page{size:60mm 40mm'), times(html, '@page{size:A4')]).toEqual([2, 1, 0]);
  });
});
