import { type Step as ReportStep, reportPermissions } from '../../../areas/reports/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { sayJournal } from '../../../words/words.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import {
  Card,
  DefinitionList,
  Form,
  JournalList,
  LineList,
  type Step,
  SubmitRow,
  TextArea,
  Timeline,
} from '../../parts/index.ts'
import { documentPath } from '../documents/address.ts'
import { reportPath, versionPath } from './address.ts'
import { periodName } from './period-name.ts'
import type { ReportData } from './report-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ReportData
}

const road: readonly ReportStep[] = ['opened', 'computed', 'drafted', 'approved', 'issued', 'submitted', 'accepted']

/** The way of the version: the last of each step done, and what is still to come. */
function stepsOf({ c, data }: Props): readonly Step[] {
  const { steps } = c.words.reportPages
  const last = new Map(data.version.events.map((event) => [event.kind, event]))
  const shown: readonly ReportStep[] = last.has('returned')
    ? ['opened', 'computed', 'drafted', 'approved', 'issued', 'submitted', 'returned']
    : [...road, ...(last.has('locked') ? (['locked'] as const) : [])]
  const firstMissing = shown.find((kind) => !last.has(kind))
  return shown.map((kind) => {
    const event = last.get(kind)
    const outdated = kind === 'approved' && !data.issue && data.state !== 'approved'
    if (!event || outdated) return { title: steps[kind], state: kind === firstMissing ? 'current' : 'coming' }
    return {
      title: steps[kind],
      state: 'done',
      day: showMoment(event.at),
      on: event.at.toISOString(),
      actor: event.byName,
      note: event.note,
    }
  })
}

/** Beside the sheet: where it stands, what it covers, its versions, its journal. */
export function ReportAside({ c, data }: Props) {
  const { page: words, views } = c.words.reportPages
  const { report, version, facts, issue, state, journal } = data
  const lines = journal.map((entry) => ({
    id: String(entry.seq),
    when: showMoment(entry.at),
    at: entry.at.toISOString(),
    actor: entry.actorName,
    sentence: sayJournal(c.words, entry.action, entry.data),
  }))
  return (
    <>
      <Card title={words.way}>
        <Timeline steps={stepsOf({ c, data })} label={words.way} />
        {state === 'submitted' && !c.may(reportPermissions.review) ? <p class="soft">{words.waiting}</p> : null}
        {state === 'submitted' && c.may(reportPermissions.review) ? <GiveBack c={c} data={data} /> : null}
      </Card>
      <Card title={words.facts}>
        <DefinitionList
          items={[
            { term: words.period, value: periodName(c, report.period) },
            { term: words.judged, value: showDay(version.judgedOn) },
            { term: words.view, value: views[report.view] },
            { term: words.numbered, value: issue?.numberText },
            { term: words.versionReason, value: version.reason },
            { term: words.document, value: <a href={documentPath(version.documentId)}>{words.document}</a> },
            { term: words.hash, value: issue ? <code>{issue.contentHash.slice(0, 16)}</code> : null },
          ]}
        />
      </Card>
      {facts.versions.length > 1 ? (
        <Card title={words.versions}>
          <LineList
            items={facts.versions.map((one) => ({
              id: String(one.version),
              href: versionPath(report.id, one.version),
              title: fill(words.versionLine, { version: one.version }),
              meta: showMoment(one.recordedAt),
              text: one.reason,
            }))}
          />
        </Card>
      ) : null}
      <Card title={c.words.documentPages.page.journal}>
        <JournalList lines={lines} />
      </Card>
    </>
  )
}

function GiveBack({ c, data }: Props) {
  const { page: words } = c.words.reportPages
  return (
    <Form act="give_back" clientId={c.formId} memory={memoryOf(c)} action={reportPath(data.report.id)}>
      <TextArea name="note" label={words.giveBackNote} rows={3} maxLength={2000} required />
      <SubmitRow primary={words.giveBack} />
    </Form>
  )
}
