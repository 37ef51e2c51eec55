import {
  type CaseLine,
  type CaseQuery,
  commendationPermissions,
  wholeCaseList,
} from '../../../areas/commendation/index.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import { awardBook } from '../../../print/forms/commendation/book.ts'
import { noFiles, type PrintedDocument } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import { type Value, writeXlsx } from '../../../print/xlsx/write.ts'
import { type PageContext, resource } from '../../http/page.ts'
import { authorOf } from '../documents/office.ts'
import { download } from '../record/download.ts'
import { officeOn } from '../record/office.ts'
import { bookPath, casesPath } from './address.ts'
import { readCaseQuery } from './case-query.ts'
import { proposerOf } from './cases.tsx'
import { proposerNames } from './choosing.ts'
import { unitsOn } from './units.ts'

async function allLines(c: PageContext, query: CaseQuery) {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const lines: CaseLine[] = []
    for await (const piece of wholeCaseList(reading, query)) lines.push(...piece)
    return {
      lines,
      names: await proposerNames(reading, committeeId),
      author: await authorOf(reading, committeeId),
      office: await officeOn(reading, committeeId, c.today),
      units: await unitsOn(reading, committeeId, c.today),
    }
  })
}

async function sheet(c: PageContext, query: CaseQuery, title: string): Promise<Uint8Array> {
  const { cases } = c.words.commendationPages
  const labels = c.words.commendationLabels
  const { lines, names, author } = await allLines(c, query)
  const head = cases.columns
  return writeXlsx({
    name: cases.sheetName,
    title: [title, author],
    asAt: c.today,
    columns: [
      { header: head.decision, width: 18, kind: 'text' },
      { header: head.day, width: 12, kind: 'day' },
      { header: head.proposer, width: 26, kind: 'text' },
      { header: head.authority, width: 26, kind: 'text' },
      { header: head.form, width: 18, kind: 'text' },
      { header: head.manner, width: 14, kind: 'text' },
      { header: head.kind, width: 16, kind: 'text' },
      { header: head.name, width: 34, kind: 'text' },
      { header: head.note, width: 30, kind: 'text' },
      { header: head.achievement, width: 50, kind: 'text' },
      { header: head.number, width: 10, kind: 'text' },
      { header: head.bonus, width: 14, kind: 'number' },
      { header: head.signer, width: 26, kind: 'text' },
      { header: head.state, width: 20, kind: 'text' },
    ],
    rows: lines.map((line): readonly Value[] => [
      line.decisionNumber,
      line.listedOn,
      proposerOf(line, names),
      labels.authorities[line.authority] ?? line.authority,
      line.titleName ?? labels.forms[line.form] ?? line.form,
      labels.manners[line.manner] ?? line.manner,
      labels.kinds[line.recipientKind] ?? line.recipientKind,
      line.name,
      line.note,
      line.achievement,
      line.numberText,
      line.bonus,
      [line.signedBy, line.signerPosition].filter(Boolean).join(', '),
      labels.states[line.state] ?? line.state,
    ]),
  })
}

/** The list behind the filters of the address as a spreadsheet, whole. */
export const casesSheet = resource({
  path: `${casesPath}.xlsx`,
  may: commendationPermissions.read,
  get: async (c) => {
    const { cases } = c.words.commendationPages
    return download(await sheet(c, readCaseQuery(c), cases.title), `${cases.fileName}-${c.today}`, 'xlsx')
  },
})

/** Of the book only what was given. */
export const bookQuery = (c: PageContext): CaseQuery => ({ ...readCaseQuery(c), state: 'given', roundId: null })

export const bookSheet = resource({
  path: `${bookPath}.xlsx`,
  may: commendationPermissions.read,
  get: async (c) => {
    const { book } = c.words.commendationPages
    return download(await sheet(c, bookQuery(c), book.title), `so-khen-thuong-${c.today}`, 'xlsx')
  },
})

function printed(extension: 'pdf' | 'docx', render: (document: PrintedDocument) => Promise<Buffer>) {
  return resource({
    path: `${bookPath}.${extension}`,
    may: commendationPermissions.read,
    get: async (c) => {
      const { lines, office, units } = await allLines(c, bookQuery(c))
      const filter = c.query('nam') === '' ? '' : `${c.words.records.list.year} ${c.query('nam')}`
      const document = awardBook(office, units, lines.toReversed(), { filter, madeAt: c.house.clock.now() })
      return download(await render(document), `so-khen-thuong-${c.today}`, extension)
    },
  })
}

export const bookPdf = printed('pdf', (document) => renderPdf(document, noFiles))
export const bookDocx = printed('docx', (document) => renderDocx(document, noFiles))
