import { allRefusals, type Refusal } from './values/refusal.ts'
import { sayRefusal, wordsIn } from './words/words.ts'

const languages = ['vi', 'en'] as const
type Line = Exclude<keyof ReturnType<typeof wordsIn>['setup']['start'], never>

/** Each mistake in both languages, with the setting it is about: nobody has chosen a language yet. */
export function tellRefusal(refusal: Refusal): void {
  for (const one of allRefusals(refusal)) {
    const place = one.field ? `${one.field}: ` : ''
    for (const language of languages) process.stderr.write(`${place}${sayRefusal(wordsIn(language), one)}\n`)
  }
}

export function tellUsage(): void {
  for (const language of languages) process.stderr.write(`${wordsIn(language).setup.start.usage}\n`)
}

/** A line of the start, Vietnamese · English, and below it the address it is about. */
export function tell(line: Line, address?: string): void {
  const [vi, en] = languages.map((language) => wordsIn(language).setup.start[line])
  process.stdout.write(`\n  ${vi}\n  ${en}\n${address === undefined ? '' : `\n      ${address}\n`}`)
}
