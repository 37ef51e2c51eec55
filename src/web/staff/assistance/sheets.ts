import { assistancePermissions, findRound, linesOf } from '../../../areas/assistance/index.ts'
import { writeXlsx } from '../../../print/xlsx/write.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { idIn, idPart } from '../record/address.ts'
import { download } from '../record/download.ts'
import { listsPath, missing, roundsPath } from './address.ts'
import { loadList } from './payout-list.tsx'
import { lineQueryIn, namesOfAreas } from './round-data.ts'

/** The list behind the filters of the address, whole. */
export const listSheet = resource({
  path: `${roundsPath}/${idPart}/danh-sach.xlsx`,
  may: assistancePermissions.read,
  get: (c) =>
    c.read(async (reading) => {
      const round = await findRound(reading, idIn(c))
      if (!round) return missing
      const { list: head, need } = c.words.assistancePages
      const labels = c.words.assistanceLabels
      const names = await namesOfAreas(c, reading, round.committeeId)
      const { rows } = await linesOf(reading, round.id, { ...lineQueryIn(c), after: null, limit: 20_000 })
      const bytes = await writeXlsx({
        name: head.title,
        title: [round.title, await authorOf(reading, round.committeeId)],
        asAt: c.today,
        columns: [
          { header: head.area, width: 16, kind: 'text' },
          { header: need.fullName, width: 28, kind: 'text' },
          { header: need.birthYear, width: 10, kind: 'number' },
          { header: need.reason, width: 24, kind: 'text' },
          { header: need.priority, width: 12, kind: 'text' },
          { header: need.amount, width: 16, kind: 'money' },
          { header: need.goods, width: 28, kind: 'text' },
          { header: need.note, width: 36, kind: 'text' },
          { header: head.decided, width: 16, kind: 'money' },
          { header: head.state, width: 20, kind: 'text' },
        ],
        rows: rows.map((one) => [
          names.get(one.areaId) ?? '',
          one.fullName,
          one.birthYear,
          labels.reasons[one.reason] ?? one.reason,
          labels.priorities[one.priority] ?? one.priority,
          one.amount || null,
          one.goods,
          one.note,
          one.grant?.amount ?? null,
          one.payout?.outcome ? (labels.outcomes[one.payout.outcome] ?? '') : '',
        ]),
      })
      return download(bytes, `danh-sach-ho-tro-${c.today}`, 'xlsx')
    }),
})

/** Danh sách ký nhận as a spreadsheet. */
export const signSheet = resource({
  path: `${listsPath}/${idPart}/ky-nhan.xlsx`,
  may: assistancePermissions.read,
  get: async (c) => {
    const data = await loadList(c)
    if (isRefusal(data)) return data
    const { list: head, need } = c.words.assistancePages
    const labels = c.words.assistanceLabels
    const bytes = await writeXlsx({
      name: head.signTitle,
      title: [head.signTitle, data.round.title, data.round.source.label],
      asAt: c.today,
      columns: [
        { header: need.fullName, width: 28, kind: 'text' },
        { header: head.area, width: 16, kind: 'text' },
        { header: head.reason, width: 24, kind: 'text' },
        { header: need.goods, width: 24, kind: 'text' },
        { header: head.given, width: 16, kind: 'money' },
        { header: head.outcome, width: 20, kind: 'text' },
        { header: head.day, width: 12, kind: 'day' },
        { header: head.note, width: 28, kind: 'text' },
      ],
      rows: data.payouts.map((one) => [
        one.fullName,
        data.names.get(one.areaId) ?? '',
        labels.reasons[one.reason] ?? one.reason,
        one.goods,
        one.amount,
        one.outcome ? (labels.outcomes[one.outcome] ?? '') : '',
        one.happenedOn,
        [one.proxyName, one.note].filter(Boolean).join('; '),
      ]),
    })
    return download(bytes, `danh-sach-ky-nhan-${c.today}`, 'xlsx')
  },
})
