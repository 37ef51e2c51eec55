import { type BodyTerm, listCommitteeTerms } from '../../../areas/organisation/index.ts'
import { findTargets, reportPermissions, setTarget } from '../../../areas/reports/index.ts'
import { isRefusal, type Refusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Form, PageHead, SubmitRow } from '../../parts/index.ts'
import { targetPath, targetsPath } from './address.ts'
import { termAsked } from './target-data.ts'
import { TargetFields } from './target-fields.tsx'

interface Adding {
  readonly term: BodyTerm
  readonly position: number
}

async function load(c: PageContext): Promise<Adding | Refusal> {
  const { committeeId } = c.signedIn
  return c.read(async (reading) => {
    const term = termAsked(c, await listCommitteeTerms(reading, committeeId))
    if (!term) return refuse('reports.no_term', { kind: 'missing' })
    const known = await findTargets(reading, { committeeIds: [committeeId], termId: term.id })
    const last = Math.max(0, ...known.flatMap(({ versions: [newest] }) => newest?.position ?? []))
    return { term, position: last + 1 }
  })
}

/** Thêm chỉ tiêu. */
export const newTargetPage = page<Adding>({
  path: `${targetsPath}/moi`,
  shell: 'staff',
  may: reportPermissions.write,
  title: (_, words) => words.reportTargets.form.newTitle,
  load,
  acts: {
    set: async (c, form) => {
      const made = await c.perform(setTarget, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: targetPath(made.id), done: 'reports.set_target' }
    },
  },
  view: ({ data: { term, position }, c }: ViewProps<Adding>) => {
    const { form: words, list } = c.words.reportTargets
    return (
      <>
        <PageHead
          title={words.newTitle}
          crumbs={[{ label: list.title, href: targetsPath }, { label: words.newTitle }]}
        />
        <Form act="set" clientId={c.formId} memory={memoryOf(c)}>
          <input type="hidden" name="termId" value={term.id} />
          <TargetFields c={c} version={null} position={position} validFrom={term.from} />
          <SubmitRow primary={words.save} cancel={{ href: targetsPath }} />
        </Form>
      </>
    )
  },
})
