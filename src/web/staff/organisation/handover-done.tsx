import { type Handover, mayUndo } from '../../../areas/organisation/index.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Card, Form, LineList, Notice, Stack, SubmitRow, TextInput } from '../../parts/index.ts'

/** What was done, and the way back for as long as there is one. */
export function HandoverDone({ c, done }: { c: PageContext; done: Handover }) {
  const { handover } = c.words.organisation.pages
  const moment = (at: Date) => showMoment(at, c.house.config.timeZone)
  if (done.undone)
    return <Notice>{fill(handover.undone, { at: moment(done.undone.at), reason: done.undone.reason })}</Notice>
  const facts = {
    by: done.recordedByName,
    at: moment(done.recordedAt),
    until: moment(done.readOnlyUntil),
    moved: done.moved.length,
  }
  return (
    <Stack>
      <Notice tone="success" title={handover.done}>
        <p>{fill(handover.doneText, facts)}</p>
      </Notice>
      <Card title={handover.moved}>
        <LineList
          items={done.moved.map(({ accountId, name, role }) => ({
            id: accountId,
            href: `/quan-tri/tai-khoan/${accountId}`,
            title: name,
            meta: c.words.identity.roles[role] ?? role,
          }))}
        />
      </Card>
      {mayUndo(done, c.house.clock.now()) ? <Undo c={c} id={done.id} /> : <p class="soft">{handover.settled}</p>}
    </Stack>
  )
}

function Undo({ c, id }: { c: PageContext; id: string }) {
  const { handover, reason } = c.words.organisation.pages
  return (
    <Card title={handover.undo}>
      <Form act="undo" clientId={c.formId} memory={memoryOf(c)}>
        <p class="soft">{handover.undoHint}</p>
        <input type="hidden" name="id" value={id} />
        <TextInput name="reason" label={reason} maxLength={300} required />
        <SubmitRow primary={handover.undo} />
      </Form>
    </Card>
  )
}
