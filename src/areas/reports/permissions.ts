import { permissionSet, type Role } from '../identity/index.ts'

const office: readonly Role[] = ['ward_chair', 'ward_vice_chair', 'ward_officer']
const ward: readonly Role[] = [...office, 'ward_accountant', 'ward_treasurer', 'member_org_lead']

export const permissions = permissionSet('reports', {
  /** The level above reads what was submitted to it. */
  read: [...ward, 'province_officer'],
  /** The list of indicators, their figures and the records behind them. */
  read_figures: [...ward, 'province_officer'],
  write: office,
  approve: { roles: ['ward_chair'], secondFactor: true },
  issue: { roles: ['ward_chair'], secondFactor: true },
  submit: { roles: ['ward_chair'], secondFactor: true },
  publish: { roles: ['ward_chair'], secondFactor: true },
  review: ['province_officer'],
})
