import { type Finding, findingsIn, publicationsOf } from '../../../areas/documents/index.ts'
import {
  findFacts,
  type PublishedRecommendation,
  publishRecommendation,
  recommendationPermissions,
  toPublish,
  unpublishRecommendation,
} from '../../../areas/recommendations/index.ts'
import { type Day, showDay } from '../../../values/day.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Card, DefinitionList, Form, Notice, PageHead, Stack, SubmitRow, Timeline } from '../../parts/index.ts'
import { DisclosureFields, readDisclosure } from '../publication/disclosure-fields.tsx'
import { TakeDown } from '../publication/take-down.tsx'
import { idIn, idPart, recommendationMissing, recommendationPath, registerPath } from './address.ts'

interface Publishing {
  readonly id: string
  readonly content: PublishedRecommendation
  readonly findings: readonly Finding[]
  readonly isPublic: boolean
}

async function load(c: PageContext): Promise<Publishing | Refusal> {
  const id = idIn(c)
  if (!id) return recommendationMissing
  return c.read(async (reading) => {
    const facts = await findFacts(reading, id)
    if (!facts) return recommendationMissing
    const content = toPublish(facts, c.today)
    if (!content) return refuse('recommendations.not_issued', { kind: 'conflict' })
    const [latest] = await publicationsOf(reading, id)
    return { id, content, findings: findingsIn(content), isPublic: latest?.withdrawnAt === null }
  })
}

/** Công khai: what everybody will read, with the private data that the check found in it. */
export const publishPage = page<Publishing>({
  path: `${registerPath}/${idPart}/cong-khai`,
  shell: 'staff',
  may: recommendationPermissions.publish,
  title: (_, words) => words.recommendationPages.publish.title,
  load,
  acts: {
    publish: async (c, form) => {
      const id = idIn(c)
      const made = await c.perform(publishRecommendation, { id, ...readDisclosure(form) }, form.clientId)
      return isRefusal(made) ? made : { goTo: recommendationPath(id ?? ''), done: 'recommendations.publish' }
    },
    take_down: async (c, form) => {
      const gone = await c.perform(unpublishRecommendation, { ...form.values, id: idIn(c) }, form.clientId)
      return isRefusal(gone) ? gone : { goTo: recommendationPath(gone.id), done: 'recommendations.unpublish' }
    },
  },
  view: PublishView,
})

function PublishView({ data, c }: ViewProps<Publishing>) {
  const { publish, register } = c.words.recommendationPages
  const back = recommendationPath(data.id)
  return (
    <>
      <PageHead
        title={publish.title}
        crumbs={[{ label: register.title, href: registerPath }, { label: publish.title }]}
      />
      <Stack loose>
        <Notice>{publish.question}</Notice>
        <Preview c={c} content={data.content} />
        <Form act="publish" clientId={c.formId} memory={memoryOf(c)}>
          <DisclosureFields c={c} findings={data.findings} />
          <SubmitRow primary={data.isPublic ? publish.again : publish.confirm} cancel={{ href: back }} />
        </Form>
        {data.isPublic ? <TakeDown c={c} /> : null}
      </Stack>
    </>
  )
}

/** The words of the publication, as they stand today. */
function Preview({ c, content }: { c: PageContext; content: PublishedRecommendation }) {
  const { publish, page: words, stages, stances, steps } = c.words.recommendationPages
  const done = (title: string, on: Day, note: string) => ({
    title,
    state: 'done' as const,
    day: showDay(on),
    on,
    note,
  })
  return (
    <Card title={publish.preview}>
      <Stack>
        <p class="life-text">{content.text}</p>
        <DefinitionList
          items={[
            { term: words.addressee, value: content.addressee },
            { term: words.legalRef, value: content.legalRef },
            { term: words.origin, value: content.origin },
            { term: words.number, value: content.numberText },
            { term: words.issued, value: showDay(content.issuedOn) },
            { term: words.due, value: showDay(content.dueOn) },
            { term: c.words.recommendationPages.register.stage, value: stages[content.stage] },
            { term: publish.conclusion, value: content.conclusion },
          ]}
        />
        <Timeline
          steps={[
            ...content.answers.map((one) => done(stances[one.stance], one.on, one.text)),
            ...content.progress.map((one) => done(steps.progress, one.on, one.text)),
          ]}
        />
      </Stack>
    </Card>
  )
}
