import type { SampleState } from '../http/operator.ts'
import { type PageContext, page } from '../http/page.ts'
import { Form, LinkButton, Notice, PageHead, Progress, Stack, SubmitRow } from '../parts/index.ts'
import { mayNotSetUp, samplePath, setupPath } from './access.ts'

/** How far the sample has come. It loads whether anybody looks or not; the page looks again by itself. */
export const samplePage = page({
  path: samplePath,
  shell: 'bare',
  may: 'public',
  islands: ['progress.ts'],
  load: async (c) => (await mayNotSetUp(c)) ?? (await c.house.operator.sampleState()),
  title: (_, words) => words.setup.sample.title,
  acts: {
    load: async (c) => {
      const refused = await mayNotSetUp(c)
      if (refused) return refused
      void c.house.operator.loadSample()
      return { goTo: samplePath }
    },
  },
  view: ({ data, c }) => (
    <>
      <PageHead title={c.words.setup.sample.title} />
      <Stack>
        <State state={data} c={c} />
      </Stack>
    </>
  ),
})

function State({ state, c }: { state: SampleState; c: PageContext }) {
  const { sample } = c.words.setup
  if (state.kind === 'loading') {
    const again = { href: samplePath, label: sample.again }
    return (
      <>
        <Progress label={sample.loading} text={sample.acts(state.acts)} again={again} />
        <p class="soft">{sample.leave}</p>
      </>
    )
  }
  if (state.kind === 'loaded') {
    return (
      <>
        <Notice tone="success">{sample.loaded}</Notice>
        <p>{sample.next}</p>
        <p>
          <LinkButton href="/dang-nhap" kind="primary">
            {sample.enter}
          </LinkButton>
        </p>
      </>
    )
  }
  return (
    <>
      <Notice tone={state.kind === 'failed' ? 'error' : 'info'}>
        {state.kind === 'failed' ? sample.failed : sample.none}
      </Notice>
      <Form act="load" clientId={c.formId}>
        <SubmitRow primary={sample.retry} cancel={{ href: setupPath }} />
      </Form>
    </>
  )
}
