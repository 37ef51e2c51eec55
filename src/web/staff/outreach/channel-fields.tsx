import { type Channel, channelKinds } from '../../../areas/outreach/index.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Select, TextInput } from '../../parts/index.ts'
import { optionsOf } from '../record/saying.tsx'
import { named, type Owners } from './choosing.ts'

interface Props {
  readonly c: PageContext
  readonly choices: Pick<Owners, 'areas' | 'organisations'>
  readonly of: Channel | null
}

export function ChannelFields({ c, choices, of }: Props) {
  const { channels: words } = c.words.outreachPages
  return (
    <>
      <FieldRow>
        <Select
          name="kind"
          label={words.kind}
          options={optionsOf(c.words.outreachLabels.channels, channelKinds)}
          value={of?.kind ?? 'zalo_group'}
        />
        <TextInput name="name" label={words.name} value={of?.name} maxLength={200} required />
      </FieldRow>
      <FieldRow>
        <Select
          name="areaId"
          label={words.areaOwner}
          blank={words.notAnArea}
          options={named(choices.areas)}
          value={of?.areaId}
        />
        <Select
          name="organisationId"
          label={words.organisationOwner}
          blank={words.notAnOrganisation}
          options={named(choices.organisations)}
          value={of?.organisationId}
        />
      </FieldRow>
      <FieldRow>
        <TextInput name="adminName" label={words.admin} value={of?.adminName} maxLength={120} />
        <DayInput name="openedOn" label={words.openedOn} value={of?.openedOn ?? c.today} max={c.today} required />
      </FieldRow>
      <TextInput name="link" label={words.link} hint={words.linkHint} type="url" value={of?.link} maxLength={500} />
    </>
  )
}
