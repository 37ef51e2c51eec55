import type { Day } from '../../values/day.ts'
import type { Scene } from '../picture.ts'

export interface SampleModel {
  readonly key: string
  readonly kind: 'model' | 'work'
  readonly name: string
  readonly lead: string
  readonly description: string
  readonly areas: readonly number[]
  readonly startedOn: Day
  readonly endedOn?: Day
  readonly asksHelp?: true
  readonly results: readonly (readonly [on: string, kind: string, value: number])[]
  readonly takenUp: readonly (readonly [area: number, from: string])[]
  readonly scene?: Scene
}
