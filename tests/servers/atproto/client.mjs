// SPDX-License-Identifier: GPL-3.0-or-later
// What the seed needs of an AT Protocol client: XRPC over plain HTTP, accounts, records, pictures and facets.
import { load } from './modules.mjs'

const sharp = load('sharp', '@atproto/bsky')

/** One call; throws with the server's own error name and message. */
async function call(pds, token, method, nsid, { body, bytes, type } = {}) {
  const headers = token ? { authorization: `Bearer ${token}` } : {}
  if (body) headers['content-type'] = 'application/json'
  if (bytes) headers['content-type'] = type
  const answer = await fetch(new URL(`/xrpc/${nsid}`, pds), { method, headers, body: body ? JSON.stringify(body) : bytes })
  const text = await answer.text()
  const value = text ? JSON.parse(text) : {}
  if (!answer.ok) throw new Error(`${nsid} ${answer.status} ${value.error}: ${value.message}`)
  return value
}

/** A signed-in person. `counts` collects how many records of each kind were written. */
export class Person {
  static async create(pds, name, counts) {
    const password = `password-of-${name}`
    const account = { handle: `${name}.test`, email: `${name}@example.test`, password }
    const session = await call(pds, null, 'POST', 'com.atproto.server.createAccount', { body: account })
    const person = new Person()
    Object.assign(person, { ...account, name, did: session.did, counts })
    person.post = (nsid, options) => call(pds, session.accessJwt, 'POST', nsid, options)
    const key = await person.post('com.atproto.server.createAppPassword', { body: { name: 'tests', privileged: false } })
    person.appPassword = key.password
    return person
  }

  /** What the tests may know. */
  get account() {
    const { handle, did, email, password, appPassword } = this
    return { handle, did, email, password, appPassword }
  }

  count(collection, n = 1) {
    this.counts[collection] = (this.counts[collection] ?? 0) + n
  }

  async create(collection, record) {
    const body = { repo: this.did, collection, record: { $type: collection, ...record } }
    const { uri, cid } = await this.post('com.atproto.repo.createRecord', { body })
    this.count(collection)
    return { uri, cid }
  }

  async put(collection, rkey, record) {
    const body = { repo: this.did, collection, rkey, record: { $type: collection, ...record } }
    const { uri, cid } = await this.post('com.atproto.repo.putRecord', { body })
    this.count(collection)
    return { uri, cid }
  }

  /** Up to 200 new records of one collection in one commit, in order. */
  async createMany(collection, records) {
    const writes = records.map((record) => ({
      $type: 'com.atproto.repo.applyWrites#create',
      collection,
      value: { $type: collection, ...record },
    }))
    const { results } = await this.post('com.atproto.repo.applyWrites', { body: { repo: this.did, writes } })
    this.count(collection, records.length)
    return results.map(({ uri, cid }) => ({ uri, cid }))
  }

  /** A drawn picture as an uploaded blob. */
  async picture(width, height, rgb, label) {
    const bytes = await draw(width, height, rgb, label)
    const { blob } = await this.post('com.atproto.repo.uploadBlob', { bytes, type: 'image/png' })
    return blob
  }
}

function draw(width, height, rgb, label) {
  const small = Math.min(width, height)
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="rgb(${rgb})"/>
    <circle cx="${width / 2}" cy="${height / 2}" r="${small / 3}" fill="#fff" fill-opacity=".6"/>
    <text x="50%" y="54%" font-size="${small / 5}" text-anchor="middle">${label}</text></svg>`)).png().toBuffer()
}

/** Text with facets: each [part of the text, feature] becomes a byte range. */
export function rich(text, parts) {
  const bytes = (s) => Buffer.byteLength(s)
  const facets = parts.map(([part, feature]) => {
    const byteStart = bytes(text.slice(0, text.indexOf(part)))
    return { index: { byteStart, byteEnd: byteStart + bytes(part) }, features: [feature] }
  })
  return { text, facets }
}

export const mention = (did) => ({ $type: 'app.bsky.richtext.facet#mention', did })
export const link = (uri) => ({ $type: 'app.bsky.richtext.facet#link', uri })
export const tag = (name) => ({ $type: 'app.bsky.richtext.facet#tag', tag: name })

export const images = (list) => ({ $type: 'app.bsky.embed.images', images: list })
export const quote = ({ uri, cid }) => ({ $type: 'app.bsky.embed.record', record: { uri, cid } })
