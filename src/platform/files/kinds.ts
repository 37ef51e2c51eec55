export type Family = 'image' | 'document' | 'audio'

interface Kind {
  readonly mime: string
  readonly family: Family
  /** Lower case, without the dot; the first is the one given to a file that came without any. */
  readonly extensions: readonly [string, ...string[]]
  /** Other media types that senders declare for it. */
  readonly alsoDeclared?: readonly string[]
}

/** Every kind of file that is taken in. What is not in this table is refused. */
export const kinds = {
  jpeg: {
    mime: 'image/jpeg',
    family: 'image',
    extensions: ['jpg', 'jpeg', 'jfif', 'jpe'],
    alsoDeclared: ['image/jpg'],
  },
  png: { mime: 'image/png', family: 'image', extensions: ['png'] },
  webp: { mime: 'image/webp', family: 'image', extensions: ['webp'] },
  gif: { mime: 'image/gif', family: 'image', extensions: ['gif'] },
  heic: { mime: 'image/heic', family: 'image', extensions: ['heic', 'heif'], alsoDeclared: ['image/heif'] },
  pdf: { mime: 'application/pdf', family: 'document', extensions: ['pdf'] },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    family: 'document',
    extensions: ['docx'],
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    family: 'document',
    extensions: ['xlsx'],
  },
  doc: { mime: 'application/msword', family: 'document', extensions: ['doc'] },
  xls: { mime: 'application/vnd.ms-excel', family: 'document', extensions: ['xls'] },
  txt: { mime: 'text/plain', family: 'document', extensions: ['txt'] },
  csv: { mime: 'text/csv', family: 'document', extensions: ['csv'] },
  mp3: { mime: 'audio/mpeg', family: 'audio', extensions: ['mp3'], alsoDeclared: ['audio/mp3'] },
  m4a: { mime: 'audio/mp4', family: 'audio', extensions: ['m4a'], alsoDeclared: ['audio/x-m4a', 'audio/m4a'] },
  ogg: { mime: 'audio/ogg', family: 'audio', extensions: ['ogg', 'oga', 'opus'] },
  wav: { mime: 'audio/wav', family: 'audio', extensions: ['wav'], alsoDeclared: ['audio/x-wav', 'audio/wave'] },
  webm: { mime: 'audio/webm', family: 'audio', extensions: ['webm'], alsoDeclared: ['video/webm'] },
} as const satisfies Record<string, Kind>

export type KindName = keyof typeof kinds

export type ImageKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'heic'

export const kindOf = (name: KindName): Kind => kinds[name]

/** The family that a declared media type speaks of; null when it says nothing we know ('application/octet-stream'). */
export function declaredFamily(mime: string): Family | null {
  const essence = mime.split(';')[0]?.trim().toLowerCase() ?? ''
  const known = Object.values<Kind>(kinds).find((kind) => kind.mime === essence || kind.alsoDeclared?.includes(essence))
  return known?.family ?? null
}

/** The extensions of some families, for an `accept` attribute or a sentence: 'jpg, png, …', one for each kind. */
export function extensionsOf(families: readonly Family[]): readonly string[] {
  return Object.values<Kind>(kinds)
    .filter((kind) => families.includes(kind.family))
    .map((kind) => kind.extensions[0])
}

/** Extensions that a computer runs or a browser obeys, whatever is inside. */
export const programExtensions: ReadonlySet<string> = new Set(
  `apk app appimage bat cmd com cpl deb dll dmg docm dotm elf exe gadget hta inf ins iso jar js jse jsp lnk mjs msc msi
  msix msp php pif pl ps1 psm1 py rb reg rpm scr scf sct sh so svgz swf sys url vb vbe vbs vxd wasm ws wsc wsf wsh xll xlsm
  xltm`.split(/\s+/),
)
export const markupExtensions: ReadonlySet<string> = new Set(
  'htm html mht mhtml shtml svg xht xhtml xml xsl xslt'.split(' '),
)
export const archiveExtensions: ReadonlySet<string> = new Set('7z arj bz2 cab gz lzh rar tar tgz xz zip zst'.split(' '))
