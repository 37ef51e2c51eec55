import type { Words } from '../../../values/rich.ts'
import type { ReportFacts } from './facts.ts'
import { inPeriod } from './period.ts'
import { counted, many, numberOf, share, sharing } from './say.ts'

export function advisoryGroups(facts: ReportFacts): Words {
  const [groups, members] = ['advisory_groups', 'advisory_members']
  const of: Words = numberOf(facts, members) > 0 ? [' với ', many(facts, members), ' thành viên'] : ''
  const some = ['Ủy ban duy trì ', many(facts, groups), ' tổ tư vấn, giám sát và phản biện xã hội', of, '.']
  return counted(facts, groups, some, 'Số tổ tư vấn đang hoạt động')
}

export function conferences(facts: ReportFacts): Words {
  const [id, subjects] = ['criticism_conferences', 'criticism_subjects']
  const named = facts.namesOf(subjects).map((name) => name.replace(/^dự thảo /iu, ''))
  const about: Words =
    named.length === 0
      ? ''
      : named.length === 1
        ? ` về dự thảo ${named[0]}`
        : [' về ', many(facts, subjects), ` dự thảo: ${named.join('; ')}`]
  const some = [
    `${inPeriod(facts.period)}, đã tổ chức `,
    many(facts, id),
    ' hội nghị phản biện xã hội, tư vấn',
    about,
    '.',
  ]
  return counted(facts, id, some, `${inPeriod(facts.period)}, số hội nghị phản biện xã hội, tư vấn`)
}

/** What became of the criticism: a part of the documents sent was explained, and a part of the opinions was taken in. */
export function answeredOpinions(facts: ReportFacts): readonly Words[] {
  const [explained, taken] = ['criticism_explained_rate', 'criticism_uptake_rate']
  const uptake = sharing(facts, taken, [
    '; trong số ý kiến được trả lời, ',
    share(facts, taken, 'ý kiến'),
    ' được tiếp thu toàn bộ hoặc một phần',
  ])
  return sharing(facts, explained, [
    'Trong số văn bản phản biện đã gửi cơ quan soạn thảo, ',
    share(facts, explained, 'văn bản'),
    ' đã được tiếp thu, giải trình',
    uptake[0] ?? '',
    '.',
  ])
}

export function documentsIssued(facts: ReportFacts): Words {
  const id = 'criticism_documents'
  const some = ['Đã ban hành ', many(facts, id), ' văn bản phản biện xã hội.']
  return counted(facts, id, some, 'Số văn bản phản biện xã hội đã ban hành')
}

export function dialogues(facts: ReportFacts): readonly Words[] {
  const [id, done] = ['dialogue_conferences', 'dialogue_commitments_done_rate']
  const some = ['Đã tổ chức ', many(facts, id), ' hội nghị đối thoại trực tiếp với Nhân dân.']
  return [
    counted(facts, id, some, 'Số hội nghị đối thoại trực tiếp với Nhân dân'),
    ...sharing(facts, done, [
      'Trong số nội dung kết luận tại đối thoại đã đến hạn, ',
      share(facts, done, 'nội dung'),
      ' hoàn thành đúng hạn.',
    ]),
  ]
}

/** Opinions are occurrences; the people who gave them are fewer, and told beside. */
function givenBy(facts: ReportFacts): Words {
  const id = 'law_opinion_persons'
  return numberOf(facts, id) > 0 ? [' của ', many(facts, id), ' người'] : ''
}

/** Comment on draft laws: drafts, conferences and opinions are three things, each counted for itself. */
export function lawComment(facts: ReportFacts): readonly Words[] {
  const [drafts, meetings, opinions] = ['law_consultations', 'law_consultation_meetings', 'law_opinions']
  return [
    counted(
      facts,
      drafts,
      [`${inPeriod(facts.period)}, đã tham gia góp ý `, many(facts, drafts), ' dự thảo văn bản pháp luật.'],
      `${inPeriod(facts.period)}, số dự thảo văn bản pháp luật đã góp ý`,
    ),
    counted(
      facts,
      meetings,
      ['Đã tổ chức ', many(facts, meetings), ' hội nghị lấy ý kiến Nhân dân và người có chuyên môn.'],
      'Số hội nghị lấy ý kiến',
    ),
    counted(
      facts,
      opinions,
      ['Đã tổng hợp, gửi đi ', many(facts, opinions), ' lượt ý kiến', givenBy(facts), '.'],
      'Số lượt ý kiến được tổng hợp',
    ),
  ]
}
