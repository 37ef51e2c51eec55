import {
  changeTarget,
  endTarget,
  findTargets,
  reportPermissions,
  type TargetFacts,
  type TargetVersion,
} from '../../../areas/reports/index.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Card, DayInput, Form, PageHead, Stack, SubmitRow, TextArea } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { targetMissing, targetPath, targetsPath } from './address.ts'
import { TargetFields } from './target-fields.tsx'

interface Changing {
  readonly target: TargetFacts
  readonly newest: TargetVersion
}

async function load(c: PageContext): Promise<Changing | Refusal> {
  const id = idIn(c)
  const [target] = await c.read((reading) =>
    findTargets(reading, { committeeIds: [c.signedIn.committeeId], ids: [id] }),
  )
  const newest = target?.versions[0]
  return target && newest && !newest.ended ? { target, newest } : targetMissing
}

const back = (what: typeof changeTarget | typeof endTarget): Act => {
  return async (c, form) => {
    const id = idIn(c)
    const outcome = await c.perform(what as typeof changeTarget, { ...form.values, id }, form.clientId)
    return isRefusal(outcome) ? outcome : { goTo: targetPath(id), done: what.name }
  }
}

/** Sửa chỉ tiêu: a correction of the same day, or another goal from a later one; or its end. */
export const editTargetPage = page<Changing>({
  path: `${targetsPath}/${idPart}/sua`,
  shell: 'staff',
  may: reportPermissions.write,
  title: (_, words) => words.reportTargets.form.editTitle,
  load,
  acts: { change: back(changeTarget), end: back(endTarget) },
  view: Edit,
})

function Edit({ data: { target, newest }, c }: ViewProps<Changing>) {
  const { form: words, page: labels, list } = c.words.reportTargets
  const memory = memoryOf(c)
  const path = targetPath(target.id)
  const crumbs = [
    { label: list.title, href: targetsPath },
    { label: newest.text, href: path },
    { label: words.editTitle },
  ]
  return (
    <>
      <PageHead title={words.editTitle} summary={newest.text} crumbs={crumbs} />
      <Stack loose>
        <Form act="change" clientId={c.formId} memory={memory}>
          <input type="hidden" name="revision" value={newest.revision} />
          <TargetFields c={c} version={newest} position={newest.position} validFrom={newest.validFrom} />
          <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={2} maxLength={500} required />
          <SubmitRow primary={words.save} cancel={{ href: path }} />
        </Form>
        <Card title={labels.end}>
          <Form act="end" id="end" clientId={c.formId} memory={memory}>
            <input type="hidden" name="revision" value={newest.revision} />
            <DayInput name="endedOn" label={labels.endedOn} value={c.today} required />
            <TextArea name="reason" label={labels.reason} rows={2} maxLength={500} required />
            <SubmitRow primary={labels.end} />
          </Form>
        </Card>
      </Stack>
    </>
  )
}
