import {
  type CulturalResult,
  commendationPermissions,
  culturalResults,
  culturalYear,
  culturalYears,
  recordCulturalFamilies,
} from '../../../areas/commendation/index.ts'
import { yearOf } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import { compareVietnamese } from '../../../values/order.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  type Column,
  DataTable,
  DayInput,
  EmptyState,
  FieldRow,
  Form,
  NumberInput,
  PageHead,
  Stack,
  SubmitRow,
  Tabs,
  TextInput,
} from '../../parts/index.ts'
import { idIn, idPart, withQuery } from '../record/address.ts'
import { boardPath, familiesPath, missing } from './address.ts'
import { areasOf, type NamedArea, proposerNames } from './choosing.ts'

interface Families {
  readonly year: number
  readonly years: readonly number[]
  readonly results: readonly CulturalResult[]
  readonly areas: readonly NamedArea[]
  readonly names: ReadonlyMap<string, string>
}

async function load(c: PageContext): Promise<Families> {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const known = await culturalYears(reading, committeeId)
    const now = yearOf(c.today)
    const asked = Number(c.query('nam'))
    const year = Number.isInteger(asked) && asked >= 1990 && asked <= now ? asked : (known[0] ?? now)
    return {
      year,
      years: [...new Set([now, now - 1, year, ...known])].sort((a, b) => b - a),
      results: await culturalResults(reading, committeeId, year),
      areas: await areasOf(reading, committeeId),
      names: await proposerNames(reading, committeeId),
    }
  })
}

/** Gia đình văn hóa: recognised families by area and year, with the share the indicator tells. */
export const familiesPage = page<Families>({
  path: familiesPath,
  shell: 'staff',
  may: commendationPermissions.read,
  title: (_, words) => words.commendationMovements.families.title,
  load,
  acts: {
    record: async (c, form): Promise<Refusal | { goTo: string; done: string }> => {
      const made = await c.perform(recordCulturalFamilies, form.values, form.clientId)
      if (isRefusal(made)) return made
      return { goTo: withQuery(familiesPath, { nam: String(made.year) }), done: recordCulturalFamilies.name }
    },
  },
  view: FamiliesView,
})

function FamiliesView({ data, c }: ViewProps<Families>) {
  const { families: words } = c.words.commendationMovements
  const { board } = c.words.commendationPages
  return (
    <>
      <PageHead
        title={words.title}
        summary={words.summary}
        crumbs={[{ label: board.title, href: boardPath }, { label: words.title }]}
      />
      <Stack loose>
        <Tabs
          label={c.words.records.list.year}
          items={data.years.map((year) => ({
            href: withQuery(familiesPath, { nam: String(year) }),
            label: String(year),
            current: year === data.year,
          }))}
        />
        <Results c={c} data={data} />
        {c.may(commendationPermissions.manage) ? <Enter c={c} data={data} /> : null}
      </Stack>
    </>
  )
}

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1).replace('.', ',')} %`

function Results({ c, data: { results, names, year } }: { readonly c: PageContext; readonly data: Families }) {
  const { families: words } = c.words.commendationMovements
  const sum = (pick: (one: CulturalResult) => number) => results.reduce((total, one) => total + pick(one), 0)
  const households = sum((one) => one.households)
  const recognised = sum((one) => one.recognised)
  const rows = results.toSorted((a, b) => compareVietnamese(names.get(a.areaId) ?? '', names.get(b.areaId) ?? ''))
  const registered: Column<CulturalResult> = {
    key: 'registered',
    head: words.registered,
    numeric: true,
    cell: (one) => (one.registered === null ? '' : showCount(one.registered)),
    foot: '',
  }
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={rows}
      rowKey={(one) => one.id}
      empty={<EmptyState title={fill(words.empty, { year })}>{words.emptyText}</EmptyState>}
      columns={[
        { key: 'area', head: words.area, width: 'wide', cell: (one) => names.get(one.areaId) ?? '', foot: words.sum },
        {
          key: 'households',
          head: words.households,
          numeric: true,
          cell: (one) => showCount(one.households),
          foot: showCount(households),
        },
        ...(results.some((one) => one.registered !== null) ? [registered] : []),
        {
          key: 'recognised',
          head: words.recognised,
          numeric: true,
          cell: (one) => showCount(one.recognised),
          foot: showCount(recognised),
        },
        {
          key: 'rate',
          head: words.rate,
          numeric: true,
          cell: (one) => percent(one.recognised, one.households),
          foot: households > 0 ? percent(recognised, households) : '',
        },
      ]}
    />
  )
}

function Enter({ c, data: { year, areas, results } }: { readonly c: PageContext; readonly data: Families }) {
  const { families: words } = c.words.commendationMovements
  const memory = memoryOf(c)
  if (areas.length === 0) return <p class="soft">{words.noAreas}</p>
  const of = new Map(results.map((one) => [one.areaId, one]))
  return (
    <details class="more" open={results.length === 0 || memory !== null}>
      <summary>{fill(words.enter, { year })}</summary>
      <Form act="record" clientId={c.formId} memory={memory} wide>
        <input type="hidden" name="year" value={year} />
        <FieldRow>
          <DayInput name="decidedOn" label={words.decidedOn} value={c.today} max={c.today} required />
          <TextInput name="reference" label={words.reference} maxLength={120} />
        </FieldRow>
        <p class="soft">{words.enterHint}</p>
        {areas.map((area, at) => (
          <fieldset class="fieldset" key={area.id}>
            <legend>{area.name}</legend>
            <input type="hidden" name={`rows.${at}.areaId`} value={area.id} />
            <FieldRow>
              <NumberInput
                name={`rows.${at}.households`}
                label={words.households}
                value={of.get(area.id)?.households}
              />
              <NumberInput
                name={`rows.${at}.registered`}
                label={words.registered}
                value={of.get(area.id)?.registered}
              />
              <NumberInput name={`rows.${at}.recognised`} label={words.recognised} />
            </FieldRow>
          </fieldset>
        ))}
        <SubmitRow primary={words.save} />
      </Form>
    </details>
  )
}

/** The year in which one counted result stands, by its id. */
export const familyResult = page<never>({
  path: `${familiesPath}/${idPart}`,
  shell: 'staff',
  may: commendationPermissions.read,
  title: (_, words) => words.commendationMovements.families.title,
  load: async (c) => {
    const year = await c.read((reading) => culturalYear(reading, idIn(c)))
    return year === null ? missing : { elsewhere: withQuery(familiesPath, { nam: String(year) }) }
  },
  view: () => <></>,
})
