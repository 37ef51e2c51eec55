import { opinionStates } from '../../../areas/outreach/index.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, Columns, DefinitionList, LineList } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { channelsPath, modelPath, opinionsPath, programmePath } from './address.ts'
import type { BoardData } from './board-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: BoardData
}

/** Programme of the year, channels, opinions, models: each in a few numbers. */
export function BoardAside({ c, data }: Props) {
  return (
    <Columns>
      <Programme c={c} data={data} />
      <Channels c={c} data={data} />
      <Opinions c={c} data={data} />
      <Models c={c} data={data} />
    </Columns>
  )
}

function Programme({ c, data: { programme, year } }: Props) {
  const { board } = c.words.outreachPages
  if (!programme) return <Card title={fill(board.programme, { year })}>{board.noProgramme}</Card>
  const { facts, done, late } = programme
  return (
    <Card title={fill(board.programme, { year })}>
      <p>
        <a href={programmePath(facts.programme.id)}>{fill(board.done, { done, all: facts.tasks.length })}</a>
      </p>
      {late > 0 ? <p>{fill(board.late, { count: late })}</p> : null}
    </Card>
  )
}

function Channels({ c, data }: Props) {
  const { channelStates } = c.words.outreachLabels
  return (
    <Card title={c.words.outreachPages.channels.title}>
      <DefinitionList
        items={['active', 'stale', 'asleep'].map((state) => ({
          term: channelStates[state] ?? state,
          value: <a href={withQuery(channelsPath, { 'tinh-trang': state })}>{showCount(data.channels[state] ?? 0)}</a>,
        }))}
      />
    </Card>
  )
}

function Opinions({ c, data: { opinions } }: Props) {
  if (!opinions) return null
  const { opinions: words } = c.words.outreachPeople
  const labels = c.words.outreachLabels.opinionStates
  return (
    <Card title={words.title}>
      {opinions.urgent > 0 ? <p>{fill(words.urgentWaiting, { count: opinions.urgent })}</p> : null}
      <DefinitionList
        items={opinionStates.map((state) => ({
          term: labels[state] ?? state,
          value: (
            <a href={withQuery(opinionsPath, { 'tinh-trang': state })}>{showCount(opinions.states.get(state) ?? 0)}</a>
          ),
        }))}
      />
    </Card>
  )
}

function Models({ c, data: { running } }: Props) {
  const { models: words } = c.words.outreachModels
  return (
    <Card title={words.running}>
      {running.length === 0 ? <p class="soft">{words.noneRunning}</p> : null}
      <LineList
        items={running.map(({ model }) => ({
          id: model.id,
          href: modelPath(model.id),
          title: model.name,
          meta: model.lead,
        }))}
      />
    </Card>
  )
}
