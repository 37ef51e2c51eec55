import { resultKinds, startedOn } from '../../../areas/outreach/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  DayInput,
  FieldRow,
  Form,
  NumberInput,
  Select,
  SubmitRow,
  TextInput,
  Toolbar,
} from '../../parts/index.ts'
import { Fold } from '../record/fold.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { optionsOf } from '../record/saying.tsx'
import { named } from './choosing.ts'
import type { ModelData } from './model-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ModelData
}

/** A count, a place that took it up, its beginning and end. */
export function ModelForms({ c, data }: Props) {
  const { models: words } = c.words.outreachModels
  const started = startedOn(data.steps) !== null
  return (
    <>
      {started ? <ResultForm c={c} /> : null}
      {data.state === 'ended' ? null : <AdvanceForm c={c} stage={started ? 'ended' : 'started'} />}
      {started ? <ReplicateForm c={c} data={data} /> : null}
      <Toolbar>
        {data.steps.some((one) => one.supersededAt === null) ? (
          <ReasonForm c={c} act="undo" label={c.words.records.undo} fields={{}} />
        ) : null}
        <ReasonForm c={c} act="remove" label={words.remove} fields={{}} />
      </Toolbar>
    </>
  )
}

function ResultForm({ c }: { readonly c: PageContext }) {
  const { models: words } = c.words.outreachModels
  return (
    <Card title={words.addResult}>
      <Form act="result" id="result" clientId={c.formId} memory={memoryOf(c)}>
        <p class="soft">{words.resultText}</p>
        <FieldRow>
          <NumberInput name="value" label={words.value} required />
          <Select
            name="kind"
            label={words.resultKind}
            options={optionsOf(c.words.outreachLabels.results, resultKinds)}
            value="households"
          />
          <DayInput name="measuredOn" label={words.countedOn} value={c.today} max={c.today} required />
        </FieldRow>
        <TextInput name="note" label={c.words.records.note} maxLength={1000} />
        <SubmitRow primary={words.addResult} />
      </Form>
    </Card>
  )
}

function AdvanceForm({ c, stage }: { readonly c: PageContext; readonly stage: 'started' | 'ended' }) {
  const { models: words } = c.words.outreachModels
  const label = stage === 'started' ? words.start : words.end
  return (
    <Fold c={c} label={label} acts={['advance']} open={stage === 'started'}>
      <Form act="advance" id="advance" clientId={c.formId} memory={memoryOf(c)}>
        {stage === 'ended' ? <p class="soft">{words.endText}</p> : null}
        <input type="hidden" name="stage" value={stage} />
        <FieldRow>
          <DayInput name="happenedOn" label={c.words.records.happenedOn} value={c.today} max={c.today} required />
          <TextInput name="note" label={c.words.records.note} maxLength={2000} />
        </FieldRow>
        <SubmitRow primary={label} />
      </Form>
    </Fold>
  )
}

function ReplicateForm({ c, data }: Props) {
  const { models: words } = c.words.outreachModels
  return (
    <Fold c={c} label={words.replicate} acts={['replicate']}>
      <Form act="replicate" id="replicate" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <TextInput name="place" label={words.place} hint={words.placeHint} maxLength={200} required />
          <Select name="areaId" label={words.areaOfPlace} blank={words.elsewhere} options={named(data.areas)} />
          <DayInput name="from" label={words.from} value={c.today} max={c.today} required />
        </FieldRow>
        <TextInput name="note" label={c.words.records.note} maxLength={1000} />
        <SubmitRow primary={words.replicate} />
      </Form>
    </Fold>
  )
}
