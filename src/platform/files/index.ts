export type { LocalTime } from '../../values/exif.ts'
export { contentHeaders } from './content-headers.ts'
export {
  type Content,
  DamagedFileError,
  type FileStore,
  isSha256,
  type ListedFile,
  type Sha256,
  type StoredFile,
  sha256Of,
} from './file-store.ts'
export { extensionsOf, type Family, type KindName } from './kinds.ts'
export type { PreviewSize } from './picture.ts'
export { type FilesPlace, openFileStore, readFilesPlace, type S3Settings } from './place.ts'
export {
  defaultMaxBytes,
  megabyte,
  type Received,
  type ReceivedPicture,
  type ReceiveRules,
  receive,
  type Upload,
} from './receive.ts'
export { type ReceiveAllRules, receiveAll } from './receive-all.ts'
export { sweepUnreferenced } from './sweep.ts'
