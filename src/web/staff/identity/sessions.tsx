import {
  type Device,
  endOtherSessions,
  endSession,
  type OpenSession,
  ownSessions,
  readProofs,
  revokeDevice,
} from '../../../areas/identity/index.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { type PageContext, page, type ViewProps } from '../../http/page.ts'
import { showMoment } from '../../moment.ts'
import { Badge, ButtonForm, DataTable, PageHead, Section, Stack } from '../../parts/index.ts'

const path = '/tai-khoan/phien'

interface SessionFacts {
  readonly sessions: readonly OpenSession[]
  readonly devices: readonly Device[]
}

/** Where one's account is open, and the phones it lives on. */
export const sessionsPage = page<SessionFacts>({
  path,
  shell: 'staff',
  may: 'signed_in',
  title: (_, words) => words.identity.sessions.title,
  load: async (c) => {
    const { accountId } = c.signedIn.actor
    const proofs = await readProofs(c.house.database, accountId)
    return { sessions: await ownSessions(c.house.database, accountId), devices: proofs?.devices ?? [] }
  },
  acts: {
    end: async (c, form) => {
      const ended = await c.perform(endSession, form.values, form.clientId)
      return isRefusal(ended) ? ended : { goTo: path, done: 'identity.end_session' }
    },
    end_others: async (c, form) => {
      const ended = await c.perform(endOtherSessions, { keepSessionId: c.signedIn.sessionId }, form.clientId)
      return isRefusal(ended) ? ended : { goTo: path, done: 'identity.end_other_sessions' }
    },
    revoke: async (c, form) => {
      const revoked = await c.perform(revokeDevice, form.values, form.clientId)
      return isRefusal(revoked) ? revoked : { goTo: path, done: 'identity.revoke_device' }
    },
  },
  view: SessionsView,
})

function SessionsView({ data, c }: ViewProps<SessionFacts>) {
  const { sessions: words, mine } = c.words.identity
  return (
    <Stack>
      <PageHead title={words.title} crumbs={[{ label: mine.title, href: '/tai-khoan' }, { label: words.title }]} />
      <SessionTable c={c} sessions={data.sessions} />
      {data.sessions.length > 1 ? (
        <ButtonForm act="end_others" clientId={c.formId}>
          {words.endOthers}
        </ButtonForm>
      ) : null}
      <Section title={words.devices}>
        <DeviceTable c={c} devices={data.devices} />
      </Section>
    </Stack>
  )
}

function SessionTable({ c, sessions }: { c: PageContext; sessions: readonly OpenSession[] }) {
  const { sessions: words, methods } = c.words.identity
  const here = c.signedIn.sessionId
  return (
    <DataTable
      caption={words.open}
      rows={sessions}
      rowKey={(session) => session.id}
      columns={[
        {
          key: 'where',
          head: words.where,
          cell: (session) => (
            <>
              {session.label} {session.id === here ? <Badge>{words.thisOne}</Badge> : null}
            </>
          ),
        },
        { key: 'how', head: words.how, cell: (session) => methods[session.method] },
        { key: 'opened', head: words.opened, cell: (session) => showMoment(session.openedAt) },
        { key: 'seen', head: words.seen, cell: (session) => showMoment(session.lastSeenAt) },
        {
          key: 'end',
          head: words.end,
          cell: (session) => (
            <ButtonForm
              act="end"
              clientId={c.formId}
              fields={{ sessionId: session.id }}
              class="button button-small button-quiet"
            >
              {words.end}
            </ButtonForm>
          ),
        },
      ]}
    />
  )
}

/** Devices of an account, for its holder and for the office. */
export function DeviceTable({ c, devices }: { c: PageContext; devices: readonly Device[] }) {
  const { sessions: words } = c.words.identity
  return (
    <DataTable
      caption={words.devices}
      captionHidden
      rows={devices}
      rowKey={(device) => device.id}
      empty={<p class="soft">{words.noDevices}</p>}
      columns={[
        { key: 'where', head: words.where, cell: (device) => device.label },
        { key: 'bound', head: words.bound, cell: (device) => showMoment(device.boundAt) },
        {
          key: 'revoke',
          head: words.revoke,
          cell: (device) =>
            device.revokedAt ? (
              <Badge>{words.revoked}</Badge>
            ) : (
              <ButtonForm
                act="revoke"
                clientId={c.formId}
                fields={{ deviceId: device.id }}
                class="button button-small button-quiet"
              >
                {words.revoke}
              </ButtonForm>
            ),
        },
      ]}
    />
  )
}
