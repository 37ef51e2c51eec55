import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { boardPage } from './board.tsx'
import { groupPage } from './group.tsx'
import { groupsPage, newGroupPage } from './groups.tsx'
import { planPage } from './plan.tsx'
import { editPlanPage, newPlanPage } from './plan-edit.tsx'
import { plansPage } from './plans.tsx'

/** The board of the year, plans, advisory groups. */
export const pages: readonly AnyPage[] = [
  boardPage,
  plansPage,
  newPlanPage,
  editPlanPage,
  planPage,
  groupsPage,
  newGroupPage,
  groupPage,
]

export const resources: readonly ResourceDefinition[] = []
