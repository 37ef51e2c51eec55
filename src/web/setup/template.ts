import { writeXlsx } from '../../print/xlsx/write.ts'
import { areaColumns } from '../../set-up/area-sheet.ts'
import { fill } from '../../words/shape.ts'
import { resource } from '../http/page.ts'
import { templatePath } from './own-form.tsx'

/** An empty list of residential areas, with two rows that show how it is filled. */
export const areaTemplate = resource({
  path: templatePath,
  may: 'public',
  get: async (c) => {
    const { setup, organisation } = c.words
    const kind = organisation.areaKinds.residential_group ?? ''
    const rows = [1, 2].map((number) => [fill(setup.numbered.residential_group ?? '', { number }), number, kind])
    const columns = areaColumns(c.words).map((column) => ({
      header: column.headers[0] ?? column.key,
      width: column.key === 'name' ? 40 : 18,
      kind: column.kind,
    }))
    const bytes = await writeXlsx({ name: setup.sheet.name, title: [setup.sheet.title], columns, rows })
    return {
      bytes,
      headers: {
        'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'Content-Disposition': 'attachment; filename="khu-dan-cu.xlsx"',
      },
    }
  },
})
