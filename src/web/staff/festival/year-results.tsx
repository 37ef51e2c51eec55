import type { PageContext } from '../../http/page.ts'
import { EmptyState, Stack } from '../../parts/index.ts'
import { Consolidating } from './year-closing.tsx'
import type { YearPageData } from './year-page-data.ts'
import { Sums } from './year-sums.tsx'
import { Verifying } from './year-verifying.tsx'

export interface Props {
  readonly c: PageContext
  readonly data: YearPageData
}

/** Kết quả: what waits to be verified, what the verified ones come to, the closing of the year. */
export function YearResults({ c, data }: Props) {
  const { results: words } = c.words.festivalPages
  const waiting = data.lines.filter((line) => line.state === 'reported' && line.result)
  const reported = data.lines.some((line) => line.result !== null)
  if (!reported) return <EmptyState title={words.none}>{words.noneText}</EmptyState>
  return (
    <Stack>
      <Sums c={c} data={data} />
      {waiting.length > 0 ? <Verifying c={c} data={data} waiting={waiting} /> : null}
      <Consolidating c={c} data={data} />
    </Stack>
  )
}
