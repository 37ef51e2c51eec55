import type { MemberOrganisation } from '../../../areas/organisation/index.ts'
import { type ProgrammeTask, targetLimits, taskKinds } from '../../../areas/outreach/index.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, NumberInput, Select, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { named } from './choosing.ts'

interface Props {
  readonly c: PageContext
  readonly organisations: readonly MemberOrganisation[]
  readonly of: ProgrammeTask | null
  /** Before each name: `tasks.0.` */
  readonly at: string
}

/** One task, target or key work of a programme. */
export function TaskFields({ c, organisations, of, at }: Props) {
  const { programmes: words } = c.words.outreachProgrammes
  const labels = c.words.outreachLabels
  return (
    <>
      <input type="hidden" name={`${at}taskId`} value={of?.taskId ?? ''} />
      <input type="hidden" name={`${at}indicatorId`} value={of?.indicatorId ?? ''} />
      <TextInput name={`${at}title`} label={words.task} value={of?.title} width="full" maxLength={1000} />
      <TextInput name={`${at}heading`} label={words.heading} value={of?.heading} maxLength={300} />
      <Select
        name={`${at}kind`}
        label={words.kind}
        options={optionsOf(labels.taskKinds, taskKinds)}
        value={of?.kind ?? 'task'}
      />
      <TextInput name={`${at}responsible`} label={words.responsible} value={of?.responsible} maxLength={300} />
      <Select
        name={`${at}organisationId`}
        label={words.organisation}
        blank={words.office}
        options={named(organisations)}
        value={of?.organisationId}
      />
      <DayInput name={`${at}dueOn`} label={words.dueOn} value={of?.dueOn} />
      <Select
        name={`${at}targetLimit`}
        label={words.limit}
        options={optionsOf(labels.targetLimits, targetLimits)}
        value={of?.targetLimit ?? 'at_least'}
      />
      <NumberInput
        name={`${at}targetValue`}
        label={words.target}
        value={of?.targetValue === null || !of ? undefined : String(of.targetValue)}
      />
      <TextInput name={`${at}targetUnit`} label={words.unit} value={of?.targetUnit} width="short" maxLength={60} />
    </>
  )
}
