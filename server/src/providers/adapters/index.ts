import type { Provider } from '../registry.ts'
import { compositor } from './compositor/index.ts'
import { localImage } from './local-image/index.ts'
import { localMusic } from './local-music/index.ts'
import { localText } from './local-text/index.ts'
import { localTts } from './local-tts/index.ts'

const w = (p: any, k: string): Provider => p.capabilities ? p : ({ id: p.id, name: p.name, description: p.description, builtIn: true, dedupe: p.dedupe, capabilities: { [k]: p.accepts }, [k]: p.provider }) as Provider
export const providers: readonly Provider[] = [w(localText, 'text'), localTts, w(localImage, 'image'), w(localMusic, 'music'), compositor]
