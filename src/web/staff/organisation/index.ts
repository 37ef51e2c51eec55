import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { agenciesPage, agenciesSheet } from './agencies.tsx'
import { agencyPage, newAgencyPage } from './agency.tsx'
import { areaPage } from './area.tsx'
import { mergeAreasPage } from './area-merge.tsx'
import { newAreaPage } from './area-new.tsx'
import { splitAreaPage } from './area-split.tsx'
import { areasPage } from './areas.tsx'
import { areasSheet } from './areas-sheet.ts'
import { bodyPage } from './body.tsx'
import { newBodyPage } from './body-new.tsx'
import { handoverPage } from './handover.tsx'
import { importPages, importTemplates } from './import.tsx'
import { importResultPage, importResultSheet } from './import-result.tsx'
import { memberPage } from './member.tsx'
import { newOrganisationPage, organisationPage } from './organisation.tsx'
import { organisationsPage, organisationsSheet } from './organisations.tsx'
import { overviewPage } from './overview.tsx'
import { peoplePage } from './people.tsx'
import { peopleSheet } from './people-sheet.ts'
import { personPage } from './person.tsx'
import { editPersonPage } from './person-edit.tsx'
import { newPersonPage } from './person-new.tsx'
import { settingPage } from './setting.tsx'
import { settingsPage } from './settings.tsx'
import { termPage } from './term.tsx'
import { newTermPage } from './term-new.tsx'
import { unitPage } from './unit.tsx'
import { changeUnitPage } from './unit-change.tsx'
import { newUnitPage } from './unit-new.tsx'
import { unitsPage } from './units.tsx'

/** The committee and its people, units in time, settings. */
export const pages: readonly AnyPage[] = [
  overviewPage,
  handoverPage,
  newTermPage,
  termPage,
  newBodyPage,
  bodyPage,
  memberPage,
  areasPage,
  newAreaPage,
  mergeAreasPage,
  splitAreaPage,
  areaPage,
  peoplePage,
  newPersonPage,
  editPersonPage,
  personPage,
  organisationsPage,
  newOrganisationPage,
  organisationPage,
  agenciesPage,
  newAgencyPage,
  agencyPage,
  ...importPages,
  importResultPage,
  unitsPage,
  newUnitPage,
  changeUnitPage,
  unitPage,
  settingsPage,
  settingPage,
]

export const resources: readonly ResourceDefinition[] = [
  areasSheet,
  peopleSheet,
  organisationsSheet,
  agenciesSheet,
  importResultSheet,
  ...importTemplates,
]
