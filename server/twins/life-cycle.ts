/** How a twin's job stands. */
export type TwinState = 'queued' | 'running' | 'succeeded' | 'failed' | 'canceled'

/** What a job will do: by itself it succeeds when it is asked after for the third time. */
export interface Fate {
  failing?: boolean
  refusing?: boolean
  polls?: number
}

export interface TwinJob<Input> {
  id: string
  input: Input
  state: TwinState
  polls: number
  /** Whether the failure is about content. */
  refused: boolean
}

/**
 * The jobs of a slow twin. Each goes one step further every time it is asked after: queued, running, succeeded,
 * unless told otherwise.
 */
export interface LifeCycle<Input> {
  create(id: string, input: Input): TwinJob<Input>
  /** The job as it stands now, one step further than the time before; null if there is none, or it has vanished. */
  ask(id: string): TwinJob<Input> | null
  /** The same without a step. */
  peek(id: string): TwinJob<Input> | null
  cancel(id: string): TwinJob<Input> | null
  all(): TwinJob<Input>[]
  /** What the next created job will do. */
  next(fate: Fate): void
  /** What each job created from now on will do, by what it is about; `next` goes before. */
  each(fateOf: (input: Input) => Fate): void
  /** The provider forgets everything it had. */
  vanish(): void
}

export function lifeCycle<Input>(): LifeCycle<Input> {
  const jobs = new Map<string, TwinJob<Input> & { fate: Fate & { polls: number } }>()
  let fate: Fate | null = null
  let fateOf: (input: Input) => Fate = () => ({})
  return {
    create(id, input) {
      const own = fate ?? fateOf(input)
      const job = {
        id,
        input,
        state: 'queued' as TwinState,
        polls: 0,
        refused: false,
        fate: { ...own, polls: own.polls ?? 3 },
      }
      fate = null
      jobs.set(id, job)
      return job
    },
    ask(id) {
      const job = jobs.get(id)
      if (!job) return null
      if (job.state === 'queued' || job.state === 'running') {
        job.polls++
        if (job.polls >= job.fate.polls) {
          job.state = job.fate.failing || job.fate.refusing ? 'failed' : 'succeeded'
          job.refused = job.fate.refusing ?? false
        } else if (job.polls > 1) job.state = 'running'
      }
      return job
    },
    peek: (id) => jobs.get(id) ?? null,
    cancel(id) {
      const job = jobs.get(id)
      if (job && job.state !== 'succeeded' && job.state !== 'failed') job.state = 'canceled'
      return job ?? null
    },
    all: () => [...jobs.values()],
    next(next) {
      fate = next
    },
    each(next) {
      fateOf = next
    },
    vanish: () => jobs.clear(),
  }
}
