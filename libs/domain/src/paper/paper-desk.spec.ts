import { transferNumberOf, worksAt } from './paper-desk';

const at = (desk: 'counter' | 'review', department: string | null = null) => ({ desk, department, region: '341000' });
const grant = (post: 'intake' | 'review' | 'issue', region = '341000', department: string | null = null) => [{ post, region, department }];

describe('where paper lies', () => {
  it('belongs to the posts of that desk, in that region and below what they are granted', () => {
    expect(worksAt(grant('intake'), at('counter'))).toBe(true);
    expect(worksAt(grant('intake', '340000'), at('counter'))).toBe(true);
    expect(worksAt(grant('intake', '210300'), at('counter'))).toBe(false);
    expect(worksAt(grant('issue'), at('counter'))).toBe(false);
  });

  it('is a department’s own where departments decide, and the region’s elsewhere', () => {
    expect(worksAt(grant('review', '341000', 'one'), at('review', 'one'))).toBe(true);
    expect(worksAt(grant('review', '341000', 'two'), at('review', 'one'))).toBe(false);
    expect(worksAt(grant('review'), at('review', 'one'))).toBe(true);
    expect(worksAt(grant('intake', '341000', 'one'), at('counter'))).toBe(true);
  });

  it('is handed over under a number of its own kind', () => expect(transferNumberOf('B341000261120001237')).toBe('J341000261120001237'));
});
