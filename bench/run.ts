import { composeBench } from './compose/bench.ts'
import { edgeBench } from './edge/bench.ts'

/** One bench: what it measures, and how each figure is called in the table, in this order. */
export interface Bench<Name extends string = string> {
  labels: Record<Name, string>
  /** `note` tells a person what is going on. */
  measure(note: (line: string) => void): Promise<Record<Name, number>>
}

/**
 * `npm run bench -- <name> [--json]`: runs one bench and prints a table for people, or one line of JSON. Every
 * bench compares with a limit that it measures in the same run: wall times alone say more of the machine than
 * of the code.
 */
const benches: Record<string, Bench> = { compose: composeBench, edge: edgeBench }

const [name, ...flags] = process.argv.slice(2)
const bench = benches[name ?? '']
const unknown = flags.filter((flag) => flag !== '--json')
if (!bench || unknown.length > 0) {
  console.error(`usage: npm run bench -- <${Object.keys(benches).join(' | ')}> [--json]`)
  process.exitCode = 2
} else {
  const figures = await bench.measure((line) => console.error(line))
  if (flags.includes('--json')) console.log(JSON.stringify({ bench: name, ...figures }))
  else for (const [key, label] of Object.entries(bench.labels)) console.log(label.padEnd(52), figures[key])
}
