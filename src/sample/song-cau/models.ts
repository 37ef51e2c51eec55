import { addEvidence, evidenceOf } from '../../areas/documents/index.ts'
import { advanceModel, publishModel, recordResult, registerModel, replicateModel } from '../../areas/outreach/index.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { addDays, day } from '../../values/day.ts'
import type { Diary } from '../diary.ts'
import type { Hand } from '../hand.ts'
import type { Scene } from '../picture.ts'
import { models } from './model-facts.ts'
import type { SampleModel } from './model-shape.ts'
import { picturePart } from './prove.ts'

export function startModels(diary: Diary, hand: Hand, files: FileStore): void {
  for (const [at, model] of models.entries()) {
    const { key, kind, name, lead, description, areas, startedOn, endedOn, asksHelp, results, takenUp } = model
    const id = hand.id(`model ${key}`)
    const areaIds = areas.map((number) => hand.id(`area ${number}`))
    const asked = { takesRequests: asksHelp === true, holdsHealthData: asksHelp === true }
    diary.note(startedOn, registerModel, { id, kind, name, lead, description, areaIds, startedOn, ...asked })
    for (const [on, of, value] of results)
      diary.note(day(on), recordResult, { id, kind: of, measuredOn: day(on), value })
    for (const [number, from] of takenUp) {
      const areaId = hand.id(`area ${number}`)
      const replicationId = hand.id(`replication ${key} ${number}`)
      diary.note(day(from), replicateModel, { id, replicationId, areaId, place: `Tổ ${number}`, from: day(from) })
    }
    if (endedOn) diary.note(endedOn, advanceModel, { id, stage: 'ended', happenedOn: endedOn })
    if (model.scene) show(diary, hand, { ...model, scene: model.scene }, { files, seed: 700 + at })
  }
}

/** The public reads what a model came to, with a picture. */
function show(
  diary: Diary,
  hand: Hand,
  { key, name, endedOn, scene }: SampleModel & { readonly scene: Scene },
  drawn: { readonly files: FileStore; readonly seed: number },
): void {
  const id = hand.id(`model ${key}`)
  const on = addDays(endedOn ?? day('2024-01-10'), 5)
  const told = { origin: { kind: 'model', id, label: name }, caption: `${name} (tranh minh họa)`, evidenceOn: on }
  const picture = { scene, seed: drawn.seed }
  const file = () => picturePart(drawn.files, picture)
  diary.note(on, addEvidence, async () => ({ ...told, visibility: 'public', files: [await file()] }))
  diary.note(addDays(on, 1), publishModel, async () => {
    const found = await hand.read((reading) => evidenceOf(reading, [id]))
    return { id, photoIds: (found.get(id) ?? []).map((one) => one.id) }
  })
}
