import {
  criticismPermissions,
  dialogueToPublish,
  type PublishedDialogue,
  publishDialogue,
  unpublishDialogue,
} from '../../../areas/criticism/index.ts'
import { type Finding, findingsIn, publicationsOf } from '../../../areas/documents/index.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Card, DefinitionList, Form, LineList, Notice, PageHead, Stack, SubmitRow } from '../../parts/index.ts'
import { DisclosureFields, readDisclosure } from '../publication/disclosure-fields.tsx'
import { TakeDown } from '../publication/take-down.tsx'
import { idIn, idPart } from '../record/address.ts'
import { dialoguePath, dialoguesPath, missing } from './address.ts'

interface Publishing {
  readonly id: string
  readonly content: PublishedDialogue
  readonly findings: readonly Finding[]
  readonly isPublic: boolean
}

async function load(c: PageContext): Promise<Publishing | Refusal> {
  const id = idIn(c)
  return c.read(async (reading) => {
    const content = await dialogueToPublish(reading, id)
    if (!content) return missing
    const [latest] = await publicationsOf(reading, id)
    return { id, content, findings: findingsIn(content), isPublic: latest?.withdrawnAt === null }
  })
}

/** Công khai cuộc đối thoại: what everybody will read. */
export const publishDialoguePage = page<Publishing>({
  path: `${dialoguesPath}/${idPart}/cong-khai`,
  shell: 'staff',
  may: criticismPermissions.publish,
  title: (_, words) => words.dialoguePages.publish.title,
  load,
  acts: {
    publish: async (c, form) => {
      const id = idIn(c)
      const made = await c.perform(publishDialogue, { id, ...readDisclosure(form) }, form.clientId)
      return isRefusal(made) ? made : { goTo: dialoguePath(id), done: publishDialogue.name }
    },
    take_down: async (c, form) => {
      const gone = await c.perform(unpublishDialogue, { ...form.values, id: idIn(c) }, form.clientId)
      return isRefusal(gone) ? gone : { goTo: dialoguePath(gone.id), done: unpublishDialogue.name }
    },
  },
  view: PublishView,
})

function PublishView({ data, c }: ViewProps<Publishing>) {
  const { publish: words, list, dialogue, promises } = c.words.dialoguePages
  const { publish } = c.words.records
  const { content } = data
  const { leaders, outcomes } = c.words.criticismLabels
  const back = dialoguePath(data.id)
  const crumbs = [
    { label: list.title, href: dialoguesPath },
    { label: content.title, href: back },
    { label: words.title },
  ]
  return (
    <>
      <PageHead title={words.title} summary={content.title} crumbs={crumbs} />
      <Stack loose>
        <Notice>{publish.question}</Notice>
        <Card title={words.preview}>
          <DefinitionList
            items={[
              { term: list.ledBy, value: leaders[content.ledBy] },
              { term: dialogue.held, value: content.heldOn && `${showDay(content.heldOn)} · ${content.place ?? ''}` },
              { term: list.columns.present, value: content.present },
              { term: outcomes.answered ?? '', value: content.answered },
              { term: outcomes.noted ?? '', value: content.noted },
              { term: dialogue.conclusion, value: content.conclusion },
            ]}
          />
          <LineList
            items={content.questions.map((one, at) => ({
              id: String(at),
              title: one.text,
              meta: [
                one.area,
                one.outcome && outcomes[one.outcome],
                one.answer,
                one.responsible,
                one.promise && promises.title,
              ]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        </Card>
        <Form act="publish" clientId={c.formId} memory={memoryOf(c)}>
          <DisclosureFields c={c} findings={data.findings} />
          <SubmitRow primary={data.isPublic ? publish.again : publish.confirm} cancel={{ href: back }} />
        </Form>
        {data.isPublic ? <TakeDown c={c} /> : null}
      </Stack>
    </>
  )
}
