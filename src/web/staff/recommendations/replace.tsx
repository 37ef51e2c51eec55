import {
  findFacts,
  type Recommendation,
  type RegisterLine,
  recommendationPermissions,
  searchRegister,
  supersedeRecommendation,
  titleOf,
} from '../../../areas/recommendations/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { ConfirmForm, PageHead, Select, TextArea } from '../../parts/index.ts'
import { idIn, idPart, recommendationMissing, recommendationPath, registerPath } from './address.ts'

interface Replacing {
  readonly recommendation: Recommendation
  /** Others to the same body, one of which may stand instead. */
  readonly others: readonly RegisterLine[]
}

/** Thay thế: it was entered in error, or another stands instead. */
export const replacePage = page<Replacing>({
  path: `${registerPath}/${idPart}/thay-the`,
  shell: 'staff',
  may: recommendationPermissions.supersede,
  title: (_, words) => words.recommendationPages.replace.title,
  load: async (c) => {
    const id = idIn(c)
    if (!id) return recommendationMissing
    const found = await c.read(async (reading) => {
      const facts = await findFacts(reading, id)
      if (!facts) return null
      const { addresseeId } = facts.recommendation
      const { lines } = await searchRegister(reading, { asAt: c.today, addresseeId }, { limit: 100 })
      return { recommendation: facts.recommendation, others: lines.filter((line) => line.id !== id) }
    })
    return found ?? recommendationMissing
  },
  acts: {
    replace: async (c, form) => {
      const replaced = await c.perform(supersedeRecommendation, { ...form.values, id: idIn(c) }, form.clientId)
      return isRefusal(replaced)
        ? replaced
        : { goTo: recommendationPath(replaced.id), done: 'recommendations.supersede' }
    },
  },
  view: ReplaceView,
})

function ReplaceView({ data, c }: ViewProps<Replacing>) {
  const { replace, register } = c.words.recommendationPages
  const back = recommendationPath(data.recommendation.id)
  return (
    <>
      <PageHead
        title={replace.title}
        summary={titleOf(data.recommendation)}
        crumbs={[{ label: register.title, href: registerPath }, { label: replace.title }]}
      />
      <ConfirmForm
        title={replace.title}
        question={replace.question}
        confirm={replace.confirm}
        cancelHref={back}
        danger
        act="replace"
        clientId={c.formId}
        memory={memoryOf(c)}
      >
        <Select
          name="replacedBy"
          label={replace.replacedBy}
          blank={replace.none}
          options={data.others.map((line) => ({
            value: line.id,
            label: [line.numberText, line.text.slice(0, 100)].filter(Boolean).join(' · '),
          }))}
        />
        <TextArea name="reason" label={replace.reason} rows={3} maxLength={1000} required />
      </ConfirmForm>
    </>
  )
}
