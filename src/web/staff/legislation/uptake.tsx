import {
  clauseAt,
  clausesOf,
  currentVersion,
  findDraft,
  findOpinion,
  type Opinion,
  versionsOf,
} from '../../../areas/drafts/index.ts'
import {
  findConsultation,
  legislationPermissions,
  noteUptake,
  type Uptake,
  uptakesOf,
} from '../../../areas/legislation/index.ts'
import { wordsAt } from '../../../values/clause-cut.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Card, PageHead, Stack } from '../../parts/index.ts'
import { StanceMark } from '../drafts/saying.tsx'
import { consultationPath, consultationsPath, idIn, idPart, missing, uptakePath } from './address.ts'
import { sayOpinion } from './compared-columns.tsx'
import { nextOpen } from './outcome-data.ts'
import { NoteForm } from './uptake-form.tsx'

interface UptakeData {
  readonly id: Id
  readonly title: string
  readonly opinion: Opinion
  readonly before: Uptake | null
  /** The words of the draft that the opinion is about. */
  readonly words: string
}

const opinionIn = (c: PageContext): Id => idIn(c, 'opinion')

async function load(c: PageContext): Promise<UptakeData | Refusal> {
  return c.read(async (reading) => {
    const facts = await findConsultation(reading, idIn(c))
    const draft = facts && (await findDraft(reading, facts.consultation.draftId))
    const opinion = draft && (await findOpinion(reading, opinionIn(c)))
    if (!facts || !draft || opinion?.draftId !== draft.id || opinion.supersession) return missing
    if (!facts.outcome) return refuse('legislation.no_outcome', { kind: 'conflict' })
    const current = currentVersion((await versionsOf(reading, [draft.id])).get(draft.id) ?? [], c.today)
    const clause = current ? clauseAt(await clausesOf(reading, current.id), opinion.clauseKey) : null
    const before = (await uptakesOf(reading, [opinion.id])).get(opinion.id) ?? null
    return {
      ...{ id: facts.consultation.id, title: draft.title, opinion, before },
      words: clause ? wordsAt(clause.text, clause.key, opinion.clauseKey) : '',
    }
  })
}

/** Đối chiếu ý kiến: is it in the text that was issued, and where. Saved, the next one comes. */
export const uptakePage = page<UptakeData>({
  path: `${consultationsPath}/${idPart}/doi-chieu/${idPart.replace(':id', ':opinion')}`,
  shell: 'staff',
  may: legislationPermissions.keep,
  title: (_, words) => words.legislationPages.uptake.title,
  load,
  acts: {
    note: async (c, form) => {
      const [id, opinionId] = [idIn(c), opinionIn(c)]
      const made = await c.perform(noteUptake, { ...form.values, id, opinionId }, form.clientId)
      if (isRefusal(made)) return made
      const next = await c.read(async (reading) => {
        const opinion = await findOpinion(reading, opinionId)
        return opinion && nextOpen(reading, id, opinion)
      })
      return { goTo: next ? uptakePath(id, next) : consultationPath(id, 'ket_qua'), done: noteUptake.name }
    },
  },
  view: UptakeView,
})

function UptakeView({ data, c }: ViewProps<UptakeData>) {
  const { uptake: words, list, outcome } = c.words.legislationPages
  const { id, title, opinion, before } = data
  const back = consultationPath(id, 'ket_qua')
  const crumbs = [{ label: list.title, href: consultationsPath }, { label: title, href: back }, { label: words.title }]
  return (
    <>
      <PageHead
        title={opinion.clauseRef ?? c.words.draftLabels.whole}
        kicker={words.title}
        crumbs={crumbs}
        meta={<StanceMark c={c} stance={opinion.stance} />}
      />
      <Stack loose>
        <Card title={outcome.opinion}>
          <p class="prose-lines">{sayOpinion(c, opinion)}</p>
          {opinion.text && opinion.proposedWording ? (
            <p class="prose-lines">{fill(outcome.proposed, { text: opinion.proposedWording })}</p>
          ) : null}
          {opinion.author.name ? <p class="soft">{opinion.author.name}</p> : null}
        </Card>
        {data.words === '' ? null : (
          <Card title={words.draft}>
            <p class="prose-lines">{data.words}</p>
          </Card>
        )}
        <NoteForm c={c} before={before} back={back} />
      </Stack>
    </>
  )
}
