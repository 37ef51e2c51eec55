import * as area from '../../../areas/outreach/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import {
  DayInput,
  FieldRow,
  Fieldset,
  Form,
  NumberInput,
  PageHead,
  Radios,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { homeOf, itemHome, outingsPath, ownPath } from './address.ts'
import { areasOf, mostChosenFrom, type NamedArea, named } from './choosing.ts'

interface Telling {
  /** None for somebody of an area: it is theirs. */
  readonly areas: readonly NamedArea[]
  readonly plans: readonly area.PlanFacts[]
  /** Approved and out: what such a meeting tells. */
  readonly items: readonly area.ItemLine[]
}

const kinds = ['meeting', 'door_to_door', 'loudspeaker'] as const

/** Ghi cuộc tuyên truyền: a meeting, a round from door to door, a broadcast; also from an area, on a phone. */
export const newOutingPage = page<Telling>({
  path: `${outingsPath}/moi`,
  shell: 'staff',
  may: area.outreachPermissions.repost,
  title: (_, words) => words.outreachPages.outing.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId, sight } = c.signedIn
      const fromArea = sight.reach === 'area'
      return {
        areas: fromArea ? [] : await areasOf(reading, committeeId),
        plans: fromArea ? [] : (await area.pagePlans(reading, { committeeId, limit: mostChosenFrom })).rows,
        items: (await area.listItems(reading, { committeeId, state: 'out', limit: 40 })).rows,
      }
    }),
  acts: {
    record: async (c, form) => {
      const made = await c.perform(area.recordOuting, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: itemHome(c, made.id), done: area.recordOuting.name }
    },
  },
  view: NewOuting,
})

function NewOuting({ data, c }: ViewProps<Telling>) {
  const { outing: words, board, own, fields } = c.words.outreachPages
  const labels = c.words.outreachLabels
  const home = homeOf(c)
  const told = data.items
    .filter((line) => line.repostOf === null && !area.isSpoken(line.channelKind))
    .map((line) => ({ value: line.id, label: line.title }))
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: home === ownPath ? own.title : board.title, href: home }, { label: words.title }]}
      />
      <Form act="record" clientId={c.formId} memory={memoryOf(c)}>
        <Radios
          name="channelKind"
          label={words.kind}
          options={optionsOf(labels.channels, kinds)}
          value="meeting"
          inline
        />
        <TextInput name="title" label={words.what} maxLength={300} required autofocus />
        <FieldRow>
          <DayInput name="heldOn" label={words.heldOn} value={c.today} max={c.today} required />
          <NumberInput name="participants" label={words.participants} />
        </FieldRow>
        <Select
          name="topic"
          label={fields.topic}
          options={optionsOf(labels.topics, area.itemTopics)}
          value="policy_law"
        />
        <Fieldset title={words.basis} hint={words.basisHint}>
          <Select name="repostOf" label={words.told} blank={words.byPaper} options={told} />
          <TextInput name="sourceReference" label={words.paper} hint={c.words.records.referenceHint} maxLength={120} />
        </Fieldset>
        {data.areas.length > 0 ? (
          <FieldRow>
            <Select name="areaId" label={fields.area} blank={fields.wholeWard} options={named(data.areas)} />
            <Select
              name="planId"
              label={fields.plan}
              blank={fields.noPlan}
              options={data.plans.map(({ plan }) => ({ value: plan.id, label: plan.title }))}
            />
          </FieldRow>
        ) : null}
        <TextArea name="text" label={words.text} rows={2} maxLength={20_000} />
        <SubmitRow primary={words.save} cancel={{ href: home }} />
      </Form>
    </>
  )
}
