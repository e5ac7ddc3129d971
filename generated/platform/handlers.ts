// Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
import type { z } from '@hono/zod-openapi'
import type { Handler, RawHandler } from '../runtime/handler.ts'
import type * as routes from './routes.ts'
import type * as schemas from './schemas.ts'

/** What each operation is given, and every reply below 400 it may give. */
export interface PlatformOperations {
  /** Is the process up. `GET /health/live` */
  getLiveness: {
    request: object
    reply: { status: 200; body: schemas.Health }
  }
  /** Can it take work. `GET /health/ready` */
  getReadiness: {
    request: object
    reply: { status: 200; body: schemas.Health }
  }
  /** This contract. `GET /openapi.json` */
  getOpenapi: {
    request: object
    reply: { status: 200; body: z.output<(typeof routes.getOpenapi.responses)[200]['content']['application/json']['schema']> }
  }
  /** Interactive reference. `GET /docs` */
  getDocs: {
    request: object
  }
  /** A file of the reference page. `GET /docs/{file}` */
  getDocsFile: {
    request: {
      params: z.output<typeof routes.getDocsFile.request.params>
    }
  }
  /** Whose key is this. `GET /v1/me` */
  getMe: {
    request: object
    reply: { status: 200; body: schemas.Me }
  }
  /** List assets. `GET /v1/assets` */
  listAssets: {
    request: {
      query: z.output<typeof routes.listAssets.request.query>
    }
    reply: { status: 200; body: schemas.AssetPage }
  }
  /** Upload an asset. `POST /v1/assets` */
  createAsset: {
    request: {
      headers: z.output<typeof routes.createAsset.request.headers>
      body: z.output<(typeof routes.createAsset.request.body.content)['multipart/form-data']['schema']>
    }
    reply: { status: 201; headers: { Location: string }; body: schemas.Asset }
  }
  /** Get an asset. `GET /v1/assets/{asset_id}` */
  getAsset: {
    request: {
      params: z.output<typeof routes.getAsset.request.params>
      headers: z.output<typeof routes.getAsset.request.headers>
    }
    reply: { status: 200; body: schemas.Asset }
  }
  /** Delete an asset. `DELETE /v1/assets/{asset_id}` */
  deleteAsset: {
    request: {
      params: z.output<typeof routes.deleteAsset.request.params>
    }
    reply: { status: 204 }
  }
  /** Download a made file. `GET /v1/artifacts/{artifact_id}` */
  getArtifact: {
    request: {
      params: z.output<typeof routes.getArtifact.request.params>
      query: z.output<typeof routes.getArtifact.request.query>
      headers: z.output<typeof routes.getArtifact.request.headers>
    }
  }
  /** List jobs. `GET /v1/jobs` */
  listJobs: {
    request: {
      query: z.output<typeof routes.listJobs.request.query>
    }
    reply: { status: 200; body: schemas.JobPage }
  }
  /** Get a job. `GET /v1/jobs/{job_id}` */
  getJob: {
    request: {
      params: z.output<typeof routes.getJob.request.params>
      headers: z.output<typeof routes.getJob.request.headers>
    }
    reply: { status: 200; body: schemas.JobEnvelope }
  }
  /** Cancel a job. `DELETE /v1/jobs/{job_id}` */
  cancelJob: {
    request: {
      params: z.output<typeof routes.cancelJob.request.params>
    }
    reply: { status: 204 }
  }
  /** Read a job's log. `GET /v1/jobs/{job_id}/logs` */
  getJobLogs: {
    request: {
      params: z.output<typeof routes.getJobLogs.request.params>
      query: z.output<typeof routes.getJobLogs.request.query>
    }
    reply: { status: 200; body: schemas.JobLogs }
  }
  /** Follow what happens. `GET /v1/events` */
  streamEvents: {
    request: {
      query: z.output<typeof routes.streamEvents.request.query>
      headers: z.output<typeof routes.streamEvents.request.headers>
    }
  }
}

/** One handler an operation: a missing, an extra or a wrongly answering one does not compile. */
export interface PlatformHandlers<Context> {
  getLiveness: Handler<PlatformOperations['getLiveness'], Context>
  getReadiness: Handler<PlatformOperations['getReadiness'], Context>
  getOpenapi: Handler<PlatformOperations['getOpenapi'], Context>
  getDocs: RawHandler<PlatformOperations['getDocs'], Context>
  getDocsFile: RawHandler<PlatformOperations['getDocsFile'], Context>
  getMe: Handler<PlatformOperations['getMe'], Context>
  listAssets: Handler<PlatformOperations['listAssets'], Context>
  createAsset: Handler<PlatformOperations['createAsset'], Context>
  getAsset: Handler<PlatformOperations['getAsset'], Context>
  deleteAsset: Handler<PlatformOperations['deleteAsset'], Context>
  getArtifact: RawHandler<PlatformOperations['getArtifact'], Context>
  listJobs: Handler<PlatformOperations['listJobs'], Context>
  getJob: Handler<PlatformOperations['getJob'], Context>
  cancelJob: Handler<PlatformOperations['cancelJob'], Context>
  getJobLogs: Handler<PlatformOperations['getJobLogs'], Context>
  streamEvents: RawHandler<PlatformOperations['streamEvents'], Context>
}
