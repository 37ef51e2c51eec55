import { type Clause, type Stance, stances, type Tally } from '../../../areas/drafts/index.ts'
import type { PageContext } from '../../http/page.ts'
import { FieldRow, Fieldset, NumberInput } from '../../parts/index.ts'
import { clauseLabel } from './choosing.ts'

interface Props {
  readonly c: PageContext
  readonly clauses: readonly Clause[]
  /** What was handed in before, to be changed. */
  readonly tallies: readonly Tally[]
}

interface Line {
  readonly ref: string
  readonly key: string
  readonly label: string
}

/** So many articles stand open; longer drafts fold the rest, twenty at a time. */
const atOnce = 20

/** How many people took part, then a number for each stance at each place; the same form on the phone and in the office. */
export function TallyRows({ c, clauses, tallies }: Props) {
  const { tallies: words } = c.words.opinionPages
  const lines: readonly Line[] = [
    { ref: '', key: '', label: words.whole },
    ...clauses.map((clause) => ({ ref: clause.ref, key: clause.key, label: clauseLabel(clause) })),
  ]
  const people = tallies.find((one) => one.persons !== null)
  const heaps = Array.from({ length: Math.ceil(lines.length / atOnce) }, (_, at) =>
    lines.slice(at * atOnce, (at + 1) * atOnce),
  )
  return (
    <>
      <Fieldset title={words.people} hint={words.personsHint}>
        <FieldRow>
          <NumberInput name="persons" label={words.persons} value={people?.persons} />
          <NumberInput name="male" label={words.maleLabel} value={people?.male} />
          <NumberInput name="female" label={words.femaleLabel} value={people?.female} />
        </FieldRow>
      </Fieldset>
      <Fieldset title={words.counts} hint={words.countsHint}>
        {heaps.map((heap, at) => {
          const [first, last] = [heap[0], heap.at(-1)]
          const rows = heap.map((line, index) => (
            <PlaceRow key={line.key} c={c} line={line} index={at * atOnce + index} tallies={tallies} />
          ))
          return at === 0 ? (
            rows
          ) : (
            <details class="more" key={first?.key}>
              <summary>
                {first?.ref} – {last?.ref}
              </summary>
              {rows}
            </details>
          )
        })}
      </Fieldset>
    </>
  )
}

function PlaceRow({ c, line, index, tallies }: Pick<Props, 'c' | 'tallies'> & { line: Line; index: number }) {
  const labels = c.words.draftLabels.stances
  const stored = (stance: Stance) => tallies.find((one) => one.clauseKey === line.key && one.stance === stance)?.count
  return (
    <Fieldset title={line.label}>
      <input type="hidden" name={`lines.${index}.clauseRef`} value={line.ref} />
      <FieldRow>
        {stances.map((stance) => (
          <NumberInput
            key={stance}
            name={`lines.${index}.${stance}`}
            label={labels[stance] ?? stance}
            value={stored(stance)}
          />
        ))}
      </FieldRow>
    </Fieldset>
  )
}
