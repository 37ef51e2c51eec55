import { criticismPermissions, type Exercise } from '../../../areas/criticism/index.ts'
import type { PageContext } from '../../http/page.ts'
import { Card, LineList, LinkButton } from '../../parts/index.ts'
import { withQuery } from '../record/address.ts'
import { exercisePath, exercisesPath } from './address.ts'

interface Props {
  readonly c: PageContext
  readonly exercises: readonly Pick<Exercise, 'id' | 'title'>[]
  /** The draft on which one can be begun. */
  readonly draftId?: string
}

/** Criticisms of a draft or of a conference, where there are any or one may begin. */
export function ExerciseLinks({ c, exercises, draftId }: Props) {
  const { list } = c.words.exercisePages
  const mayBegin = draftId !== undefined && exercises.length === 0 && c.may(criticismPermissions.plan)
  if (!c.may(criticismPermissions.read) || (exercises.length === 0 && !mayBegin)) return null
  return (
    <Card title={c.words.criticismPages.board.title}>
      <LineList items={exercises.map(({ id, title }) => ({ id, href: exercisePath(id), title }))} />
      {mayBegin ? (
        <LinkButton href={withQuery(`${exercisesPath}/moi`, { 'du-thao': draftId })} icon="add" small>
          {list.add}
        </LinkButton>
      ) : null}
    </Card>
  )
}
