import {
  editSession,
  findSession,
  type SessionFacts,
  supervisionPermissions,
} from '../../../areas/supervision/index.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { Form, PageHead, SubmitRow } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { boardPath, missing, sessionPath, sessionsPath } from './address.ts'
import { type Choices, loadChoices } from './choosing.ts'
import { SessionFields } from './session-fields.tsx'

interface EditSession {
  readonly facts: SessionFacts
  readonly choices: Choices
}

/** Sửa cuộc giám sát. */
export const editSessionPage = page<EditSession>({
  path: `${sessionsPath}/${idPart}/sua`,
  shell: 'staff',
  may: supervisionPermissions.plan,
  title: (_, words) => words.supervisionPages.fields.editTitle,
  load: (c) =>
    c.read(async (reading) => {
      const facts = await findSession(reading, idIn(c))
      return facts ? { facts, choices: await loadChoices(reading, c.signedIn.committeeId) } : missing
    }),
  acts: { edit: carry(editSession, (c) => sessionPath(idIn(c))) },
  view: ({ data: { facts, choices }, c }) => {
    const { fields, board, sessions } = c.words.supervisionPages
    const { session, subjects } = facts
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: sessions.title, href: sessionsPath },
      { label: session.title, href: sessionPath(session.id) },
      { label: fields.editTitle },
    ]
    return (
      <>
        <PageHead title={fields.editTitle} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={session.editNo} />
          <SessionFields
            c={c}
            choices={choices}
            form={session.form}
            session={session}
            subjectIds={subjects.map((one) => one.agencyId)}
          />
          <SubmitRow primary={fields.save} cancel={{ href: sessionPath(session.id) }} />
        </Form>
      </>
    )
  },
})
