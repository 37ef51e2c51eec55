export {
  admitAccount,
  createAccount,
  disableAccount,
  enableAccount,
  renameAccount,
  setLanguage,
} from './account.actions.ts'
export { nameKey } from './account.ts'
export { type AccountLine, holdersOf, listAccounts } from './account-list.store.ts'
export { codeHours, showCode } from './code.ts'
export { type DemoAccount, listDemoCommittees } from './demo.store.ts'
export { endSessionsOf, revokeDevice } from './device.actions.ts'
export type { Device } from './device.store.ts'
export { type Entered, type Origin, openSession } from './entry.actions.ts'
export { endGrant, grantRole, waiveSeparation } from './grant.actions.ts'
export type { PastGrant } from './grant.store.ts'
export {
  type GivenCode,
  giveCode,
  makeLoginCode,
  purposeOfLink,
  signInByCode,
  type TypedCode,
} from './login-code.actions.ts'
export type { CodePurpose } from './login-code.store.ts'
export {
  linkOidc,
  linkOidcAction,
  type OidcService,
  type OidcStart,
  signInByOidc,
  startOidc,
  unlinkOidc,
} from './oidc.actions.ts'
export { ownCaller } from './own.actions.ts'
export { type Proofs, readProofs } from './own-account.store.ts'
export {
  addPasskey,
  addPasskeyAction,
  passkeyToAdd,
  removePasskey,
  type Site,
} from './passkey.actions.ts'
export { passkeyToSignIn, signInByPasskey } from './passkey-sign-in.actions.ts'
export {
  changePassword,
  givePassword,
  setPasswordByCode,
  storeFirstPassword,
  storePassword,
  storePasswordByCode,
} from './password.actions.ts'
export { shortestPassword } from './password.ts'
export { permissionSet, permissions as identityPermissions } from './permissions.ts'
export { preparePassword } from './prepare-password.actions.ts'
export { isRole, type Role, type RoleFacts, type RoleReach, roleNames, roles } from './role.ts'
export {
  clearSecondFactors,
  removeTotp,
  renewRecoveryAction,
  renewRecoveryCodes,
} from './second-factor.actions.ts'
export { exclude, excludingPairs } from './separation.ts'
export {
  type CommitteesBelow,
  chooseCommittee,
  endOtherSessions,
  endSession,
  ownSessions,
  resolveSession,
  type SignedIn,
  signOut,
} from './session.actions.ts'
export { type OpenSession, sweepExpired } from './session.store.ts'
export {
  completeSecondStep,
  demoAccounts,
  type SecondStep,
  signIn,
  signInDemo,
  waitingSession,
} from './sign-in.actions.ts'
export {
  beginTotp,
  beginTotpAction,
  confirmTotp,
  confirmTotpAction,
  type WaitingTotp,
  waitingTotp,
} from './totp.actions.ts'
export { receiveAccount } from './transfer.actions.ts'
export { listWaivers, type Waiver } from './waiver.store.ts'
