import * as area from '../../../areas/drafts/index.ts'
import { showClauseKey } from '../../../values/clause.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Card, LinkButton, Notice, PageHead, Section, Stack } from '../../parts/index.ts'
import { idIn, idPart, ownDraftPath, ownPath, withQuery } from './address.ts'
import { clauseLabel } from './choosing.ts'
import { Files } from './draft-overview.tsx'
import { loadOwnDraft, type OwnDraft } from './own-data.ts'
import { OwnForm } from './own-form.tsx'
import { StanceMark } from './saying.tsx'

const give: Act = async (c, form) => {
  const { id, reason, ...said } = form.values
  const back = { goTo: `${ownDraftPath(idIn(c))}#da-gui` }
  if (id) {
    const made = await c.perform(area.correctOpinion, { id, reason, instead: said }, form.clientId)
    if (isRefusal(made)) return { ...made, ...(made.field && { field: made.field.replace(/^instead\./, '') }) }
    return { ...back, done: area.correctOpinion.name }
  }
  const made = await c.perform(area.giveOpinion, { ...said, draftId: idIn(c) }, form.clientId)
  return isRefusal(made) ? made : { ...back, done: area.giveOpinion.name }
}

/** One draft on the phone of who was asked: its articles, one's own opinions, and what became of them. */
export const ownDraftPage = page<OwnDraft>({
  path: `${ownPath}/${idPart}`,
  shell: 'staff',
  may: area.draftPermissions.read_own,
  title: (data) => data.draft.title,
  load: loadOwnDraft,
  acts: { give },
  view: OwnDraftView,
})

function OwnDraftView({ data, c }: ViewProps<OwnDraft>) {
  const { own } = c.words.opinionPages
  const { draft, open, until: lastDay } = data
  const asked = open && c.url.searchParams.has('dieu')
  const until = lastDay ? fill(own.until, { day: showDay(lastDay) }) : null
  return (
    <div class="field">
      <PageHead
        title={draft.title}
        crumbs={[{ label: own.title, href: ownPath }, { label: draft.bodyName }]}
        summary={open ? until : undefined}
      />
      <Stack loose>
        {open ? null : <Notice tone="info">{own.closed}</Notice>}
        {asked ? <OwnForm c={c} data={data} placeKey={c.query('dieu')} /> : <Reading c={c} data={data} />}
      </Stack>
    </div>
  )
}

function Reading({ c, data }: { c: PageContext; data: OwnDraft }) {
  const { own } = c.words.opinionPages
  const { draft, open, clauses, files, giverName } = data
  return (
    <>
      {giverName !== null && open ? <Numbers c={c} data={data} /> : null}
      <Given c={c} data={data} />
      {files.length > 0 ? (
        <Section title={own.read}>
          <Files c={c} files={files} />
        </Section>
      ) : null}
      <Section title={own.choose}>
        <Stack>
          {open ? <LinkButton href={askPath(draft.id, '')}>{own.whole}</LinkButton> : null}
          {clauses.map((clause) => (
            <details class="more" key={clause.key} id={clause.key}>
              <summary>{clauseLabel(clause)}</summary>
              <p class="prose-lines">{clause.text}</p>
              {open ? <LinkButton href={askPath(draft.id, clause.key)}>{own.give}</LinkButton> : null}
            </details>
          ))}
        </Stack>
      </Section>
    </>
  )
}

export const askPath = (id: string, key: string, opinion = ''): string =>
  `${withQuery(ownDraftPath(id), { sua: opinion })}${opinion ? '&' : '?'}dieu=${encodeURIComponent(key)}`

function Numbers({ c, data }: { c: PageContext; data: OwnDraft }) {
  const { own } = c.words.opinionPages
  const sum = data.tallies.reduce((total, one) => total + one.count, 0)
  const last = data.tallies
    .map((one) => one.givenOn)
    .toSorted()
    .at(-1)
  const told = last ? fill(own.handedIn, { day: showDay(last), sum }) : own.notHandedIn
  return (
    <Card title={own.numbers}>
      <p>{fill(own.numbersText, { giver: data.giverName ?? '' })}</p>
      <p class="soft">{told}</p>
      <LinkButton href={`${ownDraftPath(data.draft.id)}/so-lieu`} kind="primary">
        {own.handIn}
      </LinkButton>
    </Card>
  )
}

function Given({ c, data }: { c: PageContext; data: OwnDraft }) {
  const { own } = c.words.opinionPages
  const { opinions, fates, open, draft } = data
  const place = (one: area.Opinion) => one.clauseRef ?? showClauseKey(one.clauseKey) ?? c.words.draftLabels.whole
  const mine = (one: area.Opinion) => open && one.recordedBy === c.signedIn.actor.accountId
  return (
    <Section title={own.yours} id="da-gui">
      {opinions.length === 0 ? <p class="soft">{own.noneYet}</p> : null}
      <Stack>
        {opinions.map((one) => (
          <Card key={one.id} title={place(one)} aside={<StanceMark c={c} stance={one.stance} />}>
            {one.text ? <p class="prose-lines">{one.text}</p> : null}
            {one.proposedWording ? <p class="prose-lines soft">{one.proposedWording}</p> : null}
            <p>
              <b>{own.fate}:</b> {sayFate(fates.get(one.id)) ?? own.waiting}
            </p>
            {mine(one) ? <LinkButton href={askPath(draft.id, one.clauseKey, one.id)}>{own.change}</LinkButton> : null}
          </Card>
        ))}
      </Stack>
    </Section>
  )
}

function sayFate(fate: { readonly label: string; readonly text: string | null } | undefined): string | null {
  return fate ? [fate.label, fate.text].filter(Boolean).join('. ') : null
}
