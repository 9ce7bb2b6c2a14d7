// The last line of a test run, from jest's own report: `node tools/local/counts.mjs <report.json>` prints it.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** A suite that could not even be loaded has no tests of its own to fail: it counts as one failure. */
export function countsLine(report) {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const skipped = report.numPendingTests + report.numTodoTests;
  return `${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A run that left no report has passed nothing, and is itself the failure. */
export function countsOf(file) {
  try {
    return countsLine(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return '0 passed, 1 failed';
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(countsOf(process.argv[2]));
