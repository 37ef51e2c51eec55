import {
  findPublicScope,
  isTrueConfirmation,
  readConfirmation,
  rowsByNo,
  type Scope,
  type ShownRow,
  type Trace,
  tracesOf,
} from '../../../areas/disclosure/index.ts'
import type { Committee } from '../../../areas/organisation/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { dayAt, showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { FilterBar, Notice, PageHead, Stack, TextInput } from '../../parts/index.ts'
import { portalPath, portalRoot, slugPart } from '../frame/address.ts'
import { inCommittee } from '../frame/reading.ts'
import { linePath } from './address.ts'
import { LineFacts } from './line.tsx'
import { moneyCrumbs } from './scope.tsx'

/** What is so of a confirmation: it is true and its line stands, it was true, or nobody gave it. */
type Verdict =
  | { readonly is: 'asked' }
  | { readonly is: 'false' }
  | { readonly is: 'true'; readonly scope: Scope; readonly line: ShownRow }
  | { readonly is: 'gone'; readonly trace: Trace }

interface Data {
  readonly committee: Committee
  readonly verdict: Verdict
}

async function judge(reading: Reading, committee: Committee, typed: string): Promise<Verdict> {
  if (typed.trim() === '') return { is: 'asked' }
  const read = readConfirmation(typed)
  const scope = read && (await findPublicScope(reading, committee.id, { code: read.code }))
  if (!read || !scope) return { is: 'false' }
  const line = (await rowsByNo(reading, scope, [read.no])).get(read.no)
  if (line)
    return isTrueConfirmation(reading.secrets, scope, line, read.proof) ? { is: 'true', scope, line } : { is: 'false' }
  const [trace] = await tracesOf(reading, scope, { no: read.no, limit: 1 })
  return trace && isTrueConfirmation(reading.secrets, scope, trace, read.proof)
    ? { is: 'gone', trace }
    : { is: 'false' }
}

/** Answers forged receipts: whether a confirmation is true, and what the line that it names really says. */
export const checkPage = page<Data>({
  path: `${portalRoot}/${slugPart}/xac-nhan`,
  shell: 'portal',
  may: 'public',
  load: (c) =>
    inCommittee(c, async (reading, committee) => ({
      committee,
      verdict: await judge(reading, committee, c.query('ma')),
    })),
  title: (_, words) => words.moneyPages.check,
  description: (_, words) => words.moneyPages.checkText,
  view: ({ data: { committee, verdict }, c }: ViewProps<Data>) => {
    const { moneyPages: words } = c.words
    const [action = ''] = portalPath(c, [committee.slug, 'xac-nhan']).split('?')
    return (
      <>
        <PageHead title={words.check} summary={words.checkText} crumbs={moneyCrumbs(c, committee)} />
        <Stack loose>
          <FilterBar
            action={action}
            submit={words.checkButton}
            hidden={c.language === 'en' ? { 'ngon-ngu': 'en' } : {}}
          >
            <TextInput name="ma" label={words.checkLabel} value={c.query('ma')} maxLength={60} />
          </FilterBar>
          <Said c={c} committee={committee} verdict={verdict} />
        </Stack>
      </>
    )
  },
})

function Said({ c, committee, verdict }: Data & { c: PageContext }) {
  const { moneyPages: words } = c.words
  if (verdict.is === 'asked') return null
  if (verdict.is === 'false')
    return (
      <Notice tone="warn" title={words.checkFalse}>
        {words.checkFalseText}
      </Notice>
    )
  if (verdict.is === 'gone') {
    const { withdrawnAt, withdrawnReason } = verdict.trace
    const day = withdrawnAt ? showDay(dayAt(withdrawnAt)) : ''
    return (
      <Notice tone="warn" title={words.check}>
        {fill(words.checkGone, { day, reason: withdrawnReason })}
      </Notice>
    )
  }
  const { scope, line } = verdict
  return (
    <>
      <Notice tone="success" title={words.checkTrue}>
        {words.checkCompare}
      </Notice>
      <p>
        <a href={linePath(c, committee, scope, line.no)}>{fill(words.lineOf, { no: line.no, title: scope.title })}</a>
      </p>
      <LineFacts c={c} line={line} />
    </>
  )
}
