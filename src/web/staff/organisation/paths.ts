import type { ImportKind } from '../../../areas/organisation/index.ts'
import { type Id, isId } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import type { Crumb } from '../../parts/index.ts'

export const home = '/to-chuc'
export const areasPath = '/to-chuc/khu-dan-cu'
export const peoplePath = '/to-chuc/nguoi'
export const organisationsPath = '/to-chuc/to-chuc-thanh-vien'
export const agenciesPath = '/to-chuc/co-quan'
export const unitsPath = '/don-vi'
export const settingsPath = '/cai-dat'

export const handoverPath = (formerId: Id) => `/to-chuc/tiep-nhan/${formerId}`
export const termPath = (id: Id) => `/to-chuc/nhiem-ky/${id}`
export const bodyPath = (id: Id) => `/to-chuc/ban/${id}`
export const memberPath = (bodyId: Id, id: Id) => `/to-chuc/ban/${bodyId}/thanh-vien/${id}`
export const areaPath = (id: Id) => `${areasPath}/${id}`
export const personPath = (id: Id) => `${peoplePath}/${id}`
export const organisationPath = (id: Id) => `${organisationsPath}/${id}`
export const agencyPath = (id: Id) => `${agenciesPath}/${id}`
export const unitPath = (id: Id) => `${unitsPath}/${id}`
export const settingPath = (key: string) => `${settingsPath}/${encodeURIComponent(key)}`

/** What each kind of sheet is called in addresses, and the list it belongs to. */
export const importPlaces: Readonly<Record<ImportKind, { readonly word: string; readonly list: string }>> = {
  area: { word: 'khu-dan-cu', list: areasPath },
  person: { word: 'nguoi', list: peoplePath },
  member_organisation: { word: 'to-chuc-thanh-vien', list: organisationsPath },
  agency: { word: 'co-quan', list: agenciesPath },
  unit: { word: 'don-vi', list: unitsPath },
}

export const importPath = (kind: ImportKind) => `/to-chuc/nhap/${importPlaces[kind].word}`
export const templatePath = (kind: ImportKind) => `/to-chuc/mau/${importPlaces[kind].word}`
export const resultPath = (id: Id) => `/to-chuc/ket-qua-nhap/${id}`

/** Ids only, so that a word of the same place in an address is never one. */
export const idPart = ':id{[0-9a-f-]+}'

/** The id in the address; one that is none finds nothing. */
export function idIn(c: PageContext, name = 'id'): Id {
  const id = c.param(name)
  return isId(id) ? id : '00000000-0000-0000-0000-000000000000'
}

/** The way from the overview to a page below it. */
export function crumbs(c: PageContext, ...steps: readonly Crumb[]): readonly Crumb[] {
  return [{ label: c.words.organisation.pages.overview.title, href: home }, ...steps]
}

/** The address of a list with some of its filters changed; empty ones are left out. */
export function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const kept = Object.entries(query).filter(([, value]) => value !== '')
  const text = new URLSearchParams(kept).toString()
  return text === '' ? path : `${path}?${text}`
}
