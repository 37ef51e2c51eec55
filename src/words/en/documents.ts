import type { documents as source } from '../vi/documents.ts'

const named = ({ typeCode, numberText, abstract }: Readonly<Record<string, unknown>>): string =>
  [numberText ? `document no. ${numberText}` : typeCode, abstract && `“${abstract}”`].filter(Boolean).join(' ')

export const documents: typeof source = {
  refusals: {
    'documents.not_found': 'There is no such document or file, or it is not for you to see.',
    'documents.already_issued':
      'The document was issued (no. {number}) and can no longer be edited. Withdraw it, or issue another in its place.',
    'documents.withdrawn': 'This document was discarded or withdrawn.',
    'documents.not_ours': 'This is an incoming document; it cannot be rewritten.',
    'documents.issued_in_future': 'The day of issue must not be after today.',
    'documents.number_taken':
      'Another document has the number {number} this year. Check the number templates in Settings.',
    'documents.withdrawn_in_future': 'The day of withdrawal must not be after today.',
    'documents.withdrawn_before': 'The day of withdrawal must not be before the day of the document.',
    'documents.issuer_withdraws': 'Only those who may issue can withdraw an issued document.',
    'documents.received_in_future': 'The day of arrival must not be after today.',
    'documents.sent_after_received': 'The day of the document must not be after its arrival.',
    'documents.part_detached': 'This file was already taken off the document.',
    'documents.evidence_in_future': 'The day of evidence must not be after today.',
    'documents.evidence_empty': 'There is nothing to send. Choose a photo or file, or enter a link or a note.',
    'documents.not_an_address': 'A link begins with https:// or http:// and has no spaces.',
    'documents.evidence_superseded': 'This evidence was already replaced or taken away.',
    'documents.document_of_another': 'You can only change documents that you wrote down yourself.',
    'documents.evidence_of_another': 'You can only correct evidence that you sent yourself.',
    'documents.disclosure':
      '{count} places look like personal data. Choose for each whether it is masked, or kept with a reason.',
    'documents.confirmation_reason': 'Say why those kept may be public.',
    'documents.published_already': 'Nothing has changed since the version that is public.',
    'documents.paper_not_found': 'There is no such document.',
    'documents.paper_not_issued': 'The document is not issued yet. Issue it first, then record this step.',
    'documents.not_issued': 'Only an issued document can be published.',
    'documents.not_published': 'This is not public now.',
    'documents.series_goes_back': 'This register has already reached number {last}. Only a greater one can be set.',
    'rich.malformed': 'The text could not be read. Reload the page and paste it again.',
    'rich.unknown_node': 'The text holds a part that is not allowed. Remove it and save again.',
    'rich.unknown_mark': 'The text holds formatting that is not allowed. Clear it and save again.',
    'rich.bad_attribute': 'The text holds a property that is not right. Remove that part and save again.',
    'rich.too_long': 'The text is too long. Move some of it to an annex or an attached file.',
    'rich.too_deep': 'Lists and tables are nested too deeply. Use fewer levels.',
  },
  journal: {
    'documents.draft': (data) => `drafted ${named(data)}`,
    'documents.edit': (data) => `edited the draft ${named(data)}`,
    'documents.issue': (data) => `issued ${named(data)}`,
    'documents.withdraw': (data) =>
      `${data.numberText ? 'withdrew' : 'discarded the draft'} ${named(data)}: ${data.reason}`,
    'documents.register_incoming': 'registered incoming no. {number} from {sender}: “{abstract}”',
    'documents.attach_file': (data) =>
      `added ${(data.files as readonly string[]).length} ${data.part === 'scan' ? 'scans' : 'attachments'} to ${named(data)}`,
    'documents.detach_file': 'took a file off the document: {reason}',
    'documents.store_file': 'stored the file {name}',
    'documents.add_evidence': 'added {count} pieces of evidence, “{caption}”',
    'documents.supersede_evidence': (data) =>
      `${data.replaced ? 'replaced' : 'removed'} the evidence “${data.caption}”: ${data.reason}`,
    'documents.publish': 'published “{title}” (version {version})',
    'documents.publish_organisation': 'told the public who {name} is, no. {version}',
    'documents.publish_document': (data) => `opened to the public ${named(data)}`,
    'documents.withdraw_publication': 'took “{title}” (version {version}) off the public pages: {reason}',
    'documents.start_series': 'set the register {series} of {year} to follow number {last}: {reason}',
  },
  notices: {
    'documents.publish_organisation': 'The organisation was published.',
    'documents.draft': 'The draft was created.',
    'documents.edit': 'The draft was saved.',
    'documents.issue': 'Issued, and the number given.',
    'documents.withdraw': 'Withdrawn.',
    'documents.register_incoming': 'The incoming document was registered.',
    'documents.attach_file': 'The files were added.',
    'documents.detach_file': 'The file was taken off.',
    'documents.add_evidence': 'The evidence was sent.',
    'documents.supersede_evidence': 'The evidence was updated.',
    'documents.publish': 'Published.',
    'documents.withdraw_publication': 'Taken off the public pages.',
    'documents.start_series': 'The next number of the register was set.',
  },
}
