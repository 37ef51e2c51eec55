import {
  finalStages,
  type NextStep,
  nextStep,
  recommendationPermissions,
  titleOf,
} from '../../../areas/recommendations/index.ts'
import type { Permission } from '../../../platform/permission.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { Beside, Card, JournalList, LinkButton, Notice, PageHead, Section, Stack } from '../../parts/index.ts'
import { journalLines } from '../../shell/journal-lines.ts'
import { EvidenceGallery } from '../documents/evidence-gallery.tsx'
import { uploadMegabytes } from '../documents/uploads.ts'
import {
  AnswerForm,
  CloseForm,
  EndForm,
  ExtendForm,
  ProgressForm,
  ReceiveForm,
  RemindForm,
  ReopenForm,
  WithdrawForm,
} from './act-forms.tsx'
import { recordActs } from './acts.ts'
import { idPart, recommendationPath, registerPath, withIds } from './address.ts'
import { Life } from './life.tsx'
import { RecommendationAside } from './recommendation-aside.tsx'
import { loadRecommendation, type RecommendationData } from './recommendation-data.ts'
import { DueMark, StageMark } from './standing-mark.tsx'

/** One recommendation: what was asked, its whole life with proofs, and what can be written down next. */
export const recommendationPage = page<RecommendationData>({
  path: `${registerPath}/${idPart}`,
  shell: 'staff',
  may: recommendationPermissions.read_register,
  maxMegabytes: uploadMegabytes,
  title: (data) => titleOf(data.facts.recommendation),
  load: loadRecommendation,
  acts: recordActs,
  view: RecommendationView,
})

function RecommendationView({ data, c }: ViewProps<RecommendationData>) {
  const { recommendation } = data.facts
  const { page: words, register } = c.words.recommendationPages
  const title = titleOf(recommendation)
  return (
    <>
      <PageHead
        title={title}
        kicker={recommendation.addresseeName}
        crumbs={[{ label: register.title, href: registerPath }, { label: recommendation.issue?.numberText ?? title }]}
        meta={
          <>
            <StageMark c={c} stage={data.standing.stage} />
            <DueMark c={c} standing={data.standing} />
          </>
        }
        actions={<Actions c={c} data={data} />}
      />
      <Stack loose>
        <NextNotice c={c} data={data} />
        <Beside aside={<RecommendationAside c={c} data={data} />}>
          {title === recommendation.text ? null : (
            <Section title={words.text}>
              <p class="life-text">{recommendation.text}</p>
            </Section>
          )}
          <Section title={words.life}>
            <Life c={c} data={data} />
          </Section>
          <Acts c={c} data={data} />
          <EvidenceGallery
            c={c}
            evidence={data.evidence.get(recommendation.id) ?? []}
            origin={{ kind: 'recommendation', id: recommendation.id }}
          />
          <Section title={words.journal}>
            <JournalList lines={journalLines(c, data.journal)} />
          </Section>
        </Beside>
      </Stack>
    </>
  )
}

/** Where each next step is taken: a page of its own, or a form of this one. */
const wayOn: Readonly<Record<NextStep, (path: string, id: string) => string>> = {
  issue: (_, id) => withIds(`${registerPath}/ban-hanh`, [id]),
  receive: (path) => `${path}?viec=receive#viec-receive`,
  remind: (_, id) => withIds(`${registerPath}/don-doc`, [id]),
  escalate: (path) => `${path}/cap-tren`,
  ask_promise: (path) => `${path}?viec=progress#viec-progress`,
  check: (path) => `${path}?viec=close_resolved#viec-close_resolved`,
  follow: (path) => `${path}?viec=answer#viec-answer`,
}

const { issue, receive, remind, escalate, record, close_resolved: check } = recommendationPermissions
const neededFor: Readonly<Record<NextStep, Permission>> = {
  issue,
  receive,
  remind,
  escalate,
  check,
  ask_promise: record,
  follow: record,
}

function NextNotice({ c, data }: ViewProps<RecommendationData>) {
  const next = nextStep(data.standing)
  if (next === null || next === 'follow' || !c.may(recommendationPermissions.record)) return null
  const { id } = data.facts.recommendation
  const late = ['remind', 'escalate', 'check'].includes(next)
  const text = c.words.recommendationPages.next[next]
  return (
    <Notice tone={late ? 'warn' : 'info'}>
      {c.may(neededFor[next]) ? <a href={wayOn[next](recommendationPath(id), id)}>{text}</a> : text}
    </Notice>
  )
}

function Actions({ c, data }: ViewProps<RecommendationData>) {
  const { page: words } = c.words.recommendationPages
  const { recommendation } = data.facts
  const path = recommendationPath(recommendation.id)
  const { stage } = data.standing
  const isDraft = stage === 'draft'
  const isOpen = !isDraft && !finalStages.includes(stage)
  const may = recommendationPermissions
  const link = (shown: boolean, href: string, label: string, kind: 'primary' | 'plain' | 'quiet' = 'plain') =>
    shown ? (
      <LinkButton href={href} kind={kind}>
        {label}
      </LinkButton>
    ) : null
  return (
    <>
      {link(isDraft && c.may(may.issue), wayOn.issue(path, recommendation.id), words.issue, 'primary')}
      {link(isDraft && c.may(may.draft), `${path}/sua`, words.edit)}
      {link(isOpen && c.may(may.remind), wayOn.remind(path, recommendation.id), words.remind)}
      {link(isOpen && c.may(may.escalate), `${path}/cap-tren`, words.escalate)}
      {link(!isDraft && stage !== 'superseded' && c.may(may.publish), `${path}/cong-khai`, words.publish)}
      {link(stage !== 'superseded' && c.may(may.supersede), `${path}/thay-the`, words.replace, 'quiet')}
    </>
  )
}

/** What may be written down now, by this person; what would be refused anyway is not offered. */
function Acts({ c, data }: ViewProps<RecommendationData>) {
  const { standing } = data
  const { stage } = standing
  const may = recommendationPermissions
  const isOpen = stage !== 'draft' && !finalStages.includes(stage)
  const waiting = stage === 'issued' || stage === 'received'
  const closed = stage === 'resolved' || stage === 'unresolved_closed'
  const received = data.facts.entries.some((entry) => entry.kind === 'receipt' && !entry.supersession)
  const forms = [
    isOpen && !received && c.may(may.receive) ? <ReceiveForm key="receive" c={c} standing={standing} /> : null,
    isOpen && c.may(may.answer) ? <AnswerForm key="answer" c={c} standing={standing} /> : null,
    isOpen && !waiting && c.may(may.progress) ? <ProgressForm key="progress" c={c} standing={standing} /> : null,
    isOpen && c.may(may.remind) ? <RemindForm key="remind" c={c} standing={standing} /> : null,
    isOpen && c.may(may.extend) ? <ExtendForm key="extend" c={c} standing={standing} /> : null,
    isOpen && !waiting && c.may(may.close_resolved) ? <CloseForm key="close" c={c} standing={standing} /> : null,
    isOpen && c.may(may.close_unresolved) ? <EndForm key="end" c={c} standing={standing} /> : null,
    isOpen && c.may(may.withdraw) ? <WithdrawForm key="withdraw" c={c} standing={standing} /> : null,
    closed && c.may(may.reopen) ? <ReopenForm key="reopen" c={c} standing={standing} /> : null,
  ].filter((form) => form !== null)
  return forms.length === 0 ? null : <Card title={c.words.recommendationPages.page.acts}>{forms}</Card>
}
