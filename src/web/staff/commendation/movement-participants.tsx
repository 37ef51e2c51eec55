import { commendationPermissions, type Registration, takesEntries, totalOf } from '../../../areas/commendation/index.ts'
import { showDay } from '../../../values/day.ts'
import { compareVietnamese } from '../../../values/order.ts'
import type { PageContext } from '../../http/page.ts'
import { type Column, DataTable, Section } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { movementPath } from './address.ts'
import type { MovementData } from './movement-data.ts'
import { showPoints } from './movement-edit.tsx'

interface Props {
  readonly c: PageContext
  readonly data: MovementData
}

/** Who registered, with their own score and the given one; the highest given first. */
export function Participants({ c, data }: Props) {
  const { movement: words } = c.words.commendationMovements
  const isOpen = c.may(commendationPermissions.manage) && takesEntries(data) === null
  const scored = data.criteria.length > 0
  const given = (one: Registration) => totalOf(one, 'given') ?? -1
  const rows = data.registrations.toSorted((a, b) => given(b) - given(a) || compareVietnamese(a.name, b.name))
  return (
    <Section title={`${words.participants} (${data.registrations.length})`}>
      <DataTable
        caption={words.participants}
        captionHidden
        rows={rows}
        rowKey={(one) => one.id}
        href={(one) => (isOpen && scored ? `${movementPath(data.movement.id)}/diem/${one.id}` : undefined)}
        empty={<p class="soft">{words.none}</p>}
        columns={columns(c, scored, isOpen)}
      />
    </Section>
  )
}

function columns(c: PageContext, scored: boolean, isOpen: boolean): readonly Column<Registration>[] {
  const { movement: words } = c.words.commendationMovements
  const total = (one: Registration, kind: 'self' | 'given') => {
    const sum = totalOf(one, kind)
    return sum === null ? '' : showPoints(sum)
  }
  const scores: readonly Column<Registration>[] = [
    { key: 'self', head: words.self, numeric: true, cell: (one) => total(one, 'self') },
    { key: 'given', head: words.given, numeric: true, cell: (one) => total(one, 'given') },
  ]
  const remove: Column<Registration> = {
    key: 'remove',
    head: words.removeRegistration,
    cell: (one) => (
      <ReasonForm
        c={c}
        act="unregister"
        id={`unregister-${one.id}`}
        label={words.removeRegistration}
        fields={{ registrationId: one.id }}
      />
    ),
  }
  return [
    { key: 'name', head: words.name, width: 'wide', cell: (one) => one.name },
    { key: 'targets', head: words.targets, width: 'wide', cell: (one) => one.targets ?? '' },
    { key: 'on', head: words.registeredOn, width: 'narrow', cell: (one) => showDay(one.registeredOn) },
    ...(scored ? scores : []),
    ...(isOpen ? [remove] : []),
  ]
}
