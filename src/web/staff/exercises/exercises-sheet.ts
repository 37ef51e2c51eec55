import {
  criticismPermissions,
  type ExerciseLine,
  type ExercisePage,
  listExercises,
} from '../../../areas/criticism/index.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { exercisesPath } from './address.ts'
import { readExerciseQuery } from './exercise-query.ts'

export const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The list behind the filters of the address as a spreadsheet, whole. */
export const exercisesSheet = resource({
  path: `${exercisesPath}.xlsx`,
  may: criticismPermissions.read,
  get: async (c) => {
    const query = readExerciseQuery(c)
    const { rows, author } = await c.read(async (reading) => {
      const found: ExerciseLine[] = []
      for (let after: string | null = ''; after !== null; ) {
        const part: ExercisePage = await listExercises(reading, { ...query, after, limit: 2000 })
        found.push(...part.rows)
        after = part.next
      }
      return { rows: found, author: await authorOf(reading, query.committeeId) }
    })
    const { list } = c.words.exercisePages
    const labels = c.words.criticismLabels
    const head = list.columns
    const bytes = await writeXlsx({
      name: list.sheetName,
      title: [list.sheetTitle, author],
      asAt: c.today,
      columns: [
        { header: head.title, width: 56, kind: 'text' },
        { header: head.addressee, width: 34, kind: 'text' },
        { header: head.form, width: 18, kind: 'text' },
        { header: list.legalKind, width: 18, kind: 'text' },
        { header: head.day, width: 12, kind: 'day' },
        { header: head.sentOn, width: 12, kind: 'day' },
        { header: head.dueOn, width: 12, kind: 'day' },
        { header: head.sent, width: 11, kind: 'number' },
        { header: head.answered, width: 11, kind: 'number' },
        { header: head.state, width: 24, kind: 'text' },
      ],
      rows: rows.map((line): readonly Value[] => [
        line.title,
        line.addresseeName,
        labels.shortForms[line.form] ?? line.form,
        labels.legalKinds[line.legalKind] ?? line.legalKind,
        line.listedOn,
        line.sentOn,
        line.dueOn,
        line.sent,
        line.answered,
        labels.exerciseStates[line.state] ?? line.state,
      ]),
    })
    const name = `phan-bien-${c.today}.xlsx`
    return { bytes, headers: { 'Content-Type': sheetType, 'Content-Disposition': `attachment; filename="${name}"` } }
  },
})
