import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArguments } from '../../src/cli/arguments.ts'
import { type Command, isRequired, optionsOf } from '../../src/cli/command.ts'
import { commands } from '../../src/cli/commands.ts'
import type { Desk } from '../../src/cli/desk.ts'
import { isRefusal } from '../../src/values/refusal.ts'
import { wordsIn } from '../../src/words/words.ts'
import { countOf, headsOf } from '../support/checksum.ts'
import { texts } from '../support/hostile.ts'
import { openSampleHouse } from '../support/sample.ts'
import type { TestHouse } from '../support/web.ts'

let house: TestHouse
let desk: Desk
let folder: string
const here = process.cwd()
beforeAll(async () => {
  house = await openSampleHouse()
  // What a command is told to write lands here, whatever it is called.
  folder = await mkdtemp(join(tmpdir(), 'dau-an-commands-'))
  process.chdir(folder)
  const { database, files, secrets, config } = house.house
  const { app, portal, owner } = house.data
  const installation = {
    app,
    portal,
    owner,
    kind: 'server',
    announce: () => undefined,
    stop: async () => undefined,
  } as const
  const tools = { serve: async () => 0 }
  const place = { installation, database, files, secrets }
  desk = { words: wordsIn('vi'), language: 'vi', config, tools, place, note: () => undefined }
}, 240_000)
afterAll(async () => {
  process.chdir(here)
  await rm(folder, { recursive: true, force: true })
  await house.close()
})

/** What somebody who knows the commands would type, so that one value is the only thing wrong. */
const honest: Readonly<Record<string, string>> = {
  unit: 'song-cau',
  term: 'VIII',
  period: '2021',
  role: 'ward_officer',
  person: 'nobody',
  name: 'Nông Văn Thử',
  from: '2024-05-01',
  to: '2024-12-31',
  'as-at': '2024-04-15',
}

/** Those that end, load or take away the whole; they take no value that could be wrong. */
const whole = ['serve', 'sample load', 'sample wipe', 'db url']

function lines(command: Command): readonly (readonly string[])[] {
  const names = [...command.places, ...optionsOf(command).filter((name) => !command.flags.includes(name))]
  const typed = (name: string, value: string) =>
    command.places.includes(name) ? ['--', value] : [`--${name}=${value}`]
  return names.flatMap((attacked) => {
    const others = names.filter((name) => name !== attacked && (isRequired(command.input, name) || honest[name]))
    const options = others.filter((name) => !command.places.includes(name))
    const rest = options.flatMap((name) => typed(name, honest[name] ?? 'x'))
    return Object.values(texts).map((text) => [...rest, ...typed(attacked, text)])
  })
}

describe.each(commands.filter(({ name }) => !whole.includes(name)))('dau-an $name', (command) => {
  it('takes what is wrong as a mistake, and a refusal changes nothing', async () => {
    const before = await countOf(house.data.owner)
    let refusedAll = true
    for (const typed of lines(command)) {
      const read = readArguments(command, typed)
      if (isRefusal(read)) continue
      const heads = await headsOf(house.data.owner)
      const answer = await command.run(desk, read.input)
      if (isRefusal(answer)) expect([typed, await headsOf(house.data.owner)]).toEqual([typed, heads])
      else refusedAll = false
    }
    if (refusedAll) expect(await countOf(house.data.owner)).toEqual(before)
  }, 60_000)

  it('refuses what it does not know, twice the same, and values that are missing', () => {
    const [first = 'lang'] = optionsOf(command).filter((name) => !command.flags.includes(name))
    const wrong = [
      ['--nothing'],
      ['--__proto__=x'],
      ['--constructor', 'x'],
      [`--${first}`],
      [`--${first}=a`, `--${first}=b`],
    ]
    for (const typed of [...wrong, ['a', 'b', 'c'], ['\u001b[2J'], ['--json=1']]) {
      expect([typed, isRefusal(readArguments(command, typed))]).toEqual([typed, true])
    }
  })
})
