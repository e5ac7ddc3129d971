import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import type { PlatformContext } from '../deps.ts'

/** Swagger UI over our own contract, from our own server: works without a network. */
const PAGE = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>PotterLabs Media API</title>
  <link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
  <div id="reference"></div>
  <script src="/docs/swagger-ui-bundle.js"></script>
  <script>
    SwaggerUIBundle({
      url: '/openapi.json',
      dom_id: '#reference',
      deepLinking: true,
      persistAuthorization: true,
      tryItOutEnabled: true,
      requestInterceptor(request) {
        // A fresh key for each try, so that trying twice makes two things.
        if (request.method === 'POST' && !request.headers['Idempotency-Key']) {
          request.headers['Idempotency-Key'] = crypto.randomUUID()
        }
        return request
      },
    })
  </script>
</body>
</html>
`

export const getDocs: PlatformHandlers<PlatformContext>['getDocs'] = async () =>
  new Response(PAGE, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
