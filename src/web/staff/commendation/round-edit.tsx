import {
  commendationPermissions,
  editRound,
  findRound,
  listMovements,
  type Movement,
  openRound,
  type Round,
} from '../../../areas/commendation/index.ts'
import { deadlineRule, dueOn, loadSettings, rateRule } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { yearOf } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import { Form, PageHead, SubmitRow } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { boardPath, missing, roundPath, roundsPath } from './address.ts'
import { RoundFields } from './round-fields.tsx'

interface Editing {
  readonly round: Partial<Round>
  readonly movements: readonly Movement[]
}

async function movementsOf(reading: Reading, committeeId: Id): Promise<readonly Movement[]> {
  return (await listMovements(reading, committeeId)).map((one) => one.movement)
}

/** What a new round begins from: the days and quotas that the settings have for this year. */
async function usual(c: PageContext, reading: Reading): Promise<Partial<Round>> {
  const settings = await loadSettings(reading, c.signedIn.committeeId)
  const due = (key: 'commendation.nominate' | 'commendation.submit') => {
    const rule = deadlineRule(key, c.today, settings)
    return rule && dueOn(rule, c.today, new Set())
  }
  const quota = (key: 'commendation.quota_collective' | 'commendation.quota_individual') =>
    rateRule(key, c.today, settings)?.value ?? null
  const nominateBy = due('commendation.nominate')
  const submitBy = due('commendation.submit')
  const inOrder = nominateBy !== null && submitBy !== null && nominateBy <= submitBy
  return {
    year: yearOf(c.today),
    nominateBy,
    submitBy: inOrder ? submitBy : null,
    quotaCollective: quota('commendation.quota_collective'),
    quotaIndividual: quota('commendation.quota_individual'),
    ...(c.query('phong-trao') && { movementId: c.query('phong-trao') }),
  }
}

/** Mở đợt khen thưởng. */
export const newRoundPage = page<Editing>({
  path: `${roundsPath}/moi`,
  shell: 'staff',
  may: commendationPermissions.manage,
  title: (_, words) => words.commendationPages.round.newTitle,
  load: (c) =>
    c.read(async (reading) => ({
      round: await usual(c, reading),
      movements: await movementsOf(reading, c.signedIn.committeeId),
    })),
  acts: {
    open: async (c, form) => {
      const made = await c.perform(openRound, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: roundPath(made.id), done: openRound.name }
    },
  },
  view: ({ data, c }) => {
    const { round: words, board } = c.words.commendationPages
    const crumbs = [{ label: board.title, href: boardPath }, { label: words.newTitle }]
    return (
      <>
        <PageHead title={words.newTitle} crumbs={crumbs} />
        <Form act="open" clientId={c.formId} memory={memoryOf(c)} wide>
          <RoundFields c={c} round={data.round} movements={data.movements} />
          <SubmitRow primary={words.newTitle} cancel={{ href: boardPath }} />
        </Form>
      </>
    )
  },
})

/** Sửa đợt khen thưởng. */
export const editRoundPage = page<Editing>({
  path: `${roundsPath}/${idPart}/sua`,
  shell: 'staff',
  may: commendationPermissions.manage,
  title: (_, words) => words.commendationPages.round.editTitle,
  load: (c) =>
    c.read(async (reading) => {
      const round = await findRound(reading, idIn(c))
      return round ? { round, movements: await movementsOf(reading, c.signedIn.committeeId) } : missing
    }),
  acts: { edit: carry(editRound, (c) => roundPath(idIn(c))) },
  view: ({ data: { round, movements }, c }) => {
    const { round: words, board } = c.words.commendationPages
    const back = roundPath(round.id ?? '')
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: round.title ?? '', href: back },
      { label: words.editTitle },
    ]
    return (
      <>
        <PageHead title={words.editTitle} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={round.editNo} />
          <RoundFields c={c} round={round} movements={movements} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})
