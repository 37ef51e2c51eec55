import * as area from '../../../areas/outreach/index.ts'
import type { Reading } from '../../../platform/context.ts'
import { addDays, daysBetween, yearOf } from '../../../values/day.ts'
import { fill } from '../../../words/shape.ts'
import type { PageContext } from '../../http/page.ts'
import {
  channelsPath,
  itemPath,
  itemsPath,
  opinionPath,
  opinionsPath,
  programmePath,
  programmesPath,
} from '../outreach/address.ts'
import { type Agenda, heap, horizon, type Task } from './task.ts'

/** Words that wait for approval or for going out, urgent notes nobody checked, tasks due, channels nobody looked at. */
export async function outreachTasks(c: PageContext, reading: Reading): Promise<Agenda> {
  const { committeeId } = c.signedIn
  const due = await tasksDue(c, reading)
  const items = await itemsWaiting(c, reading)
  const urgent = c.may(area.outreachPermissions.verify_opinion)
    ? (await area.listOpinions(reading, { committeeId, urgent: true, state: 'noted', limit: 20 })).rows
    : []
  const notes = urgent.map(
    (line): Task => ({
      id: `opinion ${line.id}`,
      href: opinionPath(line.id),
      title: line.words ?? c.words.outreachLabels.opinionTopics[line.topic] ?? '',
      why: c.words.home.whys.verifyOpinion,
      about: c.words.outreachLabels.moods[line.mood] ?? '',
      dueOn: line.notedOn,
    }),
  )
  return {
    late: [
      heap(
        due.filter((one) => (one.dueOn ?? c.today) < c.today),
        programmesPath,
      ),
    ],
    soon: [
      heap(
        due.filter((one) => (one.dueOn ?? '') >= c.today),
        programmesPath,
      ),
    ],
    mine: [heap(notes, opinionsPath), heap(items, itemsPath)],
    missing: [heap(await channelsStale(c, reading), channelsPath)],
  }
}

async function itemsWaiting(c: PageContext, reading: Reading): Promise<readonly Task[]> {
  const { committeeId } = c.signedIn
  const { rows } = await area.listItems(reading, { committeeId, state: 'waiting', limit: 40 })
  const { whys } = c.words.home
  const { approve, post } = area.outreachPermissions
  const why = { submitted: c.may(approve) && whys.approveItem, approved: c.may(post) && whys.publishItem }
  return rows.flatMap((line) => {
    const reason = line.state === 'submitted' || line.state === 'approved' ? why[line.state] : false
    if (!reason) return []
    const about = c.words.outreachLabels.channels[line.channelKind] ?? ''
    return [{ id: `item ${line.id}`, href: itemPath(line.id), title: line.title, why: reason, about, dueOn: null }]
  })
}

async function tasksDue(c: PageContext, reading: Reading): Promise<readonly Task[]> {
  if (!c.may(area.outreachPermissions.manage_programme)) return []
  const until = addDays(c.today, horizon)
  const programmes = await area.listActionProgrammes(reading, c.signedIn.committeeId)
  const open = programmes.filter(
    (one) => area.actionProgrammeState(one, null) === 'issued' && one.programme.year >= yearOf(c.today) - 1,
  )
  return open.flatMap(({ programme, tasks }) =>
    tasks
      .filter((one) => ['overdue', 'due_soon'].includes(area.taskState(one, c.today, daysBetween)))
      .filter(({ task }) => task.dueOn !== null && task.dueOn <= until)
      .map(({ task }) => ({
        id: `task ${task.taskId}`,
        href: `${programmePath(programme.id)}#viec-${task.taskId}`,
        title: task.title,
        why: c.words.home.whys.programmeTask,
        about: task.responsible,
        dueOn: task.dueOn,
      })),
  )
}

/** One line for all of them: looking takes one sitting. */
async function channelsStale(c: PageContext, reading: Reading): Promise<readonly Task[]> {
  const { committeeId } = c.signedIn
  if (!c.may(area.outreachPermissions.manage_channels)) return []
  const counts = await area.countChannels(reading, committeeId)
  const stale = (counts.get('stale') ?? 0) + (counts.get('unchecked') ?? 0)
  if (stale === 0) return []
  const { whys, channels: about } = c.words.home
  const title = c.words.outreachPages.channels.title
  return [
    {
      id: 'channels',
      href: `${channelsPath}#kiem-tra`,
      title,
      why: whys.checkChannels,
      about: fill(about, { count: stale }),
      dueOn: null,
    },
  ]
}
