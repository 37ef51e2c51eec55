import { zDay, zId, zMaybe, zText } from '../../platform/input.ts'
import { paperShape } from '../documents/index.ts'

export const stepShape = {
  id: zId,
  happenedOn: zDay,
  note: zMaybe(zText(5000)).optional(),
  ...paperShape,
}
