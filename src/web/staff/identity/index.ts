import type { AnyPage, ResourceDefinition } from '../../http/page.ts'
import { accountPage } from './account.tsx'
import { accountsPage } from './accounts.tsx'
import { byCodePage } from './by-code.tsx'
import { keySignIn, keyToAdd } from './key-resource.ts'
import { linkPage } from './link.tsx'
import { newAccountPage } from './new-account.tsx'
import { newPasswordPage } from './new-password.tsx'
import { oneAccountPage } from './one-account.tsx'
import { secondFactorPage } from './second-factor.tsx'
import { secondStepPage } from './second-step.tsx'
import { serviceLink, serviceReturn, serviceStart } from './service-resource.ts'
import { sessionsPage } from './sessions.tsx'
import { setPasswordPage } from './set-password.tsx'
import { signInPage } from './sign-in.tsx'
import { signOutPage } from './sign-out.tsx'

/** Signing in, one's own account, and the office's list of accounts. */
export const pages: readonly AnyPage[] = [
  signInPage,
  secondStepPage,
  byCodePage,
  setPasswordPage,
  linkPage,
  signOutPage,
  accountPage,
  newPasswordPage,
  secondFactorPage,
  sessionsPage,
  accountsPage,
  newAccountPage,
  oneAccountPage,
]

export const resources: readonly ResourceDefinition[] = [keySignIn, keyToAdd, serviceStart, serviceLink, serviceReturn]
