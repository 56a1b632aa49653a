// SPDX-License-Identifier: GPL-3.0-or-later
// A real AT Protocol network on loopback: PLC directory, PDS and AppView, with people in it.
//   node testnet.mjs --state=DIR [--timeline=2000]
// When all is there and indexed, DIR/network.json and DIR/status.json are written; SIGTERM ends everything cleanly.
// Needs PostgreSQL (TESTNET_PG, a connection URL) and the npm modules (ROSTRUM_NODE_MODULES); no Redis.
import './loopback.mjs'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { load } from './modules.mjs'
import { seed } from './seed.mjs'

const option = (name, fallback) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? fallback
const state = path.resolve(option('state', 'run'))
const timeline = Number(option('timeline', 2000))

// The AppView's image pipeline throws when a client drops a download; unhandled, that would end the network.
// Whatever else nobody caught must end it. A taken port has a number of its own: the caller tries again with others.
process.on('uncaughtException', (error) => {
  console.error('uncaught', error)
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') process.exit(error.code === 'EADDRINUSE' ? 75 : 1)
})
process.on('unhandledRejection', (error) => console.error('unhandled', error))

// Repositories, blobs and the image cache go into one folder instead of all over the temporary one.
const data = path.join(state, 'data')
fs.rmSync(data, { recursive: true, force: true })
fs.mkdirSync(data, { recursive: true })
process.env.TMPDIR = data
process.env.LOG_ENABLED ||= 'false'
process.env.REDIS_HOST ||= '127.0.0.1' // asserted by dev-env, used by nobody in this version

/**
 * The AppView's image cache lets nobody read the copy of a picture that is being written already, and half written ones
 * are answered as whole: a picture asked for twice at once, or dropped once, would hang for ever.
 */
function mendImageCache() {
  const { BlobDiskCache } = load('@atproto/bsky/dist/image/server.js')
  BlobDiskCache.prototype.put = async function (name, stream) {
    const chunks = []
    for await (const chunk of stream) chunks.push(chunk)
    const file = path.join(this.tempDir, name)
    const partial = `${file}.${crypto.randomUUID()}`
    await fs.promises.writeFile(partial, Buffer.concat(chunks))
    await fs.promises.rename(partial, file)
  }
}

/** PLC keeps its operations in memory, so an AppView database of an earlier run is useless. */
async function freshDatabase() {
  const { Client } = load('pg', '@atproto/bsky')
  const client = new Client({ connectionString: process.env.TESTNET_PG })
  await client.connect()
  await client.query('drop database if exists network with (force)')
  await client.query('create database network')
  await client.end()
  const url = new URL(process.env.TESTNET_PG)
  url.pathname = '/network'
  process.env.DB_POSTGRES_URL = url.href
}

async function start() {
  const { TestNetwork } = load('@atproto/dev-env')
  const getPort = load('get-port', '@atproto/dev-env')
  const [plc, pds, bsky, ozone] = await Promise.all(Array.from({ length: 4 }, () => getPort({ host: '127.0.0.1' })))
  const playlist = `http://localhost:${bsky}/vid/%s/%s`
  return TestNetwork.create({
    plc: { port: plc },
    pds: {
      port: pds,
      hostname: 'localhost',
      enableDidDocWithSession: true,
      serviceHandleDomains: ['.test', '.example'],
      blobUploadLimit: 125829120,
    },
    bsky: {
      port: bsky,
      publicUrl: `http://localhost:${bsky}`,
      dbPostgresSchema: 'bsky',
      blobCacheLocation: path.join(data, 'images'),
      videoPlaylistUrlPattern: `${playlist}/playlist.m3u8`,
      videoThumbnailUrlPattern: `${playlist}/thumbnail.jpg`,
    },
    ozone: {
      port: ozone,
      chatUrl: 'http://localhost:1',
      chatDid: 'did:example:chat',
      dbMaterializedViewRefreshIntervalMs: 30000,
    },
  })
}

/** Every mail that the PDS would send, with the code in it, if any. */
function collectMails(network) {
  const mails = []
  const transporter = network.pds.ctx.mailer.transporter
  const send = transporter.sendMail
  transporter.sendMail = async (mail) => {
    const answer = await send.call(transporter, mail)
    const code = /\b[A-Z2-7]{5}-[A-Z2-7]{5}\b/.exec(String(mail.html ?? mail.text ?? ''))?.[0]
    mails.push({ at: new Date().toISOString(), to: mail.to, subject: mail.subject, code })
    return answer
  }
  return mails
}

/** For tests: POST /process waits until the AppView has indexed everything; GET /mail lists the mails. */
async function control(network) {
  const mails = collectMails(network)
  const server = http.createServer(async (request, response) => {
    const answer = (status, value) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(value))
    }
    try {
      if (request.url === '/mail') return answer(200, mails)
      if (request.url === '/process' && request.method === 'POST') {
        await network.processAll(600000)
        return answer(200, {})
      }
      return answer(404, { error: 'not found' })
    } catch (error) {
      return answer(500, { error: String(error) })
    }
  })
  await new Promise((resolve) => server.listen(0, resolve))
  return server
}

/** Ends cleanly at SIGTERM, also in the middle of the filling. */
function endOnSignal(network, server) {
  let ending = false
  process.on('SIGTERM', async () => {
    if (ending) return
    ending = true
    server.close()
    await network.close().catch(() => {})
    fs.rmSync(data, { recursive: true, force: true })
    process.exit(0)
  })
}

async function main() {
  await freshDatabase()
  mendImageCache()
  const network = await start()
  const server = await control(network)
  endOnSignal(network, server)
  console.error('the network answers')

  const people = await seed({ pds: network.pds.url, timeline })
  await network.processAll(600000)
  const status = {
    plc: network.plc.url,
    pds: network.pds.url,
    appview: network.bsky.url,
    appviewDid: network.bsky.serverDid,
    control: `http://127.0.0.1:${server.address().port}`,
    ...people,
  }
  // What `rostrum --network` reads.
  const config = {
    plc: network.plc.url,
    appview: network.bsky.serverDid,
    handleResolver: network.pds.url,
    plainHttpOnLoopback: true,
  }
  fs.writeFileSync(path.join(state, 'network.json'), `${JSON.stringify(config, null, 1)}\n`)
  fs.writeFileSync(path.join(state, 'status.new'), `${JSON.stringify(status, null, 1)}\n`, { mode: 0o600 })
  fs.renameSync(path.join(state, 'status.new'), path.join(state, 'status.json'))
  console.error('people and posts are there')
}

try {
  await main()
} catch (error) {
  console.error(error)
  process.exit(error.code === 'EADDRINUSE' ? 75 : 1)
}
