import { type Day, day } from '../../values/day.ts'

export interface SampleOpinion {
  readonly on: Day
  readonly topic: string
  readonly mood: string
  readonly urgent?: true
  readonly heardIn: string
  readonly areas: readonly number[]
  readonly heard: string
  readonly report?: string
  readonly reported?: { readonly on: Day; readonly reference: string }
  readonly answered?: { readonly on: Day; readonly text: string }
  readonly aside?: string
}

/** Reports in which notes were told. */
export const q1of2020 = { on: day('2020-03-30'), reference: '11/BC-MTTQ-BTT' }
export const q2of2022 = { on: day('2022-06-24'), reference: '24/BC-MTTQ-BTT' }
export const q1of2023 = { on: day('2023-03-24'), reference: '13/BC-MTTQ-BTT' }
export const q4of2023 = { on: day('2023-12-18'), reference: '58/BC-MTTQ-BTT' }
