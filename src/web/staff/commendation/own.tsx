import {
  type CaseLine,
  commendationPermissions,
  findRound,
  listCases,
  listRounds,
  nominate,
  type Round,
} from '../../../areas/commendation/index.ts'
import { showDay } from '../../../values/day.ts'
import { isId } from '../../../values/id.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import {
  DataTable,
  Form,
  LinkButton,
  PageHead,
  Radios,
  Section,
  Select,
  Stack,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { missing, ownPath } from './address.ts'
import { mostWordsOn } from './case-edit.tsx'
import { StateBadge } from './saying.tsx'

interface Own {
  readonly rounds: readonly Round[]
  readonly cases: readonly CaseLine[]
}

/** Đề nghị khen thưởng của khu dân cư, on a phone: rounds that take proposals, and what was proposed. */
export const ownPage = page<Own>({
  path: ownPath,
  shell: 'staff',
  may: commendationPermissions.read_own,
  title: (_, words) => words.commendationPages.own.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId } = c.signedIn
      const rounds = await listRounds(reading, committeeId)
      const { rows } = await listCases(reading, { committeeId, limit: 100 })
      const takes = (one: Round) =>
        one.nominateBy === null ? one.year >= Number(c.today.slice(0, 4)) : one.nominateBy >= c.today
      return { rounds: rounds.filter(takes), cases: rows }
    }),
  view: OwnView,
})

function OwnView({ data, c }: ViewProps<Own>) {
  const { own: words, cases } = c.words.commendationPages
  const labels = c.words.commendationLabels
  return (
    <>
      <PageHead title={words.title} summary={words.summary} />
      <Stack loose>
        <Section title={words.rounds}>
          {data.rounds.length === 0 ? <p class="soft">{words.noRounds}</p> : null}
          <Stack>
            {data.rounds.map((one) => (
              <div key={one.id}>
                <p>
                  <strong>{one.title}</strong>
                  {one.nominateBy ? (
                    <span class="soft">{` · ${fill(words.until, { day: showDay(one.nominateBy) })}`}</span>
                  ) : null}
                </p>
                <LinkButton href={withQuery(`${ownPath}/moi`, { dot: one.id })} icon="add" kind="primary">
                  {words.propose}
                </LinkButton>
              </div>
            ))}
          </Stack>
        </Section>
        <Section title={words.mine}>
          <DataTable
            caption={words.mine}
            captionHidden
            rows={data.cases}
            rowKey={(one) => one.id}
            href={(one) => `${ownPath}/${one.id}`}
            empty={<p class="soft">{words.none}</p>}
            columns={[
              { key: 'name', head: cases.columns.name, width: 'wide', cell: (one) => one.name },
              { key: 'form', head: cases.columns.form, cell: (one) => one.titleName ?? labels.forms[one.form] },
              { key: 'day', head: cases.columns.day, cell: (one) => showDay(one.listedOn) },
              { key: 'state', head: cases.columns.state, cell: (one) => <StateBadge c={c} state={one.state} /> },
            ]}
          />
        </Section>
      </Stack>
    </>
  )
}

interface Proposing {
  readonly round: Round
  readonly mostWords: number
}

/** One proposal of the area: who, and for what. All else the round and the signed-in head already say. */
export const newOwnPage = page<Proposing>({
  path: `${ownPath}/moi`,
  shell: 'staff',
  may: commendationPermissions.read_own,
  title: (_, words) => words.commendationPages.own.propose,
  load: async (c): Promise<Proposing | Refusal> => {
    const roundId = c.query('dot')
    return c.read(async (reading) => {
      const round = isId(roundId) ? await findRound(reading, roundId) : null
      return round ? { round, mostWords: await mostWordsOn(reading, round.committeeId) } : missing
    })
  },
  acts: {
    nominate: async (c, form) => {
      const input = { ...form.values, roundId: c.query('dot'), areaId: c.signedIn.sight.areaId }
      const made = await c.perform(nominate, input, form.clientId)
      return isRefusal(made) ? made : { goTo: `${ownPath}/${made.id}`, done: nominate.name }
    },
  },
  view: ({ data: { round, mostWords }, c }) => {
    const { own: words, fields } = c.words.commendationPages
    const labels = c.words.commendationLabels
    const kinds = ['person', 'family', 'area', 'collective']
    return (
      <>
        <PageHead
          title={words.propose}
          summary={round.title}
          crumbs={[{ label: words.title, href: ownPath }, { label: words.propose }]}
        />
        <Form act="nominate" clientId={c.formId} memory={memoryOf(c)}>
          <Radios
            name="recipientKind"
            label={words.who}
            options={optionsOf(labels.kinds, kinds)}
            value="person"
            required
          />
          <TextInput name="name" label={words.name} hint={words.nameHint} maxLength={300} />
          <Select
            name="honorific"
            label={fields.honorific}
            hint={words.honorificHint}
            blank={fields.noHonorific}
            options={optionsOf(labels.honorifics, ['mr', 'mrs', 'pupil'])}
          />
          <TextInput name="note" label={fields.note} maxLength={300} />
          {round.form === 'emulation_title' ? (
            <TextInput name="titleName" label={fields.titleName} maxLength={200} required />
          ) : null}
          <TextArea
            name="achievement"
            label={words.what}
            hint={`${words.whatHint} ${fill(words.most, { most: mostWords })}`}
            rows={5}
            maxLength={4000}
            required
          />
          <SubmitRow primary={words.send} cancel={{ href: ownPath }} />
        </Form>
      </>
    )
  },
})
