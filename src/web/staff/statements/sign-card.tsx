import { type StatementImport, statementPermissions } from '../../../areas/statements/index.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, Form, Notice, SubmitRow, TextInput } from '../../parts/index.ts'

/** What becomes of a file that does not hold: the chair signs for it, or it is given up. */
export function SignCard({ c, file }: { c: PageContext; file: StatementImport }) {
  const { file: words } = c.words.statementPages
  if (!c.may(statementPermissions.accept))
    return (
      <Notice tone="warn">
        <p>{words.signWaits}</p>
      </Notice>
    )
  return (
    <Card title={words.sign}>
      <Form act="sign" clientId={c.formId} memory={memoryOf(c)}>
        <p>{words.signText}</p>
        <input type="hidden" name="id" value={file.id} />
        <TextInput name="reason" label={words.signReason} maxLength={1000} required />
        <SubmitRow primary={words.signButton} />
      </Form>
    </Card>
  )
}
