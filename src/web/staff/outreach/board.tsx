import { isSpoken, outreachPermissions } from '../../../areas/outreach/index.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  DataTable,
  LinkButton,
  Notice,
  PageHead,
  Section,
  Stack,
  Stat,
  StatGrid,
  Tabs,
  Toolbar,
} from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import {
  boardPath,
  channelsPath,
  itemPath,
  itemsPath,
  modelsPath,
  opinionsPath,
  outingsPath,
  personsPath,
  plansPath,
  programmesPath,
} from './address.ts'
import { type BoardData, loadBoard } from './board-data.ts'
import { BoardAside } from './board-parts.tsx'
import { itemColumns } from './item-columns.tsx'

/** Tuyên truyền, vận động: what went out in the year, what waits, how the rest stands. */
export const boardPage = page<BoardData>({
  path: boardPath,
  shell: 'staff',
  may: outreachPermissions.read,
  title: (_, words) => words.outreachPages.board.title,
  load: loadBoard,
  view: BoardView,
})

function BoardView({ data, c }: ViewProps<BoardData>) {
  const { board } = c.words.outreachPages
  return (
    <>
      <PageHead title={board.title} summary={board.summary} actions={<Actions c={c} />} />
      <Stack loose>
        <Places c={c} />
        <Tabs
          label={c.words.records.list.year}
          items={data.years.map((year) => ({
            href: withQuery(boardPath, { nam: String(year) }),
            label: String(year),
            current: year === data.year,
          }))}
        />
        {data.moved ? <Notice>{fill(board.moved, { now: c.today.slice(0, 4), year: data.year })}</Notice> : null}
        <Section title={fill(board.told, { year: data.year })}>
          <Told c={c} data={data} />
        </Section>
        <Section title={board.waiting}>
          <DataTable
            caption={board.waiting}
            captionHidden
            rows={data.waiting}
            rowKey={(line) => line.id}
            href={(line) => itemPath(line.id)}
            columns={itemColumns(c).filter(({ key }) => key !== 'reach')}
            empty={<p class="soft">{board.nothingWaits}</p>}
          />
        </Section>
        <BoardAside c={c} data={data} />
      </Stack>
    </>
  )
}

function Actions({ c }: { readonly c: PageContext }) {
  const { board } = c.words.outreachPages
  return (
    <>
      {c.may(outreachPermissions.draft) ? (
        <LinkButton href={`${itemsPath}/moi`} icon="add" kind="primary">
          {board.addItem}
        </LinkButton>
      ) : null}
      {c.may(outreachPermissions.repost) ? (
        <LinkButton href={`${outingsPath}/moi`} icon="people">
          {board.addOuting}
        </LinkButton>
      ) : null}
      {c.may(outreachPermissions.note_opinion) ? (
        <LinkButton href={`${opinionsPath}/moi`} icon="edit">
          {c.words.outreachPeople.opinions.add}
        </LinkButton>
      ) : null}
    </>
  )
}

function Places({ c }: { readonly c: PageContext }) {
  const { items, channels } = c.words.outreachPages
  const { persons, opinions } = c.words.outreachPeople
  const { programmes, plans } = c.words.outreachProgrammes
  const { models } = c.words.outreachModels
  const { read, read_opinions, read_key_persons } = outreachPermissions
  const places = [
    [itemsPath, items.title, read],
    [channelsPath, channels.title, read],
    [programmesPath, programmes.title, read],
    [plansPath, plans.title, read],
    [opinionsPath, opinions.title, read_opinions],
    [modelsPath, models.title, read],
    [personsPath, persons.title, read_key_persons],
  ] as const
  return (
    <Toolbar>
      {places
        .filter(([, , may]) => c.may(may))
        .map(([href, label]) => (
          <LinkButton key={href} href={href} small>
            {label}
          </LinkButton>
        ))}
    </Toolbar>
  )
}

/** Texts and meetings apart, then each channel; a number opens to its list. */
function Told({ c, data }: { readonly c: PageContext; readonly data: BoardData }) {
  const { board } = c.words.outreachPages
  const labels = c.words.outreachLabels.channels
  const year = String(data.year)
  const channels = [...data.counts.channels].filter(([, count]) => count > 0)
  const sum = (spoken: boolean) =>
    channels.reduce((total, [kind, count]) => total + (isSpoken(kind) === spoken ? count : 0), 0)
  const list = (loai: string) => withQuery(itemsPath, { nam: year, loai, 'tinh-trang': 'out' })
  return (
    <StatGrid>
      <Stat label={board.texts} value={showCount(sum(false))} href={sum(false) > 0 ? list('') : undefined} />
      <Stat label={board.outings} value={showCount(sum(true))} href={sum(true) > 0 ? list('spoken') : undefined} />
      {channels
        .filter(([kind]) => !isSpoken(kind))
        .map(([kind, count]) => (
          <Stat key={kind} label={labels[kind] ?? kind} value={showCount(count)} href={list(kind)} />
        ))}
    </StatGrid>
  )
}
