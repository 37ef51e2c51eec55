import {
  changeSetting,
  loadSettings,
  organisationPermissions,
  type SettingEntry,
  withdrawSetting,
} from '../../../areas/organisation/index.ts'
import { showDay } from '../../../values/day.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { type Act, type PageContext, page } from '../../http/page.ts'
import {
  Beside,
  Card,
  Confirm,
  DataTable,
  DayInput,
  EmptyState,
  Form,
  PageHead,
  Section,
  SubmitRow,
  TextInput,
} from '../../parts/index.ts'
import { settingPath, settingsPath } from './paths.ts'
import { toForm } from './refused-field.ts'
import { isSettingKey, readSettingForm } from './setting-form.ts'
import { sayDue, sayValue } from './setting-saying.ts'
import { ValueFields } from './setting-value.tsx'
import { dueOf, Versions } from './setting-versions.tsx'
import { nameOf } from './settings.tsx'

interface SettingData {
  readonly key: string
  readonly own: readonly SettingEntry[]
}

const change: Act = async (c, form) => {
  const key = c.param('key')
  const { validFrom, reason } = form.values
  const input = { key, value: readSettingForm(key, form), validFrom, reason }
  const changed = await c.perform(changeSetting, input, form.clientId)
  return isRefusal(changed) ? toForm(changed, '') : { goTo: settingPath(key), done: changeSetting.name }
}

const withdraw: Act = async (c, form) => {
  const withdrawn = await c.perform(withdrawSetting, form.values, form.clientId)
  return isRefusal(withdrawn) ? withdrawn : { goTo: settingPath(c.param('key')), done: withdrawSetting.name }
}

/** One setting: its versions by date, what the committee set, and a new value. */
export const settingPage = page<SettingData>({
  path: `${settingsPath}/:key`,
  shell: 'staff',
  may: organisationPermissions.read,
  title: ({ key }, words) => words.organisation.settings[key] ?? key,
  load: async (c) => {
    const key = c.param('key')
    if (!isSettingKey(key)) return refuse('organisation.setting_unknown', { kind: 'missing', params: { key } })
    const all = await c.read((reading) => loadSettings(reading, c.signedIn.committeeId, key))
    return { key, own: all.filter((entry) => entry.key === key).toReversed() }
  },
  acts: { change, withdraw },
  view: ({ data, c }) => {
    const { settings } = c.words.organisation.pages
    const name = nameOf(c, data.key)
    const changes = c.may(organisationPermissions.change_settings)
    return (
      <>
        <PageHead title={name} crumbs={[{ label: settings.title, href: settingsPath }, { label: name }]} />
        <Beside aside={changes ? <Changes data={data} c={c} /> : null}>
          <Own data={data} c={c} />
          <Versions settingKey={data.key} c={c} />
        </Beside>
      </>
    )
  },
})

function Own({ data: { key, own }, c }: { data: SettingData; c: PageContext }) {
  const { pages } = c.words.organisation
  const say = (value: unknown) => {
    const due = dueOf(key, value)
    return due ? sayDue(c, due) : sayValue(c, key, value)
  }
  return (
    <Section title={pages.settings.ownEntries}>
      <DataTable
        caption={pages.settings.ownEntries}
        captionHidden
        columns={[
          { key: 'since', head: pages.settings.since, cell: (entry) => showDay(entry.validFrom) },
          { key: 'value', head: pages.settings.value, cell: (entry) => say(entry.value) },
          { key: 'reason', head: pages.reason, cell: (entry) => entry.reason },
        ]}
        rows={own}
        rowKey={(entry) => entry.id}
        empty={<EmptyState title={pages.settings.noOwn} />}
      />
    </Section>
  )
}

function Changes({ data: { key, own }, c }: { data: SettingData; c: PageContext }) {
  const { pages } = c.words.organisation
  const [latest] = own
  return (
    <>
      <Card title={pages.settings.change}>
        <p class="soft">{pages.settings.changeHint}</p>
        <Form act="change" clientId={c.formId} memory={memoryOf(c)}>
          <ValueFields settingKey={key} current={latest?.value} c={c} />
          <DayInput name="validFrom" label={pages.from} value={c.today} required />
          <TextInput name="reason" label={pages.reason} hint={pages.reasonHint} maxLength={300} required />
          <SubmitRow primary={pages.save} />
        </Form>
      </Card>
      {latest ? (
        <Confirm label={pages.settings.withdraw} question={pages.settings.withdrawTitle}>
          <Form act="withdraw" clientId={c.formId} memory={memoryOf(c)}>
            <input type="hidden" name="settingId" value={latest.id} />
            <TextInput name="reason" label={pages.reason} maxLength={300} required />
            <SubmitRow primary={pages.settings.withdraw} />
          </Form>
        </Confirm>
      ) : null}
    </>
  )
}
