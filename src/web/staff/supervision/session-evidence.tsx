import type { PageContext } from '../../http/page.ts'
import { PhotoCard } from '../record/photo.tsx'
import { sessionPath } from './address.ts'
import type { SessionData } from './session-data.ts'

/** The photos of a session and of all that belongs to it. */
export function SessionEvidence({ c, data, open }: { c: PageContext; data: SessionData; open: boolean }) {
  const { id } = data.session
  return (
    <PhotoCard
      c={c}
      origin={{ kind: 'supervision_session', id }}
      evidence={[...data.evidence.values()].flat()}
      open={open}
      here={sessionPath(id)}
      all={`${sessionPath(id, 'ket_qua')}#minh-chung`}
    />
  )
}
