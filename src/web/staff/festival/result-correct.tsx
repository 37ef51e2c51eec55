import * as area from '../../../areas/festival/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { Form, Notice, PageHead, SubmitRow, TextArea } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { boardPath, resultPath, resultsPath } from './address.ts'
import { load, type ResultData } from './result-data.ts'
import { heldLine, ResultFields, reportedIn } from './result-fields.tsx'

/** Sửa kết quả, also a verified one: the old one stays beside the new, with the reason. */
export const correctPage = page<ResultData>({
  path: `${resultsPath}/${idPart}/sua`,
  shell: 'staff',
  may: area.festivalPermissions.verify,
  title: (_, words) => words.festivalPages.result.correct,
  load,
  acts: {
    correct: async (c, form) => {
      const made = await c.perform(area.correctResult, { ...reportedIn(form), id: idIn(c) }, form.clientId)
      return isRefusal(made) ? made : { goTo: resultPath(made.id), done: area.correctResult.name }
    },
  },
  view: ({ data, c }) => {
    const { result: words, years } = c.words.festivalPages
    const { result, name } = data
    const back = resultPath(result.id)
    return (
      <>
        <PageHead
          title={words.correct}
          summary={`${name} · ${heldLine(c, data)}`}
          crumbs={[{ label: years.title, href: boardPath }, { label: name, href: back }, { label: words.correct }]}
        />
        {data.state === 'consolidated' || data.state === 'verified' ? <Notice>{words.correctText}</Notice> : null}
        <Form act="correct" clientId={c.formId} memory={memoryOf(c)}>
          <ResultFields c={c} register={result.register} of={result} />
          <TextArea name="reason" label={words.correctReason} rows={2} maxLength={500} required />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})
