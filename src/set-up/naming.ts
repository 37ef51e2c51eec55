import { fold } from '../values/vietnamese.ts'
import { fill } from '../words/shape.ts'
import type { Words } from '../words/words.ts'

/** 'Sông Cầu' of a ward is 'Phường Sông Cầu'; who wrote the whole name keeps it. */
export function wholeUnitName(kind: string, typed: string, words: Words): string {
  const { unitNames } = words.setup
  const name = typed.trim()
  const label = unitNames[kind] ?? ''
  const isWhole = Object.values(unitNames).some((one) => fold(name).startsWith(`${fold(one)} `))
  return name === '' || label === '' || isWhole ? name : `${label} ${name}`
}

/** What the committee of a unit is called unless it says otherwise; empty without a unit. */
export function usualCommitteeName(unitName: string, words: Words): string {
  if (unitName === '') return ''
  const inside = unitName.charAt(0).toLowerCase() + unitName.slice(1)
  return fill(words.setup.form.committeeOf, { unit: inside })
}
