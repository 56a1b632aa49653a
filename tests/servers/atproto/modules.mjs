// SPDX-License-Identifier: GPL-3.0-or-later
// The npm modules live in a folder shared by all checkouts (ROSTRUM_NODE_MODULES), not beside these scripts.
import path from 'node:path'
import { createRequire } from 'node:module'

const require = createRequire(path.join(process.env.ROSTRUM_NODE_MODULES, 'anchor.js'))

/** Loads a module; with `via`, the copy that the module `via` depends on. */
export function load(name, via) {
  return via ? require(require.resolve(name, { paths: [path.dirname(require.resolve(via))] })) : require(name)
}
