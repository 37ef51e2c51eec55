import { povertyPermissions, reviewCases } from '../../../areas/poverty/index.ts'
import { type Dong, showDong } from '../../../values/money.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Checkbox,
  DayInput,
  EmptyState,
  FieldRow,
  Fieldset,
  Form,
  MoneyInput,
  NumberInput,
  PageHead,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { boardPath, casePath, reviewPath } from './address.ts'
import { tickedLines, type WaitingCase, waitingCases } from './waiting-cases.ts'

/** Biên bản họp xét: the cases that were surveyed, each with the votes it got. */
export const reviewPage = page<readonly WaitingCase[]>({
  path: reviewPath,
  shell: 'staff',
  may: povertyPermissions.keep,
  title: (_, words) => words.povertyPages.review.title,
  load: (c) => c.read((reading) => waitingCases(reading, 'surveyed')),
  acts: {
    review: async (c, form) => {
      const lines = tickedLines(form)
      if (lines.length === 0) return refuse('poverty.none_chosen')
      const made = await c.perform(reviewCases, { ...form.values, lines }, form.clientId)
      return isRefusal(made) ? made : { goTo: boardPath, done: reviewCases.name }
    },
  },
  view: ReviewView,
})

function ReviewView({ data: cases, c }: ViewProps<readonly WaitingCase[]>) {
  const { review: words, board } = c.words.povertyPages
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
      />
      {cases.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <Form act="review" clientId={c.formId} memory={memoryOf(c)}>
          <FieldRow>
            <DayInput name="heldOn" label={words.heldOn} value={c.today} max={c.today} required />
            <NumberInput name="attended" label={words.attended} required />
            <TextInput name="place" label={words.place} maxLength={200} />
          </FieldRow>
          <TextArea name="present" label={words.present} hint={words.presentHint} rows={4} maxLength={2000} required />
          {cases.map((one, at) => (
            <Line key={one.case.id} c={c} one={one} at={at} />
          ))}
          <SubmitRow primary={words.save} cancel={{ href: boardPath }} />
        </Form>
      )}
    </>
  )
}

function Line({ c, one, at }: { readonly c: PageContext; readonly one: WaitingCase; readonly at: number }) {
  const { review: words } = c.words.povertyPages
  const { askedAmount, headName, id, purpose } = one.case
  const proposed = one.survey?.proposedAmount ?? null
  const hint = [
    askedAmount === null ? null : fill(words.asked, { amount: showDong(askedAmount) }),
    proposed === null ? null : fill(words.proposed, { amount: showDong(proposed) }),
  ]
  return (
    <Fieldset
      title={`${headName} – ${c.words.poverty.purposes[purpose]}`}
      hint={<a href={casePath(id)}>{hint.filter(Boolean).join('; ') || headName}</a>}
    >
      <input type="hidden" name={`lines.${at}.caseId`} value={id} />
      <Checkbox name={`lines.${at}.include`} label={words.include} checked />
      <FieldRow>
        <NumberInput name={`lines.${at}.inFavour`} label={words.inFavour} />
        <MoneyInput name={`lines.${at}.amount`} label={words.amount} value={amountOf(proposed ?? askedAmount)} />
      </FieldRow>
      <Checkbox name={`lines.${at}.isAgreed`} label={words.agreed} checked={one.survey?.conclusion === 'support'} />
      <TextInput name={`lines.${at}.opinion`} label={words.opinion} maxLength={1000} />
    </Fieldset>
  )
}

const amountOf = (amount: Dong | null): string | undefined => (amount === null ? undefined : showDong(amount))
