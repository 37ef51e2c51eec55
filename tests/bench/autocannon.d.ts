declare module 'autocannon' {
  interface Options {
    readonly url: string
    readonly connections: number
    /** Seconds. */
    readonly duration: number
    /** Threads of its own, so that the load does not share the server's. */
    readonly workers?: number
    readonly headers?: Readonly<Record<string, string>>
    /** Asked one after another by each connection, in place of the address alone. */
    readonly requests?: readonly { readonly path: string; readonly headers?: Readonly<Record<string, string>> }[]
  }
  interface Result {
    readonly requests: { readonly average: number; readonly total: number }
    readonly latency: { readonly p50: number; readonly p97_5: number; readonly p99: number }
    readonly non2xx: number
    readonly errors: number
  }
  const autocannon: (options: Options) => Promise<Result>
  export = autocannon
}
