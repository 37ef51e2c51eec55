import type { Disclosed, Finding } from '../../../areas/documents/index.ts'
import type { Form } from '../../http/form.ts'
import type { PageContext } from '../../http/page.ts'
import { Notice, Radios, TextArea } from '../../parts/index.ts'

/** What the disclosure check found, and what is to become of each: masked unless the office says why it is for everybody. */
export function DisclosureFields({ c, findings }: { c: PageContext; findings: readonly Finding[] }) {
  const { disclosure } = c.words.publicationPages
  const { kinds } = c.words.documentPages.publish
  if (findings.length === 0) return <p class="soft">{disclosure.nothing}</p>
  return (
    <>
      <Notice tone="warn" title={disclosure.title}>
        {disclosure.text}
      </Notice>
      {findings.map(({ text, kind, context }, at) => (
        <div key={text}>
          <input type="hidden" name={`finding.${at}.text`} value={text} />
          <Radios
            name={`finding.${at}.choice`}
            label={`“${text}” – ${kinds[kind]}`}
            hint={context && context !== text ? `… ${context} …` : undefined}
            value="mask"
            inline
            options={[
              { value: 'mask', label: disclosure.mask },
              { value: 'keep', label: disclosure.keep },
            ]}
          />
        </div>
      ))}
      <TextArea
        name="confirmedReason"
        label={disclosure.reason}
        hint={disclosure.reasonHint}
        rows={2}
        maxLength={500}
      />
    </>
  )
}

/** The decisions of the form, as every action that publishes takes them. */
export function readDisclosure({ values }: Form): Disclosed {
  const rows = Array.isArray(values.finding) ? (values.finding as readonly { text?: unknown; choice?: unknown }[]) : []
  const chosen = (choice: string) => rows.flatMap((row) => (row.choice === choice ? [String(row.text ?? '')] : []))
  const reason = typeof values.confirmedReason === 'string' ? values.confirmedReason : ''
  return { masked: chosen('mask'), confirmed: chosen('keep'), confirmedReason: reason === '' ? null : reason }
}
