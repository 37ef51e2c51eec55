import type * as area from '../../../areas/festival/index.ts'
import { showCount } from '../../../values/number.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DefinitionList, KeyValueTable, Stack } from '../../parts/index.ts'
import { sayRegister } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly result: area.AreaResult
}

/** All that an area reported, as it was reported, beside the register it is held against. */
export function ResultFacts({ c, result }: Props) {
  const { report: words, result: said } = c.words.festivalPages
  const count = (value: number | null, unit: string) => (value === null ? null : `${showCount(value)} ${unit}`)
  const { gifts, giftWorth } = result
  return (
    <Card title={said.facts}>
      <DefinitionList
        ruled
        items={[
          { term: words.householdsTotal, value: count(result.householdsTotal, words.householdsUnit) },
          { term: said.register, value: sayRegister(c, result.register) },
          { term: words.totalReason, value: result.totalReason },
          { term: words.householdsAttended, value: count(result.householdsAttended, words.householdsUnit) },
          { term: words.peopleAttended, value: count(result.peopleAttended, words.peopleUnit) },
          { term: words.parts, value: partsOf(c, result) },
          { term: words.ceremonyOnlyReason, value: result.ceremonyOnlyReason },
          { term: words.guests, value: count(result.guests, words.peopleUnit) },
          {
            term: words.gifts,
            value:
              gifts === null
                ? null
                : fill(said.giftsLine, { count: showCount(gifts), worth: showCount(giftWorth ?? 0) }),
          },
          { term: words.commended, value: count(result.commended, words.householdsUnit) },
          { term: words.culturalFamilies, value: count(result.culturalFamilies, words.householdsUnit) },
          { term: words.poorHouseholds, value: count(result.poorHouseholds, words.householdsUnit) },
          { term: words.policyHouseholds, value: count(result.policyHouseholds, words.householdsUnit) },
          { term: said.works, value: result.works.join('; ') },
          { term: c.words.records.note, value: result.note },
          { term: said.reportedBy, value: result.recordedByName },
        ]}
      />
      <Stack>
        <Families c={c} result={result} />
        <Budget c={c} result={result} />
      </Stack>
    </Card>
  )
}

/** 'Phần lễ, phần hội, bữa cơm đoàn kết' */
function partsOf(c: PageContext, { ceremony, festivities, unityMeal }: area.AreaResult): string {
  const { partNames } = c.words.festivalPages.report
  return [ceremony && partNames.ceremony, festivities && partNames.festivities, unityMeal && partNames.unityMeal]
    .filter(Boolean)
    .join(', ')
}

function Families({ c, result }: Props) {
  const { result: words } = c.words.festivalPages
  if (result.families.length === 0) return null
  return (
    <section>
      <h3>{words.families}</h3>
      <ol>
        {result.families.map(({ headName, achievement }, at) => (
          // Two may bear one name; their order is that of the report.
          <li key={`${at} ${headName}`}>{[headName, achievement].filter(Boolean).join(': ')}</li>
        ))}
      </ol>
    </section>
  )
}

function Budget({ c, result }: Props) {
  const { report: words, result: said } = c.words.festivalPages
  if (result.budget.length === 0) return null
  const total = result.budget.reduce((sum, line) => sum + line.amount, 0)
  return (
    <KeyValueTable
      caption={words.budget}
      rows={[
        ...result.budget.map(({ source, amount }) => ({
          label: c.words.festivalLabels.sources[source] ?? source,
          value: showCount(amount),
        })),
        { label: said.total, value: showCount(total), total: true },
      ]}
    />
  )
}
