import {
  type HelpStage,
  helpReasons,
  helpState,
  nextHelp,
  outreachPermissions,
  teamState,
} from '../../../areas/outreach/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import {
  ButtonForm,
  Card,
  Confirm,
  DayInput,
  FieldRow,
  Form,
  Select,
  SubmitRow,
  TextArea,
  Toolbar,
} from '../../parts/index.ts'
import { Fold } from '../record/fold.tsx'
import { optionsOf } from '../record/saying.tsx'
import { named } from './choosing.ts'
import type { HelpData } from './help-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: HelpData
}

const decided: readonly HelpStage[] = ['verified', 'assigned', 'refused']

/** The usual next step first; what ends a request early, and what takes a mistake back, below. */
export function HelpMoves({ c, data }: Props) {
  const { helps: words } = c.words.outreachModels
  if (!c.may(outreachPermissions.record_help)) return null
  const directs = c.may(outreachPermissions.direct_help)
  const next = nextHelp(helpState(data, null)).filter((stage) => directs || !decided.includes(stage))
  const onward = next.filter((stage) => stage !== 'refused' && stage !== 'withdrawn')
  const ending = next.filter((stage) => stage === 'refused' || stage === 'withdrawn')
  const hasSteps = data.steps.some((one) => one.supersededAt === null)
  return (
    <>
      {onward.map((stage) => (
        <StepForm key={stage} c={c} data={data} stage={stage} />
      ))}
      {ending.length > 0 ? <EndForm c={c} stages={ending} /> : null}
      {directs ? (
        <Toolbar>
          {hasSteps ? (
            <Confirm label={c.words.records.undo} question={words.undoQuestion}>
              <ButtonForm act="undo" clientId={c.formId} class="button button-primary">
                {c.words.records.undo}
              </ButtonForm>
            </Confirm>
          ) : null}
          <Confirm label={words.remove} question={words.removeQuestion}>
            <ButtonForm act="remove" clientId={c.formId} class="button button-primary button-danger">
              {words.remove}
            </ButtonForm>
          </Confirm>
        </Toolbar>
      ) : null}
    </>
  )
}

function StepForm({ c, data, stage }: Props & { readonly stage: HelpStage }) {
  const { helps: words } = c.words.outreachModels
  const teams = data.teams.filter((one) => teamState(one, c.today) === 'active').map(({ team }) => team)
  const label = words.moves[stage] ?? stage
  return (
    <Card title={label}>
      <Form act="advance" id={`advance-${stage}`} clientId={c.formId} memory={memoryOf(c, { stage })}>
        <input type="hidden" name="stage" value={stage} />
        <FieldRow>
          {stage === 'assigned' ? <Select name="teamId" label={words.team} options={named(teams)} required /> : null}
          <DayInput name="happenedOn" label={c.words.records.happenedOn} value={c.today} max={c.today} required />
        </FieldRow>
        {stage === 'helped' || stage === 'followed_up' ? (
          <TextArea name="note" label={words.howItWent} hint={words.noteHint} rows={2} maxLength={1000} />
        ) : null}
        <SubmitRow primary={label} />
      </Form>
    </Card>
  )
}

function EndForm({ c, stages }: { readonly c: PageContext; readonly stages: readonly HelpStage[] }) {
  const { helps: words } = c.words.outreachModels
  const labels = c.words.outreachLabels
  return (
    <Fold c={c} label={words.end} acts={['advance']}>
      <Form act="advance" id="advance-end" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <Select name="stage" label={words.outcome} options={optionsOf(labels.helpStates, stages)} />
          <Select name="reason" label={c.words.records.reason} options={optionsOf(labels.helpReasons, helpReasons)} />
          <DayInput name="happenedOn" label={c.words.records.happenedOn} value={c.today} max={c.today} required />
        </FieldRow>
        <SubmitRow primary={c.words.records.save} />
      </Form>
    </Fold>
  )
}
