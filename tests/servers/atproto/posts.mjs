// SPDX-License-Identifier: GPL-3.0-or-later
// The posts of the seed: plain ones by everybody, one of each rich kind, a thread, likes and reposts.
import { images, link, mention, quote, rich, tag } from './client.mjs'

const POST = 'app.bsky.feed.post'
const PLAIN_EACH = 8

async function writePlain(people, at) {
  const written = []
  for (let k = 0; k < PLAIN_EACH; k++) {
    for (const person of people) {
      const text = `Post ${k} of ${person.name}: the quick brown fox jumps over the lazy dog. #${k}`
      written.push(await person.create(POST, { text, langs: [k % 3 ? 'en' : 'de'], createdAt: at(100 + written.length) }))
    }
  }
  return written
}

async function writePictures(alice, at) {
  const pictures = []
  for (const [width, height] of [[800, 600], [600, 900], [1000, 1000], [1600, 400]]) {
    const image = await alice.picture(width, height, `${width % 256},120,${height % 256}`, `${width}x${height}`)
    pictures.push({ alt: `test picture ${width}x${height}`, image, aspectRatio: { width, height } })
  }
  const written = {}
  for (let n = 1; n <= 4; n++) {
    const post = { text: `${n} image(s)`, embed: images(pictures.slice(0, n)), createdAt: at(5001 + n) }
    written[`images${n}`] = await alice.create(POST, post)
  }
  return written
}

async function writeRich([alice, bob, carla, dan, eve], at) {
  const text = 'Grüße 👋 @bob.test see https://example.test/path?x=1 and #sifa and ünïcödé'
  const facets = rich(text, [
    ['@bob.test', mention(bob.did)],
    ['https://example.test/path?x=1', link('https://example.test/path?x=1')],
    ['#sifa', tag('sifa')],
  ])
  const written = await writePictures(alice, at)
  written.facets = await alice.create(POST, { ...facets, langs: ['de', 'en'], createdAt: at(5000) })
  const thumb = await bob.picture(1200, 630, '200,180,90', 'card')
  const external = { uri: 'https://example.test/article', title: 'An article', description: 'About something', thumb }
  written.external = await bob.create(POST, {
    text: 'A link card',
    embed: { $type: 'app.bsky.embed.external', external },
    createdAt: at(5010),
  })
  written.quote = await bob.create(POST, { text: 'Quoting alice', embed: quote(written.images2), createdAt: at(5011) })
  const media = images([{ alt: 'a square', image: await carla.picture(400, 400, '9,90,90', 'q') }])
  written.quoteMedia = await carla.create(POST, {
    text: 'Quote with media',
    embed: { $type: 'app.bsky.embed.recordWithMedia', record: quote(written.facets), media },
    createdAt: at(5012),
  })
  written.labelled = await dan.create(POST, {
    text: 'Labelled by its author',
    labels: { $type: 'com.atproto.label.defs#selfLabels', values: [{ val: 'nudity' }] },
    createdAt: at(5013),
  })
  written.longest = await eve.create(POST, { text: '🙂'.repeat(300), createdAt: at(5014) })
  const scripts = 'שלום עולם — مرحبا بالعالم — 你好，世界'
  written.scripts = await eve.create(POST, { text: scripts, langs: ['he', 'ar', 'zh'], createdAt: at(5015) })
  const code = 'How we count:\n```cpp\nconst auto n = std::ranges::distance(rows);\n```\nNo loop needed.'
  written.code = await carla.create(POST, { text: code, langs: ['en'], createdAt: at(5016) })
  return written
}

/** Eight replies deep, six wide at the root; and a post that only people it mentions may answer. */
async function writeThreads(people, at) {
  const [alice, , , , , frank] = people
  const root = await alice.create(POST, { text: 'Thread root', createdAt: at(6000) })
  let parent = root
  for (let depth = 1; depth <= 8; depth++) {
    const reply = { text: `Reply depth ${depth}`, reply: { root, parent }, createdAt: at(6000 + depth) }
    parent = await people[depth % 6].create(POST, reply)
  }
  for (let wide = 0; wide < 6; wide++) {
    const reply = { text: `Reply wide ${wide}`, reply: { root, parent: root }, createdAt: at(6020 + wide) }
    await people[(wide + 1) % people.length].create(POST, reply)
  }
  const gated = await frank.create(POST, { text: 'Only mentioned people may reply', createdAt: at(6100) })
  await frank.put('app.bsky.feed.threadgate', gated.uri.split('/').pop(), {
    post: gated.uri,
    allow: [{ $type: 'app.bsky.feed.threadgate#mentionRule' }],
    createdAt: at(6101),
  })
  return { thread: root, gated }
}

async function writeReactions(people, plain, loved, at) {
  for (const [i, person] of people.entries()) {
    for (let k = 0; k < 6; k++) {
      const subject = plain[(i * 31 + k * 17) % plain.length]
      await person.create('app.bsky.feed.like', { subject, createdAt: at(7000 + i) })
    }
    for (let k = 0; k < 2; k++) {
      const subject = plain[(i * 13 + k * 29) % plain.length]
      await person.create('app.bsky.feed.repost', { subject, createdAt: at(7050 + i * 2 + k) })
    }
    await person.create('app.bsky.feed.like', { subject: loved, createdAt: at(7100 + i) })
  }
}

/** Resolves to the addresses of the posts that tests look for by name. */
export async function writePosts(people, at) {
  const plain = await writePlain(people, at)
  const special = { ...(await writeRich(people, at)), ...(await writeThreads(people, at)) }
  await writeReactions(people, plain, special.facets, at)
  return Object.fromEntries(Object.entries(special).map(([name, { uri }]) => [name, uri]))
}
