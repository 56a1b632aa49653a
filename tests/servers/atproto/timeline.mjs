// SPDX-License-Identifier: GPL-3.0-or-later
// A long timeline: timeline-reader.test follows only timeline-writer.test, who has written `posts` posts of mixed
// kind, a minute apart. Post number n (from 1) begins with "No. n of posts", so a test can tell whether all came, and in order.
import { images, link, mention, quote, rich, tag } from './client.mjs'

const BATCH = 200 // the most records that applyWrites takes
const POST = 'app.bsky.feed.post'
const SENTENCES = [
  'The harbour crane was repaired before the frost came.',
  'Measure twice, and write down the second number too.',
  'Vi ses vid båten klockan åtta, ta med varma kläder.',
  'A short meeting with an agenda beats a long one with coffee.',
  'The new index halves the time of the slowest query.',
  'Grüße aus Malmö, the bridge was closed for wind again.',
  'Notes from the workshop are online since this morning.',
]

function kind(n) {
  if (n > BATCH && n % 40 === 7) return 'quote' // of an earlier batch, whose addresses are known
  if (n > BATCH && n % 20 === 3) return 'reply'
  if (n % 25 === 5) return 'image'
  if (n % 10 === 4) return 'facets'
  return n % 3 === 0 ? 'long' : 'short'
}

function post(n, total, { person, pictures, earlier, at }) {
  const sentence = SENTENCES[n % SENTENCES.length]
  const head = `No. ${n} of ${total}`
  const base = { text: `${head}: ${sentence}`, langs: [n % 7 === 2 ? 'sv' : 'en'], createdAt: at(n) }
  const target = earlier[(n * 37) % earlier.length]
  switch (kind(n)) {
    case 'quote':
      return { ...base, embed: quote(target) }
    case 'reply':
      return { ...base, reply: { root: target, parent: target } }
    case 'image':
      return { ...base, embed: images([pictures[n % pictures.length]]) }
    case 'facets': {
      const text = `${head}: 👋 @${person.handle} wrote https://example.test/notes/${n} about #härdning`
      return {
        ...base,
        ...rich(text, [
          [`@${person.handle}`, mention(person.did)],
          [`https://example.test/notes/${n}`, link(`https://example.test/notes/${n}`)],
          ['#härdning', tag('härdning')],
        ]),
      }
    }
    case 'long': {
      const rest = [1, 2, 3].map((step) => SENTENCES[(n + step) % SENTENCES.length]).join(' ')
      return { ...base, text: `${head}: ${sentence}\n\n${rest}`.slice(0, 300) }
    }
    default:
      return base
  }
}

export async function writeTimeline({ reader, writer, posts }) {
  await reader.create('app.bsky.graph.follow', { subject: writer.did, createdAt: new Date().toISOString() })
  const newest = Date.now() - 3600e3
  const at = (n) => new Date(newest - (posts - n) * 60e3).toISOString()
  const pictures = []
  for (const [width, height] of [[1200, 800], [800, 1200], [640, 640]]) {
    const image = await writer.picture(width, height, `${width % 256},140,${height % 256}`, `${width}×${height}`)
    pictures.push({ alt: `A drawing, ${width} by ${height}`, image, aspectRatio: { width, height } })
  }
  const roots = [] // what may be replied to
  let first
  let last
  for (let start = 1; start <= posts; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, posts - start + 1) }, (_, i) => start + i)
    const records = numbers.map((n) => post(n, posts, { person: writer, pictures, earlier: roots, at }))
    const written = await writer.createMany(POST, records)
    roots.push(...written.filter((_, i) => !records[i].reply))
    first ??= written[0]
    last = written.at(-1)
  }
  return { reader: reader.handle, writer: writer.handle, posts, oldest: first.uri, newest: last.uri }
}
