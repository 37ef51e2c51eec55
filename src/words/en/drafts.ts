import type { drafts as source } from '../vi/drafts.ts'
import { shownDay as day, draftLabels } from './draft-labels.ts'

type Data = Readonly<Record<string, unknown>>
const at = (data: Data): string => (data.clauseRef ? ` on ${data.clauseRef} of` : ' on the whole of')
const stance = (data: Data): string => (draftLabels.stances[String(data.stance)] ?? '').toLowerCase()
const cut = (data: Data): string => (Number(data.clauses) > 0 ? `, ${data.clauses} clauses` : '')
const reason = (data: Data): string => (data.reason ? `: ${data.reason}` : '')

export const drafts: typeof source = {
  refusals: {
    'drafts.not_found': 'This draft was not found, or you may not see it.',
    'drafts.withdrawn': 'This draft was taken out of the register, so nothing more can be written on it.',
    'drafts.in_future': 'This day must not be after today.',
    'drafts.wanted_before_received': 'The last day for opinions must not be before the draft came.',
    'drafts.no_body': 'The drafting body is missing. Choose it from the list, or write its name.',
    'drafts.letter_not_found': 'This incoming letter was not found. Choose it again from the register of documents.',
    'drafts.no_replacement': 'This is not a draft that can stand instead. Choose another one of the register.',
    'drafts.version_before_draft': 'This version must not have come before the draft.',
    'drafts.version_withdrawn': 'This version was taken back. Choose another one.',
    'drafts.only_version':
      'This is the only version, so it cannot be taken back. If it was entered by mistake, take out the whole draft.',
    'drafts.nothing_to_cut':
      'No line begins with “Điều 1.” or “I.”, so there is nothing to cut at. Check the pasted text, or add the clauses one by one.',
    'drafts.too_many_clauses': 'A version holds at most {max} clauses.',
    'drafts.clauses_there':
      'This version has {count} clauses already. Tick “Replace the register” to cut it again; opinions are kept.',
    'drafts.clause_there': '{ref} is in the register already. Change that one instead of adding it again.',
    'drafts.until_before_from': 'The last day must not be before the first.',
    'drafts.no_target':
      'Nobody is chosen. Choose an advisory group, an account, a residential area or an organisation.',
    'drafts.shared_already': 'The draft is open to {name} already. Close that first to change the days.',
    'drafts.share_ended': 'This was closed already.',
    'drafts.no_words': 'A request for a change or for clarification needs its words, or the wording proposed.',
    'drafts.no_stance':
      'The stance is not clear. Write: agrees, asks for a change, disagrees, or asks for clarification.',
    'drafts.no_author': 'Who gave it is missing. If the name is not known, choose “No name given”.',
    'drafts.no_giver': 'Choose the residential area or organisation that gave it.',
    'drafts.two_givers': 'Choose one residential area or one organisation, not both.',
    'drafts.giver_unknown':
      '“{name}” is no residential area or member organisation of today. Correct the name, or write it into the column of authors.',
    'drafts.given_before_draft': 'An opinion is not given before the draft came.',
    'drafts.not_open': 'This draft is not open for your opinion now. Ask the office of the Front if you need it.',
    'drafts.opinion_of_another': 'You can correct only what you gave yourself.',
    'drafts.opinion_superseded': 'This opinion was replaced or taken back already.',
    'drafts.tally_empty': 'There is no number yet. Write how many opinions there are in at least one row.',
    'drafts.tally_unchanged': 'These numbers were written down before; nothing changes.',
    'drafts.tally_reason': '{count} numbers differ from those handed in before. Say why.',
    'drafts.tally_twice': 'Two rows are about the same place and stance. Make one of them.',
    'drafts.more_than_persons': 'Men and women together are more than the people.',
    'drafts.meeting_not_found': 'This conference was not found. Choose it again from the list.',
    'drafts.import_empty': 'The file has no row of opinions. Use the sample file.',
  },
  journal: {
    'drafts.register': (data) =>
      `registered the draft “${data.title}” of ${data.body}, received on ${day(data.receivedOn)}${cut(data)}`,
    'drafts.edit': 'changed what is told of the draft “{title}”',
    'drafts.withdraw': 'took the draft “{title}” out of the register: {reason}',
    'drafts.add_version': (data) =>
      `entered version ${data.number} of the draft “${data.title}”, received on ${day(data.receivedOn)}${cut(data)}`,
    'drafts.withdraw_version': 'took back version {number} of the draft “{title}”: {reason}',
    'drafts.attach_files': 'added {count} files to version {number} of the draft “{title}”',
    'drafts.detach_file': 'took a file off the draft “{title}”: {reason}',
    'drafts.cut_clauses': (data) =>
      `cut version ${data.number} of the draft “${data.title}” into ${data.count} clauses${Number(data.replaced) > 0 ? `, in place of ${data.replaced}` : ''}`,
    'drafts.add_clause': 'added {ref} to the register of the draft “{title}”',
    'drafts.change_clause': 'changed {ref} in the register of the draft “{title}”: {reason}',
    'drafts.remove_clause': 'took {ref} out of the register of the draft “{title}”: {reason}',
    'drafts.share': (data) =>
      `opened the draft “${data.title}” to ${data.name} from ${day(data.fromOn)}${data.untilOn ? ` until ${day(data.untilOn)}` : ''}`,
    'drafts.end_share': 'closed the draft “{title}” to {name}: {reason}',
    'drafts.record_opinion': (data) => `wrote down an opinion (${stance(data)})${at(data)} “${data.title}”`,
    'drafts.give_opinion': (data) => `gave an opinion (${stance(data)})${at(data)} “${data.title}”`,
    'drafts.correct_opinion': (data) =>
      `${data.replaced ? 'corrected' : 'took back'} an opinion${at(data)} “${data.title}”${reason(data)}`,
    'drafts.record_tallies': (data) =>
      `entered the numbers of ${data.giver} on “${data.title}”: ${data.sum} opinions in ${data.rows} rows${reason(data)}`,
    'drafts.hand_in_tallies': (data) =>
      `handed in the numbers of ${data.giver} on “${data.title}”: ${data.sum} opinions in ${data.rows} rows${reason(data)}`,
    'drafts.withdraw_tally': (data) =>
      `took back the number ${data.count} (${stance(data)}) of ${data.giver}${at(data)} “${data.title}”${reason(data)}`,
    'drafts.import_opinions':
      'imported opinions on the draft “{title}” from {fileName}: {taken} taken, {refused} refused, {there} there already',
  },
  invariants: {
    'drafts.given_after_draft':
      'Opinions and numbers are given from the day the draft came, on no day after they were written down',
    'drafts.words_beside': 'Each opinion has its words; a request for a change or clarification says something',
    'drafts.version_stands': 'Each draft of the register has a version that stands',
    'drafts.keys_follow_places': 'Opinions are sorted and gathered by the clause as it was written',
  },
  notices: {
    'drafts.register': 'The draft is in the register.',
    'drafts.edit': 'Saved.',
    'drafts.withdraw': 'The draft is out of the register.',
    'drafts.add_version': 'The new version is there. Opinions on earlier ones are kept.',
    'drafts.withdraw_version': 'The version is taken back.',
    'drafts.attach_files': 'Files added.',
    'drafts.detach_file': 'File taken off.',
    'drafts.cut_clauses': 'Cut into clauses. Look through the register below.',
    'drafts.add_clause': 'Clause added.',
    'drafts.change_clause': 'Clause changed.',
    'drafts.remove_clause': 'Clause taken out.',
    'drafts.share': 'The draft is open for opinions.',
    'drafts.end_share': 'Closed.',
    'drafts.record_opinion': 'Opinion written down. Go on with the next.',
    'drafts.give_opinion': 'Your opinion was sent. Thank you.',
    'drafts.correct_opinion': 'Opinion corrected.',
    'drafts.record_tallies': 'Numbers entered.',
    'drafts.hand_in_tallies': 'Your numbers were handed in. Thank you.',
    'drafts.withdraw_tally': 'The number is taken back.',
    'drafts.import_opinions': 'The file was read. What came of each row is told below.',
  },
}
