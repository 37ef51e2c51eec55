import type { ComponentChildren } from 'preact'
import { type Unit, unitKinds } from '../../../areas/organisation/index.ts'
import type { PageContext } from '../../http/page.ts'
import {
  Card,
  DayInput,
  FieldRow,
  Form,
  type FormMemory,
  Select,
  SubmitRow,
  TextArea,
  TextInput,
} from '../../parts/index.ts'
import { optionsOf } from './saying.ts'

interface Props {
  readonly unit: Unit
  readonly c: PageContext
  readonly memory: FormMemory | null
}

/** One card for each thing that can happen to a unit. */
export function UnitChangeForms(props: Props) {
  const { units, name, code } = props.c.words.organisation.pages
  return (
    <>
      <Change {...props} act="rename" title={units.rename} day="from">
        <TextInput name="name" label={name} maxLength={200} required />
      </Change>
      <Change {...props} act="recode" title={units.recode} day="from">
        <TextInput name="code" label={code} width="short" maxLength={20} required />
      </Change>
      <Change {...props} act="place" title={units.place} day="from">
        <TextInput name="parentCode" label={units.parentCode} width="short" maxLength={20} required />
      </Change>
      <Merge {...props} />
      <Change {...props} act="abolish" title={units.abolish} day="effectiveOn" />
    </>
  )
}

interface ChangeProps extends Props {
  readonly act: string
  readonly title: string
  readonly day: string
  readonly children?: ComponentChildren
}

function Change({ act, title, day, children, c, memory }: ChangeProps) {
  const { pages } = c.words.organisation
  return (
    <Card title={title}>
      <Form act={act} clientId={c.formId} memory={memory}>
        {children}
        <FieldRow>
          <DayInput name={day} label={pages.from} required />
          <TextInput name="legalDoc" label={pages.legalDoc} maxLength={300} />
        </FieldRow>
        <SubmitRow primary={pages.save} />
      </Form>
    </Card>
  )
}

function Merge(props: Props) {
  const { pages, unitKinds: labels } = props.c.words.organisation
  return (
    <Change {...props} act="merge" title={pages.units.merge} day="effectiveOn">
      <TextArea name="codes" label={pages.units.mergeCodes} maxLength={2000} />
      <Select name="kind" label={pages.kind} value={props.unit.kind} options={optionsOf(labels, unitKinds)} />
      <TextInput name="name" label={pages.name} maxLength={200} required />
      <FieldRow>
        <TextInput name="code" label={pages.code} width="short" maxLength={20} />
        <TextInput name="parentCode" label={pages.units.parentCode} width="short" maxLength={20} />
      </FieldRow>
    </Change>
  )
}
