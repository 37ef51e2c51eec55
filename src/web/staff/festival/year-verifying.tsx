import * as area from '../../../areas/festival/index.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, Card, type Column, DataTable, DayInput, Form, SubmitRow } from '../../parts/index.ts'
import { resultPath } from './address.ts'
import { sayPart } from './saying.tsx'
import type { AreaLine } from './year-data.ts'
import type { YearPageData } from './year-page-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: YearPageData
}

/** Results that wait; what is doubtful about one stands beside it and is not ticked from the beginning. */
export function Verifying({ c, data, waiting }: Props & { readonly waiting: readonly AreaLine[] }) {
  const { results: words } = c.words.festivalPages
  const doubts = (line: AreaLine) => (line.result ? area.doubtsIn(line.result, data.tolerance) : [])
  const verifies = c.may(area.festivalPermissions.verify)
  const table = (
    <DataTable
      caption={words.waiting}
      captionHidden
      columns={columns(c, doubts)}
      rows={waiting}
      rowKey={(line) => line.id}
      href={(line) => (line.result ? resultPath(line.result.id) : undefined)}
      pick={
        verifies
          ? {
              name: 'ids[]',
              value: (line) => line.result?.id ?? '',
              label: (line) => fill(words.pick, { area: line.name }),
              picked: (line) => doubts(line).length === 0,
            }
          : undefined
      }
    />
  )
  if (!verifies) return <Card title={words.waiting}>{table}</Card>
  return (
    <Card title={words.waiting}>
      <p class="soft">{words.waitingText}</p>
      <Form act="verify" clientId={c.formId} memory={memoryOf(c)} wide>
        {table}
        <DayInput name="verifiedOn" label={words.verifiedOn} value={c.today} max={c.today} required />
        <SubmitRow primary={words.verify} />
      </Form>
    </Card>
  )
}

function columns(c: PageContext, doubts: (line: AreaLine) => readonly area.Doubt[]): readonly Column<AreaLine>[] {
  const { columns: head } = c.words.festivalPages.results
  const labels = c.words.festivalLabels
  const yes = (flag: boolean | undefined) =>
    flag ? c.words.festivalPages.results.yes : c.words.festivalPages.results.no
  return [
    { key: 'area', head: head.area, cell: (line) => line.name },
    {
      key: 'households',
      head: head.households,
      numeric: true,
      cell: ({ result }) => result && sayPart(result.householdsAttended, result.householdsTotal),
    },
    {
      key: 'register',
      head: head.register,
      numeric: true,
      cell: ({ result }) => (result?.register.households ? showCount(result.register.households) : ''),
    },
    {
      key: 'people',
      head: head.people,
      numeric: true,
      cell: ({ result }) => (result?.peopleAttended ? showCount(result.peopleAttended) : ''),
    },
    { key: 'ceremony', head: head.ceremony, cell: ({ result }) => yes(result?.ceremony) },
    { key: 'festivities', head: head.festivities, cell: ({ result }) => yes(result?.festivities) },
    { key: 'meal', head: head.meal, cell: ({ result }) => yes(result?.unityMeal) },
    {
      key: 'doubts',
      head: head.doubts,
      cell: (line) =>
        doubts(line).map((one) => (
          <Badge key={one} tone="due">
            {labels.doubts[one] ?? one}
          </Badge>
        )),
    },
  ]
}
