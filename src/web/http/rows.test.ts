import { expect, test } from 'vitest'
import { changeRows, countRows, withoutEmptyRows } from './rows.ts'

const team = { 'team.0.person': 'A', 'team.1.person': 'B', 'team.1.role': 'head', 'team.2.person': 'C', note: 'n' }
const form = (typed: Record<string, string>) => ({ act: 'a', clientId: 'c', values: {}, typed, files: {} })

test('one row more, and what was typed stays', () => {
  const changed = changeRows(form({ ...team, add_row: 'team' }))
  expect(changed?.typed).toEqual({ ...team, 'team.3': '' })
  expect(countRows(changed?.typed ?? {}, 'team')).toBe(4)
})

test('the first row of a list that has none', () => {
  expect(changeRows(form({ add_row: 'team' }))?.typed).toEqual({ 'team.0': '' })
})

test('one row less, and the later ones move up', () => {
  const changed = changeRows(form({ ...team, remove_row: 'team.1' }))
  expect(changed?.typed).toEqual({ 'team.0.person': 'A', 'team.1.person': 'C', note: 'n' })
})

test('another button changes no row', () => {
  expect(changeRows(form(team))).toBeNull()
  expect(changeRows(form({ remove_row: 'nothing' }))).toBeNull()
})

test('a list whose name begins another name keeps to itself', () => {
  expect(countRows({ 'teams.4.person': 'A', 'team.0.person': 'B' }, 'team')).toBe(1)
})

test('rows in which nothing was typed are left out, so that numbers agree with the refusal', () => {
  const typed = { 'team.0.person': '', 'team.1.person': 'B', 'team.2.person': '', 'team.3.person': 'D', 'ways[]': '' }
  expect(withoutEmptyRows(typed)).toEqual({ 'team.0.person': 'B', 'team.1.person': 'D', 'ways[]': '' })
})

test('a row that no one drew, far behind the others, is closed up to them', () => {
  expect(withoutEmptyRows({ 'team.0': 'A', 'team.9999': 'B', 'team.500': '', team: 'x' })).toEqual({
    'team.0': 'A',
    'team.1': 'B',
    team: 'x',
  })
})

test('lists within a row keep their own numbers', () => {
  const typed = { 'team.0.name': '', 'team.3.ways.2': 'đi bộ', 'team.3.ways.0': '' }
  expect(withoutEmptyRows(typed)).toEqual({ 'team.0.ways.2': 'đi bộ', 'team.0.ways.0': '' })
})

test('thousands of rows in thousands of lists are looked at once each', () => {
  const name = (at: number) => `list${at % 50}.${at * 2}.field`
  const typed = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [name(at), at % 3 === 0 ? '' : 'x']))
  const kept = Object.keys(withoutEmptyRows(typed))
  expect(kept).toHaveLength(Object.values(typed).filter((value) => value !== '').length)
  for (let list = 0; list < 50; list += 1) {
    const rows = kept.filter((one) => one.startsWith(`list${list}.`)).map((one) => Number(one.split('.')[1]))
    expect(rows).toEqual(rows.map((_, at) => at))
  }
})
