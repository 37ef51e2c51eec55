import type { PublishedFestival } from '../../areas/festival/index.ts'
import { showDay } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'
import { fill } from '../../words/shape.ts'
import { type Column, DataTable, PhotoGrid, Section, Stack, Stat, StatGrid } from '../parts/index.ts'
import { festivalBoard } from './festival-board.tsx'
import { festivalShelf } from './festival-shelf.tsx'
import { portalPath } from './frame/address.ts'
import { itemPage } from './frame/item-page.tsx'
import { inVietnamese } from './frame/said.ts'
import type { Shown } from './frame/shelf.ts'

type Props = Shown<PublishedFestival>

/** The board of all years, and the festival of a year: its sums, what each area held, pictures and works. */
export const festivalPages = [
  festivalBoard,
  itemPage<PublishedFestival>(festivalShelf, {
    summary: ({ asAt }, c) => fill(c.words.portalRecords.recommendation.asAt, { day: showDay(asAt) }),
    Matter: (shown) => (
      <Stack loose>
        <Sums {...shown} />
        <Photos {...shown} />
        <Areas {...shown} />
        <Works {...shown} />
      </Stack>
    ),
  }),
]

/** Sums of what the ward has verified. */
function Sums({ c, content }: Props) {
  const { festival: words } = c.words.portalRecords
  const { covered, areas, attended, households, ceremony, verified, unityMeal, commended, gifts } = content
  return (
    <StatGrid>
      <Stat label={words.sums.covered} value={showCount(covered)} of={showCount(areas)} />
      {households > 0 ? (
        <Stat label={words.sums.attended} value={showCount(attended)} of={showCount(households)} />
      ) : null}
      <Stat label={words.sums.ceremony} value={showCount(ceremony)} of={showCount(verified)} />
      <Stat label={words.sums.meal} value={showCount(unityMeal)} of={showCount(verified)} />
      {commended > 0 ? <Stat label={words.sums.commended} value={showCount(commended)} /> : null}
      {gifts > 0 ? <Stat label={words.sums.gifts} value={showCount(gifts)} /> : null}
    </StatGrid>
  )
}

function Photos({ c, committee, content }: Props) {
  const { festival: words } = c.words.portalRecords
  if (content.photos.length === 0) return null
  const at = (fileId: string, co?: string) => portalPath(c, [committee.slug, 'tep', fileId], { co })
  return (
    <Section title={words.photos}>
      <div lang={inVietnamese(c)}>
        <PhotoGrid
          photos={content.photos.map(({ fileId, caption, on }) => ({
            id: fileId,
            href: at(fileId, '1280'),
            src: at(fileId, '480'),
            alt: caption,
            caption: `${caption} · ${showDay(on)}`,
          }))}
        />
      </div>
    </Section>
  )
}

function Areas({ c, content }: Props) {
  const { festival: words } = c.words.portalRecords
  const flag = (value: boolean) => (value ? words.yes : words.no)
  const said = (text: string) => <span lang={inVietnamese(c)}>{text}</span>
  const columns: readonly Column<PublishedFestival['rows'][number]>[] = [
    { key: 'area', head: words.area, cell: (row) => said(row.area) },
    { key: 'day', head: words.day, width: 'narrow', cell: (row) => showDay(row.heldOn) },
    { key: 'place', head: words.place, cell: (row) => (row.place ? said(row.place) : '') },
    { key: 'together', head: words.together, cell: (row) => (row.together ? said(row.together) : '') },
    { key: 'ceremony', head: words.ceremony, cell: (row) => flag(row.ceremony) },
    { key: 'festivities', head: words.festivities, cell: (row) => flag(row.festivities) },
    { key: 'meal', head: words.meal, cell: (row) => flag(row.unityMeal) },
  ]
  return (
    <Section title={words.areas}>
      <DataTable caption={words.areas} captionHidden columns={columns} rows={content.rows} rowKey={(row) => row.area} />
    </Section>
  )
}

function Works({ c, content }: Props) {
  const { festival: words } = c.words.portalRecords
  if (content.works.length === 0) return null
  return (
    <Section title={words.works}>
      <ul lang={inVietnamese(c)}>
        {content.works.map(({ area, text }) => (
          <li key={`${area} ${text}`}>{`${area}: ${text}`}</li>
        ))}
      </ul>
    </Section>
  )
}
