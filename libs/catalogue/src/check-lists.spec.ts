import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCatalogue, faultLine } from './check-catalogue';
import { loadCatalogueFiles, loadDocumentTexts, parseCatalogueFile } from './load-catalogue';
import type { CatalogueFile } from './load-catalogue';

const config = join(__dirname, '../../../config');
const real = loadCatalogueFiles(config);
const texts = loadDocumentTexts(config);
const read = (path: string): string => readFileSync(join(config, path), 'utf8');
const nearby = 'catalogue/lists/nearby.yaml';
const speedup = 'catalogue/lists/speedup.yaml';
const guides = 'catalogue/lists/kuasheng-18.yaml';
const bundle = 'catalogue/bundles/shandong-3-1-jiuye-kunnan-renyuan-shiye.yaml';

/** The faults of the catalogue with one file written otherwise. */
function faultsOf(path: string, before: string, after: string): string[] {
  const text = read(path);
  expect(text).toContain(before);
  const files: CatalogueFile[] = [...real.filter((file) => file.path !== path), parseCatalogueFile(path, text.replace(before, after))];
  return checkCatalogue(files, { texts }).faults.map(faultLine);
}

describe('a list that does not say what its document says', () => {
  it.each([
    ['a name that is not printed so', nearby, '城乡居民养老保险缴费信息查询', '城乡居民养老保险缴费查询', 'parts[0].rows[1][0]', 'verbatim'],
    ['a tick in the wrong column', nearby, "['10', 城乡居民养老保险补缴, '', '', √, '']", "['10', 城乡居民养老保险补缴, '', √, '', '']", 'parts[0].rows[9][0]', 'in the cell they stand in'],
    ['a merged cell filled in by hand', nearby, "['2', 城乡居民养老保险缴费信息查询, '', √", "['2', 城乡居民养老保险缴费信息查询, 社保局, √", 'parts[0].rows[1][0]', 'verbatim'],
    ['a cell too many', nearby, "['10', 城乡居民养老保险补缴, '', '', √, '']", "['10', 城乡居民养老保险补缴, '', '', √, '', √]", 'parts[0].rows[9]: 7', '6 cells: 序号'],
    ['a labelled line that the guide has otherwise', guides, '本人身份证件或社会保障卡', '本人身份证件', 'parts[0].rows[0][3]', 'verbatim'],
    ['a line the document does not have', nearby, 'until: 附件 6', 'until: 附件 66', 'parts[0].from', 'two lines of 003'],
    ['a column nobody printed', nearby, 'items: { column: 事项名称 }', 'items: { column: 事项 }', 'items.column: "事项"', 'one of 序号, 事项名称'],
    ['a channel that does not exist', nearby, '合作银行网点办: bank', '合作银行网点办: branch', 'ticks.合作银行网点办: "branch"', 'one of window, web'],
    ['a merged cell whose words stand elsewhere', nearby, 'rows: [50, 54]', 'rows: [49, 54]', 'merged[5].rows', 'the first with words'],
    ['a mark beyond the last row', nearby, 'rows: [45, 49]', 'rows: [45, 99]', 'marks[1].rows', 'rows 1 to 54'],
    ['an uncertain cell that does not say why it stays so', nearby, '    unsettled: ', '    reading: ', 'marks[0].unsettled: (missing)', 'why reading the document again cannot settle it'],
    ['an item no item is called by', nearby, '企业职工养老保险个人权益记录查询打印: 个人权益记录查询打印（企业）', '企业职工养老保险个人权益记录查询打印: 个人权益查询打印（企业）', 'names.企业职工养老保险个人权益记录查询打印', 'the nearest: 个人权益记录查询打印（企业）'],
    ['a name the list does not print', nearby, '  企业职工养老保险个人权益记录查询打印: ', '  企业职工权益记录打印: ', 'names.企业职工权益记录打印', 'a name printed in the column 事项名称'],
    ['a name that another item has', nearby, 'names:\n', 'names:\n  社会保障卡注销: 社会保障卡启用\n', 'names.社会保障卡注销', 'a name that shehui-baozhangka-zhuxiao does not already have'],
    ['a limit without its number', speedup, 'kind: workdays, amount: 45', 'kind: workdays', 'speedUp.before.2[0].amount: (missing)', 'a number of workdays'],
    ['a fact nobody knows', speedup, 'when: { injury: clear }', 'when: { wound: clear }', 'speedUp.before.4[1].when.wound', 'a fact: agent'],
    ['a quotation that is not in the document', speedup, 'quote: 9 失业登记 7个工作日 3个工作日', 'quote: 9 失业登记 7个工作日 2个工作日', 'source.quote', 'words of 002, verbatim'],
    ['a bundle with an item nobody knows', bundle, 'name: 职业介绍,', 'name: 职业介绍所,', 'required[2].name: "职业介绍所"', 'the nearest: 职业介绍'],
    ['a bundle led by a unit nobody knows', bundle, 'leads: [sd-jiuye-shiye]', 'leads: [sd-nobody]', 'leads[0]: "sd-nobody"', 'one of as-rsj'],
  ])('%s', (_fault, path, before, after, field, allowed) => {
    const faults = faultsOf(path, before, after);
    expect(faults.filter((fault) => fault.includes(field) && fault.includes(allowed))).not.toEqual([]);
    faults.forEach((fault) => expect(fault).toMatch(/^(catalogue|organisation)\/\S+\.yaml:\d+ /));
  });

  it('rows in another order than the document has', () => {
    const [first = '', second = ''] = read(nearby).split('\n').filter((line) => /^ {6}- \['[23]'/.test(line));
    expect(faultsOf(nearby, `${first}\n${second}`, `${second}\n${first}`)).toContainEqual(expect.stringMatching(/nearby\.yaml:\d+ parts\[0\]\.rows\[2\]: "2 城乡居民养老保险缴费信息查询 .*the rows in the order of the document/));
  });

  it('tells all of them in one run', () => {
    const text = read(nearby).replace('城乡居民养老保险缴费信息查询', '城乡居民养老保险缴费查询').replace('rows: [45, 49]', 'rows: [45, 99]').replace('合作银行网点办: bank', '合作银行网点办: branch');
    const { faults } = checkCatalogue([...real.filter(({ path }) => path !== nearby), parseCatalogueFile(nearby, text), parseCatalogueFile('catalogue/lists/empty.yaml', 'code: empty')], { texts });
    expect(faults.map(({ file, field }) => `${file} ${field}`)).toEqual(expect.arrayContaining([`${nearby} ticks.合作银行网点办`, 'catalogue/lists/empty.yaml columns', 'catalogue/lists/empty.yaml parts']));
  });
});
