import {
  assistancePermissions,
  type BenefitRound,
  editBenefitRound,
  findBenefitRound,
  loadPolicies,
  openBenefitRound,
  type Policy,
} from '../../../areas/assistance/index.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  DayInput,
  FieldRow,
  Fieldset,
  Form,
  LinkButton,
  Notice,
  PageHead,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { benefitRoundPath, benefitRoundsPath, benefitsPath, missing, policiesPath } from './address.ts'

interface Editing {
  readonly round: BenefitRound | null
  readonly policies: readonly Policy[]
}

/** Mở đợt xét trợ cấp. */
export const newBenefitRoundPage = page<Editing>({
  path: `${benefitRoundsPath}/moi`,
  shell: 'staff',
  may: assistancePermissions.keep_benefits,
  title: (_, words) => words.benefitPages.board.open,
  load: (c) =>
    c.read(async (reading) => ({ round: null, policies: await loadPolicies(reading, c.signedIn.committeeId) })),
  acts: {
    open: async (c, form) => {
      const made = await c.perform(openBenefitRound, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: benefitRoundPath(made.id), done: openBenefitRound.name }
    },
  },
  view: ({ data, c }) => <EditingView c={c} data={data} act="open" />,
})

/** Sửa đợt xét trợ cấp. */
export const editBenefitRoundPage = page<Editing>({
  path: `${benefitRoundsPath}/${idPart}/sua`,
  shell: 'staff',
  may: assistancePermissions.keep_benefits,
  title: (_, words) => words.benefitPages.round.edit,
  load: (c): Promise<Editing | Refusal> =>
    c.read(async (reading) => {
      const round = await findBenefitRound(reading, idIn(c))
      if (!round || round.supersededAt !== null) return missing
      return { round, policies: await loadPolicies(reading, round.committeeId) }
    }),
  acts: { edit: carry(editBenefitRound, (c) => benefitRoundPath(idIn(c))) },
  view: ({ data, c }) => <EditingView c={c} data={data} act="edit" />,
})

function EditingView({
  c,
  data: { round, policies },
  act,
}: {
  readonly c: PageContext
  readonly data: Editing
  readonly act: string
}) {
  const { board, round: words } = c.words.benefitPages
  const title = round ? words.edit : board.open
  const back = round ? benefitRoundPath(round.id) : benefitsPath
  return (
    <>
      <PageHead
        title={title}
        crumbs={[
          { label: board.title, href: benefitsPath },
          ...(round ? [{ label: round.title, href: back }] : []),
          { label: title },
        ]}
      />
      {policies.length === 0 ? (
        <Notice tone="warn">
          {board.noPoliciesText} <LinkButton href={`${policiesPath}/moi`}>{board.addPolicy}</LinkButton>
        </Notice>
      ) : null}
      <Form act={act} clientId={c.formId} memory={memoryOf(c)}>
        {round ? <input type="hidden" name="editNo" value={round.editNo} /> : null}
        <Select
          name="policyId"
          label={board.policy}
          blank={words.choose}
          value={round?.policyId}
          options={policies.map((one) => ({ value: one.id, label: one.title }))}
          required
        />
        <TextInput name="title" label={words.title} value={round?.title} maxLength={300} required />
        <TextInput name="councilPaper" label={words.councilPaper} value={round?.councilPaper} maxLength={300} />
        <DayInput
          name="openedOn"
          label={words.openedOn}
          hint={words.openedHint}
          value={round?.openedOn ?? c.today}
          max={c.today}
          required
        />
        <Fieldset title={words.days} hint={words.daysHint}>
          <FieldRow>
            <DayInput name="listBy" label={words.listBy} value={round?.listBy} />
            <DayInput name="submitBy" label={words.submitBy} value={round?.submitBy} />
            <DayInput name="payBy" label={words.payBy} value={round?.payBy} />
          </FieldRow>
        </Fieldset>
        <TextArea name="note" label={words.note} value={round?.note} rows={3} maxLength={2000} />
        <SubmitRow primary={round ? c.words.records.save : board.open} cancel={{ href: back }} />
      </Form>
    </>
  )
}
