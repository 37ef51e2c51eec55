declare module 'heic-decode' {
  interface Pixels {
    readonly width: number
    readonly height: number
    /** RGBA, eight bits each. */
    readonly data: Uint8ClampedArray<ArrayBuffer>
  }
  interface Picture {
    readonly width: number
    readonly height: number
    readonly decode: () => Promise<Pixels>
  }
  export function all(source: { buffer: Uint8Array }): Promise<readonly Picture[]>
}
