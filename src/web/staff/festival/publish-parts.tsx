import type { Evidence } from '../../../areas/documents/index.ts'
import type * as area from '../../../areas/festival/index.ts'
import { showDay } from '../../../values/day.ts'
import { showCount } from '../../../values/number.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, Checkbox, DataTable, DefinitionList, Fieldset, TextInput } from '../../parts/index.ts'
import { filePath } from '../documents/address.ts'
import { sayPart } from './saying.tsx'

export function Photos({ c, photos }: { readonly c: PageContext; readonly photos: readonly Evidence[] }) {
  const { publish: words } = c.words.festivalPages
  if (photos.length === 0) return <p class="soft">{words.noPhotos}</p>
  return (
    <Fieldset title={words.photos} hint={words.photosHint}>
      {photos.slice(0, 60).map((one, at) => (
        <div class="photo-choice" key={one.id}>
          <img src={filePath(one.file?.id ?? '', 480)} alt={one.caption} width={160} height={120} loading="lazy" />
          <div>
            <Checkbox name={`photos.${at}.take`} label={words.take} />
            <TextInput name={`photos.${at}.caption`} label={words.caption} value={one.caption} maxLength={200} />
            <input type="hidden" name={`photos.${at}.fileId`} value={one.file?.id ?? ''} />
            <input type="hidden" name={`photos.${at}.on`} value={one.evidenceOn} />
          </div>
        </div>
      ))}
    </Fieldset>
  )
}

export function Preview({ c, content }: { readonly c: PageContext; readonly content: area.PublishedFestival }) {
  const { publish: words, results, report } = c.words.festivalPages
  const flag = (value: boolean) => (value ? results.yes : results.no)
  return (
    <Card title={words.preview}>
      <DefinitionList
        items={[
          { term: results.sums.covered, value: sayPart(content.covered, content.areas) },
          { term: results.sums.attended, value: sayPart(content.attended, content.households) },
          { term: results.sums.ceremony, value: `${content.ceremony}/${content.verified}` },
          { term: results.sums.meal, value: `${content.unityMeal}/${content.verified}` },
          { term: results.sums.commended, value: showCount(content.commended) },
          { term: results.sums.gifts, value: showCount(content.gifts) },
          { term: words.works, value: content.works.map(({ area: name, text }) => `${name}: ${text}`).join('; ') },
        ]}
      />
      <DataTable
        caption={words.areas}
        rows={content.rows}
        rowKey={(row) => row.area}
        columns={[
          { key: 'area', head: results.columns.area, cell: (row) => row.area },
          { key: 'when', head: results.columns.when, cell: (row) => showDay(row.heldOn) },
          { key: 'ceremony', head: report.partNames.ceremony, cell: (row) => flag(row.ceremony) },
          { key: 'festivities', head: report.partNames.festivities, cell: (row) => flag(row.festivities) },
          { key: 'meal', head: report.partNames.unityMeal, cell: (row) => flag(row.unityMeal) },
        ]}
      />
    </Card>
  )
}
