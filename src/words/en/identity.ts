import type { identity as source } from '../vi/identity.ts'
import { identityPages } from './identity-pages.ts'

const roles: Record<string, string> = {
  system_admin: 'System administrator',
  central_viewer: 'Central officer (view)',
  province_officer: 'Province Front officer',
  ward_chair: 'Chair',
  ward_vice_chair: 'Vice chair',
  ward_officer: 'Office officer',
  ward_accountant: 'Accountant',
  ward_treasurer: 'Treasurer',
  member_org_lead: 'Lead of a member organisation',
  advisor: 'Member of an advisory group',
  inspection_member: "Member of the People's Inspection or Investment Supervision Board",
  area_head: 'Head of a Front Working Committee',
  area_member: 'Member of a Front Working Committee',
  agency_contact: 'Contact of an answering agency',
}

const role = (value: unknown): string => roles[String(value)] ?? String(value)
const day = (value: unknown): string => String(value).split('-').reverse().join('/')
const methods: Record<string, string> = {
  password: 'password',
  passkey: 'security key',
  code: "the office's code",
  oidc: 'the shared sign-in service',
  demo: 'the trial',
}

export const identity: typeof source = {
  roles,
  methods,
  ...identityPages,
  refusals: {
    'identity.wrong_sign_in':
      'The sign-in name or the password is not right. Try again, or ask the office for a code to set a new password.',
    'identity.try_later': (v) => `Too many attempts. Wait ${wait(v.seconds)}, then try again.`,
    'identity.account_disabled': 'This account is disabled. Ask the office of the Front committee.',
    'identity.no_role': 'This account has no role yet. Ask the chair to give it one.',
    'identity.second_step_over': 'The second step took too long. Start signing in again.',
    'identity.second_step_wrong':
      'The code is wrong, used or too old. Wait for the next one on the phone, or use a recovery code.',
    'identity.code_wrong': 'The code is wrong, used or expired. Ask the office for a new one.',
    'identity.code_for_volunteers':
      'Codes for signing in on a phone are for area committees, advisors and boards. For an office account give a code to set a password.',
    'identity.demo_account': 'A trial account has no password or key of its own to change.',
    'identity.keeps_elsewhere': 'Another committee keeps the password of this account. Ask the one that opened it.',
    'identity.not_a_sample': 'Real people have accounts in this committee, so it cannot be a trial.',
    'identity.disabled_already': 'This account is disabled already.',
    'identity.enabled_already': 'This account is in use.',
    'identity.revoked_already': 'This device was revoked before.',
    'identity.not_for_yourself': 'Nobody does this for themselves. Ask somebody else who may.',
    'identity.name_not_usable':
      'A sign-in name has 3–40 unaccented letters, digits, dots or dashes; or it is a telephone number. Choose another.',
    'identity.name_taken': 'Somebody has this sign-in name already. Choose another.',
    'identity.name_unknown': 'No account has this sign-in name. Check it, or open a new account.',
    'identity.password_short': 'A password has at least {min} characters. A short sentence is best.',
    'identity.password_is_name': 'The password is the name of the account, which is guessed easily. Choose another.',
    'identity.password_guessed': 'This password is among those guessed first. Choose another.',
    'identity.password_wrong': 'The present password is not right.',
    'identity.password_same': 'The new password is the old one. Choose another.',
    'identity.totp_exists': 'The account has an authenticator app already. Remove it before setting up another.',
    'identity.totp_not_begun': 'No authenticator app is waiting. Start again from the page Second factor.',
    'identity.totp_wrong': "The code does not match. Check the phone's clock, then enter a new code.",
    'identity.factor_needed': 'Your role needs a second factor, so the last one cannot be removed. Add another first.',
    'identity.passkey_wrong': 'The security key was not accepted. Try again, or sign in with your password.',
    'identity.passkey_known': 'The account has this security key already.',
    'identity.oidc_failed': 'Signing in through the shared service did not succeed. Start again.',
    'identity.oidc_unreachable': 'The shared sign-in service cannot be reached. Sign in with your password.',
    'identity.oidc_unlinked':
      'No account here is linked to whoever just signed in. Sign in with your password, then link it on the page Account.',
    'identity.oidc_taken': 'This person is linked to another account.',
    'identity.grant_exists': 'This person has that role in a time that overlaps.',
    'identity.grant_at_home': 'This role can be given only by the committee that opened the account.',
    'identity.ends_before': 'The last day is before the first.',
    'identity.narrowing_missing': (v) => `The role ${role(v.role)} is for one particular place. Choose it.`,
    'identity.narrowing_unwanted': (v) => `The role ${role(v.role)} is not for this place. Leave it empty.`,
    'identity.roles_exclude': (v) =>
      `Nobody may be both ${role(v.a)} and ${role(v.b)} (together from ${day(v.on)}). Give it to somebody else, or let the chair record a waiver for a time first.`,
    'identity.nothing_to_waive': 'These two roles do not exclude each other; no waiver is needed.',
    'identity.never_waived': 'Who administers the system holds no role of a committee, whoever would allow it.',
  },
  journal: {
    'identity.open_session': (v) => `signed in by ${methods[String(v.method)] ?? v.method} (${v.label})`,
    'identity.end_session': 'ended one of their own sessions',
    'identity.end_other_sessions': 'ended {ended} other sessions of their own',
    'identity.end_sessions_of': 'ended {ended} sessions of {name}',
    'identity.create_account': (v) => `opened ${v.demo ? 'a trial account' : 'an account'} for ${v.name}`,
    'identity.receive_account': 'took over the account of {name} from a unit that is no more',
    'identity.admit_account': 'admitted the account {signInName} of {name} to this committee',
    'identity.rename_account': (v) =>
      v.before === v.name
        ? `changed the sign-in name of ${v.name}`
        : `corrected the account's name from ${v.before} to ${v.name}`,
    'identity.disable_account': 'disabled the account of {name}: {reason}',
    'identity.enable_account': 'enabled the account of {name} again',
    'identity.set_language': (v) => `chose ${v.language === 'en' ? 'English' : 'Vietnamese'}`,
    'identity.grant_role': (v) =>
      `gave the role ${role(v.role)} to ${v.name} from ${day(v.fromOn)}${v.toOn ? ` to ${day(v.toOn)}` : ''}`,
    'identity.end_grant': (v) => `ended the role ${role(v.role)} of ${v.name}: ${v.reason}`,
    'identity.waive_separation': (v) =>
      `allowed ${v.name} to be both ${role(v.roleA)} and ${role(v.roleB)} from ${day(v.fromOn)} to ${day(v.toOn)}: ${v.reason}`,
    'identity.change_password': 'changed their password',
    'identity.set_password_by_code': "{name} set a password with the office's code",
    'identity.give_password': 'set the first password of {name}',
    'identity.make_login_code': (v) =>
      v.purpose === 'sign_in'
        ? `gave ${v.name} a code to sign in on a phone`
        : `gave ${v.name} a code to set a password`,
    'identity.revoke_device': 'revoked the device {label} of {name}',
    'identity.begin_totp': 'began setting up an authenticator app',
    'identity.confirm_totp': 'turned the second factor on with an app',
    'identity.remove_totp': 'removed the authenticator app',
    'identity.renew_recovery_codes': 'made new recovery codes',
    'identity.clear_second_factors': 'removed the second factors of {name}: {reason}',
    'identity.add_passkey': 'added the security key {label}',
    'identity.remove_passkey': 'removed the security key {label}',
    'identity.link_oidc': 'linked the account to the shared sign-in service',
    'identity.unlink_oidc': 'removed the link to the shared sign-in service',
  },
  notices: {
    'identity.sign_out': 'You are signed out.',
    'identity.end_session': 'That session has ended.',
    'identity.end_other_sessions': 'The other sessions have ended.',
    'identity.end_sessions_of': 'All sessions of this person have ended.',
    'identity.create_account': 'The account is open.',
    'identity.receive_account': 'The account is taken over.',
    'identity.admit_account': 'The account is admitted to this committee.',
    'identity.rename_account': 'The name is corrected.',
    'identity.disable_account': 'The account is disabled; all sessions of this person have ended.',
    'identity.enable_account': 'The account is in use again.',
    'identity.set_language': 'The language is changed.',
    'identity.grant_role': 'The role is given.',
    'identity.end_grant': 'The role has ended.',
    'identity.waive_separation': 'The waiver is recorded.',
    'identity.change_password': 'The password is changed; your other sessions have ended.',
    'identity.set_password_by_code': 'The password is set. Sign in with it.',
    'identity.revoke_device': 'The device is revoked.',
    'identity.remove_totp': 'The authenticator app is removed.',
    'identity.clear_second_factors': "This person's second factors are removed.",
    'identity.add_passkey': 'The security key is added.',
    'identity.remove_passkey': 'The security key is removed.',
    'identity.link_oidc': 'The account is linked to the shared sign-in service.',
    'identity.unlink_oidc': 'The link is removed.',
  },
}

function wait(seconds: unknown): string {
  const whole = Number(seconds)
  return whole < 90 ? `${whole} seconds` : `${Math.ceil(whole / 60)} minutes`
}
