import { describe, expect, it } from 'vitest'
import type { Soundtrack } from '../timeline.ts'
import { encodeArguments, type MixPlan, mixArguments, mixGraph } from './mix-plan.ts'

const soundtrack: Soundtrack = {
  voice: { path: '/job/voice.wav', startUs: 500_000 },
  music: { path: '/job/music.wav', gainDb: 0, fadeInUs: 1_000_000, fadeOutUs: 2_000_000 },
  ducking: { enabled: true, thresholdDb: -12, attackMs: 120, releaseMs: 300 },
  loudness: { integratedLufs: -14, truePeakDbtp: -1 },
}
const plan: MixPlan = {
  soundtrack,
  durationSamples: 480_000,
  voice: { integratedLufs: -23, samples: 400_000 },
  music: { integratedLufs: -17, samples: 1_000_000 },
}
const voiceOnly: MixPlan = { ...plan, soundtrack: { ...soundtrack, music: null }, music: null }
const musicOnly: MixPlan = { ...plan, soundtrack: { ...soundtrack, voice: null }, voice: null }

const STEREO = 'aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo'
const EXACT = 'apad=whole_len=480000,atrim=end_sample=480000'
const VOICE = `${STEREO},volume=3.00dB,highpass=f=70,acompressor=threshold=0.125893:ratio=2.5:attack=8:release=120:knee=4,adelay=delays=24000S:all=true,${EXACT}`
const FADES = 'afade=t=in:ss=0:ns=48000:curve=hsin,afade=t=out:ss=384000:ns=96000:curve=hsin'
const FINISH = `${EXACT},aformat=sample_fmts=flt:sample_rates=48000:channel_layouts=stereo,ebur128=peak=true:framelog=verbose,astats=measure_perchannel=none:measure_overall=Number_of_samples[out]`

describe('mixGraph', () => {
  it('levels both sources, ducks the bed by the voice and adds them up', () => {
    expect(mixGraph(plan).split(';')).toEqual([
      `[0:a:0]${VOICE},asplit=2[voice][speech]`,
      '[speech]volume=32.00dB,aecho=in_gain=1:out_gain=1:delays=70|140|210:decays=1|1|1,asoftclip=type=hard[key]',
      `[1:a:0]${STEREO},volume=-11.00dB,${FADES},${EXACT}[bed]`,
      '[bed][key]sidechaincompress=threshold=0.251189:ratio=8:attack=120:release=300:detection=rms[ducked]',
      `[voice][ducked]amix=inputs=2:normalize=false,${FINISH}`,
    ])
  })

  it('lays a lower, steady bed when ducking is off', () => {
    const steady = {
      ...plan,
      soundtrack: { ...soundtrack, ducking: { ...soundtrack.ducking, enabled: false } },
    }
    expect(mixGraph(steady).split(';')).toEqual([
      `[0:a:0]${VOICE}[voice]`,
      `[1:a:0]${STEREO},volume=-19.00dB,${FADES},${EXACT}[bed]`,
      `[voice][bed]amix=inputs=2:normalize=false,${FINISH}`,
    ])
  })

  it('takes a source that is alone from the first input', () => {
    expect(mixGraph(voiceOnly)).toBe(`[0:a:0]${VOICE},${FINISH}`)
    expect(mixGraph(musicOnly)).toBe(`[0:a:0]${STEREO},volume=-3.00dB,${FADES},${EXACT},${FINISH}`)
  })

  it('makes silence of nothing', () => {
    const nothing = { ...voiceOnly, soundtrack: { ...soundtrack, voice: null, music: null }, voice: null }
    expect(mixGraph(nothing)).toBe(`anullsrc=sample_rate=48000:channel_layout=stereo,${FINISH}`)
  })

  it('fades a voice that the end of the video cuts off, over 20 ms', () => {
    const long = { ...voiceOnly, voice: { integratedLufs: -23, samples: 456_001 } }
    expect(mixGraph(long)).toContain(`${EXACT},afade=t=out:ss=479040:ns=960:curve=hsin,apad`)
  })

  it('fades music to its own end when that comes first', () => {
    const short = { ...musicOnly, music: { integratedLufs: -17, samples: 240_000 } }
    expect(mixGraph(short)).toContain('afade=t=out:ss=144000:ns=96000')
  })

  it('shares music that is shorter than its fades between them', () => {
    const short = { ...musicOnly, music: { integratedLufs: -17, samples: 48_000 } }
    expect(mixGraph(short)).toContain('afade=t=in:ss=0:ns=16000:curve=hsin,afade=t=out:ss=16000:ns=32000')
  })

  it('lifts neither silence nor noise', () => {
    const volumeAt = (integratedLufs: number) =>
      mixGraph({ ...musicOnly, music: { integratedLufs, samples: 1 } }).match(/volume=([^,]+)/)?.[1]
    expect(volumeAt(-70)).toBe('0.00dB')
    expect(volumeAt(-69)).toBe('40.00dB')
  })
})

describe('mixArguments', () => {
  it('opens inputs as local WAV files only, whatever their names look like', () => {
    expect(mixArguments(plan, '/job/mix.wav').slice(0, 18)).toEqual(
      `-hide_banner -nostdin -nostats -v info -y -protocol_whitelist file,pipe -f wav -i file:/job/voice.wav -protocol_whitelist file,pipe -f wav -i file:/job/music.wav`.split(
        ' ',
      ),
    )
    expect(mixArguments(plan, '/job/mix.wav').slice(-7)).toEqual(
      '-map [out] -c:a pcm_f32le -f wav file:/job/mix.wav'.split(' '),
    )
  })
})

describe('encodeArguments', () => {
  it('applies gain and a limiter at four times the rate, then encodes once', () => {
    const target = { gainDb: 4.2, ceilingDbtp: -1.7, durationSamples: 480_000 }
    expect(encodeArguments('/job/mix.wav', target, '/job/out.m4a')).toEqual([
      ...'-hide_banner -nostdin -nostats -v info -y -protocol_whitelist file,pipe -f wav -i file:/job/mix.wav'.split(
        ' ',
      ),
      '-af',
      `volume=4.20dB:precision=double,aresample=192000,alimiter=limit=0.822243:attack=5:release=80:level=false:latency=true,aresample=48000,${EXACT}`,
      ...'-map_metadata -1 -fflags +bitexact -c:a aac -b:a 192k -flags:a +bitexact -f mp4 file:/job/out.m4a'.split(
        ' ',
      ),
    ])
  })
})
