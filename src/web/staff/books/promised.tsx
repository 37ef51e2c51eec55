import { assistancePermissions, type GoodsMeans } from '../../../areas/assistance/index.ts'
import { showThousandths } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Notice } from '../../parts/index.ts'
import { roundPath } from '../assistance/address.ts'

interface Props {
  readonly c: PageContext
  readonly goods: readonly GoodsMeans[]
}

/** The rounds that promised some goods, and how many of them they still have to give. */
function Rounds({ c, of: { rounds, unit } }: { readonly c: PageContext; readonly of: GoodsMeans }) {
  const { promised: words } = c.words.bookPages
  const opens = c.may(assistancePermissions.read)
  return rounds.map((one, at) => (
    <>
      {at > 0 ? '; ' : ''}
      {opens ? <a href={roundPath(one.id, 'hien_vat')}>{one.title}</a> : one.title}
      {` (${fill(words.ofRound, { quantity: showThousandths(one.quantity), unit })})`}
    </>
  ))
}

/** Goods of a set of books that decisions gave to people: told where a voucher is about to take some. */
export function PromisedNotice({ c, goods }: Props) {
  const { promised: words } = c.words.bookPages
  const some = goods.filter((one) => one.rounds.length > 0)
  if (some.length === 0) return null
  return (
    <Notice title={words.title}>
      <ul class="plain">
        {some.map((one) => (
          <li key={one.key}>
            {fill(words.line, { name: one.name, free: showThousandths(Math.max(0, one.free)), unit: one.unit })}{' '}
            <Rounds c={c} of={one} />
          </li>
        ))}
      </ul>
      <p class="soft">{words.text}</p>
    </Notice>
  )
}

/** Less is left than people were promised: what is missing, for whom, and the way out. */
export function BrokenNotice({ c, goods }: Props) {
  const { promised: words } = c.words.bookPages
  if (goods.length === 0) return null
  return (
    <Notice tone="warn" title={words.broken}>
      <ul class="plain">
        {goods.map((one) => (
          <li key={one.key}>
            {fill(words.missing, {
              name: one.name,
              unit: one.unit,
              missing: showThousandths(-one.free),
              promised: showThousandths(one.promised),
              left: showThousandths(one.quantity - one.leaving),
            })}{' '}
            <Rounds c={c} of={one} />
          </li>
        ))}
      </ul>
      <p>{words.way}</p>
    </Notice>
  )
}
