import { type Progress, reportPermissions, type TargetVersion } from '../../../areas/reports/index.ts'
import { showDay } from '../../../values/day.ts'
import { reachedText } from '../../../values/target-text.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Card, DayInput, FieldRow, Form, NumberInput, SubmitRow, TextArea } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { targetPath } from './address.ts'
import type { TargetData } from './target-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: TargetData
  readonly version: TargetVersion
}

/** What was written down of a target that no record counts: each with its day, its proof, and the way to set it aside. */
export function ProgressCard({ c, data, version }: Props) {
  const { page: words } = c.words.reportTargets
  const { progress } = data
  return (
    <Card title={words.progress} id="ket-qua">
      {progress.length === 0 ? <p class="soft">{words.progressNone}</p> : null}
      <ul class="lines">
        {progress.map((one) => (
          <Line key={one.id} c={c} one={one} data={data} />
        ))}
      </ul>
      {c.may(reportPermissions.write) ? <NoteForm c={c} version={version} /> : null}
    </Card>
  )
}

function Line({ c, one, data }: { c: PageContext; one: Progress; data: TargetData }) {
  const { page: words } = c.words.reportTargets
  const { id, reachedOn, numerator, denominator, note, supersededReason } = one
  const proofs = data.proofs.get(id)?.length ?? 0
  const stands = supersededReason === null
  const mayWrite = stands && c.may(reportPermissions.write)
  return (
    <li>
      <span class="lines-title">
        {stands ? reachedText({ numerator, denominator }, { years: 1, known: true }) : <s>{numerator}</s>}
        {' · '}
        {showDay(reachedOn)}
      </span>
      {note ? <span>{note}</span> : null}
      <span class="lines-meta">
        {stands ? null : <span>{fill(words.superseded, { reason: supersededReason })}</span>}
        <span>{fill(words.recorded, { who: one.recordedByName, when: showMoment(one.recordedAt) })}</span>
        {proofs > 0 ? <span>{fill(words.proofs, { count: proofs })}</span> : null}
        {mayWrite ? (
          <a href={`/chung-cu/them?goc=target_progress:${id}&ve=${encodeURIComponent(targetPath(data.target.id))}`}>
            {words.proof}
          </a>
        ) : null}
      </span>
      {mayWrite ? (
        <ReasonForm c={c} act="set_aside" id={`set-aside-${id}`} label={words.supersede} fields={{ id }} />
      ) : null}
    </li>
  )
}

function NoteForm({ c, version }: { c: PageContext; version: TargetVersion }) {
  const { page: words } = c.words.reportTargets
  return (
    <Form act="note" id="note" clientId={c.formId} memory={memoryOf(c)}>
      <FieldRow>
        <DayInput name="reachedOn" label={words.reachedOn} value={c.today} max={c.today} required />
        <NumberInput name="numerator" label={words.numerator} unit={version.unit ?? undefined} required />
        {version.percent ? <NumberInput name="denominator" label={words.denominator} required /> : null}
      </FieldRow>
      <TextArea name="note" label={words.noteText} rows={2} maxLength={1000} />
      <SubmitRow primary={words.note} />
    </Form>
  )
}
