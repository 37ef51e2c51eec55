import { documentPermissions } from '../../../areas/documents/index.ts'
import * as area from '../../../areas/outreach/index.ts'
import { modelReport } from '../../../print/forms/outreach/model-report.ts'
import { isRefusal } from '../../../values/refusal.ts'
import { type Act, type PageContext, page, type ViewProps } from '../../http/page.ts'
import { Beside, ButtonForm, Card, LinkButton, PageHead } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { keepDraft } from '../record/keep-draft.ts'
import { officeOn } from '../record/office.ts'
import { PaperList } from '../record/paper-list.tsx'
import { PhotoCard, sendPhoto } from '../record/photo.tsx'
import { actOn } from './acting.ts'
import { boardPath, modelPath, modelsPath } from './address.ts'
import { Asked, ModelAbout, Replications } from './model-cards.tsx'
import { loadModelData, type ModelData } from './model-data.ts'
import { ModelForms } from './model-forms.tsx'
import { Results } from './model-results.tsx'
import { JournalSection, StateBadge, StepsCard } from './saying.tsx'

const here = (c: PageContext) => modelPath(idIn(c))

const draftReport: Act = async (c, form) => {
  const data = await loadModelData(c)
  if (isRefusal(data)) return data
  const { results, modelKinds } = c.words.outreachLabels
  const areas = data.model.areaIds.map((id) => data.names.get(id) ?? '')
  const paper = await c.read(async (reading) =>
    modelReport(await officeOn(reading, data.model.committeeId, c.today), {
      ...data,
      areas,
      labels: { results, kinds: modelKinds },
    }),
  )
  return keepDraft(c, form, paper)
}

/** One model: what it is, what it came to, who asked it for help in numbers, where else it was taken up. */
export const modelPage = page<ModelData>({
  path: `${modelsPath}/${idPart}`,
  shell: 'staff',
  may: area.outreachPermissions.read,
  maxMegabytes: 105,
  title: (data) => data.model.name,
  load: loadModelData,
  acts: {
    advance: carry(area.advanceModel, here),
    undo: carry(area.undoModelStep, here),
    result: carry(area.recordResult, here),
    correct_measure: actOn(area.correctMeasure, here),
    replicate: carry(area.replicateModel, here),
    drop_replication: carry(area.removeReplication, here),
    remove: carry(area.removeModel, () => modelsPath),
    erase: async (c, form) => {
      const done = await c.perform(area.eraseHelp, {}, form.clientId)
      return isRefusal(done) ? done : { goTo: here(c), done: area.eraseHelp.name }
    },
    report: draftReport,
    photo: async (c, form) => {
      const id = idIn(c)
      const found = await c.read((reading) => area.findModel(reading, id))
      return sendPhoto(c, form, { kind: 'model', id, label: found?.model.name ?? '' }, here(c))
    },
  },
  view: ModelView,
})

function ModelView({ data, c }: ViewProps<ModelData>) {
  const { models: words } = c.words.outreachModels
  const { board } = c.words.outreachPages
  const labels = c.words.outreachLabels
  const { model, state } = data
  return (
    <>
      <PageHead
        title={model.name}
        kicker={[labels.modelKinds[model.kind], model.lead].join(' · ')}
        crumbs={[
          { label: board.title, href: boardPath },
          { label: words.title, href: modelsPath },
          { label: model.name },
        ]}
        meta={<StateBadge labels={labels.modelStates} state={state} />}
        actions={<Actions c={c} data={data} />}
      />
      <Beside
        aside={
          <>
            {c.may(documentPermissions.read) ? (
              <PhotoCard
                c={c}
                origin={{ kind: 'model', id: model.id }}
                evidence={data.evidence}
                open={state !== 'removed'}
                here={modelPath(model.id)}
              />
            ) : null}
            <StepsCard c={c} labels={words.moves} steps={data.steps} />
            <PapersCard c={c} data={data} />
          </>
        }
      >
        <ModelAbout c={c} data={data} />
        <Results c={c} data={data} />
        <Asked c={c} data={data} />
        <Replications c={c} data={data} />
        {c.may(area.outreachPermissions.manage_models) && state !== 'removed' ? <ModelForms c={c} data={data} /> : null}
        <JournalSection c={c} journal={data.journal} />
      </Beside>
    </>
  )
}

function Actions({ c, data: { model, state } }: { readonly c: PageContext; readonly data: ModelData }) {
  const at = modelPath(model.id)
  if (state === 'removed') return null
  return (
    <>
      {c.may(area.outreachPermissions.manage_models) ? (
        <LinkButton href={`${at}/sua`} icon="edit">
          {c.words.records.edit}
        </LinkButton>
      ) : null}
      {state !== 'planned' && c.may(area.outreachPermissions.publish) ? (
        <LinkButton href={`${at}/cong-khai`} icon="open">
          {c.words.outreachPages.item.makePublic}
        </LinkButton>
      ) : null}
    </>
  )
}

function PapersCard({ c, data }: { readonly c: PageContext; readonly data: ModelData }) {
  const { models: words } = c.words.outreachModels
  return (
    <Card title={c.words.records.papers.title}>
      {c.may(documentPermissions.draft) && c.may(area.outreachPermissions.manage_models) ? (
        <ButtonForm act="report" clientId={c.formId} class="button">
          {words.report}
        </ButtonForm>
      ) : null}
      <PaperList c={c} documents={data.documents} />
    </Card>
  )
}
