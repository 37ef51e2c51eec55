import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take longest, longest first, so that no worker is left with one of them when the others are done. Those
 * that need the loaded sample take turns with those that do not: whoever asks first loads it, and nobody waits idle.
 */
export const slowest: readonly string[] = [
  'tests/proofs/hostile-forms.test.ts',
  'tests/journeys/every-page.test.ts',
  'tests/journeys/relief-whole.test.ts',
  'tests/journeys/first-run.test.ts',
  'tests/cli/command-line.test.ts',
  'tests/proofs/questions.test.ts',
  'src/platform/embedded.test.ts',
  'tests/proofs/statements.test.ts',
  'tests/proofs/hostile-addresses.test.ts',
  'tests/proofs/former.test.ts',
  'tests/proofs/hostile-files.test.ts',
  'src/web/staff/reports/reports.test.ts',
  'tests/proofs/replay.test.ts',
  'tests/support/browser.test.ts',
  'src/platform/backup/backup.test.ts',
  'tests/journeys/every-link.test.ts',
  'tests/journeys/english.test.ts',
]

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    return usual.toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const found = slowest.findIndex((file) => moduleId.endsWith(`/${file}`))
  return found < 0 ? slowest.length : found
}
