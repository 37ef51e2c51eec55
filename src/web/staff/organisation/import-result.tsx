import { findBatch, type ImportBatch, organisationPermissions } from '../../../areas/organisation/index.ts'
import { refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, resource } from '../../http/page.ts'
import { LinkButton, PageHead } from '../../parts/index.ts'
import { Account, sayOutcome, sayReasons } from './import-account.tsx'
import { idIn, idPart, importPlaces, resultPath } from './paths.ts'
import { sendSheet } from './sheet.ts'

const missing = refuse('organisation.import_missing', { kind: 'missing' })

async function batchOf(c: PageContext) {
  const batch = await c.read((reading) => findBatch(reading, c.signedIn.committeeId, idIn(c)))
  return batch ?? missing
}

/** What became of an import, kept with it. */
export const importResultPage = page<ImportBatch>({
  path: `/to-chuc/ket-qua-nhap/${idPart}`,
  shell: 'staff',
  may: organisationPermissions.read,
  title: (batch, words) => fill(words.organisation.pages.imports.resultTitle, { file: batch.fileName }),
  load: batchOf,
  view: ({ data: batch, c }) => {
    const { pages } = c.words.organisation
    return (
      <>
        <PageHead
          title={fill(pages.imports.resultTitle, { file: batch.fileName })}
          crumbs={[
            { label: pages.imports.titles[batch.kind] ?? '', href: importPlaces[batch.kind].list },
            { label: batch.fileName },
          ]}
          actions={
            <LinkButton href={`${resultPath(batch.id)}/bang-ke.xlsx`} icon="download" download>
              {pages.imports.accountSheet}
            </LinkButton>
          }
        />
        <Account account={batch} done c={c} />
      </>
    )
  },
})

/** The same account as a spreadsheet, every row of it. */
export const importResultSheet = resource({
  path: `/to-chuc/ket-qua-nhap/${idPart}/bang-ke.xlsx`,
  may: organisationPermissions.read,
  get: async (c) => {
    const batch = await batchOf(c)
    if ('refusal' in batch) return batch
    const { imports } = c.words.organisation.pages
    return sendSheet(c, {
      file: `ket-qua-nhap-${importPlaces[batch.kind].word}`,
      title: fill(imports.resultTitle, { file: batch.fileName }),
      columns: [
        { header: imports.row, width: 8, kind: 'number' },
        { header: imports.label, width: 40, kind: 'text' },
        { header: imports.outcome, width: 14, kind: 'text' },
        { header: imports.why, width: 60, kind: 'text' },
      ],
      rows: batch.rows.map((row) => [row.row, row.label, sayOutcome(c, row, true), sayReasons(c, row, batch.kind)]),
    })
  },
})
