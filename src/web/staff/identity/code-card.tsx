import { showCode } from '../../../areas/identity/index.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { ButtonForm, Card, Notice, QrCode, Stack } from '../../parts/index.ts'
import type { AccountFacts } from './account-facts.ts'
import { siteOf } from './entrance.ts'

/** A code that the office reads out, or a QR that is scanned across the table; shown once. */
export function CodeCard({ c, data }: { c: PageContext; data: AccountFacts }) {
  const { one: words } = c.words.identity
  const { given, account } = data
  if (account.isGuest || account.disabledAt !== null) return null
  return (
    <Card title={words.code} id="ma">
      {given ? (
        <Stack>
          <Notice tone="success" title={words.codeShown}>
            {fill(words.codeUntil, { at: showMoment(given.expiresAt) })}
          </Notice>
          <p class="soft">{fill(words.codeType, { address: `${siteOf(c).origin}/dang-nhap/ma` })}</p>
          <QrCode value={`${siteOf(c).origin}/vao/${given.token}`} label={words.qr} code={showCode(given.code)} />
        </Stack>
      ) : (
        <p class="soft">{words.codeNote}</p>
      )}
      {(['sign_in', 'set_password'] as const).map((purpose) => (
        <div key={purpose} class="fold">
          <ButtonForm act="code" action={c.url.pathname} clientId={codeId(c, purpose)} fields={{ purpose }}>
            {purpose === 'sign_in' ? words.codeSignIn : words.codePassword}
          </ButtonForm>
        </div>
      ))}
    </Card>
  )
}

/** Two forms of one drawing ask for two different things, so each has an id of its own. */
function codeId(c: PageContext, purpose: 'sign_in' | 'set_password'): string {
  return purpose === 'sign_in' ? c.formId : c.formId.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
}
