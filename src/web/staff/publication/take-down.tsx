import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, Confirm, Form, TextInput } from '../../parts/index.ts'

/** Takes what is public off the public pages; that it was there, and why it went, stays. */
export function TakeDown({ c }: { c: PageContext }) {
  const { takeDown } = c.words.publicationPages
  return (
    <Card title={takeDown.title}>
      <Form act="take_down" clientId={c.formId} memory={memoryOf(c)}>
        <TextInput name="reason" label={takeDown.reason} hint={takeDown.hint} maxLength={500} required />
        <Confirm label={takeDown.title} question={takeDown.question}>
          <button class="button button-primary button-danger" type="submit">
            {takeDown.title}
          </button>
        </Confirm>
      </Form>
    </Card>
  )
}
