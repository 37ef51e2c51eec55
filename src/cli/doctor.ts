import { type Check, examine, findingsOf } from '../doctor/index.ts'
import { sayInvariant, sayRefusal, type Words } from '../words/words.ts'
import { command } from './command.ts'
import { zFlag } from './values.ts'

export const doctor = command({
  name: 'doctor',
  needs: 'shared',
  input: { quick: zFlag },
  flags: ['quick'],
  run: async ({ place, words }, { quick }) => {
    const { installation, database, files } = place
    const checks = await examine({ owner: installation.owner, database, files, thorough: !quick })
    const found = findingsOf(checks).length
    return {
      lines: [
        ...checks.flatMap((check) => linesOf(check, words)),
        '',
        found === 0 ? words.cli.healthy : words.cli.found(found),
      ],
      json: checks.map(({ name, looked, findings }) => ({
        name,
        looked,
        findings: findings.map((one) => ({ key: one.key, params: one.params ?? {}, text: sayRefusal(words, one) })),
      })),
      code: found === 0 ? 0 : 1,
    }
  },
})

/** An examination is called by its subject; what an area says must hold is said as its sentence. */
function sayCheck(words: Words, name: string): string {
  return sayInvariant(words, name) ?? words.cli.checks[name] ?? name
}

function linesOf({ name, looked, findings }: Check, words: Words): readonly string[] {
  const mark = findings.length === 0 ? '✓' : '✗'
  return [`${mark} ${sayCheck(words, name)} (${looked})`, ...findings.map((one) => `    ${sayRefusal(words, one)}`)]
}
