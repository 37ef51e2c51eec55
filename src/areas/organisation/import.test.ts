import { expect, test } from 'vitest'
import { newId } from '../../values/id.ts'
import { isRefusal, refuse } from '../../values/refusal.ts'
import { planImport, type RawRow } from './import.ts'

const sheet = (...cells: readonly RawRow['cells'][]): readonly RawRow[] =>
  cells.map((one, at) => ({ row: at + 2, cells: one }))

const plan = (rows: readonly RawRow[]) =>
  planImport(
    'agency',
    rows,
    (cells) => (cells.name ? { id: newId(), name: cells.name } : refuse('organisation.name_needed', { field: 'name' })),
    ({ name }) => name,
    () => null,
  )

test('a row is told by its name, wherever its columns stand; never by a code of the register or a telephone number', () => {
  const { account } = plan(
    sheet(
      { kind: 'peoples_committee', name: ' Ủy ban nhân dân phường ' },
      { kind: 'peoples_committee', phone: '0912345678' },
      { phone: '0912345678', fullName: 'Nông Văn Thử', name: '' },
    ),
  )
  expect(account.rows.map(({ label }) => label)).toEqual(['Ủy ban nhân dân phường', '', 'Nông Văn Thử'])
})

test('every row is accounted for once, and a row repeated names the first', () => {
  const { account, good } = plan(sheet({ name: 'Trạm Y tế' }, { name: '' }, { name: 'Trạm Y tế' }))
  expect([account.taken, account.refused, good.length]).toEqual([1, 2, 1])
  expect(account.rows[2]?.reasons.filter(isRefusal)).toMatchObject([
    { key: 'organisation.row_twice', params: { row: 2 } },
  ])
})
