import { permissionSet, type Role } from '../identity/index.ts'

const office: readonly Role[] = ['ward_chair', 'ward_vice_chair', 'ward_officer']

export const permissions = permissionSet('households', {
  /** The list: names, areas, standings. The accountant pays by it; an area head sees the own area. */
  read: [...office, 'ward_accountant', 'ward_treasurer', 'area_head'],
  /** A whole file with its history of support; each look is written in the journal. */
  open_file: [...office, 'ward_accountant'],
  keep: office,
  import: office,
})
