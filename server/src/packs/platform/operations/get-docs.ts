import { createHash } from 'node:crypto'
import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import type { PlatformContext } from '../deps.ts'

/**
 * What the page runs: Swagger UI over our own contract, from our own server, so that it works without a network. Its
 * list of servers says where the console sends requests: here, or to a mock whose address the reader may change.
 */
export const DOCS_SCRIPT = `
    const contract = await (await window.fetch('/openapi.json')).json()
    const servers = [
      { url: location.origin, description: 'this server' },
      {
        url: '{mockBaseUrl}',
        description: 'a mock, as "npm run mock -- all" starts it',
        variables: { mockBaseUrl: { default: 'http://localhost:4010', description: 'where the mock listens' } },
      },
    ]
    SwaggerUIBundle({
      spec: { ...contract, servers },
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
  `

/** What errors link to (`docs`): a paragraph for each family of codes. */
const GUIDE = `
  <details id="guide" style="max-width: 60rem; margin: 1rem auto; font-family: sans-serif; line-height: 1.5">
    <summary>How requests work</summary>
    <h3 id="auth">Keys</h3>
    <p>Send <code>Authorization: Bearer pl_...</code> or <code>X-Api-Key</code>. A key belongs to a project and carries
    scopes; what belongs to another project is answered as if it were not there.</p>
    <h3 id="idempotency">Idempotency</h3>
    <p>What makes something needs an <code>Idempotency-Key</code>. The same request with the same key gives the same
    bytes and makes nothing twice; the same key with another request is refused. Keys hold for at least 24 hours.</p>
    <h3 id="etag">ETags</h3>
    <p>Items carry a strong <code>ETag</code>: send it as <code>If-None-Match</code> to hear 304 when nothing has changed,
    and as <code>If-Match</code> where an edit must not overwrite somebody else's.</p>
    <h3 id="jobs">Jobs</h3>
    <p>What takes time answers 202 at once and goes on. A request may name things that are still being made and waits
    for them; if one fails, what needs it fails with <code>dependency_failed</code>.</p>
    <h3 id="capabilities">Providers and capabilities</h3>
    <p><code>auto</code> chooses a provider that can do what is asked and says why in <code>routing</code>. What nobody
    can do is refused before anything is queued; <code>/v1/capabilities</code> says what each can.</p>
    <h3 id="limits">Limits</h3>
    <p>JSON bodies hold 1 MiB, forms 32 MiB, scripts 60,000 characters, arrays 10,000 items; a JSON body has 30 seconds
    to arrive. Requests are counted by key and by project: <code>RateLimit-Policy</code> says how many you have,
    <code>RateLimit</code> what is left, and a 429 how long to wait (<code>Retry-After</code>). What a project may spend
    in a day (UTC) can be limited too: <code>spend_limit_reached</code>.</p>
    <h3 id="errors">Errors</h3>
    <p>Every error is one envelope: a code for programs, a message, the field it is about, a hint that says what would
    have worked, and the request id. Send <code>Accept: application/problem+json</code> for RFC 9457.</p>
    <h3 id="not-implemented">Not built yet</h3>
    <p>Whatever is specified and not built yet answers 501 <code>not_implemented</code>. The contract and its
    mocks have them already.</p>
  </details>`

const PAGE = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>PotterLabs Media API</title>
  <link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>${GUIDE}
  <div id="reference"></div>
  <script src="/docs/swagger-ui-bundle.js"></script>
  <script type="module">${DOCS_SCRIPT}</script>
</body>
</html>
`

/**
 * Our own scripts run and no other. Swagger UI styles its elements in place and draws icons from data; the console
 * may send to a mock at any address.
 */
const POLICY = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash('sha256').update(DOCS_SCRIPT).digest('base64')}'`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  'connect-src *',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const getDocs: PlatformHandlers<PlatformContext>['getDocs'] = async () =>
  new Response(PAGE, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY },
  })
