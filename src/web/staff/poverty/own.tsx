import { type CaseLine, listCases, povertyPermissions } from '../../../areas/poverty/index.ts'
import { showDay } from '../../../values/day.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { DataTable, LinkButton, PageHead, Pager, Section } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { Outbox } from '../record/outbox.tsx'
import { ownCasePath, ownPath, ownProposePath } from './address.ts'
import { StateBadge } from './saying.tsx'

interface Own {
  readonly rows: readonly CaseLine[]
  readonly next: string | null
}

/** Đề nghị Quỹ hỗ trợ, on a phone: what the area sent, and how far each is. */
export const ownPage = page<Own>({
  path: ownPath,
  shell: 'staff',
  may: povertyPermissions.read_own,
  title: (_, words) => words.povertyPages.own.title,
  load: (c) => c.read((reading) => listCases(reading, { after: c.query('sau'), limit: 30 })),
  islands: ['outbox.ts'],
  view: OwnView,
})

function OwnView({ data, c }: ViewProps<Own>) {
  const { own: words, list } = c.words.povertyPages
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        actions={
          <LinkButton href={ownProposePath} icon="add" kind="primary">
            {words.add}
          </LinkButton>
        }
      />
      <Outbox c={c} />
      <Section title={words.sent}>
        <DataTable
          caption={words.sent}
          captionHidden
          rows={data.rows}
          rowKey={(one) => one.id}
          href={(one) => ownCasePath(one.id)}
          empty={<p class="soft">{words.nothingSent}</p>}
          columns={[
            { key: 'name', head: list.columns.name, width: 'wide', cell: (one) => one.headName },
            { key: 'purpose', head: list.purpose, cell: (one) => c.words.poverty.purposes[one.purpose] },
            { key: 'day', head: list.columns.day, cell: (one) => showDay(one.proposedOn) },
            { key: 'state', head: list.columns.state, cell: (one) => <StateBadge c={c} state={one.state} /> },
          ]}
        />
        <Pager
          newer={c.query('sau') === '' ? undefined : ownPath}
          older={data.next ? withQuery(ownPath, { sau: data.next }) : undefined}
        />
      </Section>
    </>
  )
}
