import { type Evidence, evidenceOf } from '../../../areas/documents/index.ts'
import {
  answerRecommendation,
  finalStages,
  findFacts,
  type RecommendationFacts,
  recommendationPermissions,
  recordProgress,
  recordReceipt,
  type Standing,
  stateOf,
  titleOf,
} from '../../../areas/recommendations/index.ts'
import { showDay } from '../../../values/day.ts'
import { type Id, isId } from '../../../values/id.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  ButtonForm,
  Card,
  DefinitionList,
  Form,
  Notice,
  PageHead,
  Section,
  Stack,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { takeFiles, uploadMegabytes } from '../documents/uploads.ts'
import { AnswerFields, ProgressFields } from '../recommendations/act-forms.tsx'
import { Life } from '../recommendations/life.tsx'
import { DueMark, StageMark } from '../recommendations/standing-mark.tsx'
import { deskPath } from './desk.tsx'

interface Asked {
  readonly facts: RecommendationFacts
  readonly standing: Standing
  /** What the agency itself sent; the Front's own proofs are not for its eyes. */
  readonly evidence: ReadonlyMap<Id, readonly Evidence[]>
  readonly documents: readonly []
}

const missing = refuse('recommendations.not_found', { kind: 'missing' })

async function load(c: PageContext): Promise<Asked | Refusal> {
  const id = c.param('id')
  if (!isId(id)) return missing
  const found = await c.read(async (reading): Promise<Asked | null> => {
    const facts = await findFacts(reading, id)
    const standing = facts && stateOf(facts, c.today)
    if (!facts || !standing) return null
    const ids = facts.entries.map((entry) => entry.id)
    return { facts, standing, evidence: await evidenceOf(reading, ids), documents: [] }
  })
  return found ?? missing
}

const pathOf = (c: PageContext): string => `${deskPath}/${c.param('id')}`

/** One recommendation on the desk of the agency that was asked: read it, confirm it, answer it. */
export const askedPage = page<Asked>({
  path: `${deskPath}/:id{[0-9a-f-]+}`,
  shell: 'staff',
  may: recommendationPermissions.read_own,
  maxMegabytes: uploadMegabytes,
  title: (data) => titleOf(data.facts.recommendation),
  load,
  acts: {
    receive: async (c, form) => {
      const input = { id: c.param('id'), receivedOn: c.today }
      const received = await c.perform(recordReceipt, input, form.clientId)
      return isRefusal(received) ? received : { goTo: pathOf(c), done: 'recommendations.record_receipt' }
    },
    answer: async (c, form) => {
      const files = await takeFiles(c, form.files.files ?? [])
      if (isRefusal(files)) return files
      const input = { ...form.values, id: c.param('id'), answeredOn: c.today, files }
      const answered = await c.perform(answerRecommendation, input, form.clientId)
      return isRefusal(answered) ? answered : { goTo: pathOf(c), done: 'recommendations.answer' }
    },
    progress: async (c, form) => {
      const files = await takeFiles(c, form.files.files ?? [])
      if (isRefusal(files)) return files
      const input = { ...form.values, id: c.param('id'), on: c.today, files }
      const recorded = await c.perform(recordProgress, input, form.clientId)
      return isRefusal(recorded) ? recorded : { goTo: pathOf(c), done: 'recommendations.record_progress' }
    },
  },
  view: AskedView,
})

function AskedView({ data, c }: ViewProps<Asked>) {
  const { agency, page: words } = c.words.recommendationPages
  const { recommendation } = data.facts
  const { standing } = data
  return (
    <>
      <PageHead
        title={titleOf(recommendation)}
        crumbs={[{ label: agency.title, href: deskPath }, { label: recommendation.issue?.numberText ?? words.text }]}
        meta={
          <>
            <StageMark c={c} stage={standing.stage} />
            <DueMark c={c} standing={{ ...standing, escalatedOn: null }} />
          </>
        }
      />
      <Stack loose>
        <Card title={words.text}>
          {titleOf(recommendation) === recommendation.text ? null : <p class="life-text">{recommendation.text}</p>}
          <DefinitionList
            items={[
              { term: words.legalRef, value: recommendation.legalRef },
              { term: words.origin, value: recommendation.origin?.label },
              { term: words.number, value: recommendation.issue?.numberText },
              { term: words.issued, value: recommendation.issue && showDay(recommendation.issue.on) },
              { term: words.due, value: standing.dueOn && showDay(standing.dueOn) },
            ]}
          />
        </Card>
        <Acts c={c} data={data} />
        <Section title={agency.life}>
          <Life c={c} data={data} />
        </Section>
      </Stack>
    </>
  )
}

function Acts({ c, data }: ViewProps<Asked>) {
  const { agency, acts } = c.words.recommendationPages
  const { stage } = data.standing
  const memory = memoryOf(c)
  if (finalStages.includes(stage)) return <Notice>{agency.closed}</Notice>
  const received = data.facts.entries.some((entry) => entry.kind === 'receipt' && !entry.supersession)
  const answered = stage === 'answered' || stage === 'implementing'
  return (
    <>
      {received ? null : (
        <Card title={agency.receive}>
          <Stack>
            <p>{agency.receiveText}</p>
            <ButtonForm act="receive" clientId={c.formId} class="button button-primary">
              {agency.receive}
            </ButtonForm>
          </Stack>
        </Card>
      )}
      {answered ? (
        <Card title={agency.progress}>
          <Form act="progress" clientId={c.formId} memory={memory} upload>
            <ProgressFields c={c} />
            <SubmitRow primary={agency.sendProgress} />
          </Form>
        </Card>
      ) : null}
      <Card title={agency.answer}>
        <Stack>
          <p>{agency.answerText}</p>
          <Form act="answer" clientId={c.formId} memory={memory} upload>
            <TextInput name="documentNumber" label={acts.documentNumber} maxLength={80} />
            <AnswerFields c={c} />
            <SubmitRow primary={agency.send} />
          </Form>
        </Stack>
      </Card>
    </>
  )
}
