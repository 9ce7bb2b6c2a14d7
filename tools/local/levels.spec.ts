import { LEVELS, levelsOf, needsBrowser, needsBuilds, needsServices } from './levels.mjs';

describe('the levels a test run is asked for', () => {
  it('are all four when none is named', () => {
    expect(levelsOf(['-t', 'accepts']).levels).toEqual(LEVELS);
  });
  it('are those named, and everything else goes on to jest untouched', () => {
    expect(levelsOf(['--selectProjects', 'journey', 'unit', '-t', 'unit price'])).toEqual({ levels: ['unit', 'journey'], rest: ['-t', 'unit price'] });
    expect(levelsOf(['--selectProjects', 'integration', 'test/calendar.int.spec.ts'])).toEqual({
      levels: ['integration'],
      rest: ['test/calendar.int.spec.ts'],
    });
    expect(levelsOf(['--selectProjects=unit', '--verbose'])).toEqual({ levels: ['unit'], rest: ['--verbose'] });
  });
  it('start nothing that they do not use', () => {
    expect([needsServices(['unit']), needsBrowser(['unit']), needsBuilds(['unit'])]).toEqual([false, false, []]);
    expect([needsServices(['integration']), needsBrowser(['integration']), needsBuilds(['integration'])]).toEqual([true, false, ['server']]);
    expect([needsServices(['browser']), needsBrowser(['browser']), needsBuilds(['browser'])]).toEqual([true, true, ['server', 'web']]);
  });
});
