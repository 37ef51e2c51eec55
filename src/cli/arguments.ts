import { parseArgs } from 'node:util'
import { parseInput } from '../platform/input.ts'
import { isRefusal, type Refusal, refuse } from '../values/refusal.ts'
import { type Command, optionsOf } from './command.ts'

/** Understood by every command. */
export const everywhere = { flags: ['help', 'json'], values: ['lang'] } as const

export interface Typed {
  readonly input: unknown
  readonly json: boolean
}

const longest = 2000
const atPlace = { field: 'arguments' }

/** Reads what was typed after the command's name. Strict: whatever is not known, doubled or missing is refused. */
export function readArguments(command: Command, typed: readonly string[]): Typed | Refusal {
  const flags = [...command.flags, ...everywhere.flags]
  const values = [...optionsOf(command).filter((name) => !flags.includes(name)), ...everywhere.values]
  const config = Object.fromEntries([
    ...flags.map((name) => [name, { type: 'boolean' as const }]),
    ...values.map((name) => [name, { type: 'string' as const }]),
  ])
  const options = { ...config, help: { type: 'boolean' as const, short: 'h' } }
  const { tokens } = parseArgs({ args: [...typed], options, strict: false, tokens: true, allowPositionals: true })
  const raw: Record<string, unknown> = {}
  const alone: string[] = []
  for (const token of tokens) {
    const refused = token.kind === 'option' ? takeOption(token, { flags, values }, raw) : null
    if (refused) return refused
    if (token.kind === 'positional') alone.push(token.value)
  }
  const tooMany = alone[command.places.length]
  if (tooMany !== undefined) return refuse('cli.too_many', { ...atPlace, params: { value: shown(tooMany) } })
  command.places.forEach((name, i) => {
    if (alone[i] !== undefined) raw[name] = alone[i]
  })
  const hostile = Object.entries(raw).find(([, value]) => typeof value === 'string' && isHostile(value))
  if (hostile) return refuse('cli.hostile', { field: hostile[0], params: { most: longest } })
  const { json, help: _help, lang, ...given } = raw
  if (lang !== undefined && lang !== 'vi' && lang !== 'en') return refuse('platform.not_a_choice', { field: '--lang' })
  const input = parseInput(command.input, given)
  return isRefusal(input) ? input : { input, json: json === true }
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

type Names = Readonly<Record<'flags' | 'values', readonly string[]>>

function takeOption(token: OptionToken, { flags, values }: Names, raw: Record<string, unknown>): Refusal | null {
  const { name, rawName, value, inlineValue } = token
  const field = shown(rawName)
  if (!flags.includes(name) && !values.includes(name)) return refuse('cli.unknown_option', { field })
  if (Object.hasOwn(raw, name)) return refuse('cli.option_twice', { field })
  if (flags.includes(name)) {
    if (value !== undefined) return refuse('cli.flag_with_value', { field })
    raw[name] = true
    return null
  }
  // `--file --json` forgot the file; a value that begins with a dash is written `--file=-x`.
  const isForgotten = value === undefined || (!inlineValue && value.startsWith('-') && value !== '-')
  if (isForgotten) return refuse('cli.no_value', { field })
  raw[name] = value
  return null
}

/** Control characters reach the terminal and the journal; nothing that is typed is ever that long. */
const isHostile = (value: string): boolean => value.length > longest || /[\p{Cc}\p{Cf}\p{Cs}]/u.test(value)

const shown = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 60)
