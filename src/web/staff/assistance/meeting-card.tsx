import type { ReviewMeeting } from '../../../areas/assistance/index.ts'
import type { Id } from '../../../values/id.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DefinitionList, LinkButton, Stack, Toolbar } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { roundsPath } from './address.ts'

interface Props {
  readonly c: PageContext
  readonly meeting: ReviewMeeting
  readonly title: string
  readonly roundId: Id
  readonly mayWithdraw: boolean
}

/** One meeting: who led it, who was there, what it concluded; its minutes to print. */
export function MeetingCard({ c, meeting, title, roundId, mayWithdraw }: Props) {
  const { meeting: words } = c.words.assistancePages
  return (
    <Card title={title} id={`hop-${meeting.id}`}>
      <Stack>
        <DefinitionList
          items={[
            { term: words.place, value: meeting.place },
            { term: words.chairedBy, value: meeting.chairedBy },
            { term: words.secretary, value: meeting.secretary },
            { term: words.voting, value: meeting.voting },
            { term: words.counted, value: meeting.verdicts },
            { term: words.conclusion, value: meeting.conclusion },
          ].filter((one) => one.value !== null)}
        />
        <Toolbar>
          {(['pdf', 'docx'] as const).map((file) => (
            <LinkButton
              key={file}
              href={`${roundsPath}/${roundId}/hop/${meeting.id}/bien-ban.${file}`}
              icon={file === 'pdf' ? 'print' : 'download'}
              small
              download
            >
              {`${words.minutes} (${file === 'pdf' ? 'PDF' : 'Word'})`}
            </LinkButton>
          ))}
          {mayWithdraw ? (
            <ReasonForm
              c={c}
              act="withdraw_meeting"
              id={`withdraw-${meeting.id}`}
              label={words.withdraw}
              fields={{ id: meeting.id }}
            />
          ) : null}
        </Toolbar>
      </Stack>
    </Card>
  )
}
