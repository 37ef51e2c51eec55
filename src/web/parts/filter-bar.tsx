import { type ComponentChildren, Fragment, toChildArray, type VNode } from 'preact'
import { parseDay, showDay } from '../../values/day.ts'
import { Icon } from './icon.tsx'
import type { Option } from './select.tsx'
import { shownCount, useAddress, usePartWords } from './words.ts'

export interface SavedFilter {
  href: string
  label: string
  count?: number | string | undefined
  current?: boolean | undefined
}

export interface FilterBarProps {
  action: string
  /** Address of the unfiltered list; shown while the page is another one. */
  clearHref?: string | undefined
  saved?: readonly SavedFilter[] | undefined
  /** Inputs, outside any `Form`: their `value`s come from the query. */
  children?: ComponentChildren
  /** Kept in the query but not shown, such as the sort order. */
  hidden?: Readonly<Record<string, string>> | undefined
  /** On the button, where it is a search rather than a filter. */
  submit?: string | undefined
}

/**
 * Ready filters as links, and a GET form: what is shown has an address that can be sent to a colleague. On a phone the first
 * field stands over the list; the others are a sheet behind one button, and a line says which of them are used.
 */
export function FilterBar({ action, clearHref, saved, hidden, submit, children }: FilterBarProps) {
  const words = usePartWords()
  const address = useAddress()
  const clears = clearHref !== undefined && filters(address) !== filters(clearHref)
  const [first, ...others] = flat(children)
  const used = usedOf([first, ...others], address)
  // What is folded by itself stays where it is.
  const folds = others.filter(({ type }) => type === 'details')
  const rest = others.filter(({ type }) => type !== 'details')
  const clear = clears ? (
    <a class="button button-quiet" href={clearHref}>
      {words.clearFilter}
    </a>
  ) : null
  return (
    <div class="filter">
      {saved?.length ? (
        <nav class="filter-saved" aria-label={words.savedFilters}>
          {saved.map(({ href, label, count, current }) => (
            <a key={href} href={href} aria-current={current ? 'true' : undefined}>
              {label}
              {count === undefined ? null : <span class="filter-count">{shownCount(count)}</span>}
            </a>
          ))}
        </nav>
      ) : null}
      {first ? (
        <form class="filter-fields" action={action}>
          {Object.entries(hidden ?? {}).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {first}
          {folds}
          <Sheet id={sheetId(action)} submit={submit}>
            {rest}
          </Sheet>
          <div class="filter-buttons">
            <button class="button" type="submit">
              {submit ?? words.applyFilter}
            </button>
            {rest.length > 0 ? (
              <button class="button filter-more" type="button" popovertarget={sheetId(action)}>
                {words.moreFilters}
                <Icon name="down" />
              </button>
            ) : null}
            {clear}
          </div>
        </form>
      ) : null}
      {used.length > 0 && rest.length > 0 ? (
        <p class="filter-used">
          <span>{words.usedFilters(used.join(' · '))}</span>
          {clear}
        </p>
      ) : null}
    </div>
  )
}

const sheetId = (action: string): string => `filter${action.replaceAll(/[^a-z0-9]+/gi, '-')}`

/** A popover on a phone (opened and closed by the browser itself); on a wide screen its fields stand in the row. */
function Sheet({ id, submit, children }: { id: string; submit: string | undefined; children: readonly VNode[] }) {
  const words = usePartWords()
  if (children.length === 0) return null
  return (
    <div class="filter-sheet" id={id} popover="auto">
      {children}
      <div class="filter-sheet-buttons">
        <button class="button button-primary" type="submit">
          {submit ?? words.applyFilter}
        </button>
        <button class="button button-quiet" type="button" popovertarget={id} popovertargetaction="hide">
          {words.close}
        </button>
      </div>
    </div>
  )
}

/** The fields one by one, out of whatever holds them together. */
function flat(children: ComponentChildren): VNode[] {
  return toChildArray(children).flatMap((child): VNode[] => {
    if (typeof child === 'string' || typeof child === 'number') return []
    return child.type === Fragment ? flat((child.props as { children?: ComponentChildren }).children) : [child]
  })
}

interface FieldLike {
  readonly name?: string
  readonly label?: string
  readonly options?: readonly Option[]
  readonly children?: ComponentChildren
}

/** What of the fields the address asks for, as people read it: "Khu dân cư: Tổ 4". */
function usedOf(fields: readonly (VNode | undefined)[], address: string): readonly string[] {
  const asked = new URLSearchParams(address.split('?')[1] ?? '')
  return fields.flatMap((field) => {
    if (!field) return []
    const { name, label, options, children } = field.props as FieldLike
    if (name === undefined) return usedOf(flat(children), address)
    const values = asked.getAll(name).filter((value) => value !== '')
    const said = values.map((value) => options?.find((one) => one.value === value)?.label ?? shown(value))
    return said.length === 0 ? [] : [`${label ?? name}: ${said.join(', ')}`]
  })
}

const shown = (value: string): string => {
  const day = parseDay(value)
  return day ? showDay(day) : value
}

/** What an address asks for: nothing typed asks for nothing, and another sheet of a list or what was just done neither. */
function filters(address: string): string {
  const [path = '', query] = address.split('?')
  const asked = [...new URLSearchParams(query)].filter(([name, value]) => value !== '' && !beside.has(name))
  return `${path}?${asked
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&')}`
}

const beside = new Set(['sau', 'truoc', 'xong'])
