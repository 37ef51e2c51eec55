import { readConfig } from '../platform/config.ts'
import { projectRoot } from '../platform/root.ts'
import { isRefusal, type Refusal, refuse } from '../values/refusal.ts'
import { type Language, readLanguage, type Words, wordsIn } from '../words/words.ts'
import { readArguments } from './arguments.ts'
import type { Answer, Command } from './command.ts'
import { commands } from './commands.ts'
import type { Desk, Place, Tools } from './desk.ts'
import { openPlace } from './place.ts'
import { helpOf, overview, refusalJson, refusalLines } from './print.ts'

/** 0 done, 1 refused or something was found, 2 not said right. */
type ExitCode = 0 | 1 | 2

type Environment = Readonly<Record<string, string | undefined>>

/** Runs one command line (without the program's name) and returns its exit code. */
export async function runCommandLine(typed: readonly string[], env: Environment, tools: Tools): Promise<ExitCode> {
  const language = languageOf(typed, env)
  const words = wordsIn(language)
  const command = commandIn(typed)
  const wantsHelp = typed.includes('--help') || typed.includes('-h')
  if (command === null) {
    const known = wantsHelp || typed.length === 0
    const lines = overview(commands, words)
    if (known) say(lines)
    else complain([...refusalLines(words, null, unknownCommand(typed)), '', ...lines])
    return known && wantsHelp ? 0 : 2
  }
  if (wantsHelp) {
    say(helpOf(command, words))
    return 0
  }
  const read = readArguments(command, typed.slice(command.name.split(' ').length))
  const json = typed.includes('--json')
  if (isRefusal(read)) return no(words, command, read, json, 2)
  const config = readConfig(env, projectRoot())
  if (isRefusal(config)) return no(words, command, config, json, 1)
  const answer = await atDesk({ words, language, config, tools, note }, command, read.input)
  if (isRefusal(answer)) return no(words, command, answer, json, isMisuse(answer) ? 2 : 1)
  if (json) process.stdout.write(`${JSON.stringify(answer.json, null, 2)}\n`)
  else say(answer.lines)
  return answer.code ?? 0
}

/** The longest name that the words begin with: `sample load` before `sample`. */
function commandIn(typed: readonly string[]): Command | null {
  const fits = commands.filter(({ name }) => name.split(' ').every((word, i) => typed[i] === word))
  return fits.toSorted((a, b) => b.name.length - a.name.length)[0] ?? null
}

function unknownCommand(typed: readonly string[]): Refusal {
  const name = typed
    .filter((word) => !word.startsWith('-'))
    .slice(0, 2)
    .join(' ')
  return refuse('cli.unknown_command', { params: { name: name.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 60) } })
}

/** `--lang en`, else what the terminal speaks; Vietnamese when it says nothing. */
function languageOf(typed: readonly string[], env: Environment): Language {
  const at = typed.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const asked = at < 0 ? undefined : typed[at]?.includes('=') ? typed[at]?.slice('--lang='.length) : typed[at + 1]
  const spoken = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return readLanguage(asked ?? (spoken.toLowerCase().startsWith('en') ? 'en' : 'vi'))
}

async function atDesk(desk: Omit<Desk, 'place'>, command: Command, input: unknown): Promise<Answer | Refusal> {
  if (command.needs === 'none') return command.run({ ...desk, place: noPlace }, input)
  const place = await openPlace(desk.config, command.needs)
  if (isRefusal(place)) return place
  try {
    return await command.run({ ...desk, place }, input)
  } finally {
    await place.close()
  }
}

const noPlace = new Proxy({} as Place, {
  get: () => {
    throw new Error('this command said that it needs no database')
  },
})

/** A wrong value is a mistake in what was typed; anything else is the installation's answer. */
const isMisuse = (refusal: Refusal): boolean => refusal.kind === 'invalid' || refusal.kind === 'limit'

function no(words: Words, command: Command, refusal: Refusal, json: boolean, code: 1 | 2): ExitCode {
  complain(refusalLines(words, command, refusal))
  if (json) process.stdout.write(`${JSON.stringify(refusalJson(words, refusal), null, 2)}\n`)
  return code
}

const say = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`)
const complain = (lines: readonly string[]) => process.stderr.write(`${lines.join('\n')}\n`)
const note = (text: string) => void process.stderr.write(`${text}\n`)
