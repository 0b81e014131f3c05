import { readFileSync, rmSync } from 'node:fs';
import { at } from './root.mjs';

/** Reads a report once: a run that dies leaves none, and must not be credited with an older one. */
function take(file) {
  try {
    const report = JSON.parse(readFileSync(at(file), 'utf8'));
    rmSync(at(file));
    return report;
  } catch {
    return undefined;
  }
}

/** How many tests passed and failed in a report of Vitest. */
export function vitestCounts(file) {
  const report = take(file);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/** How many journeys passed and failed in a report of Playwright. */
export function playwrightCounts(file) {
  const stats = take(file)?.stats;
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 };
}

/**
 * Adds up steps: those that count tests give theirs, the others are one check each.
 * A step that failed without a failed test (it could not start, a file did not load) is one failure.
 */
export function total(steps) {
  let passed = 0;
  let failed = 0;
  for (const { ok, counts } of steps) {
    passed += counts === undefined ? Number(ok) : counts.passed;
    failed += counts === undefined || counts.failed === 0 ? Number(!ok) : counts.failed;
  }
  return { passed, failed };
}
