import {
  addChannel,
  type ChannelFacts,
  editChannel,
  findChannel,
  outreachPermissions,
} from '../../../areas/outreach/index.ts'
import { isRefusal, type Refusal } from '../../../values/refusal.ts'
import { memoryOf } from '../../http/memory.ts'
import { page } from '../../http/page.ts'
import { Form, NumberInput, PageHead, SubmitRow } from '../../parts/index.ts'
import { idIn, idPart } from '../record/address.ts'
import { carry } from '../record/carry.ts'
import { boardPath, channelPath, channelsPath, missing } from './address.ts'
import { ChannelFields } from './channel-fields.tsx'
import { loadOwners, type Owners } from './choosing.ts'

/** Thêm kênh, nhóm. */
export const newChannelPage = page<Owners>({
  path: `${channelsPath}/moi`,
  shell: 'staff',
  may: outreachPermissions.manage_channels,
  title: (_, words) => words.outreachPages.channels.add,
  load: (c) => c.read((reading) => loadOwners(reading, c.signedIn.committeeId)),
  acts: {
    add: async (c, form) => {
      const made = await c.perform(addChannel, form.values, form.clientId)
      return isRefusal(made) ? made : { goTo: channelPath(made.id), done: addChannel.name }
    },
  },
  view: ({ data, c }) => {
    const { channels: words, board } = c.words.outreachPages
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: words.title, href: channelsPath },
      { label: words.add },
    ]
    return (
      <>
        <PageHead title={words.add} summary={words.addText} crumbs={crumbs} />
        <Form act="add" clientId={c.formId} memory={memoryOf(c)} wide>
          <ChannelFields c={c} choices={data} of={null} />
          <NumberInput name="membersCount" label={words.members} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: channelsPath }} />
        </Form>
      </>
    )
  },
})

interface Editing {
  readonly facts: ChannelFacts
  readonly choices: Owners
}

/** Sửa kênh, nhóm. */
export const editChannelPage = page<Editing>({
  path: `${channelsPath}/${idPart}/sua`,
  shell: 'staff',
  may: outreachPermissions.manage_channels,
  title: (data) => data.facts.channel.name,
  load: (c) =>
    c.read(async (reading): Promise<Editing | Refusal> => {
      const facts = await findChannel(reading, idIn(c))
      return facts ? { facts, choices: await loadOwners(reading, facts.channel.committeeId) } : missing
    }),
  acts: { edit: carry(editChannel, (c) => channelPath(idIn(c))) },
  view: ({ data: { facts, choices }, c }) => {
    const { channels: words, board } = c.words.outreachPages
    const back = channelPath(facts.channel.id)
    const crumbs = [
      { label: board.title, href: boardPath },
      { label: facts.channel.name, href: back },
      { label: c.words.records.edit },
    ]
    return (
      <>
        <PageHead title={words.edit} crumbs={crumbs} />
        <Form act="edit" clientId={c.formId} memory={memoryOf(c)} wide>
          <input type="hidden" name="editNo" value={facts.channel.editNo} />
          <ChannelFields c={c} choices={choices} of={facts.channel} />
          <SubmitRow primary={c.words.records.save} cancel={{ href: back }} />
        </Form>
      </>
    )
  },
})
