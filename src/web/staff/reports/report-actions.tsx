import { isOpen, mayFollow, reportPermissions } from '../../../areas/reports/index.ts'
import type { PageContext } from '../../http/page.ts'
import { ButtonForm, LinkButton, Menu, MenuLink } from '../../parts/index.ts'
import { reportPath } from './address.ts'
import type { ReportData } from './report-data.ts'

interface Props {
  readonly c: PageContext
  readonly data: ReportData
}

/** What can be done now by who looks: the next step first, the rest behind one word. */
export function ReportActions({ c, data }: Props) {
  const { page: words } = c.words.reportPages
  const { report, version, state, facts } = data
  const path = reportPath(report.id)
  const isLatest = facts.versions[0]?.version === version.version
  const mayWrite = c.may(reportPermissions.write)
  const source = `?ban=${version.version}`
  return (
    <>
      {isLatest && isOpen(state) && mayWrite ? (
        <LinkButton href={`${path}/soan`} icon="edit" kind={state === 'computed' ? 'primary' : 'plain'}>
          {words.write}
        </LinkButton>
      ) : null}
      {isLatest ? <NextStep c={c} data={data} /> : null}
      <Menu label={words.take} icon="download">
        <MenuLink href={`${path}.pdf${source}`}>{words.pdf}</MenuLink>
        <MenuLink href={`${path}.pdf${source}&nguon=1`}>{words.withSources}</MenuLink>
        <MenuLink href={`${path}.docx${source}`}>{words.docx}</MenuLink>
      </Menu>
      {isLatest && mayWrite && mayFollow(state) ? (
        <LinkButton href={`${path}/ban-moi`} icon="history">
          {words.revise}
        </LinkButton>
      ) : null}
      {data.issue && c.may(reportPermissions.publish) ? (
        <LinkButton href={`${path}/cong-khai`} icon="open">
          {words.publish}
        </LinkButton>
      ) : null}
      {isOpen(state) && version.version === 1 && mayWrite ? (
        <LinkButton href={`${path}/bo`} kind="danger">
          {words.withdraw}
        </LinkButton>
      ) : null}
    </>
  )
}

function NextStep({ c, data }: Props) {
  const { page: words } = c.words.reportPages
  const { report, state, editNo } = data
  const press = (act: string, label: string, primary = true) => (
    <ButtonForm
      act={act}
      clientId={c.formId}
      action={reportPath(report.id)}
      fields={{ editNo: String(editNo) }}
      class={primary ? 'button button-primary' : 'button'}
    >
      {label}
    </ButtonForm>
  )
  const compute = c.may(reportPermissions.write) && isOpen(state) ? press('compute', words.compute, false) : null
  return (
    <>
      {compute}
      {state === 'computed' && c.may(reportPermissions.write) ? press('finish', words.finish, false) : null}
      {state === 'drafted' && c.may(reportPermissions.approve) ? press('approve', words.approve) : null}
      {state === 'approved' && c.may(reportPermissions.issue) ? (
        <LinkButton href={`${reportPath(report.id)}/ban-hanh`} icon="check" kind="primary">
          {words.issue}
        </LinkButton>
      ) : null}
      {state === 'issued' && c.may(reportPermissions.submit) ? press('submit', words.submit) : null}
      {state === 'submitted' && c.may(reportPermissions.review) ? press('accept', words.accept) : null}
      {state === 'accepted' && c.may(reportPermissions.review) ? press('lock', words.lock) : null}
    </>
  )
}
