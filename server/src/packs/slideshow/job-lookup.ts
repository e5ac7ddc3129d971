export { requireJob, requireUsableJob } from '../../jobs/job-lookup.ts'
