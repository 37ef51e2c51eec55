import {
  areaKinds,
  charterKeys,
  deadlineKeys,
  loadSettings,
  organisationPermissions,
  rateKeys,
  type SettingEntry,
  templateNames,
} from '../../../areas/organisation/index.ts'
import { type PageContext, page } from '../../http/page.ts'
import { Badge, DataTable, EmptyState, PageHead, Tabs } from '../../parts/index.ts'
import { settingPath, settingsPath, withQuery } from './paths.ts'
import {
  calendarLine,
  charterLine,
  deadlineLine,
  labelLine,
  rateLine,
  type SettingLine,
  templateLine,
} from './setting-saying.ts'

const families = ['thoi-han', 'lich-nghi', 'quy-mo', 'dinh-muc', 'mau-so', 'ten-goi'] as const
type Family = (typeof families)[number]

const labelKeys = [
  'area.default_kind',
  ...areaKinds.map((kind) => `label.area_kind.${kind}`),
  'handover.read_only_hours',
]

const calendarKeys = ['calendar.days_off', 'calendar.days_worked']

function linesOf(c: PageContext, family: Family, settings: readonly SettingEntry[]): readonly SettingLine[] {
  if (family === 'thoi-han') return deadlineKeys.map((key) => deadlineLine(c, key, settings, c.today))
  if (family === 'quy-mo') {
    const sizes = charterKeys.map((key) => charterLine(c, key, settings, c.today))
    return [labelLine(c, 'committee.mountain', settings, c.today), ...sizes]
  }
  if (family === 'dinh-muc') return rateKeys.map((key) => rateLine(c, key, settings, c.today))
  if (family === 'lich-nghi') return calendarKeys.map((key) => calendarLine(c, key, settings))
  if (family === 'mau-so') return templateNames.map((name) => templateLine(name, settings, c.today))
  return labelKeys.map((key) => labelLine(c, key, settings, c.today))
}

interface SettingsData {
  readonly family: Family
  readonly lines: readonly SettingLine[]
}

/** Cài đặt: what holds today, with its source; each line opens to its versions. */
export const settingsPage = page<SettingsData>({
  path: settingsPath,
  shell: 'staff',
  may: organisationPermissions.read,
  title: (_, words) => words.organisation.pages.settings.title,
  load: async (c) => {
    const family = families.find((one) => one === c.query('nhom')) ?? 'thoi-han'
    const settings = await c.read((reading) => loadSettings(reading, c.signedIn.committeeId))
    return { family, lines: linesOf(c, family, settings) }
  },
  view: ({ data, c }) => {
    const { settings } = c.words.organisation.pages
    const names = {
      'thoi-han': settings.deadlines,
      'lich-nghi': settings.calendar,
      'quy-mo': settings.charter,
      'dinh-muc': settings.rates,
      'mau-so': settings.templates,
      'ten-goi': settings.labels,
    }
    return (
      <>
        <PageHead title={settings.title} summary={settings.summary} />
        <Tabs
          label={settings.title}
          items={families.map((family) => ({
            href: withQuery(settingsPath, { nhom: family }),
            label: names[family],
            current: family === data.family,
          }))}
        />
        <DataTable
          caption={names[data.family]}
          captionHidden
          columns={[
            { key: 'what', head: settings.what, width: 'wide', cell: (line) => nameOf(c, line.key) },
            { key: 'now', head: settings.now, cell: (line) => line.now },
            {
              key: 'whose',
              head: settings.whose,
              width: 'medium',
              cell: (line) => (line.own ? <Badge tone="due">{settings.own}</Badge> : settings.byDefault),
            },
            { key: 'source', head: settings.source, cell: (line) => <Source line={line} /> },
          ]}
          rows={data.lines}
          rowKey={(line) => line.key}
          href={(line) => settingPath(line.key)}
          empty={<EmptyState title={settings.title} />}
        />
      </>
    )
  },
})

/** 'Trả lời kiến nghị từ ngày nhận'; templates are called by their type of document. */
export function nameOf(c: PageContext, key: string): string {
  const { settings, documentTypes } = c.words.organisation
  const type = key.startsWith('number_template.') ? key.slice('number_template.'.length) : null
  return type === null || Object.hasOwn(settings, key)
    ? (settings[key] ?? key)
    : `${documentTypes[type] ?? type} (${type})`
}

function Source({ line }: { line: SettingLine }) {
  return (
    <>
      {line.source}
      {line.mark ? <div class="soft">{line.mark}</div> : null}
    </>
  )
}
