import { memoryOf } from '../http/memory.ts'
import { type Outcome, type PageContext, page } from '../http/page.ts'
import { Button, Card, Form, PageHead, Stack } from '../parts/index.ts'
import { enterSetUp, mayNotSetUp, ownPath, samplePath, setupPath } from './access.ts'

/** The two ways on from an empty installation. */
export const welcomePage = page({
  path: setupPath,
  shell: 'bare',
  may: 'public',
  load: async (c) => (await mayNotSetUp(c, c.query('ma'))) ?? { token: c.query('ma') },
  title: (_, words) => words.setup.title,
  acts: {
    sample: async (c, form) => goIn(c, form.typed.ma ?? '', samplePath, () => void c.house.operator.loadSample()),
    own: async (c, form) => goIn(c, form.typed.ma ?? '', ownPath),
  },
  view: ({ data, c }) => {
    const { setup } = c.words
    const memory = memoryOf(c)
    return (
      <>
        <PageHead title={setup.title} summary={setup.welcome} />
        <Stack>
          <Card title={setup.tryIt.title}>
            <Stack>
              <p>{setup.tryIt.text}</p>
              <p class="soft">{setup.tryIt.fictional}</p>
              <Form act="sample" clientId={c.formId} memory={memory}>
                <input type="hidden" name="ma" value={data.token} />
                <Button kind="primary">{setup.tryIt.submit}</Button>
              </Form>
            </Stack>
          </Card>
          <Card title={setup.own.title}>
            <Stack>
              <p>{setup.own.text}</p>
              <Form act="own" clientId={c.formId} memory={memory}>
                <input type="hidden" name="ma" value={data.token} />
                <Button kind="primary">{setup.own.submit}</Button>
              </Form>
            </Stack>
          </Card>
        </Stack>
      </>
    )
  },
})

async function goIn(c: PageContext, token: string, goTo: string, begin?: () => void): Promise<Outcome> {
  const refused = await enterSetUp(c, token)
  if (refused) return refused
  begin?.()
  return { goTo }
}
