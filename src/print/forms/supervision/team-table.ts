import type { TeamMember } from '../../../areas/supervision/index.ts'
import { type Table, table } from '../../../values/rich.ts'
import { teamHeads } from './paper.ts'

/** TT | Họ và tên | Chức vụ, đơn vị | Vai trò */
export function teamTable(team: readonly TeamMember[]): Table {
  const rows = team.map((one, at) => [
    String(at + 1),
    one.name,
    [one.position, one.organisation].filter(Boolean).join(', '),
    teamHeads[one.role] ?? '',
  ])
  const blank = [['1', '', '', teamHeads.head ?? '']]
  return table(['TT', 'Họ và tên', 'Chức vụ, đơn vị', 'Vai trò'], rows.length > 0 ? rows : blank, {
    widths: [7, 30, 43, 20],
    align: ['center', 'left', 'left', 'left'],
  })
}
