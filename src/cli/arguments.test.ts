import { describe, expect, it } from 'vitest'
import { allRefusals, isRefusal } from '../values/refusal.ts'
import { sayRefusal, wordsIn } from '../words/words.ts'
import { readArguments } from './arguments.ts'
import { isRequired, optionsOf } from './command.ts'
import { commands } from './commands.ts'
import { helpOf, usageOf } from './print.ts'

function read(line: readonly string[]) {
  const command = commands.find(({ name }) => name.split(' ').every((word, i) => line[i] === word))
  if (!command) throw new Error('no such command')
  return readArguments(command, line.slice(command.name.split(' ').length))
}

const song = ['figures', '--unit', 'song-cau', '--term', 'VIII']

describe('what is typed is taken', () => {
  it('as said, with what is not said filled in', () => {
    expect(read([...song, '--as-at=2020-12-31', '--json'])).toEqual({
      json: true,
      input: { unit: 'song-cau', term: 'VIII', 'as-at': '2020-12-31', 'as-is': false },
    })
    expect(read(['sample', 'load'])).toMatchObject({ input: { sample: 'song-cau' } })
    expect(read(['backup', '--passphrase-file=-', 'a.dauan'])).toMatchObject({
      input: { file: 'a.dauan', 'passphrase-file': '-' },
    })
  })
})

describe('what is typed wrong is refused, with the option it is about', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['an unknown option', ['doctor', '--deep'], '--deep'],
    ['an unknown short option', ['doctor', '-x'], '-x'],
    ['an option twice', ['doctor', '--quick', '--quick'], '--quick'],
    ['a flag with a value', ['doctor', '--quick=yes'], '--quick'],
    ['a missing value', ['backup'], 'file'],
    ['a missing option', ['figures', '--term', 'VIII'], 'unit'],
    ['a forgotten value', ['figures', '--unit', '--term', 'VIII'], '--unit'],
    ['a value at the end forgotten', ['figures', '--term', 'VIII', '--unit'], '--unit'],
    ['an empty value', ['figures', '--unit', '', '--term', 'VIII'], 'unit'],
    ['a path for a name', ['figures', '--unit', '../../etc/passwd', '--term', 'VIII'], 'unit'],
    ['SQL for a term', ['figures', '--unit', 'song-cau', '--term', "'; drop table x"], 'term'],
    ['a day that is none', [...song, '--as-at', '2024-02-31'], 'as-at'],
    ['an instant that is none', [...song, '--known-at', 'yesterday'], 'known-at'],
    ['a huge value', ['unit', 'search', 'x'.repeat(3000)], 'text'],
    ['a hostile value', ['unit', 'search', '\u001b[2J'], 'text'],
    ['a NUL in a path', ['backup', 'a\0b'], 'file'],
    ['one value too many', ['unit', 'search', 'song', 'cau'], 'arguments'],
    ['a sample that is none', ['sample', 'load', 'ha-noi'], 'sample'],
    ['a role that is none', ['user', 'create', '--name', 'A', '--sign-in-name', 'aaa', '--role', 'king'], 'role'],
    ['an id that is none', ['report', 'export', 'x', '--format', 'pdf'], 'report'],
    ['a format that is none', ['report', 'export', 'x', '--format', 'exe'], 'format'],
    ['too many areas', ['setup', '--areas', '1e9'], 'areas'],
    ['a language that is none', ['doctor', '--lang', 'fr'], '--lang'],
    ['a name of JavaScript', ['doctor', '--constructor'], '--constructor'],
    ['the prototype', ['doctor', '--__proto__=x'], '--__proto__'],
  ])('%s', (_what, line, field) => {
    const refused = read(line)
    if (!isRefusal(refused)) throw new Error('it was taken')
    expect(allRefusals(refused).map((one) => one.field)).toContain(field)
    for (const one of allRefusals(refused)) expect(sayRefusal(wordsIn('vi'), one)).not.toBe('')
  })
})

describe.each(commands.map((command) => [command.name, command] as const))('%s', (name, command) => {
  it.each(['vi', 'en'] as const)('explains itself and each of its options (%s)', (language) => {
    const words = wordsIn(language)
    expect(words.cli.commands[name]).toBeTruthy()
    for (const option of [...command.places, ...optionsOf(command)]) {
      expect(words.cli.options[`${name} ${option}`] ?? words.cli.options[option], option).toBeTruthy()
      if (isRequired(command.input, option)) expect(usageOf(command)).not.toContain(`[--${option}`)
    }
    expect(helpOf(command, words).join('\n')).toContain(`dau-an ${name}`)
  })
})
