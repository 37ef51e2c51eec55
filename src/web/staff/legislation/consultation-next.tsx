import { documentState } from '../../../areas/documents/index.ts'
import { legislationPermissions, nextOf } from '../../../areas/legislation/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  DayInput,
  FieldRow,
  Form,
  LinkButton,
  Notice,
  Select,
  SubmitRow,
  TextInput,
  Toolbar,
} from '../../parts/index.ts'
import { PaperFields } from '../meetings/meeting-next.tsx'
import { optionsOf } from '../record/saying.tsx'
import { consultationPath } from './address.ts'
import { advances } from './consultation-acts.ts'
import type { ConsultationData } from './consultation-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ConsultationData
}

const signed: readonly string[] = ['approved', 'sent']

/** The stage that comes next, with what it needs. */
export function NextStep({ c, data }: Props) {
  const { consultation: words } = c.words.legislationPages
  const { moves } = c.words.legislationLabels
  const next = nextOf(data)
  const { approve, keep } = legislationPermissions
  const may = next.filter((one) => one in advances && c.may(signed.includes(one) ? approve : keep))
  const [first] = may
  const told = words.hints[first ?? next[0] ?? '']
  if (next.length === 0 || !c.may(keep)) return null
  if (next.includes('outcome_recorded')) return <OutcomeForm c={c} />
  const issued = data.documents.filter((one) => documentState(one, c.today) === 'issued')
  return (
    <Card title={c.words.records.next}>
      {told ? <p class="soft">{told}</p> : null}
      <Ways c={c} data={data} next={next} />
      {first === undefined ? (
        <Notice>{words.signerRecords}</Notice>
      ) : (
        <Form act="advance" clientId={c.formId} memory={memoryOf(c)}>
          {may.length > 1 ? (
            <Select name="stage" label={words.stage} options={optionsOf(moves, may)} value={first} />
          ) : (
            <input type="hidden" name="stage" value={first} />
          )}
          <PaperFields c={c} documents={issued} label={c.words.records.happenedOn} />
          <TextInput name="note" label={c.words.records.note} maxLength={4000} />
          <SubmitRow primary={may.length > 1 ? c.words.records.record : (moves[first] ?? first)} />
        </Form>
      )}
    </Card>
  )
}

/** Where what comes next is prepared. */
function Ways({ c, data, next }: Props & { readonly next: readonly string[] }) {
  const { consultation: words } = c.words.legislationPages
  const { id } = data.consultation
  return (
    <Toolbar>
      {next.includes('open') && data.handIns.length === 0 ? (
        <LinkButton href={consultationPath(id, 'phan_cong')} icon="people">
          {words.toAssign}
        </LinkButton>
      ) : null}
      <LinkButton href={consultationPath(id, 'van_ban')} icon="file">
        {words.toPapers}
      </LinkButton>
    </Toolbar>
  )
}

/** The text that was issued in the end. */
function OutcomeForm({ c }: { c: PageContext }) {
  const { outcome: words, consultation } = c.words.legislationPages
  return (
    <Card title={words.record}>
      <p class="soft">{consultation.hints.outcome_recorded}</p>
      <Form act="record_outcome" clientId={c.formId} memory={memoryOf(c)}>
        <TextInput name="title" label={words.name} maxLength={500} width="full" required />
        <FieldRow>
          <TextInput name="numberText" label={words.numberText} placeholder="31/2024/QH15" maxLength={120} />
          <DayInput name="promulgatedOn" label={words.promulgatedOn} max={c.today} required />
          <DayInput name="happenedOn" label={words.knownOn} value={c.today} max={c.today} required />
        </FieldRow>
        <TextInput name="note" label={c.words.records.note} maxLength={4000} />
        <SubmitRow primary={words.record} />
      </Form>
    </Card>
  )
}
