import type * as area from '../../../areas/festival/index.ts'
import { showCount } from '../../../values/number.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DayInput, Form, Notice, Stack, SubmitRow, TextArea } from '../../parts/index.ts'
import type { ResultData } from './result-data.ts'

/** Verified as it stands, or sent back with what to look at. */
export function Judge({ c, data }: { readonly c: PageContext; readonly data: ResultData }) {
  const { result: words } = c.words.festivalPages
  const labels = c.words.festivalLabels
  return (
    <Card title={words.judge}>
      <Stack>
        {data.doubts.length > 0 ? (
          <Notice tone="warn" title={words.doubts}>
            <ul>
              {data.doubts.map((one) => (
                <li key={one}>{doubtLine(labels.doubts[one] ?? one, one, data.result)}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <Form act="verify" clientId={c.formId} memory={memoryOf(c)}>
          <DayInput name="verifiedOn" label={words.verifiedOn} value={c.today} max={c.today} required />
          <SubmitRow primary={words.verify} />
        </Form>
        <details class="more" open={memoryOf(c)?.act === 'return'}>
          <summary>{words.return}</summary>
          <Form act="return" clientId={c.formId} memory={memoryOf(c)}>
            <input type="hidden" name="returnedOn" value={c.today} />
            <TextArea
              name="reason"
              label={words.returnReason}
              hint={words.returnHint}
              rows={2}
              maxLength={500}
              required
            />
            <SubmitRow primary={words.return} />
          </Form>
        </details>
      </Stack>
    </Card>
  )
}

/** 'Tổng số hộ lệch sổ hộ: 120, sổ hộ 102' */
function doubtLine(text: string, doubt: area.Doubt, { householdsTotal, register }: area.AreaResult): string {
  const isOff = doubt === 'off_register' && register.households !== null
  return isOff ? `${text}: ${showCount(householdsTotal)} / ${showCount(register.households ?? 0)}` : text
}
