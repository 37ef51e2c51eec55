import { countRecordsPublished } from '../../areas/documents/index.ts'
import { figurePart, type PublishedFigures, type SetFigure } from '../../areas/reports/index.ts'
import { showDay } from '../../values/day.ts'
import { showCount } from '../../values/number.ts'
import { fill } from '../../words/shape.ts'
import type { PageContext } from '../http/page.ts'
import { FigureLink } from '../parts/index.ts'
import { DataLinks } from './data-links.tsx'
import { figureFile, figurePath } from './figure-address.ts'
import { figureShelf } from './figure-shelf.tsx'
import { sayParts, showPeriod } from './figures.ts'
import { itemPage } from './frame/item-page.tsx'
import { listPage } from './frame/list-page.tsx'
import { inVietnamese } from './frame/said.ts'

type PublicRecords = ReadonlyMap<string, number>

/** Figures of a period, each with its definition, each opening to its public records. */
export const figureSetPages = [
  listPage(figureShelf),
  itemPage<PublishedFigures, PublicRecords>(figureShelf, {
    summary: ({ period, judgedOn }, c) =>
      fill(c.words.portalRecords.figures.summary, { period: showPeriod(period), day: showDay(judgedOn) }),
    more: (reading, { committee, item }) => countRecordsPublished(reading, committee.id, item.id),
    Matter: ({ c, committee, item, content, more }) => (
      <>
        <ul class="figures">
          {content.figures.map((figure) => (
            <Line
              key={figure.indicatorId}
              c={c}
              figure={figure}
              href={figurePath(c, committee, item.slug, figure.indicatorId)}
              open={more}
            />
          ))}
        </ul>
        <DataLinks
          c={c}
          csv={figureFile(committee, item.slug, null, 'csv')}
          json={figureFile(committee, item.slug, null, 'json')}
        />
      </>
    ),
  }),
]

/** How many of the records behind a figure are public, and how many there are. */
export function recordsOf({ indicatorId, records, others }: SetFigure, open: PublicRecords) {
  const counted = open.get(figurePart(indicatorId, 'counted')) ?? 0
  return { open: counted + (open.get(figurePart(indicatorId, 'others')) ?? 0), all: records + others }
}

function Line({ c, figure, href, open }: { c: PageContext; figure: SetFigure; href: string; open: PublicRecords }) {
  const { figures } = c.words.portalRecords
  const behind = recordsOf(figure, open)
  return (
    <li>
      <p class="figures-value">
        <FigureLink href={href} value={figure.value} name={figure.name} large />
        <span lang={inVietnamese(c)}>{sayParts(c, figure)}</span>
      </p>
      <div lang={inVietnamese(c)}>
        <h2>{figure.name}</h2>
        <p>{figure.definition}</p>
        {behind.all > 0 ? (
          <p class="soft" lang={c.language}>
            {fill(figures.behind, { open: showCount(behind.open), all: showCount(behind.all) })}
          </p>
        ) : null}
      </div>
    </li>
  )
}
