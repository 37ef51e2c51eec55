import { stances } from '../../../areas/drafts/index.ts'
import { legislationPermissions, verdicts, whyOver } from '../../../areas/legislation/index.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DataTable, EmptyState, FilterBar, LinkButton, Pager, Select, Stat, StatGrid } from '../../parts/index.ts'
import { writeOpinionPlace } from '../drafts/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { consultationPath, uptakePath, withQuery } from './address.ts'
import { comparedColumns } from './compared-columns.tsx'
import type { ConsultationData } from './consultation-data.ts'
import type { OutcomePart } from './outcome-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ConsultationData
  readonly part: OutcomePart
}

/** Opinion by opinion whether it is in the text that was issued. */
export function Compared({ c, data, part }: Props) {
  const { outcome: words } = c.words.legislationPages
  const { verdicts: names } = c.words.legislationLabels
  const { id } = data.consultation
  const all = [...part.uptakes.values()]
  const mayNote = whyOver(data) === null && c.may(legislationPermissions.keep)
  const here = (query: Readonly<Record<string, string>>) =>
    withQuery(consultationPath(id), { muc: 'ket_qua', 'quan-diem': part.stance ?? '', ...query })
  if (data.given.texts === 0) return <EmptyState title={words.noOpinions}>{words.noOpinionsText}</EmptyState>
  const noted = { noted: showCount(all.length), all: showCount(data.given.texts) }
  return (
    <>
      <Card title={words.compare}>
        <p>{fill(words.compared, noted)}</p>
        <StatGrid>
          {verdicts.map((one) => (
            <Stat
              key={one}
              label={names[one] ?? one}
              value={showCount(all.filter((uptake) => uptake.verdict === one).length)}
            />
          ))}
        </StatGrid>
        {mayNote && part.firstOpen ? (
          <LinkButton href={uptakePath(id, part.firstOpen)} kind="primary">
            {words.begin}
          </LinkButton>
        ) : null}
      </Card>
      <FilterBar action={consultationPath(id)} hidden={{ muc: 'ket_qua' }} clearHref={consultationPath(id, 'ket_qua')}>
        <Select
          name="quan-diem"
          label={c.words.opinionPages.table.stance}
          blank={c.words.opinionPages.table.anyStance}
          value={part.stance ?? ''}
          options={optionsOf(c.words.draftLabels.stances, stances)}
        />
      </FilterBar>
      <DataTable
        caption={words.compare}
        captionHidden
        columns={comparedColumns(c, part)}
        rows={part.opinions}
        rowKey={(one) => one.id}
        href={(one) => (mayNote ? uptakePath(id, one.id) : undefined)}
        empty={<EmptyState title={c.words.records.list.nothing}>{c.words.records.list.nothingText}</EmptyState>}
      />
      <Pager
        newer={c.query('sau') === '' ? undefined : here({})}
        older={part.next ? here({ sau: writeOpinionPlace(part.next) }) : undefined}
      />
    </>
  )
}
