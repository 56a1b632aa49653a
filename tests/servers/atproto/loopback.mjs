// SPDX-License-Identifier: GPL-3.0-or-later
// The development servers bind to all interfaces and have no option for it. Importing this first keeps every
// listener of the process on 127.0.0.1.
import net from 'node:net'

const host = '127.0.0.1'
const listen = net.Server.prototype.listen

net.Server.prototype.listen = function (...args) {
  const [first] = args
  if (typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first))) {
    const callback = args.find((arg) => typeof arg === 'function')
    return listen.call(this, { port: Number(first), host }, callback)
  }
  if (first && typeof first === 'object' && 'port' in first) {
    args[0] = { ...first, host }
  }
  return listen.apply(this, args)
}
