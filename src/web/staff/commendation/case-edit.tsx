import {
  type CaseFacts,
  commendationPermissions,
  editCase,
  findCase,
  findRound,
  nominate,
  type RecipientKind,
  type Round,
  recipientKinds,
} from '../../../areas/commendation/index.ts'
import { loadSettings, rateRule } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import { isId } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { DayInput, Form, PageHead, SubmitRow, Tabs } from '../../parts/index.ts'
import { idIn, idPart, withQuery } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { boardPath, caseHome, casesPath, missing, roundPath } from './address.ts'
import { CaseFields } from './case-fields.tsx'
import { type Choices, loadChoices } from './choosing.ts'

interface Proposing {
  readonly round: Round
  readonly choices: Choices
  readonly mostWords: number
}

const newPath = `${casesPath}/moi`

export async function mostWordsOn(reading: Reading, committeeId: Id): Promise<number> {
  const settings = await loadSettings(reading, committeeId, 'rate.')
  return rateRule('commendation.summary_words', reading.today, settings)?.value ?? 300
}

const kindAsked = (c: PageContext): RecipientKind =>
  recipientKinds.find((one) => one === c.query('doi-tuong')) ?? 'person'

/** Thêm đề nghị vào một đợt. */
export const newCasePage = page<Proposing>({
  path: newPath,
  shell: 'staff',
  may: commendationPermissions.nominate,
  title: (_, words) => words.commendationPages.fields.newTitle,
  load: async (c): Promise<Proposing | Refusal> => {
    const roundId = c.query('dot')
    return c.read(async (reading) => {
      const round = isId(roundId) ? await findRound(reading, roundId) : null
      if (!round) return missing
      const choices = await loadChoices(reading, round.committeeId)
      return { round, choices, mostWords: await mostWordsOn(reading, round.committeeId) }
    })
  },
  acts: {
    nominate: async (c, form) => {
      const made = await c.perform(nominate, { ...form.values, roundId: c.query('dot') }, form.clientId)
      return isRefusal(made) ? made : { goTo: caseHome(c, made.id), done: nominate.name }
    },
  },
  view: NewCase,
})

function NewCase({ data: { round, choices, mostWords }, c }: ViewProps<Proposing>) {
  const { fields: words, board } = c.words.commendationPages
  const kind = kindAsked(c)
  const back = roundPath(round.id)
  return (
    <>
      <PageHead
        title={words.newTitle}
        summary={round.title}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: round.title, href: back },
          { label: words.newTitle },
        ]}
      />
      <Tabs
        label={words.recipientKind}
        items={recipientKinds.map((one) => ({
          href: withQuery(newPath, { dot: round.id, 'doi-tuong': one }),
          label: c.words.commendationLabels.kinds[one] ?? one,
          current: one === kind,
        }))}
      />
      <Form act="nominate" clientId={c.formId} memory={memoryOf(c)} wide>
        <CaseFields c={c} choices={choices} kind={kind} of={{}} roundForm={round.form} mostWords={mostWords} />
        <DayInput name="nominatedOn" label={words.nominatedOn} value={c.today} max={c.today} required />
        <SubmitRow primary={words.save} cancel={{ href: back }} />
      </Form>
    </>
  )
}

interface Editing extends Omit<Proposing, 'round'> {
  readonly facts: CaseFacts
}

/** Sửa đề nghị, until the council has seen it or when it came back. */
export const editCasePage = page<Editing>({
  path: `${casesPath}/${idPart}/sua`,
  shell: 'staff',
  may: commendationPermissions.nominate,
  title: (_, words) => words.commendationPages.fields.editTitle,
  load: (c) =>
    c.read(async (reading): Promise<Editing | Refusal> => {
      const facts = await findCase(reading, idIn(c))
      if (!facts) return missing
      const { committeeId } = facts.case
      return {
        facts,
        choices: await loadChoices(reading, committeeId),
        mostWords: await mostWordsOn(reading, committeeId),
      }
    }),
  acts: { edit: carry(editCase, (c) => caseHome(c, idIn(c))) },
  view: ({ data: { facts, choices, mostWords }, c }) => {
    const { fields: words, board } = c.words.commendationPages
    const { case: one } = facts
    const back = caseHome(c, one.id)
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: one.recipient.name, href: back },
      { label: words.editTitle },
    ]
    return (
      <>
        <PageHead title={words.editTitle} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={one.editNo} />
          <CaseFields
            c={c}
            choices={choices}
            kind={one.recipient.kind}
            of={one}
            roundForm={null}
            mostWords={mostWords}
          />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})
