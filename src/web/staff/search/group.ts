import type { ComponentChildren } from 'preact'
import type { Reading } from '../../../platform/context.ts'
import type { Permission } from '../../../platform/permission.ts'
import type { PageContext } from '../../http/page.ts'

/** One thing found: what it is called, and what tells it from others of that name. */
export interface Hit {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly meta: ComponentChildren
}

export type GroupName = keyof PageContext['words']['search']['groups']

/** One kind of record: who may look for it, how it is found, and the list that has the rest. */
export interface SearchGroup {
  readonly name: GroupName
  readonly may: readonly Permission[]
  readonly find: (c: PageContext, reading: Reading, text: string, limit: number) => Promise<readonly Hit[]>
  /** The list of this kind that takes the same words as `q`. */
  readonly list: string | null
  /** The same for every committee. */
  readonly everywhere?: boolean
}
