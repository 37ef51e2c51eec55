import { commendationPermissions, type Duplicate } from '../../../areas/commendation/index.ts'
import { showDay } from '../../../values/day.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, Form, Radios, SubmitRow, TextInput } from '../../parts/index.ts'
import { casePath } from './address.ts'
import { StateBadge } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly duplicate: Duplicate
  readonly name: string
}

/** Another proposal or award of a like name: what it is, and the question whether they are one. */
export function DuplicateCard({ c, duplicate, name }: Props) {
  const { case: words } = c.words.commendationPages
  const labels = c.words.commendationLabels
  const { caseId, otherId, isSame } = duplicate
  const pair = { id: caseId, otherId }
  return (
    <Card title={`${labels.likeness[duplicate.likeness]}: ${name}`}>
      <DuplicateLine c={c} duplicate={duplicate} />
      {isSame === true ? <p>{words.judgedSame}</p> : null}
      {c.may(commendationPermissions.manage) ? (
        <Form act="judge" id={`judge-${caseId}-${otherId}`} clientId={c.formId} memory={memoryOf(c, pair)}>
          <input type="hidden" name="id" value={caseId} />
          <input type="hidden" name="otherId" value={otherId} />
          <Radios
            name="same"
            label={words.judge}
            inline
            required
            value={isSame === null ? null : isSame ? 'yes' : 'no'}
            options={[
              { value: 'yes', label: words.same },
              { value: 'no', label: words.different },
            ]}
          />
          <TextInput name="note" label={c.words.records.note} maxLength={1000} />
          <SubmitRow primary={words.judge} />
        </Form>
      ) : null}
    </Card>
  )
}

/** What stands on the other side, with its page, form, level and day. */
export function DuplicateLine({ c, duplicate: one }: Pick<Props, 'c' | 'duplicate'>) {
  const labels = c.words.commendationLabels
  const { case: words } = c.words.commendationPages
  return (
    <p>
      <a href={casePath(one.otherId)}>{[one.otherName, one.otherNote].filter(Boolean).join(' · ')}</a>{' '}
      <StateBadge c={c} state={one.state} />{' '}
      <span class="soft">
        {[
          labels.forms[one.form],
          labels.authorities[one.authority],
          showDay(one.listedOn),
          one.inRound ? words.inRound : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  )
}
