import type { AreaWords } from '../shape.ts'
import { dayOf as day, commendationLabels as labels, saidOf } from './commendation-labels.ts'

type Data = Readonly<Record<string, unknown>>
const whom = (data: Data): string =>
  Number(data.count) > 1 ? `${String(data.count)} cases` : `“${String(data.name ?? '')}”`
const number = (data: Data): string => (data.numberText ? ` ${String(data.numberText)}` : '')

export const commendationJournal = {
  refusals: {},
  journal: {
    'commendation.launch_movement': (data) =>
      `wrote down the emulation movement “${data.title}”, launched on ${day(data.happenedOn)}`,
    'commendation.edit_movement': 'changed the emulation movement “{title}”',
    'commendation.advance_movement': (data) =>
      `took the movement “${data.title}” to: ${saidOf(labels.movementStages, data.stage)}, on ${day(data.happenedOn)}`,
    'commendation.withdraw_movement': 'took off the movement “{title}”: {reason}',
    'commendation.register_participants': (data) =>
      `recorded ${data.count} participants of the movement “${data.title}” on ${day(data.registeredOn)}`,
    'commendation.withdraw_registration': 'took off the registration of {name} in the movement “{title}”: {reason}',
    'commendation.score': (data) =>
      `recorded the ${data.kind === 'self' ? 'own' : 'given'} points of ${data.name} in the movement “${data.title}”: ${data.points}`,
    'commendation.open_round': 'opened the round “{title}” of {year}',
    'commendation.edit_round': 'changed the round “{title}”',
    'commendation.withdraw_round': 'took off the round “{title}”: {reason}',
    'commendation.nominate': (data) =>
      `proposed a ${saidOf(labels.forms, data.form)} for “${data.name}” in the round “${data.round}”`,
    'commendation.nominate_together': 'wrote {count} nominations into the round “{round}”',
    'commendation.edit_case': 'changed the nomination of “{name}”',
    'commendation.withdraw_nomination': (data) =>
      `withdrew the nomination of “${data.name}” on ${day(data.happenedOn)}: ${data.reason}`,
    'commendation.write_report': (data) => `wrote the achievement report of “${data.name}” on ${day(data.reportedOn)}`,
    'commendation.judge_duplicate': (data) =>
      `found two proposals of the name “${data.name}” to be ${data.same === 'yes' ? 'one' : 'two'}`,
    'commendation.record_council': (data) =>
      `recorded the council of ${day(data.heldOn)} on the round “${data.round}”: ${data.voting} present, ${data.carried}/${data.count} carried`,
    'commendation.correct_vote': 'corrected the vote on “{name}” from {before} to {inFavour}/{voting}: {reason}',
    'commendation.overrule_vote': 'decided to submit “{name}” with {inFavour}/{voting} votes only: {reason}',
    'commendation.withdraw_council': (data) =>
      `took back the council of ${day(data.heldOn)} on the round “${data.round}” (${data.count} cases): ${data.reason}`,
    'commendation.submit': (data) =>
      `submitted ${whom(data)} to ${data.addressedTo} on ${day(data.submittedOn)}${data.reference ? ` (paper ${data.reference})` : ''}`,
    'commendation.return': (data) => `recorded that ${whom(data)} came back on ${day(data.happenedOn)}: ${data.reason}`,
    'commendation.refuse': (data) =>
      `recorded that ${whom(data)} was not granted, ${day(data.happenedOn)}: ${data.reason}`,
    'commendation.decide': (data) =>
      `recorded decision${number(data)} of ${day(data.decidedOn)} by the ${saidOf(labels.authorities, data.authority)} on ${data.count} cases`,
    'commendation.enter_decision': (data) =>
      `entered decision${number(data)} of ${day(data.decidedOn)} by the ${saidOf(labels.authorities, data.authority)}, ${data.count} cases`,
    'commendation.revoke_decision': (data) =>
      `took back decision${number(data)} of ${day(data.decidedOn)} (${data.count} cases): ${data.reason}`,
    'commendation.mark_printed': (data) =>
      `recorded that the certificates of ${whom(data)} were printed on ${day(data.happenedOn)}`,
    'commendation.present': (data) =>
      `recorded that ${whom(data)} was presented at ${data.ceremony} on ${day(data.happenedOn)}`,
    'commendation.record': (data) => `recorded the receipt of ${whom(data)} on ${day(data.happenedOn)}`,
    'commendation.undo_step': (data) =>
      `took back “${saidOf(labels.states, data.stage)}” of ${day(data.happenedOn)} from “${data.name}”: ${data.reason}`,
    'commendation.supersede_case': 'took the case “{name}” out of the book: {reason}',
    'commendation.start_book': (data) =>
      `went on with the book of ${data.year} of the ${saidOf(labels.authorities, data.authority)} from number ${data.last}: ${data.reason}`,
    'commendation.record_cultural_families': 'recorded {recognised} cultural families of {year} in {areas} areas',
    'commendation.issue_paper': (data) =>
      `issued “${data.abstract}”${number(data)} on ${day(data.issuedOn)} for the round “${data.round}”`,
    'commendation.publish': 'published decision {numberText}, version {version}',
    'commendation.unpublish': 'took decision {numberText} off the public pages: {reason}',
    'commendation.import_nominations':
      'imported {taken} nominations from {fileName} into the round “{round}”, refused {refused} rows',
    'commendation.import_awards': 'imported {taken} old awards from {fileName}, refused {refused} rows',
  },
  notices: {},
} satisfies AreaWords
