import { composeBenches } from './compose/bench.ts'
import { edgeBench } from './edge/bench.ts'
import { peersBench } from './peers/bench.ts'

/** One bench: what it measures, and how each figure is called in the table, in this order. */
export interface Bench<Name extends string = string> {
  labels: Record<Name, string>
  /** `note` tells a person what is going on. */
  measure(note: (line: string) => void): Promise<Record<Name, number>>
}

/**
 * `npm run bench -- <name> [scenario ...] [--json]`: runs a bench's scenarios, all or those that are named, and prints a
 * table for people, or one line of JSON. Every bench compares with a limit that it measures in the same run: wall
 * times alone say more of the machine than of the code.
 */
const benches: Record<string, Record<string, Bench>> = {
  compose: composeBenches,
  edge: { requests: edgeBench },
  peers: { slideshow: peersBench },
}

const [name = '', ...rest] = process.argv.slice(2)
const flags = rest.filter((word) => word.startsWith('--'))
const wanted = rest.filter((word) => !word.startsWith('--'))
const scenarios = benches[name] ?? {}
const chosen = Object.entries(scenarios).filter(
  ([scenario]) => wanted.length === 0 || wanted.includes(scenario),
)
const isKnown = wanted.every((scenario) => Object.hasOwn(scenarios, scenario))
if (chosen.length === 0 || !isKnown || flags.some((flag) => flag !== '--json')) {
  const usage = Object.entries(benches).map(([bench, of]) => `  ${bench} [${Object.keys(of).join(' | ')}]`)
  console.error(['usage: npm run bench -- <name> [scenario ...] [--json]', ...usage].join('\n'))
  process.exitCode = 2
} else {
  const results: Record<string, Record<string, number>> = {}
  for (const [scenario, bench] of chosen) {
    const figures = await bench.measure((line) => console.error(`${scenario}: ${line}`))
    results[scenario] = figures
    if (flags.includes('--json')) continue
    console.log(`\n${name} ${scenario}`)
    for (const [key, label] of Object.entries(bench.labels)) console.log(label.padEnd(60), figures[key])
  }
  if (flags.includes('--json')) console.log(JSON.stringify({ bench: name, ...results }))
}
