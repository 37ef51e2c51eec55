import {
  commendationPermissions,
  contentOf,
  type PublishedCommendation,
  publishDecision,
  unpublishDecision,
} from '../../../areas/commendation/index.ts'
import { type Finding, findingsIn, publicationsOf } from '../../../areas/documents/index.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Card, DefinitionList, Form, Notice, PageHead, Stack, SubmitRow } from '../../parts/index.ts'
import { DisclosureFields, readDisclosure } from '../publication/disclosure-fields.tsx'
import { TakeDown } from '../publication/take-down.tsx'
import { idIn, idPart } from '../record/address.ts'
import { boardPath, decisionPath, decisionsPath } from './address.ts'

interface Publishing {
  readonly id: Id
  readonly content: PublishedCommendation
  readonly findings: readonly Finding[]
  readonly isPublic: boolean
}

async function load(c: PageContext): Promise<Publishing | Refusal> {
  const id = idIn(c)
  return c.read(async (reading) => {
    const found = await contentOf(reading, id)
    if (isRefusal(found)) return found
    const [latest] = await publicationsOf(reading, id)
    const { content } = found
    return { id, content, findings: findingsIn(content), isPublic: latest?.withdrawnAt === null }
  })
}

/** Công khai quyết định: what everybody will read, names as the decision has them. */
export const publishPage = page<Publishing>({
  path: `${decisionsPath}/${idPart}/cong-khai`,
  shell: 'staff',
  may: commendationPermissions.publish,
  title: (_, words) => words.commendationPapers.publish.title,
  load,
  acts: {
    publish: async (c, form) => {
      const made = await c.perform(publishDecision, { id: idIn(c), ...readDisclosure(form) }, form.clientId)
      return isRefusal(made) ? made : { goTo: decisionPath(idIn(c)), done: publishDecision.name }
    },
    take_down: async (c, form) => {
      const gone = await c.perform(unpublishDecision, { ...form.values, id: idIn(c) }, form.clientId)
      return isRefusal(gone) ? gone : { goTo: decisionPath(gone.id), done: unpublishDecision.name }
    },
  },
  view: PublishView,
})

function PublishView({ data, c }: ViewProps<Publishing>) {
  const { publish } = c.words.commendationPapers
  const { board } = c.words.commendationPages
  const back = decisionPath(data.id)
  const { content } = data
  const unnamed = Object.values(content.unnamed).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <PageHead
        title={publish.title}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: content.numberText, href: back },
          { label: publish.title },
        ]}
      />
      <Stack loose>
        <Notice>{publish.question}</Notice>
        {unnamed > 0 ? <Notice title={publish.unnamed}>{fill(publish.unnamedText, { count: unnamed })}</Notice> : null}
        <Preview c={c} content={content} />
        <Form act="publish" clientId={c.formId} memory={memoryOf(c)}>
          <DisclosureFields c={c} findings={data.findings} />
          <SubmitRow primary={data.isPublic ? publish.again : publish.confirm} cancel={{ href: back }} />
        </Form>
        {data.isPublic ? <TakeDown c={c} /> : null}
      </Stack>
    </>
  )
}

function Preview({ c, content }: { readonly c: PageContext; readonly content: PublishedCommendation }) {
  const { publish } = c.words.commendationPapers
  const { decision: words } = c.words.commendationPages
  const labels = c.words.commendationLabels
  return (
    <Card title={publish.preview}>
      <DefinitionList
        items={[
          { term: words.abstract, value: content.abstract },
          { term: words.authority, value: labels.authorities[content.authority] },
          { term: words.numberText, value: content.numberText },
          { term: words.decidedOn, value: showDay(content.decidedOn) },
        ]}
      />
      <ul>
        {content.recipients.map((one, at) => (
          // Two may bear one name; their order is that of the decision.
          <li key={`${at} ${one.name}`}>
            {[one.name, one.note, one.titleName ?? labels.forms[one.form]].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </Card>
  )
}
