import type { Provider } from '../registry.ts'
import { compositor } from './compositor/index.ts'
import { localImage } from './local-image/index.ts'
import { localMusic } from './local-music/index.ts'
import { localText } from './local-text/index.ts'
import { localTts } from './local-tts/index.ts'

/** Every provider that this server is built with. Order breaks ties of the router. */
export const providers: readonly Provider[] = [localText, localTts, localImage, localMusic, compositor]
