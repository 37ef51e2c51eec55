import { type Finding, findingsIn, type Publication, publicationsOf } from '../../../areas/documents/index.ts'
import { findDraft } from '../../../areas/drafts/index.ts'
import {
  consultationToPublish,
  findConsultation,
  legislationPermissions,
  type PublishedConsultation,
  publishConsultation,
  unpublishConsultation,
} from '../../../areas/legislation/index.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Form, Notice, PageHead, Stack, SubmitRow, TextArea } from '../../parts/index.ts'
import { DisclosureFields, readDisclosure } from '../publication/disclosure-fields.tsx'
import { TakeDown } from '../publication/take-down.tsx'
import { consultationPath, consultationsPath, idIn, idPart, missing } from './address.ts'
import { Preview } from './publish-preview.tsx'

interface Publishing {
  readonly id: string
  readonly content: PublishedConsultation
  readonly findings: readonly Finding[]
  readonly isPublic: boolean
  /** How to give an opinion, as it stands in public. */
  readonly ways: readonly string[]
}

const waysOf = (latest: Publication | undefined): readonly string[] =>
  (latest?.content as Partial<PublishedConsultation> | undefined)?.ways ?? []

const load = (c: PageContext): Promise<Publishing | Refusal> =>
  c.read(async (reading) => {
    const id = idIn(c)
    const facts = await findConsultation(reading, id)
    const draft = facts && (await findDraft(reading, facts.consultation.draftId))
    if (!facts || !draft) return missing
    const [latest] = await publicationsOf(reading, id)
    const ways = waysOf(latest)
    const content = await consultationToPublish(reading, { facts, draft }, ways)
    if (!content) return refuse('legislation.not_public', { kind: 'conflict' })
    return { id, content, ways, findings: findingsIn(content), isPublic: latest?.withdrawnAt === null }
  })

/** Công khai cuộc góp ý: how to give an opinion while they are taken; afterwards what came together and what became of it. */
export const publishConsultationPage = page<Publishing>({
  path: `${consultationsPath}/${idPart}/cong-khai`,
  shell: 'staff',
  may: legislationPermissions.publish,
  title: (_, words) => words.legislationPages.publish.title,
  load,
  acts: {
    publish: async (c, form) => {
      const id = idIn(c)
      const { ways } = form.values
      const made = await c.perform(publishConsultation, { id, ways, ...readDisclosure(form) }, form.clientId)
      return isRefusal(made) ? made : { goTo: consultationPath(id), done: publishConsultation.name }
    },
    take_down: async (c, form) => {
      const gone = await c.perform(unpublishConsultation, { ...form.values, id: idIn(c) }, form.clientId)
      return isRefusal(gone) ? gone : { goTo: consultationPath(gone.id), done: unpublishConsultation.name }
    },
  },
  view: PublishView,
})

function PublishView({ data, c }: ViewProps<Publishing>) {
  const { publish: words, list } = c.words.legislationPages
  const { publish } = c.words.records
  const back = consultationPath(data.id)
  const crumbs = [
    { label: list.title, href: consultationsPath },
    { label: data.content.text, href: back },
    { label: words.title },
  ]
  const ways = data.ways.length > 0 ? data.ways.join('\n') : data.content.result ? '' : words.usualWays
  return (
    <>
      <PageHead title={words.title} summary={data.content.text} crumbs={crumbs} />
      <Stack loose>
        <Preview c={c} content={data.content} />
        <Notice>{publish.question}</Notice>
        <Form act="publish" clientId={c.formId} memory={memoryOf(c)}>
          <TextArea name="ways" label={words.ways} hint={words.waysHint} value={ways} rows={3} maxLength={2400} />
          <DisclosureFields c={c} findings={data.findings} />
          <SubmitRow primary={data.isPublic ? publish.again : publish.confirm} cancel={{ href: back }} />
        </Form>
        {data.isPublic ? <TakeDown c={c} /> : null}
      </Stack>
    </>
  )
}
