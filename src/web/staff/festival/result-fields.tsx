import * as area from '../../../areas/festival/index.ts'
import { showDay } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { Form as SentForm } from '../../http/form.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Checkboxes, FieldRow, NumberInput, TextInput } from '../../parts/index.ts'
import { MoreFields } from './result-more.tsx'
import { sayRegister } from './saying.tsx'

const parts = ['ceremony', 'festivities', 'unityMeal'] as const

/** The ticks of what was held as the action takes them. */
export function reportedIn(form: SentForm): Readonly<Record<string, unknown>> {
  const { parts: ticked = [], ...values } = form.values
  const held = Array.isArray(ticked) ? ticked : [ticked]
  return { ...values, ...Object.fromEntries(parts.map((part) => [part, held.includes(part)])) }
}

export interface Props {
  readonly c: PageContext
  readonly register: area.Register
  /** What was reported before, or what was registered. */
  readonly of: Partial<area.ReportedFacts>
}

/**
 * What an area reports, the numbers everybody has first; what only some have is folded away. A reason is asked for
 * where one is needed, and not before.
 */
export function ResultFields({ c, register, of }: Props) {
  const { report: words } = c.words.festivalPages
  const memory = memoryOf(c)
  const asks = (name: keyof area.ReportedFacts) =>
    (memory?.errors.some((one) => one.field === name) ?? false) ||
    (memory ? (memory.typed[name] ?? '') !== '' : (of[name] ?? null) !== null)
  const held = parts.filter((part) => of[part])
  return (
    <>
      <FieldRow>
        <NumberInput
          name="householdsTotal"
          label={words.householdsTotal}
          hint={sayRegister(c, register)}
          value={of.householdsTotal ?? register.households}
          unit={words.householdsUnit}
          required
        />
        <NumberInput
          name="householdsAttended"
          label={words.householdsAttended}
          value={of.householdsAttended}
          unit={words.householdsUnit}
          required
        />
      </FieldRow>
      {asks('totalReason') ? (
        <TextInput
          name="totalReason"
          label={words.totalReason}
          hint={words.totalReasonHint}
          value={of.totalReason}
          maxLength={500}
          width="full"
        />
      ) : null}
      <NumberInput
        name="peopleAttended"
        label={words.peopleAttended}
        hint={words.peopleHint}
        value={of.peopleAttended}
        unit={words.peopleUnit}
      />
      <Checkboxes
        name="parts"
        label={words.parts}
        value={held}
        options={parts.map((value) => ({ value, label: words.partNames[value] }))}
        required
      />
      {asks('ceremonyOnlyReason') ? (
        <TextInput
          name="ceremonyOnlyReason"
          label={words.ceremonyOnlyReason}
          value={of.ceremonyOnlyReason}
          maxLength={500}
          width="full"
        />
      ) : null}
      <MoreFields c={c} of={of} />
    </>
  )
}

/** 'Tổ chức ngày 12/11/2023' beside what is reported. */
export function heldLine(c: PageContext, { event }: { readonly event: area.EventFacts }): string {
  const day = area.heldOn(event, c.today) ?? event.event.plannedOn
  return [day && fill(c.words.festivalPages.report.heldLine, { day: showDay(day) }), event.event.place]
    .filter(Boolean)
    .join(' · ')
}
