import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

export interface FileItem {
  id: string
  href: string
  name: string
  /** Kind, size, day, who gave it. */
  meta?: ComponentChildren
  action?: ComponentChildren
  photo?: boolean | undefined
}

/** Files of a record, by name. */
export function FileList({ files }: { files: readonly FileItem[] }) {
  return (
    <ul class="files">
      {files.map(({ id, href, name, meta, action, photo }) => (
        <li key={id}>
          <Icon name={photo ? 'photo' : 'file'} />
          <span>
            <a class="files-name" href={href}>
              {name}
            </a>
            {meta ? <span class="files-meta">{meta}</span> : null}
          </span>
          {action}
        </li>
      ))}
    </ul>
  )
}

export interface Photo {
  id: string
  /** The whole picture. */
  href: string
  /** A small one. */
  src: string
  /** What it shows. */
  alt: string
  caption?: ComponentChildren
}

export function PhotoGrid({ photos, small }: { photos: readonly Photo[]; small?: boolean | undefined }) {
  return (
    <ul class={classes('photos', small && 'photos-small')}>
      {photos.map(({ id, href, src, alt, caption }) => (
        <li key={id}>
          <figure>
            <a href={href}>
              <img src={src} alt={alt} loading="lazy" decoding="async" width={320} height={240} />
            </a>
            {caption ? <figcaption>{caption}</figcaption> : null}
          </figure>
        </li>
      ))}
    </ul>
  )
}
