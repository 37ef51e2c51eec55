import {
  criticismPermissions,
  exerciseToPublish,
  type PublishedExercise,
  publishExercise,
  unpublishExercise,
} from '../../../areas/criticism/index.ts'
import { type Finding, findingsIn, publicationsOf } from '../../../areas/documents/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Card, DataTable, DefinitionList, Form, Notice, PageHead, Stack, SubmitRow } from '../../parts/index.ts'
import { DisclosureFields, readDisclosure } from '../publication/disclosure-fields.tsx'
import { TakeDown } from '../publication/take-down.tsx'
import { idIn, idPart } from '../record/address.ts'
import { exercisePath, exercisesPath } from './address.ts'
import { ResponseBadge, sayCoverage } from './saying.tsx'

interface Publishing {
  readonly id: string
  readonly content: PublishedExercise
  readonly findings: readonly Finding[]
  readonly isPublic: boolean
}

const load = (c: PageContext): Promise<Publishing | Refusal> =>
  c.read(async (reading) => {
    const id = idIn(c)
    const content = await exerciseToPublish(reading, id)
    if (!content) return refuse('criticism.not_public_yet', { kind: 'conflict' })
    const [latest] = await publicationsOf(reading, id)
    return { id, content, findings: findingsIn(content), isPublic: latest?.withdrawnAt === null }
  })

/** Công khai cuộc phản biện: the draft while opinions are wanted; afterwards the table of explanation. */
export const publishExercisePage = page<Publishing>({
  path: `${exercisesPath}/${idPart}/cong-khai`,
  shell: 'staff',
  may: criticismPermissions.publish,
  title: (_, words) => words.exercisePages.publish.title,
  load,
  acts: {
    publish: async (c, form) => {
      const id = idIn(c)
      const made = await c.perform(publishExercise, { id, ...readDisclosure(form) }, form.clientId)
      return isRefusal(made) ? made : { goTo: exercisePath(id), done: publishExercise.name }
    },
    take_down: async (c, form) => {
      const gone = await c.perform(unpublishExercise, { ...form.values, id: idIn(c) }, form.clientId)
      return isRefusal(gone) ? gone : { goTo: exercisePath(gone.id), done: unpublishExercise.name }
    },
  },
  view: PublishView,
})

function PublishView({ data, c }: ViewProps<Publishing>) {
  const { publish: words, list } = c.words.exercisePages
  const { publish } = c.words.records
  const back = exercisePath(data.id)
  const crumbs = [
    { label: list.title, href: exercisesPath },
    { label: data.content.title, href: back },
    { label: words.title },
  ]
  return (
    <>
      <PageHead title={words.title} summary={data.content.title} crumbs={crumbs} />
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
function Preview({ c, content }: { c: PageContext; content: PublishedExercise }) {
  const { publish: words, fields, explanations } = c.words.exercisePages
  const { exerciseStates, forms } = c.words.criticismLabels
  const met = content.conferences.map((one) => `${one.title} (${showDay(one.heldOn)})`).join('; ')
  const [document, reply] = [content.documentNumber, content.explanationNumber]
  return (
    <Card title={words.preview}>
      <Stack>
        <DefinitionList
          items={[
            { term: fields.draft, value: content.draftTitle },
            { term: fields.addressee, value: content.addressee },
            { term: fields.form, value: forms[content.form] },
            { term: c.words.records.list.state, value: exerciseStates[content.state] },
            { term: words.openUntil, value: content.openUntil && showDay(content.openUntil) },
            { term: words.summary, value: content.summary },
            { term: words.opinions, value: showCount(content.opinionCount) },
            { term: words.conferences, value: met },
            {
              term: words.document,
              value: document && [document, content.sentOn && showDay(content.sentOn)].filter(Boolean).join(', '),
            },
            {
              term: words.reply,
              value: content.explainedOn && [reply, showDay(content.explainedOn)].filter(Boolean).join(', '),
            },
            { term: words.coverage, value: sayCoverage(c, content) },
          ]}
        />
        {content.explanations.length > 0 ? (
          <DataTable
            caption={explanations.title}
            rows={content.explanations}
            rowKey={(row) => [row.clause, row.response, ...row.opinions.map((one) => one.text)].join('|')}
            columns={[
              {
                key: 'opinion',
                head: explanations.opinion,
                width: 'wide',
                cell: (row) => row.opinions.map((one) => [one.giver, one.text].filter(Boolean).join(': ')).join(' · '),
              },
              {
                key: 'response',
                head: explanations.response,
                cell: (row) => <ResponseBadge c={c} response={row.response} />,
              },
              {
                key: 'changed',
                head: explanations.changed,
                cell: (row) => [row.changedClause, row.changedText].filter(Boolean).join(': '),
              },
              { key: 'reason', head: explanations.reason, cell: (row) => row.reason },
            ]}
          />
        ) : null}
      </Stack>
    </Card>
  )
}
