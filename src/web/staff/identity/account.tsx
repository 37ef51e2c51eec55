import { type Proofs, readProofs, setLanguage, unlinkOidc } from '../../../areas/identity/index.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { sayRefusal } from '../../../words/words.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import {
  Badge,
  Card,
  DefinitionList,
  Form,
  LinkButton,
  Notice,
  PageHead,
  Radios,
  Stack,
  SubmitRow,
} from '../../parts/index.ts'
import { serviceOf } from './entrance.ts'

/** One's own account: who one is here, and how one proves it. */
export const accountPage = page<Proofs | null>({
  path: '/tai-khoan',
  shell: 'staff',
  may: 'signed_in',
  title: (_, words) => words.identity.mine.title,
  load: (c) => readProofs(c.house.database, c.signedIn.actor.accountId),
  acts: {
    language: async (c, form) => {
      const set = await c.perform(setLanguage, form.values, form.clientId)
      if (isRefusal(set)) return set
      c.setCookie('ngon_ngu', set.language, { maxAge: 365 * 86_400 })
      return { goTo: '/tai-khoan', done: 'identity.set_language' }
    },
    unlink: async (c, form) => {
      const removed = await c.perform(unlinkOidc, {}, form.clientId)
      return isRefusal(removed) ? removed : { goTo: '/tai-khoan', done: 'identity.unlink_oidc' }
    },
  },
  view: AccountView,
})

function AccountView({ data, c }: ViewProps<Proofs | null>) {
  const { mine: words, roles } = c.words.identity
  const { actor } = c.signedIn
  const held = actor.grants.map((grant) => roles[grant.role] ?? grant.role).join(', ')
  const failed = c.query('loi')
  return (
    <Stack>
      <PageHead title={words.title} />
      {/^identity\.oidc_[a-z]+$/.test(failed) ? (
        <Notice tone="error">{sayRefusal(c.words, refuse(failed))}</Notice>
      ) : null}
      {data === null ? <Notice>{words.demo}</Notice> : null}
      <DefinitionList
        ruled
        items={[
          { term: c.words.identity.accounts.name, value: actor.name },
          { term: words.signInName, value: data?.signInName },
          { term: words.roles, value: held },
        ]}
      />
      {data ? <ProofCards c={c} proofs={data} /> : null}
      <Card title={words.sessions} foot={<LinkButton href="/tai-khoan/phien">{words.seeSessions}</LinkButton>}>
        <p>{words.sessionsNote}</p>
      </Card>
      <LanguageCard c={c} />
    </Stack>
  )
}

function ProofCards({ c, proofs }: { c: PageContext; proofs: Proofs }) {
  const { mine: words } = c.words.identity
  const hasSecond = proofs.hasTotp || proofs.passkeys.length > 0
  return (
    <>
      <Card
        title={words.password}
        aside={
          <Badge tone={proofs.hasPassword ? 'done' : 'waiting'}>
            {proofs.hasPassword ? words.passwordSet : words.passwordNone}
          </Badge>
        }
        foot={<LinkButton href="/tai-khoan/mat-khau">{words.changePassword}</LinkButton>}
      />
      <Card
        title={words.second}
        aside={<Badge tone={hasSecond ? 'done' : 'waiting'}>{hasSecond ? words.secondOn : words.secondOff}</Badge>}
        foot={<LinkButton href="/tai-khoan/hai-buoc">{words.manage}</LinkButton>}
      />
      {serviceOf(c) ? <ServiceCard c={c} isLinked={proofs.hasOidcLink} /> : null}
    </>
  )
}

function ServiceCard({ c, isLinked }: { c: PageContext; isLinked: boolean }) {
  const { mine: words } = c.words.identity
  return (
    <Card title={words.service} aside={isLinked ? <Badge tone="done">{words.linked}</Badge> : null}>
      <p>{words.serviceNote}</p>
      {isLinked ? (
        <Form act="unlink" clientId={c.formId} memory={memoryOf(c)}>
          <SubmitRow primary={words.unlinkService} />
        </Form>
      ) : (
        <LinkButton href="/tai-khoan/dich-vu">{words.linkService}</LinkButton>
      )}
    </Card>
  )
}

function LanguageCard({ c }: { c: PageContext }) {
  const { mine: words } = c.words.identity
  const options = Object.entries(words.languages).map(([value, label]) => ({ value, label }))
  return (
    <Card title={words.language}>
      <Form act="language" clientId={c.formId} memory={memoryOf(c)}>
        <Radios name="language" label={words.language} options={options} value={c.language} inline />
        <SubmitRow primary={words.saveLanguage} />
      </Form>
    </Card>
  )
}
