import * as area from '../../../areas/supervision/index.ts'
import { SessionMatter } from '../../portal/session.tsx'
import { publishPageOf } from '../publication/publish-page.tsx'
import { idPart } from '../record/address.ts'
import { boardPath, sessionPath, sessionsPath } from './address.ts'

/** Công khai một cuộc giám sát. */
export const publishSessionPage = publishPageOf<area.PublishedSession>({
  path: `${sessionsPath}/${idPart}/cong-khai`,
  may: area.supervisionPermissions.publish,
  kind: 'supervision_session',
  publish: area.publishSession,
  unpublish: area.unpublishSession,
  load: (_, reading, id) => area.sessionToPublish(reading, id),
  back: (id) => sessionPath(id),
  crumbs: (c, id, title) => [
    { label: c.words.supervisionPages.board.title, href: boardPath },
    { label: c.words.supervisionPages.sessions.title, href: sessionsPath },
    { label: title, href: sessionPath(id) },
  ],
  Preview: SessionMatter,
})
