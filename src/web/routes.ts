import type { AnyPage, ResourceDefinition } from './http/page.ts'
import * as portal from './portal/index.ts'
import * as setup from './setup/index.ts'
import * as agency from './staff/agency/index.ts'
import * as assistance from './staff/assistance/index.ts'
import * as benefits from './staff/benefits/index.ts'
import * as books from './staff/books/index.ts'
import * as commendation from './staff/commendation/index.ts'
import * as criticism from './staff/criticism/index.ts'
import * as dialogues from './staff/dialogues/index.ts'
import * as documents from './staff/documents/index.ts'
import * as drafts from './staff/drafts/index.ts'
import * as exercises from './staff/exercises/index.ts'
import * as festival from './staff/festival/index.ts'
import * as home from './staff/home/index.ts'
import * as households from './staff/households/index.ts'
import * as identity from './staff/identity/index.ts'
import * as indicators from './staff/indicators/index.ts'
import * as ledgers from './staff/ledgers/index.ts'
import * as legislation from './staff/legislation/index.ts'
import * as marks from './staff/marks/index.ts'
import * as meetings from './staff/meetings/index.ts'
import * as office from './staff/office/index.ts'
import * as organisation from './staff/organisation/index.ts'
import * as outreach from './staff/outreach/index.ts'
import * as poverty from './staff/poverty/index.ts'
import * as publication from './staff/publication/index.ts'
import * as recommendations from './staff/recommendations/index.ts'
import * as relief from './staff/relief/index.ts'
import * as reports from './staff/reports/index.ts'
import * as search from './staff/search/index.ts'
import * as statements from './staff/statements/index.ts'
import * as supervision from './staff/supervision/index.ts'
import * as targets from './staff/targets/index.ts'

const areas = [
  home,
  search,
  setup,
  identity,
  documents,
  publication,
  ledgers,
  drafts,
  recommendations,
  supervision,
  criticism,
  exercises,
  dialogues,
  legislation,
  meetings,
  festival,
  outreach,
  commendation,
  relief,
  assistance,
  benefits,
  households,
  books,
  poverty,
  statements,
  reports,
  indicators,
  targets,
  marks,
  agency,
  organisation,
  office,
  portal,
]

/** Every address of the product, area by area: the pages themselves are in its folder. */
export const pages: readonly AnyPage[] = areas.flatMap((area) => area.pages)

export const resources: readonly ResourceDefinition[] = areas.flatMap((area) => area.resources)
