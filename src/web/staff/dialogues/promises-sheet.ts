import { criticismPermissions, listDialogues } from '../../../areas/criticism/index.ts'
import { meetingDay } from '../../../areas/meetings/index.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { promisesPath } from './address.ts'
import { resultOf } from './dialogue-promises.tsx'
import { promiseRows } from './promises.tsx'
import { promiseStage } from './saying.tsx'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The board of promises behind the filter of the address as a spreadsheet, whole. */
export const promisesSheet = resource({
  path: `${promisesPath}.xlsx`,
  may: criticismPermissions.read,
  get: async (c) => {
    const { promises: words, list } = c.words.dialoguePages
    const { stages } = c.words.recommendationPages
    const { records, author } = await c.read(async (reading) => ({
      records: await listDialogues(reading, c.signedIn.committeeId),
      author: await authorOf(reading, c.signedIn.committeeId),
    }))
    const bytes = await writeXlsx({
      name: words.sheetName,
      title: [words.sheetTitle, author],
      asAt: c.today,
      columns: [
        { header: words.text, width: 60, kind: 'text' },
        { header: words.responsible, width: 34, kind: 'text' },
        { header: words.dueOn, width: 12, kind: 'day' },
        { header: c.words.records.list.state, width: 22, kind: 'text' },
        { header: words.result, width: 34, kind: 'text' },
        { header: list.columns.title, width: 44, kind: 'text' },
        { header: list.columns.day, width: 12, kind: 'day' },
      ],
      rows: promiseRows(c, records).map(({ record, question }): readonly Value[] => {
        const stage = promiseStage(c, record.recommendations.get(question.id) ?? [])
        return [
          question.text,
          question.answer?.responsibleName ?? null,
          question.answer?.dueOn ?? null,
          (stage && stages[stage]) || (c.words.criticismLabels.outcomes.noted ?? ''),
          resultOf(c, record, question),
          record.meeting.meeting.title,
          meetingDay(record.meeting),
        ]
      }),
    })
    const name = `theo-doi-doi-thoai-${c.today}.xlsx`
    return { bytes, headers: { 'Content-Type': sheetType, 'Content-Disposition': `attachment; filename="${name}"` } }
  },
})
