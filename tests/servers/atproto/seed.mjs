// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the network with people who post, follow, reply, quote, repost and like. Texts and numbers are the same
// in every run; only identifiers, keys and times (counted back from now) differ.
import { Person } from './client.mjs'
import { writePosts } from './posts.mjs'
import { writeTimeline } from './timeline.mjs'

const NAMES = ['alice', 'bob', 'carla', 'dan', 'eve', 'frank', 'greta', 'henrik', 'ida', 'jonas', 'karin', 'lars']
const JOBS = ['Storage engineer', 'Ship designer', 'Teacher of mathematics', 'Translator', 'Baker', 'Land surveyor']

/** Returns a time `seconds` after a start three days ago. */
const clock = (start) => (seconds) => new Date(start + seconds * 1000).toISOString()

async function writeProfile(person, i, at) {
  const avatar = await person.picture(256, 256, `${(i * 53) % 256},${(i * 97) % 256},200`, person.name.slice(0, 3))
  const banner = i < 6 ? await person.picture(1200, 400, `40,${(i * 41) % 256},120`, person.name) : undefined
  await person.put('app.bsky.actor.profile', 'self', {
    displayName: person.name[0].toUpperCase() + person.name.slice(1),
    description: `Profile of ${person.name} ✨ and a second line\nhttps://example.test/${person.name}`,
    avatar,
    banner,
    createdAt: at(0),
  })
}

/** Everybody follows the first six and two others. */
async function writeFollows(people, at) {
  for (const [i, person] of people.entries()) {
    const others = new Set([...people.slice(0, 6), people[(i + 1) % people.length], people[(i + 7) % people.length]])
    others.delete(person)
    for (const other of others) await person.create('app.bsky.graph.follow', { subject: other.did, createdAt: at(10) })
  }
}

/** Records of other programs that a profile page reads; nobody validates them. */
async function writeProfessional(people, at) {
  for (const [i, person] of people.slice(0, 6).entries()) {
    await person.put('id.sifa.profile.self', 'self', {
      headline: JOBS[i],
      about: `What ${person.name} does, in a few words.`,
      location: { country: 'SE', city: 'Malmö' },
      openTo: ['work'],
      createdAt: at(1),
    })
    if (i < 3) {
      const creatorMode = { enabled: i % 2 === 0, topics: ['storage'], updatedAt: at(6) }
      await person.put('app.rostrum.actor.creatorMode', 'self', creatorMode)
    }
  }
}

async function writeModeration([alice, bob, carla, dan, eve, frank], at) {
  const list = await alice.create('app.bsky.graph.list', {
    purpose: 'app.bsky.graph.defs#curatelist',
    name: 'Friends',
    description: 'A list',
    createdAt: at(8000),
  })
  for (const { did } of [bob, carla]) {
    await alice.create('app.bsky.graph.listitem', { subject: did, list: list.uri, createdAt: at(8001) })
  }
  await frank.create('app.bsky.graph.block', { subject: eve.did, createdAt: at(8002) })
  await dan.post('app.bsky.graph.muteActor', { body: { actor: eve.did } })
  return { list: list.uri }
}

/** Resolves to all that a test may want to know of the people. */
export async function seed({ pds, timeline }) {
  const at = clock(Date.now() - 3 * 24 * 3600e3)
  const counts = {}
  const people = []
  for (const name of NAMES) people.push(await Person.create(pds, name, counts))
  for (const [i, person] of people.entries()) await writeProfile(person, i, at)
  await writeFollows(people, at)
  const posts = await writePosts(people, at)
  await writeProfessional(people, at)
  const moderation = await writeModeration(people, at)

  let long
  if (timeline > 0) {
    const reader = await Person.create(pds, 'timeline-reader', counts)
    const writer = await Person.create(pds, 'timeline-writer', counts)
    for (const [i, person] of [reader, writer].entries()) await writeProfile(person, 20 + i, at)
    long = await writeTimeline({ reader, writer, posts: timeline })
    people.push(reader, writer)
  }
  return {
    accounts: people.map((person) => person.account),
    appPasswords: Object.fromEntries(people.map(({ handle, appPassword }) => [handle, appPassword])),
    records: { ...posts, ...moderation },
    timeline: long,
    counts,
  }
}
