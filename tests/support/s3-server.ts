import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A stand-in for an S3 service: keeps objects in memory, answers only requests whose signature it can follow. */
export interface S3Server {
  readonly url: string
  readonly objects: Map<string, { body: Buffer; type: string; at: Date }>
  /** Every request taken, 'PUT /bucket/key'. */
  readonly requests: string[]
  /** Makes the next so many requests fail with 503. */
  failNext: number
  close(): Promise<void>
}

export const s3Keys = { accessKeyId: 'AKTEST', secretAccessKey: 'test-secret-key' }

export async function startS3Server(pageSize = 2): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map()
  const http = createServer((request, response) => void answer(state, pageSize, request, response))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const close = () => new Promise<void>((resolve) => http.close(() => resolve()).closeAllConnections())
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const state: S3Server = { url, objects, requests: [], failNext: 0, close }
  return state
}

async function answer(state: S3Server, pageSize: number, request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const { pathname, searchParams } = new URL(request.url ?? '', state.url)
  state.requests.push(`${request.method} ${request.url}`)
  const end = (status: number, content: Buffer | string = '') => response.writeHead(status).end(content)
  if (state.failNext > 0) {
    state.failNext -= 1
    return end(503)
  }
  const problem = refusalOf(request, body)
  if (problem) return end(403, problem)
  if (request.method === 'GET' && searchParams.has('list-type'))
    return end(200, listing(state, pathname, searchParams, pageSize))
  const found = state.objects.get(pathname)
  if (request.method === 'PUT') {
    state.objects.set(pathname, { body, type: request.headers['content-type'] ?? '', at: new Date() })
    return end(200)
  }
  if (request.method === 'DELETE') {
    state.objects.delete(pathname)
    return end(204)
  }
  return found ? end(200, request.method === 'HEAD' ? '' : found.body) : end(404)
}

function listing(state: S3Server, bucket: string, query: URLSearchParams, pageSize: number): string {
  const start = `${bucket}/${query.get('prefix')}`
  const keys = [...state.objects.keys()].filter((key) => key.startsWith(start)).sort()
  const from = Number((query.get('continuation-token') ?? 'a&0').split('&')[1])
  const shown = keys.slice(from, from + pageSize).map((key) => {
    const { body, at } = state.objects.get(key) ?? { body: Buffer.alloc(0), at: new Date(0) }
    const name = key.slice(bucket.length + 1)
    return `<Contents><Key>${name}</Key><LastModified>${at.toISOString()}</LastModified><Size>${body.length}</Size></Contents>`
  })
  const next = from + pageSize
  const more = next < keys.length
  const tail = more ? `<NextContinuationToken>a&amp;${next}</NextContinuationToken>` : ''
  return `<ListBucketResult>${shown.join('')}<IsTruncated>${more}</IsTruncated>${tail}</ListBucketResult>`
}

const hex = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** Follows AWS Signature Version 4 with the shared secret, and the length and hash that a PUT must declare. */
function refusalOf(request: IncomingMessage, body: Buffer): string | null {
  const { headers } = request
  const declared = String(headers['x-amz-content-sha256'] ?? '')
  if (request.method === 'PUT' && headers['content-length'] !== String(body.length)) return 'MissingContentLength'
  if (request.method === 'PUT' && declared !== hex(body)) return 'XAmzContentSHA256Mismatch'
  const parts =
    /^AWS4-HMAC-SHA256 Credential=(\S+?)\/(\d{8})\/(\S+?)\/s3\/aws4_request, SignedHeaders=(\S+), Signature=(\w+)$/.exec(
      String(headers.authorization),
    )
  if (!parts) return 'AccessDenied'
  const [, id, day = '', region = '', signed = '', signature] = parts
  const url = new URL(request.url ?? '', 'http://s3')
  url.searchParams.sort()
  const query = [...url.searchParams].map((pair) => pair.map(encodeURIComponent).join('=')).join('&')
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const canonical = [request.method, url.pathname, query, lines.join(''), signed, declared].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hex(canonical)].join('\n')
  const key = [region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${s3Keys.secretAccessKey}`, day))
  return id === s3Keys.accessKeyId && hmac(key, toSign).toString('hex') === signature ? null : 'SignatureDoesNotMatch'
}
