import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { draftDocument } from '../../src/areas/documents/index.ts'
import { foundCommittee, unitIds } from '../../src/areas/organisation/index.ts'
import { readArguments } from '../../src/cli/arguments.ts'
import { type Command, isRequired, optionsOf } from '../../src/cli/command.ts'
import { commands } from '../../src/cli/commands.ts'
import type { Desk } from '../../src/cli/desk.ts'
import { settingNames } from '../../src/platform/config/names.ts'
import { readConfig } from '../../src/platform/config.ts'
import { type Id, newId } from '../../src/values/id.ts'
import { allRefusals, isRefusal } from '../../src/values/refusal.ts'
import { sayRefusal, wordsIn } from '../../src/words/words.ts'
import { callerAs } from '../support/acting.ts'
import { countOf, headsOf } from '../support/checksum.ts'
import { texts } from '../support/hostile.ts'
import { openDesk } from '../support/recommending.ts'
import { openSampleHouse } from '../support/sample.ts'
import { loadExampleUnits, succeed } from '../support/ward.ts'
import { openTestHouse, type TestHouse } from '../support/web.ts'

let house: TestHouse
let desk: Desk
let folder: string
const here = process.cwd()
beforeAll(async () => {
  house = await openSampleHouse()
  // What a command is told to write lands here, whatever it is called.
  folder = await mkdtemp(join(tmpdir(), 'dau-an-commands-'))
  process.chdir(folder)
  desk = deskIn(house)
}, 240_000)
afterAll(async () => {
  process.chdir(here)
  await rm(folder, { recursive: true, force: true })
  await house.close()
})

/** The command line on a house, as if it had joined a running program. */
function deskIn({ house: { database, files, secrets, config }, data: { app, portal, owner } }: TestHouse): Desk {
  const stop = async () => undefined
  const installation = { app, portal, owner, kind: 'server', announce: () => undefined, stop } as const
  const place = { installation, database, files, secrets }
  const tools = { serve: async () => 0 }
  return { words: wordsIn('vi'), language: 'vi', config, tools, place, note: () => undefined }
}

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

/** Those that begin, load or take away the whole: what could be wrong is what they find, told further down. */
const whole = ['serve', 'sample load', 'sample wipe', 'db url']
const paper = { typeCode: 'TB', abstract: 'x', head: {} }
const named = (name: string): Command => {
  const found = commands.find((one) => one.name === name)
  if (!found) throw new Error(`no command ${name}`)
  return found
}

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

describe.each(commands)('dau-an $name', (command) => {
  it.skipIf(whole.includes(command.name))(
    'takes what is wrong as a mistake, and a refusal changes nothing',
    async () => {
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
    },
    60_000,
  )

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

describe('dau-an serve', () => {
  it('is given what was typed and nothing of what is hostile around it; the program ends with its code', async () => {
    const served: unknown[] = []
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never)
    const tools = { serve: async (...given: unknown[]) => served.push(given) + 6 }
    for (const typed of [[], ['--sample']]) {
      const read = readArguments(named('serve'), typed)
      if (isRefusal(read)) throw new Error(read.key)
      await named('serve').run({ ...desk, tools }, read.input)
    }
    expect(served).toEqual([
      [desk.config, { sample: false }],
      [desk.config, { sample: true }],
    ])
    expect(exit.mock.calls).toEqual([[7], [8]])
    exit.mockRestore()
  })

  it.each(settingNames)('a hostile %s is a mistake that names the setting, or a value as it was meant', (name) => {
    for (const text of Object.values(texts)) {
      const config = readConfig({ DAU_AN_DATA: folder, [name]: text }, folder)
      if (!isRefusal(config)) continue
      const told = allRefusals(config)
      expect([
        name,
        text.slice(0, 40),
        told.every(({ key }) => key.startsWith('config.') || key.startsWith('files.')),
      ]).toEqual([name, text.slice(0, 40), true])
      const said = told.map((one) => sayRefusal(desk.words, one)).join(' ')
      expect([name, /\p{Cc}/u.test(said)]).toEqual([name, false])
      if (/SECRET|KEY|DATABASE/.test(name) && text.trim().length > 20) expect(said).not.toContain(text.slice(0, 200))
    }
  })
})

/** A sample of which only the first act was written. */
async function begunSample({ house: { database } }: TestHouse): Promise<Id> {
  await loadExampleUnits(database)
  const admin = callerAs('system_admin', newId())
  const founding = { unitId: unitIds.songCau, name: 'Ủy ban mẫu', foundedOn: null, demo: true }
  return (await succeed(database, foundCommittee, founding, admin)).committeeId
}

describe('dau-an sample', () => {
  const typed = async (command: string, at: Desk, ...words: string[]) => {
    const read = readArguments(named(command), words)
    return isRefusal(read) ? read : named(command).run(at, read.input)
  }

  it('load takes the name of a sample and no other, and leaves one that is whole as it is', async () => {
    const before = await countOf(house.data.owner)
    for (const text of Object.values(texts))
      expect(isRefusal(readArguments(named('sample load'), ['--', text]))).toBe(true)
    expect(await typed('sample load', desk, 'song-cau')).toMatchObject({ json: { committeeIds: expect.any(Array) } })
    expect(await countOf(house.data.owner)).toEqual(before)
  })

  it('load leaves one that is not whole and in which somebody has worked', async () => {
    const other = await openTestHouse()
    const chair = callerAs('ward_chair', await begunSample(other))
    await succeed(other.house.database, draftDocument, paper, chair)
    const before = await countOf(other.data.owner)
    expect(await typed('sample load', deskIn(other), 'song-cau')).toMatchObject({ key: 'cli.sample_in_use' })
    expect(await countOf(other.data.owner)).toEqual(before)
    await other.close()
  }, 60_000)

  it('wipe takes nothing without a yes, and nothing of who is no sample', async () => {
    const real = await openTestHouse()
    const desk = await openDesk(real.house.database)
    await succeed(real.house.database, draftDocument, paper, desk.chair)
    const before = await countOf(real.data.owner)
    expect(await typed('sample wipe', deskIn(real))).toMatchObject({ key: 'cli.say_yes' })
    expect(await typed('sample wipe', deskIn(real), '--yes')).toMatchObject({ json: { rows: 0 } })
    expect(await countOf(real.data.owner)).toEqual(before)
    await real.close()
  }, 60_000)
})

describe('dau-an db url', () => {
  const ask = (config: object) => named('db url').run({ ...desk, config: { ...desk.config, ...config } }, {})

  it('whatever lies where a running program would tell of itself, there is none', async () => {
    const dataFolder = await mkdtemp(join(folder, 'data-'))
    const said = [...Object.values(texts), '{}', '[]', 'null', '{"pid":1}', '{"pid":1,"startMark":"x","port":5432}']
    const mine = { pid: process.pid, startMark: 'alive', host: '/nowhere', port: 1 }
    for (const text of [...said, JSON.stringify(mine), JSON.stringify({ ...mine, pid: -1 })]) {
      await writeFile(join(dataFolder, 'dau-an.lock'), text)
      expect([text.slice(0, 40), await ask({ dataFolder, databaseUrl: null })]).toMatchObject([
        text.slice(0, 40),
        { key: 'cli.not_running' },
      ])
    }
  })

  it('says the address that was set, and starts nothing', async () => {
    const url = 'postgres://somebody@example.vn/dau_an'
    expect(await ask({ databaseUrl: url })).toMatchObject({ lines: [url], json: { url } })
  })
})
