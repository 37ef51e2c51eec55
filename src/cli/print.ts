import { allRefusals, type Refusal } from '../values/refusal.ts'
import { fill } from '../words/shape.ts'
import { sayRefusal, type Words } from '../words/words.ts'
import { type Command, isRequired, optionsOf } from './command.ts'

/** Rows in columns, as wide as their widest cell. */
export function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** Each refusal on its line, with the option it is about. */
export function refusalLines(words: Words, command: Command | null, refusal: Refusal): readonly string[] {
  return allRefusals(refusal).map((one) => {
    const text = sayRefusal(words, one)
    return one.field === undefined || one.field === 'arguments' ? text : `${called(command, one.field)}: ${text}`
  })
}

function called(command: Command | null, field: string): string {
  if (field.startsWith('-')) return field
  if (command?.places.includes(field)) return `<${field}>`
  return command && Object.hasOwn(command.input.shape, field) ? `--${field}` : field
}

export function refusalJson(words: Words, refusal: Refusal): unknown {
  const refused = allRefusals(refusal).map((one) => ({
    key: one.key,
    field: one.field ?? null,
    text: sayRefusal(words, one),
  }))
  return { refused }
}

/** `dau-an figures --unit <unit> --term <term> [--period <period>] …` */
export function usageOf(command: Command): string {
  const places = command.places.map((name) => (isRequired(command.input, name) ? `<${name}>` : `[${name}]`))
  const options = optionsOf(command).map((name) => {
    const text = command.flags.includes(name) ? `--${name}` : `--${name} <…>`
    return isRequired(command.input, name) ? text : `[${text}]`
  })
  return ['dau-an', command.name, ...places, ...options].join(' ')
}

/** The help of one command. */
export function helpOf(command: Command, words: Words): readonly string[] {
  const { cli } = words
  const explained = [...command.places, ...optionsOf(command)].map((name) => [
    `  ${command.places.includes(name) ? `<${name}>` : `--${name}`}`,
    cli.options[`${command.name} ${name}`] ?? cli.options[name] ?? '',
  ])
  const always = ['json', 'lang', 'help'].map((name) => [`  --${name}`, cli.options[name] ?? ''])
  return [
    cli.commands[command.name] ?? '',
    '',
    fill(cli.usage, { usage: usageOf(command) }),
    '',
    ...inColumns([...explained, ...always]),
  ]
}

/** The table of contents. */
export function overview(commands: readonly Command[], words: Words): readonly string[] {
  const { cli } = words
  const rows = commands.map((one) => [`  ${one.name}`, cli.commands[one.name] ?? ''])
  return [cli.about, '', fill(cli.usage, { usage: cli.commandPlace }), '', ...inColumns(rows), '', cli.more]
}
