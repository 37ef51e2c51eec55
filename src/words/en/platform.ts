import type { AreaWords } from '../shape.ts'

export const platform: AreaWords = {
  refusals: {
    'platform.paused':
      'The register stands still while it is handed over after the re-arrangement; it can be read. Record when that time is over.',
    'platform.closed_register': 'The register of this unit was handed over and closed; it can be read.',
    'platform.former_register': 'This is the register of a unit that is no more, to be read only. Record in your own.',
    'platform.invalid': 'This value is not right. Please check it.',
    'platform.required': 'This field is empty.',
    'platform.too_long': 'Too long: at most {max} characters. Please shorten it.',
    'platform.too_big': 'Larger than allowed (at most {max}).',
    'platform.too_small': 'Smaller than allowed (at least {min}).',
    'platform.not_a_choice': 'Not one of the choices. Please choose again.',
    'platform.unknown_field': 'The form holds an unknown field. Reload the page and fill it in again.',
    'platform.not_an_id': 'That record id is not right. Open it again from its list.',
    'platform.not_a_day': 'Not a date. Write day/month/year, for example 05/02/2021.',
    'platform.not_an_amount': 'Not an amount. Write whole đồng, for example 63.230.000 or 500k.',
    'platform.not_allowed': 'Your account may not do this. Ask the chair or the person in charge.',
    'platform.second_factor_needed':
      'This needs two-step sign-in. Turn on a code or a security key under Account, then sign in again.',
    'platform.client_id_used': 'This form was already sent for something else. Open the page again and send it anew.',
    'platform.not_found': 'Not found, or you may not see it.',
    'platform.schema_newer':
      'The database is newer than this program (migration {migration}). Use a newer version of the program.',
    'platform.schema_edited': 'Migration {migration} was edited after it ran. Use the original file of this version.',
    'platform.stale':
      'Somebody else has just changed this. Look at the new version and go on; what you typed is still below.',
    'platform.too_large': 'What you sent is too large (at most {max} MB).',
    'platform.public_busy':
      'Very many people are reading these pages. Your network address, which a whole office or school may share, has just opened a great many of them: please wait {seconds} seconds and load this page again. Pages that many are reading still open at once.',
    'platform.too_many_requests': 'Sent too often in a short time. Wait {seconds} seconds and try again.',
    'platform.foreign_form':
      'The form came from another site and was not accepted. Open the page again and send it anew.',
    'platform.unexpected':
      'Something unexpected went wrong; nothing was changed. Try again, or tell the administrator code {code}.',
    'platform.archive_not_an_archive': 'This is not a backup of Dấu Ấn. Choose a .dauan file.',
    'platform.archive_passphrase_needed': 'This backup is encrypted. Give its passphrase.',
    'platform.archive_broken':
      'The backup is cut short or changed, or the passphrase is wrong; nothing was restored. Use another copy or check the passphrase.',
    'platform.archive_missing': 'The backup file was not found. Check the path.',
    'platform.archive_newer':
      'The backup was made by a newer or different version. Use the version that made it, or a newer one.',
    'platform.restore_not_empty':
      'There are records here already, and they are not overwritten. Restore into a new, empty installation.',
  },
  journal: {},
  notices: {},
}
