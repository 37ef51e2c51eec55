import type { ComponentChildren, VNode } from 'preact'
import type { Refusal } from '../../values/refusal.ts'
import type { House } from './house.ts'
import type { AnyPage, FormerRegister, PageContext, ResourceDefinition, ShellName, Visitor } from './page.ts'

export interface ShellProps {
  readonly c: PageContext
  readonly title: string
  /** What is to be loaded before the page is drawn: counts in the navigation, the committee's name. */
  readonly frame: unknown
  /** Addresses of the page's own scripts. */
  readonly scripts: readonly string[]
  readonly wide: boolean
  readonly status: number
  readonly description?: string | undefined
  readonly children: ComponentChildren
}

/** A shell loads what it shows around every page, then draws a whole HTML document. */
export interface Shell {
  readonly load: (c: PageContext) => Promise<unknown>
  readonly view: (props: ShellProps) => VNode
}

export interface Surface {
  readonly house: House
  readonly shells: Readonly<Record<ShellName, Shell>>
  readonly pages: readonly AnyPage[]
  readonly resources: readonly ResourceDefinition[]
  /** Who is this? Reads the session cookie through the identity area. */
  readonly recognise: (house: House, cookie: string | undefined) => Promise<Visitor | null>
  /** The registers that were left to the visitor's committee. */
  readonly formerRegisters: (house: House, visitor: Visitor) => Promise<readonly FormerRegister[]>
  readonly sessionCookie: string
  readonly signInPath: string
  /** Under this path every page is public, and an address that leads nowhere is answered in their shell. */
  readonly publicRoot: string
  /** The body of a page that says no. */
  readonly sayNo: (c: PageContext, refusal: Refusal) => VNode
}
