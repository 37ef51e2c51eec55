import type { HeadFacts } from '../../../areas/documents/index.ts'

/** What the head of a committee's own documents is made of. */
export interface CommitteeFacts {
  /** 'Phường Sông Cầu' on the day of the document. */
  readonly unitName: string
  /** The unit above on that day, 'Thành phố Bắc Kạn'; null when there is none. */
  readonly aboveName: string | null
  /** 'Sông Cầu' */
  readonly place: string
  readonly chairName: string | null
}

const upper = (text: string): string => text.toLocaleUpperCase('vi')
const front = 'ỦY BAN MTTQ VIỆT NAM'

/** Head and signature as the standing board of a committee writes them (guide 91/HD-MTTW-BTT). */
export function usualHead({ unitName, aboveName, place, chairName }: CommitteeFacts): HeadFacts {
  return {
    superior: aboveName === null ? [] : [front, upper(aboveName)],
    issuer: [front, upper(unitName), 'BAN THƯỜNG TRỰC'],
    place,
    deciding: [],
    bases: [],
    addressees: [],
    recipients: ['Như trên', 'Lưu: VT, MTTQ'],
    signature: { authority: ['TM. BAN THƯỜNG TRỰC'], position: ['CHỦ TỊCH'], name: chairName ?? '' },
    layout: 'official',
    orientation: 'portrait',
  }
}

/** Recipients of a document that is addressed to nobody in its head. */
export function usualRecipients(unitName: string): readonly string[] {
  const kind = unitName.split(' ')[0]?.toLocaleLowerCase('vi') ?? ''
  return [`Đảng ủy, HĐND, UBND ${kind}`, 'Lưu: VT, MTTQ']
}
