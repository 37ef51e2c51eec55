import { householdPermissions, receivedBetween } from '../../../areas/households/index.ts'
import { conclusions, povertyPermissions, surveyCase } from '../../../areas/poverty/index.ts'
import { addDays, showDay } from '../../../values/day.ts'
import { showDong } from '../../../values/money.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  DayInput,
  FieldRow,
  Form,
  MoneyInput,
  NumberInput,
  PageHead,
  Radios,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { optionsOf } from '../record/saying.tsx'
import { boardPath, casePath, casesPath } from './address.ts'
import { type CaseData, loadCase } from './case-data.ts'

interface Surveying extends CaseData {
  /** What the household's history says it received in the last three years, for who may open it. */
  readonly received: string
}

/** Phiếu khảo sát hộ: three parts, and what the household received from others. */
export const surveyPage = page<Surveying>({
  path: `${casesPath}/${idPart}/khao-sat`,
  shell: 'staff',
  may: povertyPermissions.keep,
  title: (_, words) => words.povertyPages.survey.title,
  load: async (c) => {
    const data = await loadCase(c)
    return isRefusal(data) ? data : { ...data, received: await receivedText(c, data) }
  },
  acts: { survey: carry(surveyCase, (c) => casePath(idIn(c))) },
  view: SurveyView,
})

async function receivedText(c: PageContext, { case: one }: CaseData): Promise<string> {
  if (!c.may(householdPermissions.open_file)) return ''
  const lines = await c.read((reading) =>
    receivedBetween(reading, [one.householdId], addDays(c.today, -3 * 365), c.today),
  )
  return lines
    .map((line) => [showDay(line.receivedOn), line.source, line.amount === null ? line.goods : showDong(line.amount)])
    .map((parts) => parts.filter(Boolean).join(', '))
    .join('\n')
}

function SurveyView({ data: { case: one, survey, received }, c }: ViewProps<Surveying>) {
  const { survey: words, board } = c.words.povertyPages
  const back = casePath(one.id)
  const proposed = survey?.proposedAmount ?? one.askedAmount
  return (
    <>
      <PageHead
        title={words.title}
        summary={one.headName}
        crumbs={[{ label: board.title, href: boardPath }, { label: one.headName, href: back }, { label: words.title }]}
      />
      <Form act="survey" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <DayInput name="happenedOn" label={words.on} value={survey?.surveyedOn ?? c.today} max={c.today} required />
          <NumberInput name="people" label={words.people} value={survey?.people} />
        </FieldRow>
        <TextArea
          name="surveyors"
          label={words.surveyors}
          hint={words.surveyorsHint}
          value={survey?.surveyors}
          rows={3}
          maxLength={1000}
          required
        />
        <TextArea name="living" label={words.living} value={survey?.living} rows={4} maxLength={3000} required />
        <TextArea
          name="situation"
          label={words.situation}
          value={survey?.situation}
          rows={4}
          maxLength={3000}
          required
        />
        <TextArea
          name="receivedElsewhere"
          label={words.elsewhere}
          hint={words.elsewhereHint}
          value={survey?.receivedElsewhere ?? received}
          rows={2}
          maxLength={2000}
        />
        <Radios
          name="conclusion"
          label={words.conclusion}
          options={optionsOf(c.words.poverty.conclusions, conclusions)}
          value={survey?.conclusion ?? 'support'}
          required
        />
        <FieldRow>
          <TextInput name="proposedForm" label={words.form} value={survey?.proposedForm} maxLength={300} />
          <MoneyInput
            name="proposedAmount"
            label={words.amount}
            value={proposed === null ? undefined : showDong(proposed)}
          />
        </FieldRow>
        <TextArea name="note" label={words.note} value={survey?.note} rows={2} maxLength={2000} />
        <SubmitRow primary={words.save} cancel={{ href: back }} />
      </Form>
    </>
  )
}
