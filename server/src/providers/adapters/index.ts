import type { FilmClip } from '../../core/layered-clip.ts'
import type { ProviderDefinition } from '../definition.ts'
import type { Provider } from '../registry.ts'
import { anthropic } from './anthropic/index.ts'
import { compositor } from './compositor/index.ts'
import { elevenlabs } from './elevenlabs/index.ts'
import { fal } from './fal/index.ts'
import { genai } from './genai/index.ts'
import { kling } from './kling/index.ts'
import { localImage } from './local-image/index.ts'
import { localMusic } from './local-music/index.ts'
import { localText } from './local-text/index.ts'
import { localTts } from './local-tts/index.ts'
import { localVideo } from './local-video/index.ts'
import { ltx } from './ltx/index.ts'
import { luma } from './luma/index.ts'
import { minimax } from './minimax/index.ts'
import { openai } from './openai/index.ts'
import { openrouter } from './openrouter/index.ts'
import { pexels } from './pexels/index.ts'
import { pixabay } from './pixabay/index.ts'
import { replicate } from './replicate/index.ts'
import { runway } from './runway/index.ts'
import { unsplash } from './unsplash/index.ts'

/** Providers that run in this process and need nothing but themselves. Order breaks ties of the router. */
export const builtInProviders: readonly Provider[] = [localText, localTts, localImage, localMusic, compositor]

/** All providers that run in this process; `film` is how the media service makes clips of what `local-video` draws. */
export const builtInWith = (tools: { film: FilmClip }): Provider[] => [...builtInProviders, localVideo(tools)]

/** Providers outside that this server can speak with, once it is given their keys. Order breaks ties of the router. */
export const providerDefinitions: readonly ProviderDefinition[] = [
  openai,
  anthropic,
  genai,
  openrouter,
  elevenlabs,
  fal,
  replicate,
  runway,
  kling,
  minimax,
  ltx,
  luma,
  pexels,
  unsplash,
  pixabay,
]
