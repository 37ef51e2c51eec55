import { parseArgs } from 'node:util'
import { writeStatement } from './statement/generate.ts'
import { type LookName, lookNames } from './statement/looks.ts'
import { writeSheet } from './statement/sheet.ts'

const usage = `npm run generate statement -- --bank <${[...lookNames, 'vbsp-xlsx'].join('|')}> [--rows 2000] [--seed 1] --out <folder>
    [--overlap 0.3]    a second, later file of the same account that repeats this share of the first`

const say = (text: string) => process.stdout.write(`${text}\n`)

function stop(text: string): never {
  process.stderr.write(`${text}\n\n${usage}\n`)
  process.exit(2)
}

function read() {
  try {
    const options = { type: 'string' as const }
    return parseArgs({
      // Whoever leaves npm out may leave its dashes in.
      args: process.argv.slice(2).filter((one) => one !== '--'),
      allowPositionals: true,
      options: {
        bank: options,
        rows: options,
        seed: options,
        out: options,
        overlap: options,
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    return stop((error as Error).message)
  }
}

function number(text: string, name: string, from: number, to: number): number {
  const value = Number(text)
  return Number.isFinite(value) && value >= from && value <= to ? value : stop(`--${name}: ${from} … ${to}`)
}

const { values, positionals } = read()
if (values.help) {
  say(usage)
  process.exit(0)
}
if (positionals.join(' ') !== 'statement') stop('What is to be generated? There is: statement')
const { bank = '', out: folder } = values
if (!folder) stop('--out is missing')
const rows = Math.round(number(values.rows ?? '2000', 'rows', 20, 5_000_000))
const seed = Math.round(number(values.seed ?? '1', 'seed', 0, 2 ** 31))
const overlap = number(values.overlap ?? '0', 'overlap', 0, 0.9)
if (bank === 'vbsp-xlsx') {
  const { xlsx, truth } = writeSheet({ rows, seed, folder })
  say(`${xlsx}\n${truth}`)
} else {
  if (!(lookNames as string[]).includes(bank)) stop(`--bank: ${lookNames.join(', ')}, vbsp-xlsx`)
  const asked = { bank: bank as LookName, rows, seed, folder }
  const repeated = Math.round(rows * overlap)
  const of = repeated > 0 ? 2 * rows - repeated : rows
  const first = writeStatement({ ...asked, of })
  say(`${first.pdf}\n${first.truth}`)
  if (repeated > 0) {
    const later = writeStatement({ ...asked, of, skip: rows - repeated, masked: true, name: `${bank}-later-${seed}` })
    say(`${later.pdf}\n${later.truth}`)
  }
}
