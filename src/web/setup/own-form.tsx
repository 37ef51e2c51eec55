import { shortestPassword } from '../../areas/identity/index.ts'
import { areaKinds, placeName, provinces } from '../../areas/organisation/index.ts'
import { compareVietnamese } from '../../values/order.ts'
import { fill } from '../../words/shape.ts'
import { memoryOf } from '../http/memory.ts'
import type { PageContext } from '../http/page.ts'
import {
  DayInput,
  FieldRow,
  Fieldset,
  FileInput,
  Form,
  NumberInput,
  PasswordInput,
  Radios,
  Select,
  SubmitRow,
  TextInput,
} from '../parts/index.ts'
import { setupPath } from './access.ts'

export const templatePath = `${setupPath}/mau-khu-dan-cu.xlsx`

/** All that a committee needs to begin, on one page. */
export function OwnForm({ c }: { c: PageContext }) {
  const { form } = c.words.setup
  return (
    <Form act="set_up" clientId={c.formId} memory={memoryOf(c)} upload>
      <UnitFields c={c} />
      <TermFields c={c} />
      <AccountFields c={c} who="chair" title={form.chair} hint={form.chairHint} required />
      <AccountFields c={c} who="officer" title={form.officer} hint={form.officerHint} />
      <AreaFields c={c} />
      <SubmitRow primary={form.submit} cancel={{ href: setupPath }} />
    </Form>
  )
}

function UnitFields({ c }: { c: PageContext }) {
  const { form, unitNames } = c.words.setup
  const kinds = Object.entries(unitNames).map(([value, label]) => ({ value, label }))
  const places = provinces
    .map(({ code, name }) => ({ value: code, label: placeName(name) }))
    .sort((a, b) => compareVietnamese(a.label, b.label))
  return (
    <Fieldset title={form.unit}>
      <Radios name="unit.kind" label={form.kind} options={kinds} value="ward" inline required />
      <TextInput name="unit.name" label={form.name} hint={form.nameHint} maxLength={120} required />
      <FieldRow>
        <Select name="unit.provinceCode" label={form.province} options={places} blank={form.chooseProvince} required />
        <TextInput name="unit.code" label={form.code} hint={form.codeHint} width="short" inputMode="numeric" />
      </FieldRow>
    </Fieldset>
  )
}

function TermFields({ c }: { c: PageContext }) {
  const { form } = c.words.setup
  const proposed = fill(form.committeeOf, { unit: `[${form.unitExample}]` })
  const hint = fill(form.committeeHint, { name: proposed })
  return (
    <Fieldset title={form.committee}>
      <TextInput name="committeeName" label={form.committeeName} hint={hint} maxLength={200} />
      <FieldRow>
        <TextInput name="term.number" label={form.term} hint={form.termHint} width="short" maxLength={9} required />
        <DayInput name="term.from" label={form.from} required />
        <DayInput name="term.to" label={form.to} required />
      </FieldRow>
    </Fieldset>
  )
}

interface AccountProps {
  c: PageContext
  who: 'chair' | 'officer'
  title: string
  hint: string
  required?: boolean
}

function AccountFields({ c, who, title, hint, required }: AccountProps) {
  const { form } = c.words.setup
  const passwordHint = fill(form.passwordHint, { min: shortestPassword })
  return (
    <Fieldset title={title} hint={hint}>
      <TextInput name={`${who}.displayName`} label={form.displayName} maxLength={120} required={required} />
      <TextInput
        name={`${who}.signInName`}
        label={form.signInName}
        hint={form.signInHint}
        maxLength={60}
        required={required}
      />
      <FieldRow>
        <PasswordInput
          name={`${who}.password`}
          label={form.password}
          hint={passwordHint}
          autocomplete="new-password"
          required={required}
        />
        <PasswordInput name={`${who}.again`} label={form.again} autocomplete="new-password" required={required} />
      </FieldRow>
    </Fieldset>
  )
}

function AreaFields({ c }: { c: PageContext }) {
  const { form } = c.words.setup
  const ways = [
    { value: 'numbers', label: form.byNumber },
    { value: 'file', label: form.byFile },
    { value: 'later', label: form.later },
  ]
  const kinds = areaKinds.map((value) => ({ value, label: c.words.organisation.areaKinds[value] ?? value }))
  const fileHint = (
    <>
      {form.fileHint} <a href={templatePath}>{form.template}</a>
    </>
  )
  return (
    <Fieldset title={form.areas}>
      <Radios name="areasWay" label={form.areasWay} options={ways} value="numbers" />
      <FieldRow>
        <Select name="areaKind" label={form.areaKind} options={kinds} value="residential_group" />
        <NumberInput name="areaCount" label={form.areaCount} hint={form.areaCountHint} />
      </FieldRow>
      <FileInput name="areasFile" label={form.file} hint={fileHint} accept=".xlsx" />
    </Fieldset>
  )
}
