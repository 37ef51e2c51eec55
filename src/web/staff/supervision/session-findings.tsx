import { recommendationPermissions, stateOf as standingOf } from '../../../areas/recommendations/index.ts'
import { type Finding, findingKinds, supervisionPermissions, whyOver } from '../../../areas/supervision/index.ts'
import { showDay } from '../../../values/day.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Badge,
  Card,
  DataTable,
  DayInput,
  FieldRow,
  Form,
  LinkButton,
  Radios,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
  Toolbar,
} from '../../parts/index.ts'
import { addEvidencePath } from '../documents/address.ts'
import { EvidenceGallery } from '../documents/evidence-gallery.tsx'
import { withQuery } from '../record/address.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import { sessionPath } from './address.ts'
import { agencyOptions } from './choosing.ts'
import { toneOf } from './saying.tsx'
import type { SessionData } from './session-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: SessionData
}

/** What was found, what was asked for, and what proves it. */
export function SessionFindings({ c, data }: Props) {
  const mayRecord = whyOver(data) === null && c.may(supervisionPermissions.record)
  const evidence = [...data.evidence.values()].flat()
  return (
    <div class="stack">
      <FindingsCard c={c} data={data} mayRecord={mayRecord} />
      <RecommendationsCard c={c} data={data} />
      <EvidenceGallery c={c} evidence={evidence} origin={{ kind: 'supervision_session', id: data.session.id }} />
    </div>
  )
}

function FindingsCard({ c, data, mayRecord }: Props & { readonly mayRecord: boolean }) {
  const { finding: words } = c.words.supervisionPages
  const { findings: kinds } = c.words.supervisionLabels
  const memory = memoryOf(c)
  return (
    <Card title={words.title}>
      {data.findings.length === 0 ? <p class="soft">{words.none}</p> : null}
      {findingKinds.map((kind) => {
        const own = data.findings.filter((one) => one.kind === kind)
        if (own.length === 0) return null
        return (
          <section key={kind}>
            <h3>{kinds[kind]}</h3>
            {own.map((one) => (
              <FindingLine key={one.id} c={c} data={data} one={one} mayRecord={mayRecord} />
            ))}
          </section>
        )
      })}
      {mayRecord ? (
        <details class="more" open={memory?.act === 'finding' || data.findings.length === 0}>
          <summary>{words.add}</summary>
          <Form act="finding" clientId={c.formId} memory={memory}>
            <Radios name="kind" label={words.kind} options={optionsOf(kinds, findingKinds)} value="strength" inline />
            <TextArea name="text" label={words.text} rows={3} maxLength={5000} required />
            <DayInput name="foundOn" label={words.day} value={c.today} max={c.today} required />
            <SubmitRow primary={words.add} />
          </Form>
        </details>
      ) : null}
    </Card>
  )
}

function FindingLine({ c, data, one, mayRecord }: Props & { readonly one: Finding; readonly mayRecord: boolean }) {
  const { finding: words } = c.words.supervisionPages
  const back = sessionPath(data.session.id, 'ket_qua')
  return (
    <div>
      <p>{one.text}</p>
      {mayRecord ? (
        <Toolbar>
          <LinkButton
            href={addEvidencePath({ kind: 'supervision_finding', id: one.id }, back)}
            icon="photo"
            small
            kind="quiet"
          >
            {words.evidence}
          </LinkButton>
          <details class="more">
            <summary>{words.correct}</summary>
            <Form act="correct_finding" id={`correct-${one.id}`} clientId={c.formId} memory={memoryOf(c)}>
              <input type="hidden" name="findingId" value={one.id} />
              <input type="hidden" name="instead.kind" value={one.kind} />
              <input type="hidden" name="instead.foundOn" value={one.foundOn} />
              <TextArea name="instead.text" label={words.text} value={one.text} rows={3} maxLength={5000} required />
              <TextInput name="reason" label={words.reason} maxLength={1000} required />
              <SubmitRow primary={words.correct} />
            </Form>
          </details>
          <ReasonForm
            c={c}
            act="correct_finding"
            id={`remove-${one.id}`}
            label={words.remove}
            fields={{ findingId: one.id }}
          />
        </Toolbar>
      ) : null}
    </div>
  )
}

function RecommendationsCard({ c, data }: Props) {
  const { recommendation: words } = c.words.supervisionPages
  const memory = memoryOf(c)
  const register = withQuery('/kien-nghi', { q: data.session.title.slice(0, 100) })
  return (
    <Card
      title={words.title}
      aside={
        <LinkButton href={register} small kind="quiet">
          {words.register}
        </LinkButton>
      }
    >
      <DataTable
        caption={words.title}
        captionHidden
        rows={data.recommendations}
        rowKey={(one) => one.recommendation.id}
        href={(one) => `/kien-nghi/${one.recommendation.id}`}
        empty={<p class="soft">{words.none}</p>}
        columns={[
          { key: 'text', head: words.text, width: 'wide', cell: (one) => one.recommendation.text },
          { key: 'addressee', head: words.addressee, cell: (one) => one.recommendation.addresseeName },
          {
            key: 'state',
            head: c.words.supervisionPages.session.standing,
            cell: (one) => {
              const stage = standingOf(one, c.today)?.stage ?? 'draft'
              const on = one.recommendation.issue?.on
              return (
                <>
                  <Badge tone={stage === 'resolved' ? 'done' : toneOf(stage)}>{words.states[stage]}</Badge>{' '}
                  {on ? showDay(on) : null}
                </>
              )
            },
          },
        ]}
      />
      {c.may(recommendationPermissions.draft) && whyOver(data) === null ? (
        <details class="more" open={memory?.act === 'recommend'}>
          <summary>{words.add}</summary>
          <Form act="recommend" clientId={c.formId} memory={memory}>
            <Select
              name="addresseeId"
              label={words.addressee}
              options={agencyOptions(data.choices.agencies)}
              value={data.subjects[0]?.agencyId}
              required
            />
            <TextArea name="text" label={words.text} rows={3} maxLength={4000} required />
            <FieldRow>
              <TextInput name="legalRef" label={words.basis} maxLength={1000} />
              <DayInput name="replyByOn" label={words.replyBy} />
            </FieldRow>
            <SubmitRow primary={words.add} />
          </Form>
        </details>
      ) : null}
    </Card>
  )
}
