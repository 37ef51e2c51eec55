import { type CampaignStage, nextCampaignStages, reliefPermissions } from '../../../areas/relief/index.ts'
import type { Permission } from '../../../platform/permission.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Form, Section, Stack, SubmitRow, TextInput } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { PlaceFields } from './campaign-edit.tsx'
import type { RegisterData } from './register-parts.ts'

const may: Readonly<Record<CampaignStage, Permission>> = {
  opened: reliefPermissions.lead,
  reception_changed: reliefPermissions.lead,
  reception_closed: reliefPermissions.lead,
  distributing: reliefPermissions.lead,
  settled: reliefPermissions.account,
  disclosed_final: reliefPermissions.publish,
  archived: reliefPermissions.lead,
  suspended: reliefPermissions.lead,
  resumed: reliefPermissions.lead,
}
const papered: readonly CampaignStage[] = ['opened', 'reception_closed', 'distributing', 'settled', 'disclosed_final']
const reasoned: readonly CampaignStage[] = ['reception_changed', 'suspended', 'resumed']

interface Props {
  readonly c: PageContext
  readonly data: RegisterData
}

/** The steps that the visitor may take now, each behind its name. */
export function CampaignMoves({ c, data: { register, state } }: Props) {
  const { campaign: words } = c.words.reliefPages
  if (!register.campaign) return null
  const facts = register.campaign
  const next = nextCampaignStages(facts, c.today).filter((stage) => c.may(may[stage]))
  const withdraws = state === 'draft' && c.may(reliefPermissions.plan)
  const waits = state === 'draft' && !c.may(reliefPermissions.lead)
  if (next.length === 0 && !withdraws) return null
  return (
    <Section title={words.moves}>
      <Stack>
        {waits ? <p>{words.chairOpens}</p> : null}
        {next.map((stage) => (
          <Move key={stage} c={c} stage={stage} receivesTo={facts.campaign.receivesTo} />
        ))}
        {withdraws ? <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{}} /> : null}
      </Stack>
    </Section>
  )
}

function Move({
  c,
  stage,
  receivesTo,
}: {
  readonly c: PageContext
  readonly stage: CampaignStage
  readonly receivesTo: string
}) {
  const { campaign: words, fields } = c.words.reliefPages
  const memory = memoryOf(c)
  const label = words.stages[stage] ?? stage
  return (
    <details class="more" open={memory?.act === stage}>
      <summary>{label}</summary>
      <Form act={stage} clientId={c.formId} memory={memory}>
        <p class="soft">{words.hints[stage]}</p>
        <FieldRow>
          <DayInput name="happenedOn" label={words.happenedOn} value={c.today} max={c.today} required />
          {papered.includes(stage) ? <TextInput name="reference" label={words.paper} maxLength={120} required /> : null}
          {stage === 'reception_changed' ? (
            <DayInput name="receivesTo" label={fields.receivesTo} value={receivesTo} required />
          ) : null}
        </FieldRow>
        {stage === 'opened' ? <PlaceFields c={c} /> : null}
        {reasoned.includes(stage) ? <TextInput name="note" label={words.note} maxLength={1000} required /> : null}
        <SubmitRow primary={label} />
      </Form>
    </details>
  )
}
