import {
  editRecommendation,
  findFacts,
  type Recommendation,
  recommendationPermissions,
} from '../../../areas/recommendations/index.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { Form, PageHead, SubmitRow } from '../../parts/index.ts'
import { idIn, idPart, recommendationMissing, recommendationPath, registerPath } from './address.ts'
import { DraftFields } from './draft-form.tsx'
import { type DraftChoices, draftChoices } from './new-recommendation.tsx'

interface Editing extends DraftChoices {
  readonly recommendation: Recommendation
}

/** Sửa dự thảo: as long as it has not gone out. */
export const editRecommendationPage = page<Editing>({
  path: `${registerPath}/${idPart}/sua`,
  shell: 'staff',
  may: recommendationPermissions.draft,
  title: (_, words) => words.recommendationPages.form.editTitle,
  load: async (c) => {
    const id = idIn(c)
    const found = id && (await c.read((reading) => findFacts(reading, id)))
    if (!found) return recommendationMissing
    const { recommendation } = found
    if (recommendation.issue) return refuse('recommendations.already_issued', { kind: 'conflict' })
    return { recommendation, ...(await c.read((reading) => draftChoices(reading, c))) }
  },
  acts: {
    save: async (c, form) => {
      const saved = await c.perform(editRecommendation, { ...form.values, id: idIn(c) }, form.clientId)
      return isRefusal(saved) ? saved : { goTo: recommendationPath(saved.id), done: 'recommendations.edit' }
    },
  },
  view: EditView,
})

function EditView({ data, c }: ViewProps<Editing>) {
  const { form, register } = c.words.recommendationPages
  const { recommendation } = data
  const back = recommendationPath(recommendation.id)
  return (
    <>
      <PageHead
        title={form.editTitle}
        crumbs={[{ label: register.title, href: registerPath }, { label: form.editTitle }]}
      />
      <Form act="save" clientId={c.formId} memory={memoryOf(c)}>
        <DraftFields c={c} agencies={data.agencies} draft={recommendation} replyDays={data.replyDays} />
        <SubmitRow primary={form.save} cancel={{ href: back }} />
      </Form>
    </>
  )
}
