import { type DocumentLine, documentPermissions, documentState, documentsOf } from '../../../areas/documents/index.ts'
import * as area from '../../../areas/outreach/index.ts'
import { planPaper } from '../../../print/forms/outreach/plan-paper.ts'
import { showDay } from '../../../values/day.ts'
import type { Refusal } from '../../../values/refusal.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Beside, ButtonForm, Card, DataTable, LinkButton, PageHead } from '../../parts/index.ts'
import { idIn, idPart, withQuery } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { PaperList } from '../record/paper-list.tsx'
import { ReasonForm } from '../record/reason-form.tsx'
import { boardPath, itemPath, itemsPath, missing, planPath, plansPath } from './address.ts'
import { openChannels } from './choosing.ts'
import { itemColumns } from './item-columns.tsx'
import { IssueForm } from './programme-forms.tsx'
import { StateBadge, StepsCard } from './saying.tsx'

const here = (c: PageContext) => planPath(idIn(c))

interface PlanData extends area.PlanFacts {
  readonly state: area.PlanState
  readonly items: readonly area.ItemLine[]
  readonly documents: readonly DocumentLine[]
}

const draftPaper: Act = async (c, form) => {
  const draft = await c.read(async (reading) => {
    const facts = await area.findPlan(reading, idIn(c))
    if (!facts) return missing
    const open = await openChannels(reading, facts.plan.committeeId)
    const kinds = [...new Set(open.map(({ channel }) => c.words.outreachLabels.channels[channel.kind] ?? ''))]
    return planPaper(await officeOn(reading, facts.plan.committeeId, c.today), facts, kinds)
  })
  return keepDraft(c, form, draft)
}

/** One plan: what for, what about, and what was written under it. */
export const planPage = page<PlanData>({
  path: `${plansPath}/${idPart}`,
  shell: 'staff',
  may: area.outreachPermissions.read,
  title: (data) => data.plan.title,
  load: (c) =>
    c.read(async (reading): Promise<PlanData | Refusal> => {
      const facts = await area.findPlan(reading, idIn(c))
      if (!facts) return missing
      const { id, committeeId } = facts.plan
      return {
        ...facts,
        state: area.planState(facts, c.today),
        items: (await area.listItems(reading, { committeeId, planId: id, limit: 50 })).rows,
        documents: await documentsOf(reading, id),
      }
    }),
  acts: {
    issue: carry(area.issuePlan, here),
    issue_paper: carry(area.issuePlanPaper, here),
    remove: carry(area.removePlan, () => plansPath),
    draft_paper: draftPaper,
  },
  view: PlanView,
})

function PlanView({ data, c }: ViewProps<PlanData>) {
  const { plans: words } = c.words.outreachProgrammes
  const { board } = c.words.outreachPages
  const { plan, state } = data
  const signs = c.may(area.outreachPermissions.sign)
  return (
    <>
      <PageHead
        title={plan.title}
        kicker={c.words.outreachLabels.topics[plan.topic]}
        summary={[plan.from, plan.to].map((on) => showDay(on)).join(' – ')}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: words.title, href: plansPath },
          { label: plan.title },
        ]}
        meta={<StateBadge labels={c.words.outreachLabels.planStates} state={state} />}
        actions={<Actions c={c} data={data} />}
      />
      <Beside
        aside={
          <>
            <StepsCard c={c} labels={c.words.outreachProgrammes.programmes.steps} steps={data.steps} />
            <Papers c={c} data={data} />
          </>
        }
      >
        <Card title={words.purpose}>
          {plan.purpose ? <p class="life-text">{plan.purpose}</p> : null}
          {plan.content ? <p class="life-text">{plan.content}</p> : null}
        </Card>
        <Card
          title={words.items}
          aside={<a href={withQuery(itemsPath, { 'ke-hoach': plan.id })}>{c.words.records.list.all}</a>}
        >
          <DataTable
            caption={words.items}
            captionHidden
            rows={data.items}
            rowKey={(line) => line.id}
            href={(line) => itemPath(line.id)}
            columns={itemColumns(c).filter(({ key }) => key !== 'topic')}
            empty={<p class="soft">{words.noItems}</p>}
          />
        </Card>
        {state === 'draft' && signs ? <IssueForm c={c} documents={data.documents} label={words.issue} /> : null}
        {signs && state !== 'removed' ? <ReasonForm c={c} act="remove" label={words.remove} fields={{}} /> : null}
      </Beside>
    </>
  )
}

function Actions({ c, data: { plan, state } }: { readonly c: PageContext; readonly data: PlanData }) {
  const { plans: words } = c.words.outreachProgrammes
  return (
    <>
      {state === 'draft' && c.may(area.outreachPermissions.post) ? (
        <LinkButton href={`${planPath(plan.id)}/sua`} icon="edit">
          {c.words.records.edit}
        </LinkButton>
      ) : null}
      {c.may(area.outreachPermissions.draft) && state !== 'removed' ? (
        <LinkButton href={withQuery(`${itemsPath}/moi`, { 'ke-hoach': plan.id })} icon="add">
          {words.addItem}
        </LinkButton>
      ) : null}
    </>
  )
}

function Papers({ c, data }: { readonly c: PageContext; readonly data: PlanData }) {
  const { papers } = c.words.records
  const drafts = data.documents.filter((one) => documentState(one, c.today) === 'draft')
  const writes = data.state === 'draft' && drafts.length === 0 && c.may(documentPermissions.draft)
  return (
    <Card title={papers.title}>
      {writes ? (
        <ButtonForm act="draft_paper" clientId={c.formId} class="button">
          {c.words.outreachProgrammes.plans.paper}
        </ButtonForm>
      ) : null}
      <PaperList c={c} documents={data.documents} />
    </Card>
  )
}
