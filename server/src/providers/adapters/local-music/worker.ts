import { produce } from './produce.ts'

/** What `runInThread` runs. */
export default produce
