import { assistancePermissions, takesNeeds } from '../../../areas/assistance/index.ts'
import { fill } from '../../../words/shape.ts'
import { memoryOf } from '../../http/memory.ts'
import type { PageContext } from '../../http/page.ts'
import { EmptyState, Form, Select, Stack, SubmitRow } from '../../parts/index.ts'
import type { RoundData } from './round-data.ts'

/** Lines without a household file: whose file it is, or a new one. */
export function RoundFiles({ c, data }: { readonly c: PageContext; readonly data: RoundData }) {
  const { files: words } = c.words.assistancePages
  const { likeness } = c.words.households
  const { unfiled, names } = data
  if (unfiled.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>
  const mayTie = c.may(assistancePermissions.manage) && takesNeeds(data.round)
  return (
    <Form act="file" clientId={c.formId} memory={memoryOf(c)} wide>
      <p>{fill(words.text, { count: unfiled.length })}</p>
      <Stack>
        {unfiled.map(({ need, alike }, at) => {
          const sure = alike.filter((one) => one.likeness !== 'maybe')
          return (
            <div key={need.id}>
              <input type="hidden" name={`rows.${at}.needId`} value={need.id} />
              <Select
                name={`rows.${at}.householdId`}
                label={`${need.fullName}${need.birthYear ? ` (${need.birthYear})` : ''}, ${names.get(need.areaId) ?? ''}`}
                value={sure.length === 1 ? sure[0]?.householdId : alike.length === 0 ? 'new' : undefined}
                blank={alike.length > 0 && sure.length !== 1 ? words.choose : undefined}
                options={[
                  ...alike.map((one) => ({
                    value: one.householdId,
                    label: `${one.fullName}: ${likeness[one.likeness]}`,
                  })),
                  { value: 'new', label: words.open },
                ]}
                required
              />
            </div>
          )
        })}
      </Stack>
      {mayTie ? <SubmitRow primary={words.tie} /> : null}
    </Form>
  )
}
