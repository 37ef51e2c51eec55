import type { PageContext } from '../../http/page.ts'
import { Card, FieldRow, NumberInput, Select } from '../../parts/index.ts'

/** Size, paper and the millimetres by which print meets the places of a printed form; then the file. */
export function CertificateForm({ c, at }: { readonly c: PageContext; readonly at: string }) {
  const { decision: words } = c.words.commendationPages
  return (
    <Card title={words.certificates}>
      <form class="form" method="get" action={`${at}/giay-khen.pdf`}>
        <p class="soft">{words.certificatesText}</p>
        <FieldRow>
          <Select
            name="kho"
            label={words.size}
            options={[
              { value: 'A4', label: 'A4' },
              { value: 'A3', label: 'A3' },
            ]}
          />
          <Select
            name="giay"
            label={words.paper}
            options={[
              { value: 'trang', label: words.plain },
              { value: 'phoi', label: words.onForm },
            ]}
          />
          <NumberInput name="ngang" label={words.right} value={0} />
          <NumberInput name="doc" label={words.down} value={0} />
        </FieldRow>
        <div class="submit-row">
          <button class="button button-primary" type="submit">
            {words.pdf}
          </button>
          <button class="button" type="submit" formaction={`${at}/giay-khen.docx`}>
            {words.docx}
          </button>
        </div>
      </form>
    </Card>
  )
}
