import { type HeadFacts, type Visibility, visibilities } from '../../../areas/documents/index.ts'
import { numberOwners, type TypeCode, typeCodes } from '../../../values/document-code.ts'
import type { PageContext } from '../../http/page.ts'
import { Checkbox, FieldRow, Fieldset, Select, TextArea, TextInput } from '../../parts/index.ts'

export interface HeadFieldsProps {
  readonly c: PageContext
  readonly typeCode: TypeCode
  readonly abstract: string
  readonly visibility: Visibility
  readonly head: HeadFacts
}

/** All fields of a document's form; lists are typed one a line. */
export function HeadFields({ c, head, ...subject }: HeadFieldsProps) {
  const { form } = c.words.documentPages
  return (
    <>
      <SubjectFields c={c} {...subject} />
      <Fieldset title={form.head} hint={form.oneALine}>
        <FieldRow>
          <TextArea name="superior" label={form.superior} rows={2} value={head.superior.join('\n')} />
          <TextArea name="issuer" label={form.issuer} rows={3} value={head.issuer.join('\n')} required />
        </FieldRow>
        <FieldRow>
          <TextInput name="place" label={form.place} value={head.place} maxLength={120} />
          <Select
            name="numberedBy"
            label={form.numberedBy}
            blank={form.numberedByCommittee}
            options={numberOwners.map((value) => ({ value, label: c.words.documentPages.series.names[value] }))}
            value={head.numberedBy ?? ''}
          />
        </FieldRow>
        <TextArea name="addressees" label={form.addressees} rows={2} value={head.addressees.join('\n')} />
        <TextArea
          name="deciding"
          label={form.deciding}
          hint={form.decidingHint}
          rows={2}
          value={head.deciding.join('\n')}
        />
        <TextArea name="bases" label={form.bases} rows={4} value={head.bases.join('\n')} />
      </Fieldset>
      <SignatureFields c={c} head={head} />
    </>
  )
}

export function visibilityOptions(c: PageContext) {
  const labels = c.words.documentPages.visibilities
  return visibilities.map((value) => ({ value, label: labels[value] }))
}

export function typeOptions(c: PageContext) {
  const { types } = c.words.documentPages
  return typeCodes.map((value) => ({ value, label: `${types[value]} (${value})` }))
}

function SubjectFields({ c, typeCode, abstract, visibility }: Omit<HeadFieldsProps, 'head'>) {
  const { form } = c.words.documentPages
  return (
    <Fieldset title={form.kind}>
      <FieldRow>
        <Select name="typeCode" label={form.type} options={typeOptions(c)} value={typeCode} />
        <Select name="visibility" label={form.visibility} options={visibilityOptions(c)} value={visibility} />
      </FieldRow>
      <TextArea
        name="abstract"
        label={form.abstract}
        hint={form.abstractHint}
        rows={2}
        maxLength={1000}
        value={abstract}
        required
      />
    </Fieldset>
  )
}

function SignatureFields({ c, head }: Pick<HeadFieldsProps, 'c' | 'head'>) {
  const { form } = c.words.documentPages
  const { signature } = head
  return (
    <Fieldset title={form.closing}>
      <TextArea name="recipients" label={form.recipients} rows={3} value={head.recipients.join('\n')} />
      <FieldRow>
        <TextArea
          name="signature.authority"
          label={form.authority}
          rows={2}
          value={signature?.authority.join('\n') ?? ''}
        />
        <TextArea
          name="signature.position"
          label={form.position}
          hint={form.positionHint}
          rows={2}
          value={signature?.position.join('\n') ?? ''}
        />
      </FieldRow>
      <TextInput name="signature.name" label={form.name} value={signature?.name ?? ''} maxLength={120} width="medium" />
      <Checkbox name="signature.noSeal" label={form.noSeal} checked={signature?.noSeal ?? false} />
    </Fieldset>
  )
}
