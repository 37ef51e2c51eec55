import { permissionSet, type Role } from '../identity/index.ts'

const heads: readonly Role[] = ['ward_chair', 'ward_vice_chair']
const office: readonly Role[] = [...heads, 'ward_officer']
const writers: readonly Role[] = [...office, 'member_org_lead']

export const permissions = permissionSet('outreach', {
  /** The registers of the office: items, channels, programmes, models. */
  read: writers,
  /** What an area has before it: its own items, channels and notes, and what was approved for it. */
  read_area: ['area_head', 'area_member'],
  draft: writers,
  /** What goes out in the committee's name, and what is taken back. */
  approve: heads,
  /** That an approved item went out, and where. */
  post: office,
  /** To pass on what was approved, and to write down a meeting at which it was told. */
  repost: [...writers, 'area_head'],
  measure: [...writers, 'area_head'],
  manage_channels: office,
  check_channels: [...office, 'area_head'],
  manage_programme: office,
  sign: heads,
  record_progress: writers,
  read_key_persons: office,
  manage_key_persons: office,
  /** Religion, titles and notes of key persons, and who asked for help: opened one by one, each time with a line in the journal. */
  open_sealed: ['ward_chair', 'ward_officer'],
  note_opinion: [...writers, 'area_head', 'area_member'],
  read_opinions: writers,
  verify_opinion: office,
  manage_models: office,
  read_requests: [...office, 'area_head'],
  record_help: [...office, 'area_head'],
  direct_help: office,
  /** Ends the keeping of who asked for help; the program does it by itself every night. */
  erase: ['ward_chair'],
  import: office,
  publish: { roles: ['ward_chair'], secondFactor: true },
})
