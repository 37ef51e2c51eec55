import { documentPermissions } from '../../../areas/documents/index.ts'
import type { PageContext } from '../../http/page.ts'
import { ButtonForm, Card, LinkButton, Toolbar } from '../../parts/index.ts'
import { meetingPath } from '../meetings/address.ts'
import { PaperList } from '../record/paper-list.tsx'
import type { DialogueData } from './dialogue-data.ts'
import { dialoguePaperKinds } from './paper-acts.ts'

/** Papers of the dialogue: drafted here from its records; those of the conference are issued with its steps, there. */
export function DialoguePapers({ c, data }: { c: PageContext; data: DialogueData }) {
  const { papers: words } = c.words.dialoguePages
  const common = c.words.records.papers
  return (
    <div class="stack">
      {c.may(documentPermissions.draft) && data.state !== 'withdrawn' ? (
        <Card title={common.draft}>
          <Toolbar>
            {dialoguePaperKinds.map((kind) => (
              <ButtonForm key={kind} act="draft_paper" clientId={c.formId} fields={{ kind }} class="button">
                {words[kind]}
              </ButtonForm>
            ))}
          </Toolbar>
          <p class="soft">{words.issueThere}</p>
          <LinkButton href={meetingPath(data.dialogue.meetingId, 'van_ban')} small>
            {words.meetingPapers}
          </LinkButton>
        </Card>
      ) : null}
      <Card title={common.title}>
        <PaperList c={c} documents={data.documents} />
      </Card>
    </div>
  )
}
