import { type DocumentFacts, type Evidence, evidenceOf, findDocument } from '../../../areas/documents/index.ts'
import {
  type Computed,
  computeFigures,
  findReportFacts,
  indicators,
  isOpen,
  keyOf,
  latestOf,
  photoFor,
  photosBehind,
  type Report,
  type ReportVersion,
  reportPermissions,
  stateOf,
} from '../../../areas/reports/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { wording } from '../../../print/wording.ts'
import { figureInProse } from '../../../values/figure-text.ts'
import type { Id } from '../../../values/id.ts'
import { yearsIn } from '../../../values/period.ts'
import { periodText } from '../../../values/period-text.ts'
import { type Refusal, refuse } from '../../../values/refusal.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import type { EditorSettings } from '../../islands/editor/settings.ts'
import type { ReportSettings } from '../../islands/report/settings.ts'
import { showMoment } from '../../moment.ts'
import { LinkButton, Notice, PageHead } from '../../parts/index.ts'
import { documentPath } from '../documents/address.ts'
import { idIn, idPart, reportMissing, reportPath, reportsPath } from './address.ts'
import { periodName } from './period-name.ts'

interface Writing {
  readonly report: Report
  readonly document: DocumentFacts
  readonly figures: readonly Computed[]
  readonly photos: readonly Evidence[]
}

/** So many photos of the counted records are offered, the newest first. */
const offered = 60

async function load(c: PageContext): Promise<Writing | Refusal> {
  const id = idIn(c)
  if (!id) return reportMissing
  return c.read(async (reading): Promise<Writing | Refusal> => {
    const facts = await findReportFacts(reading, id)
    const latest = facts && latestOf(facts)
    const document = latest && (await findDocument(reading, latest.documentId))
    if (!facts || !latest || !document) return reportMissing
    const withdrawn = facts.report.withdrawnAt !== null
    if (!isOpen(stateOf({ events: latest.events, editNo: document.editNo, withdrawn })))
      return refuse('documents.already_issued', { kind: 'conflict', params: { number: document.numberText ?? '' } })
    const figures = await figuresFor(reading, facts.report, latest)
    return { report: facts.report, document, figures, photos: await photosFor(reading, document.id, figures) }
  })
}

async function figuresFor(reading: Reading, report: Report, { judgedOn }: ReportVersion) {
  const { committeeId, view } = report
  const asked = indicators.map(({ id }) => ({ indicatorId: id, period: periodText(report.period), judgedOn }))
  const computed = await computeFigures(reading, { committeeId, view, knownAt: null }, asked)
  return asked.flatMap((one) => computed.get(keyOf(one)) ?? [])
}

/** Photos of the report itself, then of what its figures counted, the newest first. */
async function photosFor(reading: Reading, documentId: Id, figures: readonly Computed[]): Promise<readonly Evidence[]> {
  const own = (await evidenceOf(reading, [documentId])).get(documentId) ?? []
  const behind = [...(await photosBehind(reading, figures)).values()].flat()
  const photos = [...own.filter(({ kind, file }) => kind === 'photo' && file), ...behind]
  const once = [...new Map(photos.map((one) => [one.file?.id, one])).values()]
  return once.toSorted((a, b) => (a.evidenceOn < b.evidenceOn ? 1 : -1)).slice(0, offered)
}

/** Soạn báo cáo: the editor, with live figures. */
export const writeReportPage = page<Writing>({
  path: `/bao-cao/${idPart}/soan`,
  shell: 'staff',
  may: reportPermissions.write,
  islands: ['report-editor.tsx'],
  title: (_, words) => words.editor.page.title,
  load,
  view: Write,
})

function editorSettings(c: PageContext, { document, photos }: Writing): EditorSettings {
  return {
    body: document.body,
    editNo: document.editNo,
    savedBy: document.editedByName,
    savedWhen: showMoment(document.editedAt),
    saveUrl: `${documentPath(document.id)}/noi-dung`,
    localKey: `dau-an.document.${c.signedIn.actor.accountId}.${document.id}`,
    labels: c.words.editor.island,
    photos: photos.flatMap((one) => {
      const photo = photoFor(one, wording.photo)
      return photo ? [{ fileId: photo.fileId, caption: photo.caption, takenOn: one.evidenceOn }] : []
    }),
  }
}

function reportSettings(c: PageContext, { report, figures }: Writing): ReportSettings {
  const { live } = c.words.reportPages
  const years = yearsIn(report.period)
  const whole = report.period.kind === 'term' ? live.term : live.whole
  return {
    period: periodText(report.period),
    periodName: periodName(c, report.period),
    columns: years.length > 1 ? [...years.map(String), whole] : [whole],
    figures: figures.map(({ indicator, figure }) => {
      const { name = indicator.id, unit = '' } = c.words.indicators.texts[indicator.id] ?? {}
      return { id: indicator.id, name, unit, value: figureInProse(indicator, figure) }
    }),
    figuresUrl: `${reportPath(report.id)}/so-lieu`,
    labels: live,
  }
}

function Write({ data, c }: ViewProps<Writing>) {
  const { page: words } = c.words.editor
  const { register, live, page: labels } = c.words.reportPages
  const { report } = data
  const path = reportPath(report.id)
  const crumbs = [
    { label: register.title, href: reportsPath },
    { label: report.title, href: path },
    { label: words.title },
  ]
  const actions = (
    <>
      <button type="button" class="button" data-compute hidden>
        {live.compute}
      </button>
      <LinkButton href={path}>{labels.paper}</LinkButton>
    </>
  )
  return (
    <>
      <PageHead title={words.title} summary={report.title} crumbs={crumbs} actions={actions} />
      <p class="soft" role="status" data-figures-told />
      <div>
        <div
          class="editor"
          data-editor={JSON.stringify(editorSettings(c, data))}
          data-report={JSON.stringify(reportSettings(c, data))}
          hidden
        />
        <aside class="side-panel" data-figure-panel hidden />
      </div>
      <div data-editor-fallback>
        <Notice>{words.needsScript}</Notice>
      </div>
    </>
  )
}
