import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { Scope } from '@potterlabs/generated/platform/schemas.ts'
import type { PlatformContext } from '../deps.ts'

export const getMe: PlatformHandlers<PlatformContext>['getMe'] = async (_request, { project, key }) => ({
  status: 200,
  body: {
    project_id: project.id,
    project_name: project.name,
    key_id: key.id,
    mode: key.mode,
    scopes: key.scopes.map((scope) => Scope.parse(scope)),
  },
})
