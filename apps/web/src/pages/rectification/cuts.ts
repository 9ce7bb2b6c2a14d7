import { findingLabel, problemLabel, ratingLabel } from '../../labels';
import type { Cuts } from '../supervision/ledger-filters';

/** What 差评台账 can be narrowed by. */
export const rectificationCuts: Cuts<'code' | 'signed' | 'finding' | 'category'> = {
  code: { label: '等级', words: { 4: ratingLabel[4], 5: ratingLabel[5] } },
  signed: { label: '实名', words: { named: '实名', anonymous: '匿名' } },
  finding: { label: '核实结论', words: findingLabel },
  category: { label: '类型', words: problemLabel },
};
