import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countsLine, countsOf } from './counts.mjs';

const report = { numPassedTests: 12, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPendingTests: 0, numTodoTests: 0 };

describe('the last line of a test run', () => {
  it('says what passed and what failed', () => {
    expect(countsLine(report)).toBe('12 passed, 0 failed');
  });
  it('adds the skipped only when there are any', () => {
    expect(countsLine({ ...report, numPendingTests: 2, numTodoTests: 1 })).toBe('12 passed, 0 failed, 3 skipped');
  });
  it('counts a file that could not be loaded as a failure', () => {
    expect(countsLine({ ...report, numRuntimeErrorTestSuites: 1 })).toBe('12 passed, 1 failed');
  });
  it('never reads as success when the run left no report, or half of one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zonggui-counts-'));
    writeFileSync(join(folder, 'half.json'), '{"numPassedTests":');
    expect(countsOf(join(folder, 'absent.json'))).toBe('0 passed, 1 failed');
    expect(countsOf(join(folder, 'half.json'))).toBe('0 passed, 1 failed');
  });
});
