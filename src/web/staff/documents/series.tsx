import {
  allSeries,
  type Counter,
  codelessSeries,
  countersOf,
  documentPermissions,
  incomingSeries,
  startSeries,
} from '../../../areas/documents/index.ts'
import { yearOf } from '../../../values/day.ts'
import { isTypeCode } from '../../../values/document-code.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  Card,
  DataTable,
  EmptyState,
  FieldRow,
  Form,
  NumberInput,
  PageHead,
  Select,
  Stack,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { registerPath } from './address.ts'

const path = '/van-ban/so'

/** A series as it is called on the screen. */
export function seriesName(c: PageContext, series: string): string {
  const { series: words, types } = c.words.documentPages
  const [owner, row] = series.split('.')
  if (row !== undefined && (owner === 'inspection_board' || owner === 'investment_board'))
    return `${words.names[owner]} – ${seriesName(c, row)}`
  if (isTypeCode(series)) return `${types[series]} (${series})`
  if (series === codelessSeries) return words.names.codeless
  return series === incomingSeries ? words.names.incoming : series
}

/** Số đã cấp: where every register stands, and how a paper register is continued. */
export const seriesPage = page<readonly Counter[]>({
  path,
  shell: 'staff',
  may: documentPermissions.read,
  title: (_, words) => words.documentPages.series.title,
  load: (c) => c.read((reading) => countersOf(reading, yearOf(c.today))),
  acts: {
    start: async (c, form) => {
      const started = await c.perform(startSeries, form.values, form.clientId)
      return isRefusal(started) ? started : { goTo: path, done: 'documents.start_series' }
    },
  },
  view: ({ data, c }) => {
    const { series, register } = c.words.documentPages
    return (
      <>
        <PageHead
          title={series.title}
          summary={series.summary}
          crumbs={[{ label: register.title, href: registerPath }, { label: series.title }]}
        />
        <Stack loose>
          <DataTable
            caption={fill(series.caption, { year: yearOf(c.today) })}
            columns={[
              { key: 'series', head: series.columns.series, cell: (counter) => seriesName(c, counter.series) },
              { key: 'last', head: series.columns.last, numeric: true, cell: (counter) => counter.last },
            ]}
            rows={data}
            rowKey={(counter) => counter.series}
            stacks={false}
            empty={<EmptyState title={series.none} />}
          />
          {c.may(documentPermissions.start_series) ? <StartForm c={c} /> : null}
        </Stack>
      </>
    )
  },
})

function StartForm({ c }: { c: PageContext }) {
  const { series } = c.words.documentPages
  const options = allSeries.map((value) => ({ value, label: seriesName(c, value) }))
  return (
    <Card title={series.start}>
      <p class="soft">{series.startHint}</p>
      <Form act="start" clientId={c.formId} memory={memoryOf(c)}>
        <FieldRow>
          <Select name="series" label={series.series} options={options} />
          <NumberInput name="year" label={series.year} value={yearOf(c.today)} />
          <NumberInput name="last" label={series.last} required />
        </FieldRow>
        <TextInput name="reason" label={series.reason} maxLength={500} required />
        <SubmitRow primary={series.save} />
      </Form>
    </Card>
  )
}
