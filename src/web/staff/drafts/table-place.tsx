import { type Clause, draftPermissions, type Opinion, type Tally } from '../../../areas/drafts/index.ts'
import { showClauseKey } from '../../../values/clause.ts'
import { showDay } from '../../../values/day.ts'
import type { Id } from '../../../values/id.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { type Column, DataTable, Section } from '../../parts/index.ts'
import { opinionPath } from './address.ts'
import { clauseLabel } from './choosing.ts'
import type { OpinionFate } from './outcomes.ts'
import { StanceMark } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly clause: Clause | null
  readonly placeKey: string
  readonly opinions: readonly Opinion[]
  readonly tallies: readonly Tally[]
  readonly fates: ReadonlyMap<Id, OpinionFate>
}

/** One clause: its words as the draft has them, the numbers given on it, and what was said. */
export function PlaceSection({ c, clause, placeKey, opinions, tallies, fates }: Props) {
  const { table } = c.words.opinionPages
  const ref = opinions[0]?.clauseRef ?? tallies[0]?.clauseRef
  const title = clause ? clauseLabel(clause) : (showClauseKey(placeKey) ?? ref ?? c.words.draftLabels.whole)
  return (
    <Section title={title}>
      {clause && clause.text !== '' ? (
        <details class="more">
          <summary>{table.draftText}</summary>
          <p class="prose-lines">{clause.text}</p>
        </details>
      ) : null}
      {tallies.length > 0 ? (
        <p>{fill(table.tallies, { list: tallies.map((one) => sayTally(c, one)).join('; ') })}</p>
      ) : null}
      {opinions.length > 0 ? (
        <DataTable
          caption={title}
          captionHidden
          columns={columns(c, opinions, fates)}
          rows={opinions}
          rowKey={(one) => one.id}
          href={c.may(draftPermissions.record) ? (one) => opinionPath(one.draftId, one.id) : undefined}
        />
      ) : null}
    </Section>
  )
}

function sayTally(c: PageContext, { giverName, stance, count }: Tally): string {
  const name = c.words.draftLabels.stances[stance] ?? ''
  return fill(c.words.opinionPages.table.tally, { giver: giverName, stance: name.toLowerCase(), count })
}

function columns(
  c: PageContext,
  opinions: readonly Opinion[],
  fates: ReadonlyMap<Id, OpinionFate>,
): readonly Column<Opinion>[] {
  const { table } = c.words.opinionPages
  const all: readonly (Column<Opinion> | null)[] = [
    {
      key: 'text',
      head: table.opinion,
      width: 'wide',
      cell: (one) => one.text ?? c.words.draftLabels.stances[one.stance],
    },
    { key: 'place', head: table.place, cell: (one) => one.clauseRef ?? '' },
    { key: 'stance', head: table.stance, cell: (one) => <StanceMark c={c} stance={one.stance} /> },
    { key: 'author', head: table.author, width: 'medium', cell: (one) => sayAuthor(c, one) },
    opinions.some((one) => one.proposedWording)
      ? { key: 'wording', head: table.wording, width: 'medium', cell: (one) => one.proposedWording ?? '' }
      : null,
    { key: 'when', head: table.when, width: 'narrow', cell: (one) => showDay(one.givenOn) },
    opinions.some((one) => fates.has(one.id))
      ? { key: 'fate', head: table.fate, cell: (one) => fates.get(one.id)?.label ?? '' }
      : null,
  ]
  return all.filter((one) => one !== null)
}

/** Who said it, and where they belong when that is somebody else. */
export function sayAuthor(c: PageContext, { author }: Pick<Opinion, 'author'>): string {
  return author.name ?? c.words.draftLabels.authorKinds.anonymous ?? ''
}
