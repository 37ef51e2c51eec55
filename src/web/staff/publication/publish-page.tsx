import type { VNode } from 'preact'
import { type Finding, findingsIn, type PublishedItem, publicationsOf } from '../../../areas/documents/index.ts'
import { type Committee, findCommittee } from '../../../areas/organisation/index.ts'
import type { AnyAction } from '../../../platform/action.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Permission } from '../../../platform/permission.ts'
import type { Id } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import type { Form as SentForm } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type AnyPage, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Card, type Crumb, Form, Notice, PageHead, Stack, SubmitRow } from '../../parts/index.ts'
import type { Shown } from '../../portal/frame/shelf.ts'
import { idIn } from '../record/address.ts'
import { DisclosureFields, readDisclosure } from './disclosure-fields.tsx'
import { TakeDown } from './take-down.tsx'

/** What the public would read of a record today. */
export interface ToPublish<Content> {
  readonly title: string
  readonly content: Content
}

interface Definition<Content> {
  readonly path: string
  readonly may: Permission
  readonly kind: string
  /** Takes `{ id, …decisions }`, and `{ id, reason }`. */
  readonly publish: AnyAction
  readonly unpublish: AnyAction
  readonly load: (c: PageContext, reading: Reading, id: Id) => Promise<ToPublish<Content> | Refusal>
  /** The record's own page, and the way to it. */
  readonly back: (id: Id) => string
  readonly crumbs: (c: PageContext, id: Id, title: string) => readonly Crumb[]
  /** What its public page shows. */
  readonly Preview: (props: Shown<Content>) => VNode | null
  /** What else is chosen, such as pictures, and how the form says it. */
  readonly Fields?: (props: { readonly c: PageContext; readonly content: Content }) => VNode | null
  readonly inputOf?: (form: SentForm) => Readonly<Record<string, unknown>>
}

interface Publishing<Content> extends ToPublish<Content> {
  readonly id: Id
  readonly committee: Committee
  readonly findings: readonly Finding[]
  readonly isPublic: boolean
}

/** Công khai: what everybody will read of a record, what looks private in it, and the way to take it down again. */
export function publishPageOf<Content>(definition: Definition<Content>): AnyPage {
  return page<Publishing<Content>>({
    path: definition.path,
    shell: 'staff',
    may: definition.may,
    title: (_, words) => words.publicationPages.publish.title,
    load: (c) => load(c, definition),
    acts: {
      publish: async (c, form) => {
        const id = idIn(c)
        const input = { id, ...definition.inputOf?.(form), ...readDisclosure(form) }
        const made = await c.perform(definition.publish, input, form.clientId)
        return isRefusal(made) ? made : { goTo: definition.back(id), done: definition.publish.name }
      },
      take_down: async (c, form) => {
        const id = idIn(c)
        const gone = await c.perform(definition.unpublish, { id, reason: form.values.reason }, form.clientId)
        return isRefusal(gone) ? gone : { goTo: definition.back(id), done: definition.unpublish.name }
      },
    },
    view: ({ data, c }: ViewProps<Publishing<Content>>) => <View c={c} data={data} definition={definition} />,
  })
}

async function load<Content>(c: PageContext, definition: Definition<Content>): Promise<Publishing<Content> | Refusal> {
  const id = idIn(c)
  return c.read(async (reading) => {
    const made = await definition.load(c, reading, id)
    if (isRefusal(made)) return made
    const versions = await publicationsOf(reading, id)
    const latest = versions.find(({ subjectKind }) => subjectKind === definition.kind)
    const committee = await findCommittee(reading, c.signedIn.committeeId)
    if (!committee) throw new Error('the visitor has no committee')
    const findings = findingsIn([made.title, made.content])
    return { ...made, id, committee, findings, isPublic: latest?.withdrawnAt === null }
  })
}

function View<Content>({
  c,
  data,
  definition,
}: {
  c: PageContext
  data: Publishing<Content>
  definition: Definition<Content>
}) {
  const { publish } = c.words.publicationPages
  const { id, title, content, committee, findings, isPublic } = data
  const { Preview, Fields } = definition
  return (
    <>
      <PageHead
        title={publish.title}
        crumbs={[...definition.crumbs(c, id, title), { label: publish.title }]}
        summary={title}
      />
      <Stack loose>
        <Notice>{publish.question}</Notice>
        <Card title={publish.preview}>
          <Preview c={c} committee={committee} content={content} item={shownAs(c, definition.kind, data)} />
        </Card>
        <Form act="publish" clientId={c.formId} memory={memoryOf(c)}>
          {Fields ? <Fields c={c} content={content} /> : null}
          <DisclosureFields c={c} findings={findings} />
          <SubmitRow primary={isPublic ? publish.again : publish.confirm} cancel={{ href: definition.back(id) }} />
        </Form>
        {isPublic ? <TakeDown c={c} /> : null}
      </Stack>
    </>
  )
}

/** As if it were public already. */
function shownAs(c: PageContext, kind: string, { id, title, content }: Publishing<unknown>): PublishedItem {
  const publishedAt = c.house.clock.now()
  return { id, subjectKind: kind, subjectId: id, version: 1, slug: '', title, content, contentHash: '', publishedAt }
}
