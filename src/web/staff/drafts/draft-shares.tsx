import { draftPermissions, type Share, shareState } from '../../../areas/drafts/index.ts'
import { showDay } from '../../../values/day.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Badge, Card, DataTable, DayInput, FieldRow, Form, type Option, Select, SubmitRow } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { type DraftData, sharedWith } from './draft-data.ts'

const tones = { open: 'done', coming: 'waiting', over: 'neutral', ended: 'neutral' } as const

/** Whom the draft is open to; what is open today can be closed. */
export function DraftShares({ c, data }: { c: PageContext; data: DraftData }) {
  const { shares: words } = c.words.draftPages
  const { shareStates } = c.words.draftLabels
  const mayShare = data.draft.supersession === null && c.may(draftPermissions.share)
  const mark = (one: Share) => {
    const state = shareState(one, c.today)
    return <Badge tone={tones[state]}>{shareStates[state]}</Badge>
  }
  const canEnd = (one: Share) => mayShare && ['open', 'coming'].includes(shareState(one, c.today))
  return (
    <div class="stack">
      <Card title={words.title}>
        <p class="soft">{words.intro}</p>
        <DataTable
          caption={words.title}
          captionHidden
          rows={data.shares}
          rowKey={(one) => one.id}
          empty={<p class="soft">{words.none}</p>}
          columns={[
            { key: 'who', head: words.who, width: 'medium', cell: (one) => one.name },
            { key: 'kind', head: '', cell: (one) => <span class="soft">{words.groups[sharedWith(one)]}</span> },
            { key: 'from', head: words.from, cell: (one) => showDay(one.fromOn) },
            { key: 'until', head: words.until, cell: (one) => (one.untilOn ? showDay(one.untilOn) : '') },
            { key: 'state', head: words.state, cell: mark },
            {
              key: 'act',
              head: '',
              cell: (one) =>
                canEnd(one) ? (
                  <ReasonForm c={c} act="end_share" label={words.end} fields={{ id: one.id }} id={`dong-${one.id}`} />
                ) : null,
            },
          ]}
        />
      </Card>
      {mayShare ? <Invite c={c} options={data.targets} by={data.draft.opinionsByOn} /> : null}
    </div>
  )
}

function Invite({ c, options, by }: { c: PageContext; options: readonly Option[]; by: string | null }) {
  const { shares: words } = c.words.draftPages
  return (
    <Card title={words.add}>
      <Form act="share" clientId={c.formId} memory={memoryOf(c)}>
        <Select name="target" label={words.who} blank={words.choose} options={options} required />
        <FieldRow>
          <DayInput name="fromOn" label={words.from} value={c.today} required />
          <DayInput
            name="untilOn"
            label={words.until}
            hint={words.untilHint}
            value={by !== null && by >= c.today ? by : ''}
          />
        </FieldRow>
        <SubmitRow primary={words.save} />
      </Form>
    </Card>
  )
}
