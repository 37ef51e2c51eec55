import { type Evidence, evidenceOf, type Finding, findingsIn, publicationsOf } from '../../../areas/documents/index.ts'
import * as area from '../../../areas/festival/index.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import type { Form as SentForm } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Form, Notice, PageHead, Stack, SubmitRow, TextInput } from '../../parts/index.ts'
import { DisclosureFields, readDisclosure } from '../publication/disclosure-fields.tsx'
import { TakeDown } from '../publication/take-down.tsx'
import { boardPath, missing, yearIn, yearPart, yearPath } from './address.ts'
import { Photos, Preview } from './publish-parts.tsx'
import { countedOn } from './year-data.ts'

interface Publishing {
  readonly year: number
  readonly content: area.PublishedFestival
  readonly findings: readonly Finding[]
  readonly photos: readonly Evidence[]
  readonly isPublic: boolean
}

async function load(c: PageContext): Promise<Publishing | Refusal> {
  const year = yearIn(c)
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const facts = await area.loadYear(reading, committeeId, year)
    const first = facts.plans.find((one) => one.plan.version === 1)
    if (!first) return missing
    const ward = await area.loadWard(reading, committeeId)
    const content = area.toPublish(facts, ward.existing(countedOn(year, c.today)), [], c.today)
    if (!content) return refuse('festival.nothing_to_publish', { kind: 'conflict' })
    const live = facts.events.filter((one) => one.event.supersededAt === null)
    const evidence = await evidenceOf(
      reading,
      live.map((one) => one.event.id),
    )
    const [latest] = await publicationsOf(reading, first.plan.id)
    return {
      year,
      content,
      findings: findingsIn(content),
      photos: [...evidence.values()].flat().filter((one) => one.kind === 'photo' && one.file?.previews),
      isPublic: latest?.withdrawnAt === null,
    }
  })
}

/** The pictures whose box is ticked, as the action takes them. */
function photosIn({ values }: SentForm): readonly Readonly<Record<string, unknown>>[] {
  const rows = Array.isArray(values.photos) ? (values.photos as readonly Readonly<Record<string, unknown>>[]) : []
  return rows.filter((one) => one.take === 'yes')
}

/** Công khai Ngày hội của năm: sums, days and flags of each area, pictures that show no child and name nobody. */
export const publishPage = page<Publishing>({
  path: `${boardPath}/${yearPart}/cong-khai`,
  shell: 'staff',
  may: area.festivalPermissions.publish,
  title: (_, words) => words.festivalPages.publish.title,
  load,
  acts: {
    publish: async (c, form) => {
      const { title } = form.values
      const input = { title, photos: photosIn(form), year: yearIn(c), ...readDisclosure(form) }
      const made = await c.perform(area.publishFestival, input, form.clientId)
      return isRefusal(made) ? made : { goTo: yearPath(yearIn(c)), done: area.publishFestival.name }
    },
    take_down: async (c, form) => {
      const gone = await c.perform(area.unpublishFestival, { ...form.values, year: yearIn(c) }, form.clientId)
      return isRefusal(gone) ? gone : { goTo: yearPath(yearIn(c)), done: area.unpublishFestival.name }
    },
  },
  view: PublishView,
})

function PublishView({ data, c }: ViewProps<Publishing>) {
  const { publish: words, years } = c.words.festivalPages
  const back = yearPath(data.year)
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[
          { label: years.title, href: boardPath },
          { label: String(data.year), href: back },
          { label: words.title },
        ]}
      />
      <Stack loose>
        <Notice>{words.question}</Notice>
        <Preview c={c} content={data.content} />
        <Form act="publish" clientId={c.formId} memory={memoryOf(c)} wide>
          <TextInput
            name="title"
            label={words.name}
            value={fill(words.usualTitle, { year: data.year })}
            maxLength={200}
            width="full"
            required
          />
          <Photos c={c} photos={data.photos} />
          <DisclosureFields c={c} findings={data.findings} />
          <SubmitRow primary={data.isPublic ? words.again : words.confirm} cancel={{ href: back }} />
        </Form>
        {data.isPublic ? <TakeDown c={c} /> : null}
      </Stack>
    </>
  )
}
