import { permissionSet, type Role } from '../identity/index.ts'

const office: readonly Role[] = ['ward_chair', 'ward_vice_chair', 'ward_officer', 'ward_accountant', 'ward_treasurer']

export const permissions = permissionSet('disclosure', {
  read: office,
  /** Publishes what the areas above received or decided, within their own act. */
  publish: ['ward_chair', 'ward_vice_chair', 'ward_officer', 'ward_accountant'],
  /** Says where and how to give, and when it ends. */
  describe: ['ward_chair', 'ward_accountant'],
  /** Takes a published line back, or hides what it says of a person. */
  withdraw: { roles: ['ward_chair'], secondFactor: true },
})
