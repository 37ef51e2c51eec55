import { acceptWork, povertyPermissions } from '../../../areas/poverty/index.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { DayInput, FieldRow, Form, MoneyInput, NumberInput, PageHead, SubmitRow, TextArea } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { boardPath, casePath, casesPath } from './address.ts'
import { type CaseData, loadCase } from './case-data.ts'

/** Biên bản nghiệm thu: what was built, and who bore its cost. */
export const acceptancePage = page<CaseData>({
  path: `${casesPath}/${idPart}/nghiem-thu`,
  shell: 'staff',
  may: povertyPermissions.keep,
  title: (_, words) => words.povertyPages.acceptance.title,
  load: loadCase,
  acts: { accept: carry(acceptWork, (c) => casePath(idIn(c))) },
  view: ({ data: { case: one }, c }) => {
    const { acceptance: words, board } = c.words.povertyPages
    const back = casePath(one.id)
    return (
      <>
        <PageHead
          title={words.title}
          summary={one.headName}
          crumbs={[
            { label: board.title, href: boardPath },
            { label: one.headName, href: back },
            { label: words.title },
          ]}
        />
        <Form act="accept" clientId={c.formId} memory={memoryOf(c)}>
          <FieldRow>
            <DayInput name="happenedOn" label={words.on} value={c.today} max={c.today} required />
            <NumberInput name="areaM2" label={words.areaM2} unit={words.squareMetres} />
          </FieldRow>
          <TextArea name="present" label={words.present} rows={3} maxLength={2000} required />
          <TextArea name="result" label={words.result} rows={3} maxLength={3000} required />
          <FieldRow>
            <MoneyInput name="totalCost" label={words.totalCost} />
            <MoneyInput name="ownAmount" label={words.own} />
          </FieldRow>
          <FieldRow>
            <MoneyInput name="otherAmount" label={words.other} />
            <NumberInput name="labourDays" label={words.labour} unit={words.days} />
          </FieldRow>
          <SubmitRow primary={words.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})
