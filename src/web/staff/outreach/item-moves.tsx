import * as area from '../../../areas/outreach/index.ts'
import type { PageContext } from '../../http/page.ts'
import { ButtonForm, Card, Toolbar } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import type { ItemData } from './item-data.ts'
import { CorrectForm, PublishForm, RepostForm } from './item-forms.tsx'

interface Props {
  readonly c: PageContext
  readonly data: ItemData
}

/** What may be done next with an item, the usual first. */
export function ItemMoves({ c, data }: Props) {
  const { item: words } = c.words.outreachPages
  const state = area.itemState(data, null)
  const next = area.nextOf(state)
  const { approve, post, draft, repost } = area.outreachPermissions
  const [approves, posts] = [c.may(approve), c.may(post)]
  const mine = data.item.recordedBy === c.signedIn.actor.accountId || posts
  return (
    <>
      {next.includes('published') && posts ? <PublishForm c={c} data={data} /> : null}
      {next.includes('approved') && (approves || (next.includes('submitted') && mine)) ? (
        <Card title={c.words.records.next}>
          <Toolbar>
            {approves ? (
              <ButtonForm act="approve" clientId={c.formId} class="button button-primary">
                {words.approve}
              </ButtonForm>
            ) : null}
            {next.includes('submitted') && c.may(draft) && mine ? (
              <ButtonForm act="submit" clientId={c.formId} class={approves ? 'button' : 'button button-primary'}>
                {words.submit}
              </ButtonForm>
            ) : null}
          </Toolbar>
        </Card>
      ) : null}
      {area.mayBePassedOn(data) && c.may(repost) ? <RepostForm c={c} data={data} /> : null}
      {next.includes('corrected') && approves ? <CorrectForm c={c} data={data} /> : null}
      <Toolbar>
        {next.includes('returned') && approves ? (
          <ReasonForm c={c} act="send_back" label={words.sendBack} fields={{}} />
        ) : null}
        {next.includes('withdrawn') && approves ? (
          <ReasonForm c={c} act="withdraw" label={words.withdraw} fields={{ happenedOn: c.today }} />
        ) : null}
        {next.includes('archived') && posts ? (
          <ButtonForm act="archive" clientId={c.formId} class="button">
            {words.archive}
          </ButtonForm>
        ) : null}
        {approves && isUndoable(data) ? <ReasonForm c={c} act="undo" label={c.words.records.undo} fields={{}} /> : null}
        {isRemovable(data) && mine ? <ReasonForm c={c} act="remove" label={words.remove} fields={{}} /> : null}
      </Toolbar>
    </>
  )
}

/** Steps that stand; what was out at once, without one of approval, is removed as a whole. */
function isUndoable({ steps }: ItemData): boolean {
  const standing = steps.filter((one) => one.supersededAt === null)
  return standing.length > 1 || (standing.length === 1 && standing[0]?.stage !== 'published')
}

function isRemovable(data: ItemData): boolean {
  const state = area.itemState(data, null)
  const neverApproved = data.steps.every((step) => step.stage !== 'approved')
  return (
    state !== 'removed' && (state === 'draft' || state === 'returned' || data.item.repostOf !== null || neverApproved)
  )
}
