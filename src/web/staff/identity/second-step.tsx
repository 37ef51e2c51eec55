import { completeSecondStep, waitingSession } from '../../../areas/identity/index.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page, type ViewProps } from '../../http/page.ts'
import { Form, PageHead, SubmitRow, TextInput } from '../../parts/index.ts'
import { goIn, originOf, secondStepPath, signInPath, waitingCookie, wanted } from './entrance.ts'
import { KeyButton } from './key-button.tsx'

/** The password was right; now the code of the phone, a recovery code or a security key. */
export const secondStepPage = page<{ next: string }>({
  path: secondStepPath,
  shell: 'bare',
  may: 'public',
  islands: ['passkey.ts'],
  title: (_, words) => words.identity.secondStep.title,
  load: async (c) => {
    const waiting = await waitingSession(c.house.database, c.cookie(waitingCookie))
    return waiting ? { next: wanted(c.query('tiep')) } : refuse('identity.second_step_over', { kind: 'forbidden' })
  },
  acts: {
    confirm: async (c, form) => {
      const input = { token: c.cookie(waitingCookie), code: form.typed.code ?? '' }
      const entered = await completeSecondStep(c.house.database, input, originOf(c))
      return isRefusal(entered) ? entered : goIn(c, entered, form.typed.next)
    },
  },
  view: SecondStepView,
})

function SecondStepView({ data, c }: ViewProps<{ next: string }>) {
  const { secondStep: words } = c.words.identity
  return (
    <>
      <PageHead title={words.title} summary={words.intro} />
      <Form act="confirm" clientId={c.formId} memory={memoryOf(c)}>
        <input type="hidden" name="next" value={data.next} />
        <TextInput
          name="code"
          label={words.code}
          hint={words.codeHint}
          autocomplete="one-time-code"
          width="medium"
          maxLength={20}
          required
        />
        <SubmitRow primary={words.submit} cancel={{ href: signInPath, label: words.again }} />
      </Form>
      <nav class="other-ways" aria-label={c.words.identity.signIn.otherWays}>
        <KeyButton c={c} label={words.withKey} next={data.next} />
      </nav>
    </>
  )
}
