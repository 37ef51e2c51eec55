import { assistancePermissions, type NeedLine, needReasons, takesNeeds } from '../../../areas/assistance/index.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Badge,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  Pager,
  Select,
  Stack,
  TextInput,
  Toolbar,
} from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { optionsOf } from '../record/saying.tsx'
import { needPath, roundPath } from './address.ts'
import type { Names, RoundData } from './round-data.ts'
import { givenText, OutcomeBadge } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly data: RoundData
}

/** Who is proposed, with the last word on each. */
export function RoundList({ c, data }: Props) {
  const { list: words } = c.words.assistancePages
  const { round, lines, names } = data
  const at = roundPath(round.id)
  const query = { q: c.query('q'), khu: c.query('khu'), dien: c.query('dien') }
  const mayAdd = c.may(assistancePermissions.manage) && takesNeeds(round)
  const isFiltered = Object.values(query).some(Boolean)
  return (
    <Stack>
      <Toolbar>
        {mayAdd ? (
          <LinkButton href={`${at}/them`} icon="add" kind="primary">
            {words.add}
          </LinkButton>
        ) : null}
        {mayAdd ? (
          <LinkButton href={`${at}/nhap`} icon="upload">
            {words.import}
          </LinkButton>
        ) : null}
        <LinkButton href={withQuery(`${at}/danh-sach.xlsx`, query)} icon="download" download>
          {c.words.records.list.sheet}
        </LinkButton>
      </Toolbar>
      <FilterBar action={at} clearHref={at}>
        <TextInput name="q" label={words.name} value={query.q} maxLength={200} />
        <Select
          name="khu"
          label={words.area}
          blank={c.words.records.list.all}
          value={query.khu}
          options={[...names].map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="dien"
          label={words.reason}
          blank={c.words.records.list.all}
          value={query.dien}
          options={optionsOf(c.words.assistanceLabels.reasons, needReasons)}
        />
      </FilterBar>
      <DataTable
        caption={words.title}
        captionHidden
        rows={lines.rows}
        rowKey={(one) => one.id}
        href={c.may(assistancePermissions.list) ? (one) => needPath(one.id) : undefined}
        columns={lineColumns(c, names)}
        empty={
          <EmptyState title={isFiltered ? words.nothing : words.empty}>
            {isFiltered ? null : words.emptyText}
          </EmptyState>
        }
      />
      <Pager
        newer={c.query('sau') ? withQuery(at, query) : undefined}
        older={lines.next ? withQuery(at, { ...query, sau: lines.next }) : undefined}
      />
    </Stack>
  )
}

export function lineColumns(c: PageContext, names: Names): readonly Column<NeedLine>[] {
  const { list: words } = c.words.assistancePages
  const labels = c.words.assistanceLabels
  return [
    {
      key: 'name',
      head: words.name,
      width: 'wide',
      cell: (one) => `${one.fullName}${one.birthYear ? ` (${one.birthYear})` : ''}`,
    },
    { key: 'area', head: words.area, cell: (one) => names.get(one.areaId) ?? '' },
    { key: 'reason', head: words.reason, width: 'medium', cell: (one) => labels.reasons[one.reason] },
    { key: 'proposed', head: words.proposed, cell: (one) => givenText(c, one) },
    { key: 'council', head: words.lastWord, cell: (one) => <LastWord c={c} line={one} /> },
    { key: 'state', head: words.state, cell: (one) => <LineState c={c} line={one} /> },
  ]
}

/** What the last meeting said, where it said something else than was proposed. */
function LastWord({ c, line }: { readonly c: PageContext; readonly line: NeedLine }) {
  const said = line.ofCouncil ?? line.ofArea
  if (said === null) return null
  if (said.outcome === 'not_agreed') return <Badge tone="refused">{c.words.assistanceLabels.verdicts.not_agreed}</Badge>
  return <>{givenText(c, said)}</>
}

function LineState({ c, line }: { readonly c: PageContext; readonly line: NeedLine }) {
  const { list: words } = c.words.assistancePages
  if (line.payout) return <OutcomeBadge c={c} outcome={line.payout.outcome} />
  if (line.grant) return <Badge tone="waiting">{words.decided}</Badge>
  if (line.householdId === null) return <Badge tone="due">{words.unfiled}</Badge>
  if (line.ofCouncil) return <Badge tone="waiting">{words.heard}</Badge>
  return line.ofArea ? <Badge>{words.reviewed}</Badge> : <Badge>{words.proposedState}</Badge>
}
