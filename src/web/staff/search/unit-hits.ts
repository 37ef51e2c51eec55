import {
  callCode,
  callName,
  dayIn,
  findUnits,
  loadUnits,
  provinceAt,
  type UnitBook,
  type UnitHit,
} from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import type { Id } from '../../../values/id.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { unitPath } from '../organisation/paths.ts'
import { sayValidity } from '../organisation/saying.ts'

/** Units of one name are told apart by code, province and time: the name alone says nothing. */
export async function unitHits(c: PageContext, reading: Reading, text: string, limit: number) {
  const { hits } = await findUnits(reading, { text, limit })
  const ids = hits.map((hit) => hit.unitId)
  const { book } = await loadUnits(reading, ids)
  return hits.flatMap((hit) => told(c, book, hit))
}

function told(c: PageContext, book: UnitBook, { unitId, matched }: UnitHit) {
  const unit = book.get(unitId)
  if (!unit) return []
  const { unit: words } = c.words.search
  const day = dayIn(unit, c.today)
  const [name, code] = [callName(unit, day), callCode(unit, day)]
  const province = provinceAt(book, unitId, day)
  const meta = [
    code && fill(words.code, { code }),
    province && province.id !== unitId && fill(words.of, { province: callName(province, day) }),
    sayValidity(c, unit),
    matched === name ? null : `${words.formerly}: ${matched}`,
  ]
  return [{ id: unitId as Id, href: unitPath(unitId), title: name, meta: meta.filter(Boolean).join(' · ') }]
}
