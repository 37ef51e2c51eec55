import type { PublishedConsultation, PublishedPlaceCount } from '../../areas/legislation/index.ts'
import { showCount, showPercent } from '../../values/number.ts'
import { type Column, DataTable, Section, Stack, Stat, StatGrid } from '../parts/index.ts'
import { inVietnamese } from './frame/said.ts'
import type { Shown } from './frame/shelf.ts'

const stances = ['agree', 'amend', 'oppose', 'question'] as const

/** What came together, in sums and by the articles of the draft; of nobody a word. */
export function ConsultationResult({ c, content }: Shown<PublishedConsultation>) {
  const { consultation: words, exercise } = c.words.portalRecords
  const names = c.words.draftLabels.stances
  const { result } = content
  if (!result) return null
  const count = (stance: (typeof stances)[number]): Column<PublishedPlaceCount> => ({
    key: stance,
    head: names[stance] ?? stance,
    numeric: true,
    cell: (row) => (row[stance] === 0 ? '' : showCount(row[stance])),
    foot: showCount(result.stances[stance]),
  })
  const agreed = showPercent(result.stances.agree, result.opinions)
  return (
    <>
      <Section title={words.result}>
        <Stack>
          <StatGrid>
            <Stat label={words.opinions} value={showCount(result.opinions)} />
            <Stat label={words.persons} value={showCount(result.persons)} />
            <Stat label={words.meetings} value={showCount(result.meetings)} />
            <Stat label={words.agreed} value={agreed ?? '–'} />
          </StatGrid>
          <p class="soft">{words.once}</p>
        </Stack>
      </Section>
      {result.places.length > 0 ? (
        <Section title={exercise.places}>
          <div lang={inVietnamese(c)}>
            <DataTable
              caption={exercise.places}
              captionHidden
              rows={result.places}
              rowKey={(row) => row.clause ?? ''}
              columns={[
                { key: 'clause', head: exercise.clause, cell: (row) => row.clause ?? exercise.whole, foot: words.sum },
                ...stances.map(count),
              ]}
            />
          </div>
        </Section>
      ) : null}
    </>
  )
}
