import {
  AbsoluteFill,
  Audio,
  Composition,
  getInputProps,
  Img,
  interpolate,
  registerRoot,
  Sequence,
  staticFile,
  useCurrentFrame,
} from 'remotion'

/** The timeline of the bench, as JSON; its files lie in the public folder. */
const { widthPx, heightPx, fps, durationFrames, slides, transition, captions, sound } = getInputProps()
const frameAt = (us) => Math.round((us * fps) / 1e6)
const fileOf = (path) => staticFile(path.split('/').at(-1))
const fadeFrames = frameAt(transition.durationUs)

function Slide({ slide, isFirst, frames }) {
  const frame = useCurrentFrame()
  const along = (name) =>
    interpolate(frame, [0, frames - 1], [slide.motion.from[name], slide.motion.to[name]])
  const zoom = along('zoom')
  const opacity = isFirst ? 1 : interpolate(frame, [0, fadeFrames], [0, 1], { extrapolateRight: 'clamp' })
  const shift = (centre) => `${(0.5 - centre) * 100 * zoom}%`
  const transform = `translate(${shift(along('centreX'))}, ${shift(along('centreY'))}) scale(${zoom})`
  return (
    <AbsoluteFill style={{ opacity, overflow: 'hidden' }}>
      <Img
        src={fileOf(slide.imagePath)}
        style={{ width: '100%', height: '100%', objectFit: 'cover', transform }}
      />
    </AbsoluteFill>
  )
}

function Caption() {
  const us = (useCurrentFrame() / fps) * 1e6
  const cue = captions.cues.find(({ startUs, endUs }) => us >= startUs && us < endUs)
  const style = {
    position: 'absolute',
    bottom: 80,
    width: '100%',
    textAlign: 'center',
    whiteSpace: 'pre-line',
    font: '700 46px sans-serif',
    color: '#fff',
    WebkitTextStroke: '7px #101010',
    paintOrder: 'stroke fill',
  }
  return cue ? <div style={style}>{cue.text}</div> : null
}

/** Remotion knows no sidechain: the music steps back while a caption is spoken. */
const musicLevel = (frame) => {
  const us = (frame / fps) * 1e6
  return captions.cues.some(({ startUs, endUs }) => us >= startUs && us < endUs) ? 0.2 : 0.5
}

function Slideshow() {
  return (
    <AbsoluteFill style={{ background: '#000' }}>
      {slides.map((slide, index) => {
        const from = Math.max(0, frameAt(slide.startUs) - Math.floor(fadeFrames / 2))
        const to = Math.min(durationFrames, frameAt(slide.endUs) + Math.ceil(fadeFrames / 2))
        return (
          <Sequence key={slide.startUs} from={from} durationInFrames={to - from}>
            <Slide slide={slide} isFirst={index === 0} frames={to - from} />
          </Sequence>
        )
      })}
      <Caption />
      <Sequence from={frameAt(sound.voice.startUs)}>
        <Audio src={fileOf(sound.voice.path)} />
      </Sequence>
      <Audio src={fileOf(sound.music.path)} volume={musicLevel} />
    </AbsoluteFill>
  )
}

registerRoot(() => (
  <Composition
    id="slideshow"
    component={Slideshow}
    width={widthPx}
    height={heightPx}
    fps={fps}
    durationInFrames={durationFrames}
  />
))
