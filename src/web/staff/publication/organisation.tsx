import {
  type BodyPart,
  bodyParts,
  documentPermissions,
  type Finding,
  findingsIn,
  organisationAsTold,
  organisationToTell,
  type PublishedOrganisation,
  publicationsOf,
  publishOrganisation,
  usualPart,
} from '../../../areas/documents/index.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import type { Form as Posted } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Form, Notice, PageHead, Section, Select, Stack, SubmitRow, TextArea } from '../../parts/index.ts'
import { publicationsPath } from './address.ts'
import { DisclosureFields, readDisclosure } from './disclosure-fields.tsx'

interface Body {
  readonly id: string
  readonly name: string
  readonly seats: number
  readonly part: BodyPart
}

interface Telling {
  readonly bodies: readonly Body[]
  readonly contact: string | null
  readonly findings: readonly Finding[]
  readonly isPublic: boolean
}

const isPart = (value: unknown): value is BodyPart => bodyParts.includes(value as BodyPart)

/** What the form says of each body; a part that is none of ours is as is usual. */
function partsOf(form: Posted | undefined): Readonly<Record<string, BodyPart>> {
  const said = Object.entries(form?.typed ?? {}).filter(([name]) => name.startsWith('part.'))
  return Object.fromEntries(said.flatMap(([name, value]) => (isPart(value) ? [[name.slice(5), value]] : [])))
}

async function load(c: PageContext): Promise<Telling | Refusal> {
  return c.read(async (reading) => {
    const { committeeId } = c.signedIn
    const facts = await organisationToTell(reading, committeeId)
    if (isRefusal(facts)) return facts
    const [latest] = (await publicationsOf(reading, committeeId)).filter((one) => one.subjectKind === 'organisation')
    const before = latest?.content as PublishedOrganisation | undefined
    const parts = partsOf(c.refused?.form)
    const contact = c.refused?.form.typed.contact ?? before?.contact ?? null
    const content = organisationAsTold(facts, parts, contact)
    return {
      bodies: facts.bodies.map(({ id, name, kind, members }) => ({
        id,
        name,
        seats: members.length,
        part: parts[id] ?? usualPart(kind),
      })),
      contact,
      findings: findingsIn(content),
      isPublic: latest?.withdrawnAt === null,
    }
  })
}

/** Công bố tổ chức: who the committee is, how much of each body, and how to reach it. */
export const publishOrganisationPage = page<Telling>({
  path: `${publicationsPath}/to-chuc`,
  shell: 'staff',
  may: documentPermissions.publish,
  title: (_, words) => words.publicationPages.organisation.title,
  load,
  acts: {
    publish: async (c, form) => {
      const input = { parts: partsOf(form), contact: form.values.contact, ...readDisclosure(form) }
      const made = await c.perform(publishOrganisation, input, form.clientId)
      return isRefusal(made) ? made : { goTo: publicationsPath, done: 'documents.publish_organisation' }
    },
  },
  view: ({ data, c }: ViewProps<Telling>) => {
    const { organisation, publish, register } = c.words.publicationPages
    return (
      <>
        <PageHead
          title={organisation.title}
          summary={organisation.summary}
          crumbs={[{ href: publicationsPath, label: register.title }, { label: organisation.title }]}
        />
        <Notice>{publish.question}</Notice>
        <Form act="publish" clientId={c.formId} memory={memoryOf(c)}>
          <TextArea
            name="contact"
            label={organisation.contact}
            hint={organisation.contactHint}
            value={data.contact}
            rows={4}
            maxLength={1000}
          />
          <Section title={organisation.bodies}>
            <Stack>
              {data.bodies.map(({ id, name, seats, part }) => (
                <Select
                  key={id}
                  name={`part.${id}`}
                  label={name}
                  hint={fill(organisation.seats, { count: seats })}
                  value={part}
                  options={bodyParts.map((one) => ({ value: one, label: organisation.parts[one] }))}
                />
              ))}
            </Stack>
          </Section>
          <DisclosureFields c={c} findings={data.findings} />
          <SubmitRow primary={data.isPublic ? publish.again : publish.confirm} cancel={{ href: publicationsPath }} />
        </Form>
      </>
    )
  },
})
