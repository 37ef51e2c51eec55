import * as area from '../../../areas/festival/index.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, DefinitionList, LinkButton } from '../../parts/index.ts'
import { ReasonForm } from '../record/reason-form.tsx'
import { eventPath } from './address.ts'
import type { Own } from './own-data.ts'
import { sayWhen } from './saying.tsx'

interface Props {
  readonly c: PageContext
  readonly data: Own
}

export function EventCard({ c, data }: Props) {
  const { own: words, event: said } = c.words.festivalPages
  const { event: facts, areaId } = data
  if (!facts || facts.event.plannedOn === null) return null
  const { event, delegates } = facts
  const isOpen = area.progressOf(facts, null) === 'registered'
  const host = event.hostAreaId === areaId
  const at = eventPath(event.id)
  return (
    <Card title={words.registered}>
      <DefinitionList
        items={[
          { term: said.when, value: sayWhen(event.starts, area.heldOn(facts, c.today) ?? event.plannedOn) },
          { term: said.place, value: event.place },
          { term: said.form, value: c.words.festivalLabels.forms[event.form] },
          { term: said.unityMeal, value: event.unityMeal ? said.yes : said.no },
          { term: said.withAreas, value: data.together },
          {
            term: said.leaders,
            value: delegates.map(({ name, position }) => [name, position].filter(Boolean).join(', ')).join('; '),
          },
        ]}
      />
      <div class="toolbar">
        {isOpen && host ? (
          <LinkButton href={`${at}/sua`} icon="edit" small>
            {c.words.records.edit}
          </LinkButton>
        ) : null}
        {c.may(area.festivalPermissions.register) ? (
          <>
            <LinkButton href={`${at}/dang-ky.pdf`} icon="print" small download>
              {said.registrationPaper}
            </LinkButton>
            <LinkButton href={`${at}/chuong-trinh.docx`} icon="file" small download>
              {said.programmePaper}
            </LinkButton>
          </>
        ) : null}
      </div>
      {isOpen ? (
        <ReasonForm
          c={c}
          act={host && !area.isJoint(facts) ? 'withdraw' : 'leave'}
          label={host && !area.isJoint(facts) ? said.withdraw : said.leave}
          fields={{ id: event.id }}
        />
      ) : null}
    </Card>
  )
}
