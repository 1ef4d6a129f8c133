// Fails when the web app would ship a package under a licence that is not on the list.
import { readFileSync } from 'node:fs'

const allowed = new Set(['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'CC0-1.0', 'Unlicense', 'BlueOak-1.0.0'])
// The bpmn.io licence is MIT and asks to keep the watermark.
const known = new Map([['bpmn-js', 'bpmn.io']])

const accepts = (licence) =>
  allowed.has(licence) || licence.replace(/[()]/g, '').split(' OR ').some((one) => one.split(' AND ').every((part) => allowed.has(part)))

const lock = JSON.parse(readFileSync(new URL('../app/web/package-lock.json', import.meta.url), 'utf8'))
const shipped = Object.entries(lock.packages)
  .filter(([path, entry]) => path !== '' && !entry.dev && !entry.link)
  .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), licence: String(entry.license ?? 'none given') }))
const refused = shipped.filter(({ name, licence }) => !accepts(licence) && !known.has(name))

for (const { name, licence } of refused) console.error(`${name}: ${licence}`)
console.log(`Licences of ${shipped.length} packages of the web app: ${refused.length} not on the list`)
process.exitCode = refused.length === 0 ? 0 : 1
