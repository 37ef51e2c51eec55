import { approveCases, povertyPermissions } from '../../../areas/poverty/index.ts'
import { decisionPaper } from '../../../print/forms/poverty/decision-paper.ts'
import { showDong } from '../../../values/money.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
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
  PageHead,
  Select,
  Stack,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { areasOf } from '../commendation/choosing.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { boardPath, casePath, decisionPath, missing } from './address.ts'
import { type FundStanding, fundsOf } from './fund.ts'
import { FundTable } from './fund-table.tsx'
import { tickedLines, type WaitingCase, waitingCases } from './waiting-cases.ts'

interface Deciding {
  readonly cases: readonly WaitingCase[]
  readonly funds: readonly FundStanding[]
}

/** Quyết định hỗ trợ: what the Fund gives to whom, no more than it has free. */
export const decidePage = page<Deciding>({
  path: decisionPath,
  shell: 'staff',
  may: povertyPermissions.approve,
  title: (_, words) => words.povertyPages.decision.title,
  load: (c) =>
    c.read(async (reading) => ({ cases: await waitingCases(reading, 'reviewed'), funds: await fundsOf(reading) })),
  acts: {
    approve: async (c, form) => {
      const lines = tickedLines(form)
      if (lines.length === 0) return refuse('poverty.none_chosen')
      const made = await c.perform(approveCases, { ...form.values, lines }, form.clientId)
      return isRefusal(made) ? made : { goTo: boardPath, done: approveCases.name }
    },
    draft: async (c, form) => {
      const draft = await c.read(async (reading) => {
        const cases = await waitingCases(reading, 'reviewed')
        const [first] = cases
        if (!first) return missing
        const { committeeId } = c.signedIn
        const areas = await areasOf(reading, committeeId)
        const lines = cases.map(({ case: one, line }) => ({
          name: one.headName,
          area: areas.find((area) => area.id === one.areaId)?.name ?? '',
          purpose: one.purpose,
          amount: line?.amount ?? null,
        }))
        const origin = { kind: 'fund_case', id: first.case.id, label: first.case.headName }
        return decisionPaper(await officeOn(reading, committeeId, c.today), lines, origin)
      })
      return keepDraft(c, form, draft)
    },
  },
  view: DecideView,
})

function DecideView({ data: { cases, funds }, c }: ViewProps<Deciding>) {
  const { decision: words, board } = c.words.povertyPages
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
      />
      <Stack>
        {funds.map((fund) => (
          <FundTable key={fund.book.id} c={c} fund={fund} />
        ))}
        {cases.length === 0 ? (
          <EmptyState title={words.none}>{words.noneText}</EmptyState>
        ) : (
          <>
            <Form act="approve" clientId={c.formId} memory={memoryOf(c)}>
              <FieldRow>
                <DayInput name="happenedOn" label={words.on} value={c.today} max={c.today} required />
                <TextInput
                  name="reference"
                  label={words.reference}
                  hint={words.referenceHint}
                  maxLength={120}
                  required
                />
              </FieldRow>
              <Select
                name="bookId"
                label={words.book}
                options={funds.map(({ book }) => ({ value: book.id, label: book.title }))}
                required
              />
              {cases.map((one, at) => (
                <Line key={one.case.id} c={c} one={one} at={at} />
              ))}
              <SubmitRow primary={words.save} cancel={{ href: boardPath }} />
            </Form>
            <Form act="draft" clientId={c.formId} memory={memoryOf(c)}>
              <p class="soft">{words.draftText}</p>
              <SubmitRow primary={words.draft} />
            </Form>
          </>
        )}
      </Stack>
    </>
  )
}

function Line({ c, one, at }: { readonly c: PageContext; readonly one: WaitingCase; readonly at: number }) {
  const { decision: words } = c.words.povertyPages
  const { headName, id, purpose } = one.case
  return (
    <Fieldset title={`${headName} – ${c.words.poverty.purposes[purpose]}`} hint={<a href={casePath(id)}>{headName}</a>}>
      <input type="hidden" name={`lines.${at}.caseId`} value={id} />
      <Checkbox name={`lines.${at}.include`} label={words.include} checked />
      <MoneyInput
        name={`lines.${at}.amount`}
        label={words.amount}
        value={one.line?.amount ? showDong(one.line.amount) : undefined}
        required
      />
    </Fieldset>
  )
}
