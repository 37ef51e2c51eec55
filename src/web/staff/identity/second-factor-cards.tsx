import type { Proofs, WaitingTotp } from '../../../areas/identity/index.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import {
  Badge,
  ButtonForm,
  Card,
  Confirm,
  Form,
  LineList,
  LinkButton,
  Notice,
  PageHead,
  QrCode,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { KeyWords } from './key-button.tsx'

interface CardProps {
  readonly c: PageContext
  readonly proofs: Proofs
}

export function AppCard({ c, proofs, waiting }: CardProps & { waiting: WaitingTotp | null }) {
  const { second: words } = c.words.identity
  return (
    <Card title={words.app} aside={proofs.hasTotp ? <Badge tone="done">{words.on}</Badge> : null}>
      {proofs.hasTotp ? <AppInUse c={c} left={proofs.recoveryCodesLeft} /> : null}
      {!proofs.hasTotp && waiting ? <Enrolling c={c} waiting={waiting} /> : null}
      {!proofs.hasTotp && !waiting ? (
        <Form act="begin" clientId={c.formId} memory={memoryOf(c)}>
          <p>{words.appIntro}</p>
          <SubmitRow primary={words.begin} />
        </Form>
      ) : null}
    </Card>
  )
}

function Enrolling({ c, waiting }: { c: PageContext; waiting: WaitingTotp }) {
  const { second: words } = c.words.identity
  return (
    <Form act="confirm" clientId={c.formId} memory={memoryOf(c)}>
      <p>{words.scan}</p>
      <QrCode value={waiting.address} label={words.qr} />
      <details>
        <summary>{words.type}</summary>
        <code class="long-code">{waiting.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </details>
      <p>{words.enter}</p>
      <TextInput
        name="code"
        label={words.code}
        autocomplete="one-time-code"
        inputMode="numeric"
        width="medium"
        maxLength={10}
        required
      />
      <SubmitRow primary={words.confirm} />
    </Form>
  )
}

function AppInUse({ c, left }: { c: PageContext; left: number }) {
  const { second: words } = c.words.identity
  const memory = memoryOf(c)
  return (
    <>
      <p>{words.codesLeft(left)}</p>
      <Form act="renew" clientId={c.formId} memory={memory}>
        <SubmitRow primary={words.renew} />
      </Form>
      <Form act="remove" clientId={c.formId} memory={memory}>
        <Confirm label={words.remove} question={words.removeQuestion}>
          <button class="button button-primary button-danger" type="submit">
            {words.remove}
          </button>
        </Confirm>
      </Form>
    </>
  )
}

export function KeysCard({ c, proofs }: CardProps) {
  const { second: words, key } = c.words.identity
  const items = proofs.passkeys.map((passkey) => ({
    id: passkey.id,
    title: passkey.label,
    meta: [
      fill(words.added, { at: showMoment(passkey.addedAt) }),
      passkey.lastUsedAt ? fill(words.usedAt, { at: showMoment(passkey.lastUsedAt) }) : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
    text: (
      <ButtonForm
        act="remove_key"
        clientId={c.formId}
        fields={{ passkeyId: passkey.id }}
        class="button button-small button-quiet"
      >
        {words.removeKey}
      </ButtonForm>
    ),
  }))
  return (
    <Card title={words.keys}>
      <p>{words.keysIntro}</p>
      {items.length > 0 ? <LineList items={items} /> : null}
      <noscript>
        <Notice>{words.keysNeedScript}</Notice>
      </noscript>
      <div class="stack" data-passkey="add" hidden>
        <TextInput name="label" label={words.keyLabel} hint={words.keyExample} maxLength={80} />
        <button class="button" type="button">
          {words.addKey}
        </button>
        <KeyWords working={key.working} failed={key.failed} />
      </div>
    </Card>
  )
}

/** Shown once, right after they were made. */
export function RecoveryCodes({ c, codes }: { c: PageContext; codes: readonly string[] }) {
  const { second: words } = c.words.identity
  return (
    <>
      <PageHead title={words.recovery} summary={words.recoveryNote} />
      <ol class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <LinkButton href="/" kind="primary">
        {words.saved}
      </LinkButton>
    </>
  )
}
