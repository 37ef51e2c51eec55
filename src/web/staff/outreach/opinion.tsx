import * as area from '../../../areas/outreach/index.ts'
import { journalOf } from '../../../platform/journal.ts'
import { showDay } from '../../../values/day.ts'
import type { Refusal } from '../../../values/refusal.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Badge, Beside, Card, DefinitionList, PageHead } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { boardPath, missing, opinionPath, opinionsPath } from './address.ts'
import { placeNames } from './choosing.ts'
import type { OpinionData } from './opinion-data.ts'
import { OpinionMoves } from './opinion-moves.tsx'
import { JournalSection, StateBadge, StepsCard } from './saying.tsx'

const here = (c: PageContext) => opinionPath(idIn(c))

/** One note: as it was heard, as the report may say it, what was answered. */
export const opinionPage = page<OpinionData>({
  path: `${opinionsPath}/${idPart}`,
  shell: 'staff',
  may: area.outreachPermissions.read_opinions,
  title: (data, words) => words.outreachLabels.opinionTopics[data.opinion.topic] ?? '',
  load: (c) =>
    c.read(async (reading): Promise<OpinionData | Refusal> => {
      const facts = await area.findOpinion(reading, idIn(c))
      if (!facts) return missing
      const { id, committeeId } = facts.opinion
      return { ...facts, names: await placeNames(reading, committeeId), journal: await journalOf(reading, id) }
    }),
  acts: {
    verify: carry(area.verifyOpinion, here),
    set_aside: carry(area.setOpinionAside, here),
    answer: carry(area.answerOpinion, here),
    undo: carry(area.undoOpinionStep, here),
    remove: carry(area.removeOpinion, () => opinionsPath),
  },
  view: OpinionView,
})

function OpinionView({ data, c }: ViewProps<OpinionData>) {
  const { opinions: words } = c.words.outreachPeople
  const { board } = c.words.outreachPages
  const labels = c.words.outreachLabels
  const { opinion } = data
  const state = area.opinionState(data, null)
  const title = labels.opinionTopics[opinion.topic] ?? opinion.topic
  return (
    <>
      <PageHead
        title={title}
        kicker={labels.moods[opinion.mood]}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: words.title, href: opinionsPath },
          { label: showDay(opinion.notedOn) },
        ]}
        meta={
          <>
            <StateBadge labels={labels.opinionStates} state={state} />
            {opinion.isUrgent ? <Badge tone="due">{words.urgent}</Badge> : null}
          </>
        }
      />
      <Beside aside={<StepsCard c={c} labels={labels.opinionStates} steps={data.steps} />}>
        <Words c={c} data={data} />
        <OpinionMoves c={c} data={data} />
        <JournalSection c={c} journal={data.journal} />
      </Beside>
    </>
  )
}

function Words({ c, data }: { readonly c: PageContext; readonly data: OpinionData }) {
  const { opinions: words } = c.words.outreachPeople
  const { heardPlaces } = c.words.outreachLabels
  const { opinion } = data
  const places = opinion.areaIds.map((id) => data.names.get(id) ?? '').join(', ')
  return (
    <Card title={words.heard}>
      <p class="life-text">{data.words.heard}</p>
      <DefinitionList
        items={[
          { term: words.forReport, value: data.words.for_report },
          { term: words.answered, value: data.words.answer },
          { term: words.asideReason, value: data.words.set_aside },
          { term: words.notedOn, value: showDay(opinion.notedOn) },
          { term: words.heardIn, value: heardPlaces[opinion.heardIn] },
          { term: words.areas, value: places || words.wholeWard },
          { term: words.notedBy, value: opinion.recordedByName },
        ]}
      />
    </Card>
  )
}
