import { describe, expect, test } from 'vitest'
import { draw } from '../../../tests/support/parts.tsx'
import { Checkbox } from './checkbox.tsx'
import { Checkboxes, Radios } from './choices.tsx'
import { Form } from './form.tsx'
import type { FormMemory } from './form-memory.ts'
import { NumberInput } from './number-inputs.tsx'
import { RepeatRows } from './repeat-rows.tsx'
import { Select } from './select.tsx'
import { PasswordInput, TextArea, TextInput } from './text-inputs.tsx'

const refused = (typed: Record<string, string>, ...errors: FormMemory['errors'][number][]): FormMemory => ({
  act: 'note.write',
  typed,
  errors,
})

function form(memory: FormMemory | null, inside: unknown): string {
  return draw(
    <Form act="note.write" clientId="c-1" memory={memory}>
      {inside as never}
    </Form>,
  )
}

test('a form posts its act and its client id', () => {
  const html = form(null, null)
  expect(html).toContain('method="post"')
  expect(html).toContain('<input type="hidden" name="client_id" value="c-1"/>')
  expect(html).toContain('<input type="hidden" name="act" value="note.write"/>')
})

test('Enter presses an unnamed button, not the first small one', () => {
  const html = form(
    null,
    <RepeatRows name="team" count={1}>
      {() => <TextInput name="team.0.person" label="Person" />}
    </RepeatRows>,
  )
  expect(html.indexOf('form-default')).toBeLessThan(html.indexOf('name="remove_row"'))
})

describe('a field', () => {
  test('is tied to its hint and its error', () => {
    const html = form(
      refused({}, { field: 'title', text: 'Say what' }),
      <TextInput name="title" label="Title" hint="Short" required />,
    )
    expect(html).toContain('<label class="entry-label" for="note-write-title">')
    expect(html).toContain('aria-describedby="note-write-title-hint note-write-title-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('id="note-write-title-error"')
  })

  test('without trouble says nothing of trouble', () => {
    const html = form(null, <TextInput name="title" label="Title" />)
    expect(html).not.toContain('aria-invalid')
    expect(html).not.toContain('aria-describedby')
  })

  test('shows what was typed rather than what is stored, also when it was emptied', () => {
    const inside = [<TextInput name="a" label="A" value="stored" />, <TextInput name="b" label="B" value="stored" />]
    const html = form(refused({ a: 'typed', b: '' }), inside)
    expect(html).toContain('value="typed"')
    expect(html).not.toContain('stored')
  })

  test('escapes what was typed', () => {
    const evil = '"><script>alert(1)</script>'
    const html = form(refused({ a: evil, b: evil }), [
      <TextInput name="a" label="A" />,
      <TextArea name="b" label="B" />,
    ])
    expect(html).not.toContain('<script>')
  })

  test('of another form forgets it', () => {
    const html = form(
      { ...refused({ a: 'typed' }, { field: 'a', text: 'Wrong' }), act: 'note.erase' },
      <TextInput name="a" label="A" value="stored" />,
    )
    expect(html).toContain('value="stored"')
    expect(html).not.toContain('Wrong')
  })

  test('a password is never written back', () => {
    expect(
      form(refused({ p: 'secret' }), <PasswordInput name="p" label="P" autocomplete="current-password" />),
    ).not.toContain('secret')
  })

  test('a number keeps a text that is no number, to be corrected', () => {
    expect(form(refused({ n: 'ninety' }), <NumberInput name="n" label="N" value={90} />)).toContain('value="ninety"')
  })
})

test('rows come back as many as were typed, also none', () => {
  const rows = (
    <RepeatRows name="team" count={2}>
      {(index) => <TextInput name={`team.${index}.person`} label="Person" />}
    </RepeatRows>
  )
  const names = (memory: FormMemory | null) => form(memory, rows).match(/name="team\.\d\.person"/g)?.length ?? 0
  expect([names(null), names(refused({ 'team.0.person': 'A', 'team.3': '' })), names(refused({}))]).toEqual([2, 4, 0])
})

describe('the error summary', () => {
  test('counts, leads to each field and takes the focus', () => {
    const html = form(refused({}, { field: 'team.0.person', text: 'Who?' }, { text: 'Too late' }), null)
    expect(html).toContain('errors 2')
    expect(html).toContain('<a href="#note-write-team-0-person">Who?</a>')
    expect(html).toContain('<li>Too late</li>')
    expect(html).toMatch(/<section class="error-summary"[^>]*tabindex="-1"[^>]*autofocus/)
  })

  test('is absent when nothing is wrong', () => {
    expect(form(null, null)).not.toContain('error-summary')
  })
})

describe('choices', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
    { value: 'c', label: 'C' },
  ]

  test('several ticks come back as they were made', () => {
    const html = form(
      refused({ 'ways[]': 'a\nc' }),
      <Checkboxes name="ways" label="Ways" options={options} value={['b']} />,
    )
    expect(html.match(/value="\w" checked/g)).toEqual(['value="a" checked', 'value="c" checked'])
  })

  test('an error of one item is the error of the list', () => {
    const html = form(
      refused({}, { field: 'ways.1', text: 'Not this' }),
      <Checkboxes name="ways" label="Ways" options={options} />,
    )
    expect(html).toContain('id="note-write-ways-error"')
  })

  test('a tick taken away stays away after a refusal', () => {
    expect(form(refused({}), <Checkbox name="open" label="Open" checked />)).not.toContain('checked')
  })

  test('one of a few', () => {
    const html = form(null, [
      <Radios name="r" label="R" options={options} value="b" />,
      <Select name="s" label="S" options={options} value="c" blank="–" />,
    ])
    expect(html).toContain('value="b" checked')
    expect(html).toContain('<option value="c" selected>')
  })
})
