import { showCode } from '../../../areas/identity/index.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Card, Form, Notice, QrCode, SubmitRow } from '../../parts/index.ts'
import { siteOf } from './entrance.ts'
import type { AccountFacts } from './one-account.tsx'

/** A code that the office reads out, or a QR that is scanned across the table; shown once. */
export function CodeCard({ c, data }: { c: PageContext; data: AccountFacts }) {
  const { one: words } = c.words.identity
  const { given, account } = data
  if (account.isGuest || account.disabledAt !== null) return null
  return (
    <Card title={words.code} id="ma">
      {given ? (
        <>
          <Notice tone="success" title={words.codeShown}>
            {fill(words.codeUntil, { at: showMoment(given.expiresAt) })}
          </Notice>
          <QrCode value={`${siteOf(c).origin}/vao/${given.token}`} label={words.qr} code={showCode(given.code)} />
          <p class="soft">{fill(words.codeType, { address: `${siteOf(c).origin}/dang-nhap` })}</p>
        </>
      ) : (
        <p class="soft">{words.codeNote}</p>
      )}
      {(['sign_in', 'set_password'] as const).map((purpose) => (
        <Form key={purpose} act="code" id={purpose} clientId={codeId(c, purpose)} memory={memoryFor(c, purpose)}>
          <input type="hidden" name="purpose" value={purpose} />
          <SubmitRow primary={purpose === 'sign_in' ? words.codeSignIn : words.codePassword} />
        </Form>
      ))}
    </Card>
  )
}

function memoryFor(c: PageContext, purpose: string) {
  return c.refused?.form.typed.purpose === purpose ? memoryOf(c) : null
}

/** Two forms of one drawing ask for two different things, so each has an id of its own. */
function codeId(c: PageContext, purpose: 'sign_in' | 'set_password'): string {
  return purpose === 'sign_in' ? c.formId : c.formId.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
}
