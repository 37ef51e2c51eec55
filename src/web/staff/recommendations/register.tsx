import {
  type RegisterLine,
  recommendationPermissions,
  removeSavedFilter,
  saveFilter,
} from '../../../areas/recommendations/index.ts'
import { showDay } from '../../../values/day.ts'
import { isId } from '../../../values/id.ts'
import { isRefusal, refuse } from '../../../values/refusal.ts'
import { fill } from '../../../words/shape.ts'
import type { Form as Posted } from '../../http/form.ts'
import { type PageContext, page } from '../../http/page.ts'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  Form,
  LinkButton,
  PageHead,
  Pager,
  Toolbar,
} from '../../parts/index.ts'
import { recommendationPath, registerPath, withIds } from './address.ts'
import { loadRegister, type RegisterData } from './register-data.ts'
import { RegisterFilters, SaveFilter } from './register-filters.tsx'
import { registerAddress, registerQueryText, writePlace } from './register-query.ts'
import { DueMark, StageMark } from './standing-mark.tsx'

/** What was ticked, for the page that goes on with it. */
function picked(form: Posted, path: string) {
  const ids = Array.isArray(form.values.ids) ? form.values.ids.filter(isId) : []
  return ids.length === 0
    ? refuse('recommendations.nothing_picked', { field: 'ids' })
    : { goTo: withIds(path, ids.slice(0, 60)) }
}

/** Sổ theo dõi kiến nghị. */
export const registerPage = page<RegisterData>({
  path: registerPath,
  shell: 'staff',
  may: recommendationPermissions.read_register,
  title: (_, words) => words.recommendationPages.register.title,
  load: loadRegister,
  acts: {
    remind: async (_, form) => picked(form, `${registerPath}/don-doc`),
    issue: async (_, form) => picked(form, `${registerPath}/ban-hanh`),
    save_filter: async (c, form) => {
      const saved = await c.perform(saveFilter, { name: form.values.name, query: registerQueryText(c) }, form.clientId)
      return isRefusal(saved) ? saved : { goTo: registerAddress(c, {}), done: 'recommendations.save_filter' }
    },
    remove_filter: async (c, form) => {
      const removed = await c.perform(removeSavedFilter, { id: form.values.id }, form.clientId)
      return isRefusal(removed) ? removed : { goTo: registerAddress(c, {}), done: 'recommendations.remove_filter' }
    },
  },
  view: ({ data, c }) => {
    const { register } = c.words.recommendationPages
    const older = data.next ? registerAddress(c, { sau: writePlace(data.next) }) : undefined
    const newest = c.query('sau') === '' ? undefined : registerAddress(c, {})
    const mayPick = c.may(recommendationPermissions.remind) && data.lines.length > 0
    return (
      <>
        <PageHead title={register.title} summary={register.summary} actions={<Actions c={c} />} />
        <RegisterFilters c={c} data={data} />
        {mayPick ? (
          <Form act="remind" id="register" clientId={c.formId} memory={null} wide>
            <Rows c={c} data={data} />
            <PickActs c={c} />
          </Form>
        ) : (
          <Rows c={c} data={data} />
        )}
        <Pager newer={newest} older={older} summary={fill(register.count, { count: data.counts.all })} />
        <SaveFilter c={c} data={data} />
      </>
    )
  },
})

function Actions({ c }: { c: PageContext }) {
  const { register } = c.words.recommendationPages
  return (
    <>
      {c.may(recommendationPermissions.draft) ? (
        <LinkButton href={`${registerPath}/moi`} icon="add" kind="primary">
          {register.draft}
        </LinkButton>
      ) : null}
      {c.may(recommendationPermissions.import) ? (
        <LinkButton href={`${registerPath}/nhap`} icon="upload">
          {register.import}
        </LinkButton>
      ) : null}
      <LinkButton href={registerAddress(c, {}, '/kien-nghi.xlsx')} icon="download" download>
        {register.sheet}
      </LinkButton>
      <LinkButton href={registerAddress(c, {}, '/so-kien-nghi.pdf')} icon="print" download>
        {register.print}
      </LinkButton>
      <LinkButton href={registerAddress(c, {}, '/so-kien-nghi.docx')} kind="quiet" download>
        {register.printDocx}
      </LinkButton>
    </>
  )
}

function Rows({ c, data }: { c: PageContext; data: RegisterData }) {
  const { register } = c.words.recommendationPages
  const mayPick = c.may(recommendationPermissions.remind)
  const label = (line: RegisterLine) => fill(register.pick, { text: line.text.slice(0, 120) })
  return (
    <DataTable
      caption={register.caption}
      captionHidden
      columns={columns(c)}
      rows={data.lines}
      rowKey={(line) => line.id}
      href={(line) => recommendationPath(line.id)}
      pick={mayPick ? { name: 'ids[]', value: (line) => line.id, label } : undefined}
      empty={<Empty c={c} filtered={data.filtered} />}
    />
  )
}

function PickActs({ c }: { c: PageContext }) {
  const { register } = c.words.recommendationPages
  return (
    <Toolbar>
      <Button name="act" value="remind" icon="bell">
        {register.remind}
      </Button>
      {c.may(recommendationPermissions.issue) ? (
        <Button name="act" value="issue" icon="check">
          {register.issue}
        </Button>
      ) : null}
    </Toolbar>
  )
}

function columns(c: PageContext): readonly Column<RegisterLine>[] {
  const head = c.words.recommendationPages.register.columns
  return [
    { key: 'text', head: head.text, width: 'wide', cell: (line) => line.text },
    {
      key: 'number',
      head: head.number,
      width: 'narrow',
      cell: (line) => (
        <>
          {line.numberText}
          {line.numberText && line.issuedOn ? <br /> : null}
          {line.issuedOn ? showDay(line.issuedOn) : null}
        </>
      ),
    },
    { key: 'addressee', head: head.addressee, width: 'medium', cell: (line) => line.addresseeName },
    { key: 'due', head: head.due, width: 'narrow', cell: (line) => (line.dueOn ? showDay(line.dueOn) : '') },
    {
      key: 'answered',
      head: head.answered,
      width: 'narrow',
      cell: (line) => (line.answeredOn ? showDay(line.answeredOn) : ''),
    },
    {
      key: 'result',
      head: head.result,
      cell: (line) => (
        <span>
          <StageMark c={c} stage={line.stage} /> <DueMark c={c} standing={line} />
        </span>
      ),
    },
  ]
}

function Empty({ c, filtered }: { c: PageContext; filtered: boolean }) {
  const { register } = c.words.recommendationPages
  return filtered ? (
    <EmptyState title={register.nothing}>{register.nothingText}</EmptyState>
  ) : (
    <EmptyState title={register.empty}>{register.emptyText}</EmptyState>
  )
}
