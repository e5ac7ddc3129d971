export type { Mode } from './answer.ts'
export { MOCK_PORTS } from './ports.ts'
export { type Mock, type MockOptions, startMock } from './server.ts'
