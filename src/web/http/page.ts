import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Action } from '../../platform/action.ts'
import type { Actor, Caller, Reading, Sight } from '../../platform/context.ts'
import type { Permission } from '../../platform/permission.ts'
import type { Day } from '../../values/day.ts'
import type { Id } from '../../values/id.ts'
import type { Refusal } from '../../values/refusal.ts'
import type { Language, Words } from '../../words/words.ts'
import type { Form } from './form.ts'
import type { House } from './house.ts'

/** Who is signed in, for one committee. */
export interface Visitor {
  readonly sessionId: string
  readonly actor: Actor
  readonly sight: Sight
  readonly committeeId: Id
  readonly language: Language
  /** A demo sign-in of the sample committee. */
  readonly demo: boolean
  /** Where the visitor must go before anything else (change the password, set up the second factor); `null` when free. */
  readonly detour: string | null
}

/** The register of a committee that is no more, left to the visitor's: to look into, never to write in. */
export interface FormerRegister {
  readonly id: Id
  readonly name: string
  /** Its word in addresses. */
  readonly slug: string
  /** The first day on which its unit was no more. */
  readonly passedOn: Day
}

/** What a page's load, act and view are given. */
export interface PageContext {
  readonly house: House
  readonly visitor: Visitor | null
  readonly words: Words
  readonly language: Language
  readonly url: URL
  readonly today: Day
  /** Client address, for throttling only; never logged with content. */
  readonly address: string
  readonly userAgent: string
  /** Id of this request, in logs and on error pages. */
  readonly requestId: string
  param(name: string): string
  query(name: string): string
  cookie(name: string): string | undefined
  setCookie(name: string, value: string, options: { maxAge: number } | 'delete'): void
  /** The signed-in visitor; a page that is not public always has one. */
  readonly signedIn: Visitor
  read<T>(look: (reading: Reading) => Promise<T>): Promise<T>
  readPublished<T>(look: (reading: Reading) => Promise<T>): Promise<T>
  /** One statement of what is published, without the transaction around it. */
  askPublished<T>(look: (reading: Reading) => Promise<T>): Promise<T>
  /**
   * What many public pages stand in, such as whose they are: found once for all who ask within two seconds, unless something
   * was done in this house meanwhile. `null` is not kept, nor anything of pages that are not for everybody.
   */
  shared<T>(key: string, find: () => Promise<T | null>): Promise<T | null>
  caller(clientId: string): Caller
  perform<I, F, O>(what: Action<I, F, O>, input: unknown, clientId?: string): Promise<O | Refusal>
  /** May the visitor do this? Views hide what would be refused anyway; the action decides. */
  may(permission: Permission): boolean
  /** What was typed, when the page is drawn again: after a refused act, or (no refusal) to add or remove a row. */
  readonly refused: { readonly form: Form; readonly refusal: Refusal | null } | null
  /** Client id for the forms of this drawing. */
  readonly formId: Id
  /** What is looked at lies in a former register; `browsing`: the visitor chose to look there. */
  readonly former: { readonly register: FormerRegister; readonly own: PageContext; readonly browsing: boolean } | null
  /** The same request in each of the former registers; asked only where something is looked for further. */
  formers(): Promise<readonly PageContext[]>
}

/** After an act: go to another page (telling what was done), draw this page again with data, or send a file. */
export type Outcome =
  | Refusal
  | { readonly goTo: string; readonly done?: string }
  | { readonly again: true; readonly with: Readonly<Record<string, unknown>> }
  | Sent

/** Bytes for the browser to keep or show. */
export interface Sent {
  readonly bytes: Uint8Array | ReadableStream<Uint8Array> | string
  readonly headers: Readonly<Record<string, string>>
  /** Other than 200, for `goAway`. */
  readonly status?: number
}

export type Act = (c: PageContext, form: Form) => Promise<Outcome>

export interface ViewProps<Data> {
  readonly data: Data
  readonly c: PageContext
}

/** A path of our own that has what was asked for. */
export interface Elsewhere {
  readonly elsewhere: string
}

export type ShellName = 'staff' | 'bare' | 'portal' | 'print'

export interface PageDefinition<Data> {
  /** Hono path: `/kien-nghi/:id`. */
  readonly path: string
  readonly shell: ShellName
  /** A bare sheet broad enough for a long form. */
  readonly wide?: boolean
  readonly may: Permission | 'signed_in' | 'public'
  /** Shows nothing of a former register: who has an account is a matter of those who work there. */
  readonly ownOnly?: boolean
  readonly title: (data: Data, words: Words) => string
  /** One sentence on what is here, for search engines and for whoever is sent the link; of public pages. */
  readonly description?: (data: Data, words: Words) => string
  /** What stood here was taken back: the page tells when and why, and that it will not come again by itself. */
  readonly gone?: (data: Data) => boolean
  /** What the view shows, why there is nothing to show, or where to look instead. */
  readonly load: (c: PageContext, extra: Readonly<Record<string, unknown>>) => Promise<Data | Refusal | Elsewhere>
  readonly acts?: Readonly<Record<string, Act>>
  /** Largest request body in MB; 1 unless files are sent. */
  readonly maxMegabytes?: number
  /** Scripts of this page, by file name in islands/: `editor.tsx`. */
  readonly islands?: readonly string[]
  readonly view: (props: ViewProps<Data>) => VNode
}

/** A page: load, act, view, in one file. */
export function page<Data>(definition: PageDefinition<Data>): AnyPage {
  return definition as unknown as AnyPage
}

// biome-ignore lint/suspicious/noExplicitAny: the table of routes holds pages of every kind of data.
export type AnyPage = PageDefinition<any>

/** Something to download or fetch that is not a page: a file, a sheet, a feed, a small JSON answer for an island. */
export interface ResourceDefinition {
  readonly path: string
  readonly may: Permission | 'signed_in' | 'public'
  readonly ownOnly?: boolean
  readonly get?: (c: PageContext) => Promise<Refusal | Sent>
  /** JSON in, JSON out, for islands; checked for origin like any form. */
  readonly post?: (c: PageContext, body: unknown) => Promise<Refusal | Sent>
  readonly maxMegabytes?: number
  /** The same for every reader: no cookie is read, caches may keep it. Only for what `readPublished` gives. */
  readonly forEverybody?: boolean
}

export function resource(definition: ResourceDefinition): ResourceDefinition {
  return definition
}

/** Query of a list page, parsed by a schema; what does not parse falls back to the default rather than failing. */
export function readQuery<T>(c: PageContext, schema: z.ZodType<T>, fallback: T): T {
  const parsed = schema.safeParse(Object.fromEntries(c.url.searchParams))
  return parsed.success ? parsed.data : fallback
}
