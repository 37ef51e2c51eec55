import type { OutreachStep } from '../../../areas/outreach/index.ts'
import type { JournalEntry } from '../../../platform/journal.ts'
import { showDay } from '../../../values/day.ts'
import { stepsBy } from '../../../values/step.ts'
import { sayJournal } from '../../../words/words.ts'
import type { PageContext } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Badge, Card, JournalList, Section, Timeline, type Tone } from '../../parts/index.ts'
import { documentPath } from '../documents/address.ts'

type Labels = Readonly<Record<string, string>>

const tones: Readonly<Record<string, Tone>> = {
  published: 'done',
  corrected: 'done',
  active: 'done',
  running: 'done',
  listed: 'done',
  issued: 'done',
  answered: 'done',
  done: 'done',
  helped: 'done',
  followed_up: 'done',
  approved: 'waiting',
  submitted: 'due',
  verified: 'waiting',
  reported: 'waiting',
  assigned: 'waiting',
  going_on: 'waiting',
  requested: 'due',
  noted: 'due',
  due_soon: 'due',
  stale: 'due',
  unchecked: 'due',
  not_recognised: 'due',
  returned: 'due',
  overdue: 'overdue',
  done_late: 'refused',
  withdrawn: 'refused',
  refused: 'refused',
  removed: 'refused',
}

/** A state as its word, in the colour that states of its kind have everywhere. */
export function StateBadge({ labels, state }: { readonly labels: Labels; readonly state: string }) {
  return <Badge tone={tones[state] ?? 'neutral'}>{labels[state] ?? state}</Badge>
}

interface StepsProps {
  readonly c: PageContext
  readonly labels: Labels
  readonly steps: readonly OutreachStep[]
  /** Notes of steps that are codes stand under these labels. */
  readonly notes?: Labels
}

/** What happened, each with its paper and the reason. */
export function StepsCard({ c, labels, steps, notes }: StepsProps) {
  const { steps: title } = c.words.records
  const done = stepsBy(steps, null)
  if (done.length === 0) return null
  return (
    <Card title={title}>
      <Timeline
        label={title}
        steps={done.map((step, at) => ({
          title: labels[step.stage] ?? step.stage,
          state: at === done.length - 1 ? 'current' : 'done',
          day: showDay(step.happenedOn),
          on: step.happenedOn,
          actor: step.recordedByName,
          note: (
            <>
              {step.documentId ? (
                <a href={documentPath(step.documentId)}>{step.reference ?? c.words.records.document}</a>
              ) : (
                step.reference
              )}
              {step.note ? <p>{notes?.[step.note] ?? step.note}</p> : null}
            </>
          ),
        }))}
      />
    </Card>
  )
}

export function JournalSection({ c, journal }: { readonly c: PageContext; readonly journal: readonly JournalEntry[] }) {
  return (
    <Section title={c.words.records.journalTab}>
      <JournalList
        lines={journal.map((entry) => ({
          id: String(entry.seq),
          when: showMoment(entry.at),
          at: entry.at.toISOString(),
          actor: entry.actorName,
          sentence: sayJournal(c.words, entry.action, entry.data),
        }))}
      />
    </Section>
  )
}
