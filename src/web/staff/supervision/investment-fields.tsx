import { type Agency, type Area, areaName } from '../../../areas/organisation/index.ts'
import type { InvestmentProject } from '../../../areas/supervision/index.ts'
import type { PageContext } from '../../http/page.ts'
import { DayInput, FieldRow, Select, TextInput } from '../../parts/index.ts'
import { agencyOptions } from './choosing.ts'

interface Props {
  readonly c: PageContext
  readonly agencies: readonly Agency[]
  readonly areas: readonly Area[]
  readonly project?: InvestmentProject
}

/** What is known of an investment. */
export function ProjectFields({ c, agencies, areas, project }: Props) {
  const { investment: words } = c.words.supervisionBoards
  return (
    <>
      <TextInput name="name" label={words.name} value={project?.name} maxLength={500} required />
      <FieldRow>
        <Select
          name="ownerId"
          label={words.owner}
          blank="–"
          options={agencyOptions(agencies)}
          value={project?.ownerId}
        />
        <TextInput
          name="ownerName"
          label={words.ownerName}
          value={project?.ownerId ? '' : project?.ownerName}
          maxLength={300}
        />
      </FieldRow>
      <FieldRow>
        <TextInput name="contractor" label={words.contractor} value={project?.contractor} maxLength={300} />
        <TextInput name="budget" label={words.budget} value={project?.budget?.toString()} inputMode="numeric" />
        <TextInput name="budgetSource" label={words.budgetSource} value={project?.budgetSource} maxLength={300} />
      </FieldRow>
      <FieldRow>
        <Select
          name="areaId"
          label={words.area}
          blank="–"
          options={areas.map((area) => ({ value: area.id, label: areaName(area, c.today) }))}
          value={project?.areaId}
        />
        <TextInput name="place" label={words.place} value={project?.place} maxLength={300} />
      </FieldRow>
      <FieldRow>
        <DayInput name="startsOn" label={words.startsOn} value={project?.startsOn} />
        <DayInput name="endsOn" label={words.endsOn} value={project?.endsOn} />
        <DayInput name="superviseFromOn" label={words.superviseFromOn} value={project?.superviseFromOn} />
      </FieldRow>
    </>
  )
}
