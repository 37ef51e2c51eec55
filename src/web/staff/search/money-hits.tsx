import { listScopes } from '../../../areas/disclosure/index.ts'
import { listAccounts, listImports, listLines, payerOf, shownMemo } from '../../../areas/statements/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { showDay } from '../../../values/day.ts'
import { fold } from '../../../values/vietnamese.ts'
import type { PageContext } from '../../http/page.ts'
import { Marked } from '../../parts/index.ts'
import { ledgerPath } from '../ledgers/address.ts'
import { accountAt, fileAt, lineAt } from '../statements/address.ts'
import { accountName, StageBadge, StateBadge, signed } from '../statements/saying.tsx'

/** Public ledgers, by their title, their code and the call they answer: some dozens in a term. */
export async function ledgerHits(c: PageContext, reading: Reading, text: string, limit: number) {
  const wanted = fold(text)
  const found = (await listScopes(reading)).filter((one) =>
    [one.title, one.code, one.callTitle].some((said) => said && fold(said).includes(wanted)),
  )
  return found.slice(0, limit).map((one) => ({
    id: one.id,
    href: ledgerPath(one.id),
    title: one.title,
    meta: [c.words.disclosure.ledgers[one.ledger], one.code, showDay(one.openedOn)].filter(Boolean).join(' · '),
  }))
}

/** Accounts and files of statements: by number, holder, bank, or the name of the file. */
export async function statementHits(c: PageContext, reading: Reading, text: string, limit: number) {
  const [wanted, digits] = [fold(text), text.replaceAll(/\D/g, '')]
  const all = await listAccounts(reading)
  const accounts = all.filter(
    (one) =>
      fold(one.holder).includes(wanted) ||
      fold(accountName(c, one)).includes(wanted) ||
      (digits.length >= 4 && one.number.includes(digits)),
  )
  const byId = new Map(all.map((one) => [one.id, one]))
  const files = (await listImports(reading, { text, limit })).rows
  return [
    ...accounts.map((one) => ({
      id: one.id,
      href: accountAt(one.id),
      title: accountName(c, one),
      meta: one.holder,
    })),
    ...files.map((one) => {
      const account = byId.get(one.accountId)
      const span = [one.fromOn, one.toOn].map((day) => day && showDay(day)).filter(Boolean)
      return {
        id: one.id,
        href: fileAt(one.id),
        title: one.name,
        meta: (
          <>
            <StageBadge c={c} stage={one.stage} />
            <span>{[account && accountName(c, account), span.join(' – ')].filter(Boolean).join(' · ')}</span>
          </>
        ),
      }
    }),
  ].slice(0, limit)
}

/** Movements of the bank, by what was written with them and by whom. */
export async function bankLineHits(c: PageContext, reading: Reading, text: string, limit: number) {
  const { rows } = await listLines(reading, { text }, { limit })
  return rows.map((line) => ({
    id: line.id,
    href: lineAt(line.id),
    title: shownMemo(line.memo) || signed(line),
    meta: (
      <>
        <StateBadge c={c} line={line} />
        <span>
          <Marked text={[payerOf(line), signed(line), showDay(line.day)].filter(Boolean).join(' · ')} query={text} />
        </span>
      </>
    ),
  }))
}
