import { type Finding, findingsIn, type Publication, publicationsOf } from '../../../areas/documents/index.ts'
import { type BodyTerm, daysOfTerm, listCommitteeTerms } from '../../../areas/organisation/index.ts'
import { type PublishedMarks, publishMarks, reportPermissions, type TermMark } from '../../../areas/reports/index.ts'
import { marksSectioned, marksStanding, marksWritten, type Written } from '../../../print/forms/reports/marks-told.ts'
import { bodyHtml } from '../../../print/html/blocks.ts'
import { type Day, minDay, parseDay, yearOf } from '../../../values/day.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import type { Form as Posted } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Card, DayInput, EmptyState, Form, Notice, PageHead, Stack, SubmitRow, TextInput } from '../../parts/index.ts'
import { publicationPath } from '../publication/address.ts'
import { DisclosureFields, readDisclosure } from '../publication/disclosure-fields.tsx'
import { officialDefinitions } from '../reports/definitions.ts'
import { termAsked } from '../targets/target-data.ts'
import { marksPath, publishMarksPath } from './address.ts'
import { PhotoChoice, readPhotos } from './photo-choice.tsx'

interface Publishing {
  readonly term: BodyTerm
  readonly marks: readonly TermMark[]
  readonly title: string
  readonly judgedOn: Day
  /** What is public of this term now. */
  readonly current: Publication | null
  /** Once it was asked for: every figure is computed for it. */
  readonly preview: (Written & { readonly findings: readonly Finding[] }) | null
}

/** Công khai dấu ấn: first which marks and as at which day, then exactly what everybody will read, and the photos. */
export const publishMarksPage = page<Publishing>({
  path: publishMarksPath,
  shell: 'staff',
  may: reportPermissions.publish,
  title: (_, words) => words.reportTargets.marks.publish.title,
  load: (c, extra) => load(c, (extra.asked ?? c.refused?.form) as Posted | undefined),
  acts: {
    preview: async (_, form) => ({ again: true, with: { asked: form } }),
    publish: publishThem,
  },
  view: PublishView,
})

async function load(c: PageContext, asked: Posted | undefined): Promise<Publishing | Refusal> {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const term = termAsked(c, await listCommitteeTerms(reading, committeeId))
    if (!term) return refuse('reports.no_term', { kind: 'missing' })
    const versions = await publicationsOf(reading, term.id)
    const latest = versions.find(({ subjectKind }) => subjectKind === 'term_marks')
    const judgedOn = dayIn(c, asked) ?? minDay(c.today, daysOfTerm(term).to)
    const usual = fill(c.words.reportTargets.marks.publish.usual, { from: yearOf(term.from), to: yearOf(term.to) })
    const typed = asked?.values.title
    const title = typeof typed === 'string' ? typed : (latest?.title ?? usual)
    const ask = { committeeId, term, title, judgedOn }
    const written = asked ? await marksWritten(reading, ask, officialDefinitions()) : null
    if (isRefusal(written)) return written
    const current = latest?.withdrawnAt === null ? latest : null
    const preview = written && { ...written, findings: findingsIn([title, written.content]) }
    return { term, marks: await marksStanding(reading, ask), title, judgedOn, current, preview }
  })
}

function dayIn(c: PageContext, asked: Posted | undefined): Day | null {
  const day = parseDay(typeof asked?.values.judgedOn === 'string' ? asked.values.judgedOn : '')
  return day && day <= c.today ? day : null
}

async function publishThem(c: PageContext, form: Posted) {
  const now = await load(c, undefined)
  if (isRefusal(now)) return now
  const ask = {
    committeeId: c.signedIn.committeeId,
    term: now.term,
    title: '',
    judgedOn: dayIn(c, form) ?? now.judgedOn,
  }
  const bodies = await c.read((reading) => marksSectioned(reading, ask))
  const photos = readPhotos(form)
  const sections = Object.fromEntries(
    Object.entries(bodies).map(([id, body]) => [id, { body, photos: photos.get(id) ?? [] }]),
  )
  const { title, judgedOn } = form.values
  const input = { termId: now.term.id, title, judgedOn, sections, meanings: officialDefinitions() }
  const made = await c.perform(publishMarks, { ...input, ...readDisclosure(form) }, form.clientId)
  return isRefusal(made) ? made : { goTo: `${marksPath}?khoa=${now.term.id}`, done: publishMarks.name }
}

function PublishView({ data, c }: ViewProps<Publishing>) {
  const { marks: words } = c.words.reportTargets
  const { publish } = words
  const { term, marks, title, judgedOn, current, preview } = data
  const back = `${marksPath}?khoa=${term.id}`
  return (
    <>
      <PageHead
        title={publish.title}
        summary={publish.summary}
        crumbs={[{ href: back, label: words.title }, { label: publish.title }]}
      />
      <Stack loose>
        {current ? (
          <Notice>
            <a href={publicationPath('term_marks', term.id)}>
              {fill(publish.now, { version: current.version, when: showMoment(current.publishedAt) })}
            </a>
          </Notice>
        ) : null}
        {marks.length === 0 ? <EmptyState title={words.empty}>{words.emptyText}</EmptyState> : null}
        {marks.length > 0 ? (
          <Form act={preview ? 'publish' : 'preview'} clientId={c.formId} memory={memoryOf(c)}>
            <TextInput name="title" label={publish.name} value={title} maxLength={200} required />
            <DayInput
              name="judgedOn"
              label={publish.judged}
              hint={publish.judgedHint}
              value={judgedOn}
              max={c.today}
              required
            />
            {preview ? (
              <Preview c={c} marks={marks} preview={preview} shown={photosShown(current)} />
            ) : (
              <Titles c={c} marks={marks} />
            )}
            <SubmitRow
              primary={preview ? (current ? publish.again : publish.confirm) : publish.preview}
              cancel={{ href: back }}
            />
          </Form>
        ) : null}
      </Stack>
    </>
  )
}

/** The photos that are public now, with their captions. */
function photosShown(current: Publication | null): ReadonlyMap<string, string> {
  const marks = (current?.content as PublishedMarks | undefined)?.marks ?? []
  return new Map(marks.flatMap(({ photos }) => photos.map(({ fileId, caption }) => [fileId, caption] as const)))
}

/** What was announced, and what of it is still to be written. */
function Titles({ c, marks }: { c: PageContext; marks: readonly TermMark[] }) {
  const { marks: words } = c.words.reportTargets
  return (
    <ol>
      {marks.map(({ id, position, title, text }) => (
        <li key={id} value={position}>
          {title === null ? fill(words.untitled, { position }) : title}
          {title !== null && text === null ? <span class="soft"> {words.publish.unwritten}</span> : null}
        </li>
      ))}
    </ol>
  )
}

function Preview({
  c,
  marks,
  preview,
  shown,
}: {
  c: PageContext
  marks: readonly TermMark[]
  preview: NonNullable<Publishing['preview']>
  shown: ReadonlyMap<string, string>
}) {
  const { marks: words } = c.words.reportTargets
  const { content, photos, findings } = preview
  return (
    <>
      <Notice>{words.publish.question}</Notice>
      {marks.map(({ id, position, title }) => {
        const section = content.body.sections[position]
        const text = content.marks.find((one) => one.position === position)?.text ?? null
        return (
          <Card key={id} title={title ? fill(words.mark, { position, title }) : fill(words.untitled, { position })}>
            {text?.split('\n').map((line) => (
              <p key={line}>{line}</p>
            ))}
            {section ? (
              <div
                class="prose doc-body"
                dangerouslySetInnerHTML={{
                  __html: bodyHtml(section, { photoSrc: () => null, idPrefix: `m${position}-` }),
                }}
              />
            ) : null}
            {section && text ? <PhotoChoice c={c} markId={id} photos={photos[id] ?? []} shown={shown} /> : null}
          </Card>
        )
      })}
      <DisclosureFields c={c} findings={findings} />
    </>
  )
}
