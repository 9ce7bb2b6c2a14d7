import { creditCodeChecks, residentIdFault } from '@zonggui/domain/identity-number';
import type { PartyInput } from '../command/requests';
import type { Chance } from './chance';

const families = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];
const givens = ['安', '北辰', '川', '丹', '恩泽', '芳', '国栋', '海燕', '建平', '可欣', '岚', '明远', '宁', '平', '清和', '荣', '淑贞', '婷', '文博', '晓东', '雅', '志强'];
const trades = ['商贸', '餐饮', '机械', '物流', '科技', '纺织', '建材', '农业'];

/** An invented applicant (示例). His number is valid in form, and no region begins with 99: it is nobody's. */
export function person(chance: Chance): PartyInput {
  const birth = `${chance.between(1958, 2005)}${two(chance.between(1, 12))}${two(chance.between(1, 28))}`;
  return { kind: 'person', idType: 'resident-id', idNumber: completed(`990000${birth}${String(chance.between(1, 999)).padStart(3, '0')}`, '0123456789X', (number) => residentIdFault(number) === null), name: `示例·${chance.pick(families)}${chance.pick(givens)}`, phone: '13800000000' };
}

/** An invented firm (示例), as above. */
export function firm(chance: Chance): PartyInput {
  const code = completed(`91990000MA${String(chance.between(0, 9_999_999)).padStart(7, '0')}`, '0123456789ABCDEFGHJKLMNPQRTUWXY', creditCodeChecks);
  return { kind: 'organisation', idType: 'uscc', idNumber: code, name: `示例·${chance.pick(families)}${chance.pick(givens)}${chance.pick(trades)}有限公司`, phone: '13800000000' };
}

/** With the one check character that fits. */
function completed(start: string, characters: string, fits: (number: string) => boolean): string {
  const last = [...characters].find((character) => fits(`${start}${character}`));
  if (last === undefined) throw new Error(`nothing completes ${start}`);
  return `${start}${last}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
