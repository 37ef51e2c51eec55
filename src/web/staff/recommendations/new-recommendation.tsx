import type { Origin } from '../../../areas/documents/index.ts'
import { type Agency, listAgencies } from '../../../areas/organisation/index.ts'
import { draftRecommendation, recommendationPermissions, replyTerm } from '../../../areas/recommendations/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { daysBetween } from '../../../values/day.ts'
import { isId } from '../../../values/id.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Form, PageHead, SubmitRow } from '../../parts/index.ts'
import { findOrigin } from '../origins.ts'
import { recommendationPath, registerPath } from './address.ts'
import { DraftFields } from './draft-form.tsx'

export interface DraftChoices {
  readonly agencies: readonly Agency[]
  readonly replyDays: number
}

/** The agencies of today, and how many days the rule of today gives. */
export async function draftChoices(reading: Reading, c: PageContext): Promise<DraftChoices> {
  const { committeeId } = c.signedIn
  const term = await replyTerm(reading, committeeId, c.today)
  const agencies = (await listAgencies(reading, { committeeId, on: c.today, limit: 200 })).rows
  return { agencies, replyDays: daysBetween(c.today, term.dueOn) }
}

interface NewRecommendation extends DraftChoices {
  readonly origin: Origin | null
}

/** The record that `?goc=kind:id` names, in words of today. */
async function originIn(reading: Reading, c: PageContext): Promise<Origin | null> {
  const [kind = '', id = ''] = c.query('goc').split(':')
  const place = isId(id) ? await findOrigin(c, reading, kind, id) : null
  return place && { kind, id, label: place.label }
}

/** Soạn kiến nghị, by itself or from another record (`?goc=kind:id`). */
export const newRecommendationPage = page<NewRecommendation>({
  path: `${registerPath}/moi`,
  shell: 'staff',
  may: recommendationPermissions.draft,
  title: (_, words) => words.recommendationPages.form.newTitle,
  load: (c) => c.read(async (reading) => ({ ...(await draftChoices(reading, c)), origin: await originIn(reading, c) })),
  acts: {
    draft: async (c, form) => {
      const origin = await c.read((reading) => originIn(reading, c))
      const input = { ...form.values, ...(origin && { origin }) }
      const made = await c.perform(draftRecommendation, input, form.clientId)
      return isRefusal(made) ? made : { goTo: recommendationPath(made.id), done: 'recommendations.draft' }
    },
  },
  view: NewRecommendationView,
})

function NewRecommendationView({ data, c }: ViewProps<NewRecommendation>) {
  const { form, register } = c.words.recommendationPages
  return (
    <>
      <PageHead
        title={form.newTitle}
        summary={data.origin ? fill(form.origin, { label: data.origin.label }) : null}
        crumbs={[{ label: register.title, href: registerPath }, { label: form.newTitle }]}
      />
      <Form act="draft" clientId={c.formId} memory={memoryOf(c)}>
        <DraftFields c={c} agencies={data.agencies} draft={null} replyDays={data.replyDays} />
        <SubmitRow primary={form.save} cancel={{ href: registerPath }} />
      </Form>
    </>
  )
}
