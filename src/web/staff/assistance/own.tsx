import {
  assistancePermissions,
  isPast,
  linesOf,
  listRounds,
  type NeedLine,
  type Round,
} from '../../../areas/assistance/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { Badge, Card, DataTable, LinkButton, PageHead, Stack, Toolbar } from '../../parts/index.ts'
import { Outbox } from '../record/outbox.tsx'
import { needPath, ownPath, roundsPath } from './address.ts'
import { givenText } from './saying.tsx'

interface Own {
  readonly rounds: readonly { readonly round: Round; readonly lines: readonly NeedLine[] }[]
}

/** Hỗ trợ ở khu dân cư, on a phone: rounds that take lines, and whom the own area has listed. */
export const ownPage = page<Own>({
  path: ownPath,
  shell: 'staff',
  may: assistancePermissions.read_own,
  title: (_, words) => words.assistancePages.own.title,
  load: (c) =>
    c.read(async (reading) => {
      const { committeeId, sight } = c.signedIn
      const all = await listRounds(reading, committeeId, { limit: 12 })
      const ids = all.map((round) => round.id)
      const { rows } = await linesOf(reading, ids, { areaId: sight.areaId, limit: 2000 })
      const of = Map.groupBy(rows, (line) => line.roundId)
      const rounds = all
        .map((round) => ({ round, lines: of.get(round.id) ?? [] }))
        .filter(({ round, lines }) => !isPast(round, 'reviewed_at_area') || lines.length > 0)
      return { rounds }
    }),
  islands: ['outbox.ts'],
  view: OwnView,
})

function OwnView({ data: { rounds }, c }: ViewProps<Own>) {
  const { own: words, list } = c.words.assistancePages
  const { reasons } = c.words.assistanceLabels
  return (
    <>
      <PageHead title={words.title} summary={words.summary} />
      <Stack loose>
        <Outbox c={c} />
        {rounds.length === 0 ? <p class="soft">{words.none}</p> : null}
        {rounds.map(({ round, lines }) => {
          const isOpen = !isPast(round, 'reviewed_at_area')
          const heard = lines.filter((one) => one.ofArea !== null).length
          return (
            <Card key={round.id} title={round.title} id={`dot-${round.id}`}>
              <Stack>
                <p class="soft">
                  {isOpen && round.listBy ? fill(words.until, { day: showDay(round.listBy) }) : null}
                  {isOpen ? null : words.closed}
                </p>
                <DataTable
                  caption={fill(words.lines, { count: lines.length, heard })}
                  rows={lines}
                  rowKey={(one) => one.id}
                  href={(one) => needPath(one.id)}
                  empty={<p class="soft">{words.nobody}</p>}
                  columns={[
                    { key: 'name', head: list.name, width: 'wide', cell: (one) => one.fullName },
                    { key: 'reason', head: list.reason, cell: (one) => reasons[one.reason] },
                    { key: 'proposed', head: list.proposed, cell: (one) => givenText(c, one) },
                    {
                      key: 'state',
                      head: list.state,
                      cell: (one) =>
                        one.ofArea === null ? (
                          <Badge>{list.proposedState}</Badge>
                        ) : one.ofArea.outcome === 'agreed' ? (
                          <Badge tone="done">{list.reviewed}</Badge>
                        ) : (
                          <Badge tone="refused">{c.words.assistanceLabels.verdicts.not_agreed}</Badge>
                        ),
                    },
                  ]}
                />
                {isOpen ? (
                  <Toolbar>
                    <LinkButton href={`${roundsPath}/${round.id}/them`} icon="add" kind="primary">
                      {words.add}
                    </LinkButton>
                    {lines.length > 0 ? (
                      <LinkButton href={`${roundsPath}/${round.id}/hop-khu`} icon="people">
                        {words.meet}
                      </LinkButton>
                    ) : null}
                  </Toolbar>
                ) : null}
              </Stack>
            </Card>
          )
        })}
      </Stack>
    </>
  )
}
