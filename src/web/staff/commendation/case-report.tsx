import { type CaseFacts, commendationPermissions, findCase, writeReport } from '../../../areas/commendation/index.ts'
import { renderDocx } from '../../../print/docx/docx.ts'
import { achievementPaper } from '../../../print/forms/commendation/achievement-report.ts'
import { noFiles, type PrintedDocument } from '../../../print/model.ts'
import { renderPdf } from '../../../print/pdf/pdf.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, resource } from '../../http/page.ts'
import { DayInput, Form, PageHead, SubmitRow, TextArea } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { download } from '../record/download.ts'
import { officeOn } from '../record/office.ts'
import { boardPath, caseHome, casesPath, missing } from './address.ts'
import { proposerNames } from './choosing.ts'

/** Báo cáo thành tích, written and written again until the council sits. */
export const reportPage = page<CaseFacts>({
  path: `${casesPath}/${idPart}/bao-cao`,
  shell: 'staff',
  may: commendationPermissions.nominate,
  title: (_, words) => words.commendationPages.case.writeReport,
  load: async (c) => (await c.read((reading) => findCase(reading, idIn(c)))) ?? missing,
  acts: { report: carry(writeReport, (c) => caseHome(c, idIn(c))) },
  view: ({ data: { case: one, report }, c }) => {
    const { case: words, board } = c.words.commendationPages
    const back = caseHome(c, one.id)
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: one.recipient.name, href: back },
      { label: words.writeReport },
    ]
    return (
      <>
        <PageHead title={words.writeReport} summary={one.recipient.name} crumbs={crumbs} />
        <Form act="report" clientId={c.formId} memory={memoryOf(c)} wide>
          <TextArea
            name="background"
            label={words.background}
            value={report?.background}
            rows={5}
            maxLength={10_000}
            required
          />
          <TextArea
            name="achievements"
            label={words.achievements}
            value={report?.achievements ?? one.achievement}
            rows={10}
            maxLength={30_000}
            required
          />
          <TextArea
            name="formerAwards"
            label={words.formerAwards}
            value={report?.formerAwards}
            rows={3}
            maxLength={10_000}
          />
          <DayInput
            name="reportedOn"
            label={words.reportedOn}
            value={report?.reportedOn ?? c.today}
            max={c.today}
            required
          />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})

function printed(extension: 'pdf' | 'docx', render: (document: PrintedDocument) => Promise<Buffer>) {
  return resource({
    path: `${casesPath}/${idPart}/bao-cao.${extension}`,
    may: commendationPermissions.read,
    get: async (c) => {
      const made = await c.read(async (reading) => {
        const facts = await findCase(reading, idIn(c))
        if (!facts) return missing
        const { committeeId, proposer } = facts.case
        const names = await proposerNames(reading, committeeId)
        const by = names.get(proposer.areaId ?? proposer.organisationId ?? '') ?? proposer.name
        return achievementPaper(await officeOn(reading, committeeId, c.today), facts, by, c.house.clock.now())
      })
      return isRefusal(made) ? made : download(await render(made), `bao-cao-thanh-tich-${c.today}`, extension)
    },
  })
}

/** The report as it is signed, as PDF and as Word. */
export const reportFiles = [
  printed('pdf', (document) => renderPdf(document, noFiles)),
  printed('docx', (document) => renderDocx(document, noFiles)),
]
