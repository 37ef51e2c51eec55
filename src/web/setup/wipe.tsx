import { findCommittee } from '../../areas/organisation/index.ts'
import { type Refusal, refuse } from '../../values/refusal.ts'
import { memoryOf } from '../http/memory.ts'
import { type PageContext, page } from '../http/page.ts'
import { ConfirmForm, PageHead } from '../parts/index.ts'
import { sessionCookie } from '../shell/visitor.ts'
import { hasRealCommittee, mayWipeSample, returnToSetUp, setupPath, wipePath } from './access.ts'

/** Asks once, then takes the sample out whole. */
export const wipePage = page({
  path: wipePath,
  shell: 'staff',
  may: 'signed_in',
  load: async (c) => (await mayNotWipe(c)) ?? null,
  title: (_, words) => words.setup.wipe.title,
  acts: {
    wipe: async (c) => {
      const refused = await mayNotWipe(c)
      if (refused) return refused
      const { operator, log } = c.house
      const count = await operator.wipeSample()
      log.info('sample.wiped', { count })
      c.setCookie(sessionCookie, '', 'delete')
      if (await hasRealCommittee(c)) return { goTo: '/dang-nhap' }
      returnToSetUp(c)
      return { goTo: setupPath }
    },
  },
  view: ({ c }) => {
    const { wipe } = c.words.setup
    return (
      <>
        <PageHead title={wipe.title} />
        <ConfirmForm
          act="wipe"
          clientId={c.formId}
          memory={memoryOf(c)}
          title={wipe.sure}
          question={wipe.question}
          confirm={wipe.submit}
          cancelHref="/"
          danger
        />
      </>
    )
  },
})

async function mayNotWipe(c: PageContext): Promise<Refusal | null> {
  const { committeeId } = c.signedIn
  const committee = await c.read((reading) => findCommittee(reading, committeeId))
  if (!committee?.demo) return refuse('setup.not_sample', { kind: 'forbidden' })
  return mayWipeSample(c) ? null : refuse('setup.wipe_by_chair', { kind: 'forbidden' })
}
