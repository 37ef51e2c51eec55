import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { SlowestFirst } from './tests/support/slowest-first.ts'

const apart = ['tests/house', 'tests/durability', 'tests/journeys']

/** The suites in the order in which `npm test` runs them; each may be run alone with `--project`. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    // Guards against hanging, not limits of speed: a loaded machine must not fail a right program.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    projects: [
      suite('structure', {
        include: ['tests/house/**/*.test.{ts,tsx}'],
        exclude: ['tests/house/planted/**'],
        testTimeout: 180_000,
      }),
      // Files of one worker share the modules they load: a third of the time went into loading them anew for each.
      suite('unit', {
        include: ['{src,db,tests}/**/*.test.{ts,tsx}'],
        exclude: apart.map((folder) => `${folder}/**`),
        isolate: false,
        // Most of them wait for the database half of the time: a third fills the waits of the other two.
        maxWorkers: 3,
      }),
      suite('durability', { include: ['tests/durability/**/*.test.ts'], testTimeout: 600_000, fileParallelism: false }),
      suite('journeys', {
        include: ['tests/journeys/**/*.test.{ts,tsx}'],
        testTimeout: 180_000,
        // One browser, one build of the islands and one load of the modules for all files of a worker.
        isolate: false,
        // Each waits for its browser, its browser for pages, and pages for the database.
        maxWorkers: 3,
      }),
      suite('guide', { include: ['tests/guide/*.pictures.ts'], testTimeout: 180_000, fileParallelism: false }),
    ],
  },
})

function suite(name: string, test: TestProjectInlineConfiguration['test'] & object): TestProjectInlineConfiguration {
  return { extends: true, test: { name, globalSetup: 'tests/support/cluster.ts', ...test } }
}
