import type { Transport } from './transport.ts'
import type { JobWaiter } from './wait.ts'

/** Base of the generated resources. */
export class Resource {
  protected readonly transport: Transport

  constructor(transport: Transport) {
    this.transport = transport
  }
}

/** Base of the generated resources that are jobs and can be waited for. */
export class JobResource extends Resource {
  protected readonly jobs: JobWaiter

  constructor(transport: Transport, jobs: JobWaiter) {
    super(transport)
    this.jobs = jobs
  }
}
