import { describe, expect, it } from 'vitest'
import type { Soundtrack } from '../timeline.ts'
import { encodeArguments } from './encode-plan.ts'
import { type MixPlan, mixArguments, mixGraph } from './mix-plan.ts'

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
const VOICE = [
  `[0:a:0]${STEREO},volume=3.00dB[voice_in]`,
  '[voice_in]highpass=f=70,acompressor=threshold=0.125893:ratio=2.5:attack=12:release=200:knee=8,acrossover=split=5000:order=4th[vowels][sibilants]',
  '[sibilants]acompressor=threshold=0.015849:ratio=3:attack=2:release=60:knee=8:detection=rms[softened]',
  '[vowels][softened]amix=inputs=2:normalize=false[voice_out]',
]
const PLACED = `[voice_out]adelay=delays=24000S:all=true,${EXACT}`
const FADES = 'afade=t=in:ss=0:ns=48000:curve=hsin,afade=t=out:ss=384000:ns=96000:curve=hsin'
const FINISH = `${EXACT},aformat=sample_fmts=flt:sample_rates=48000:channel_layouts=stereo,ebur128=peak=true:framelog=verbose,astats=measure_perchannel=none:measure_overall=Number_of_samples[out]`

describe('mixGraph', () => {
  it('levels both sources, ducks the bed by the voice, watches how far, and adds them up', () => {
    expect(mixGraph(plan)).toEqual([
      ...VOICE,
      `${PLACED},asplit=3[voice][spoken][speech]`,
      '[speech]volume=32.00dB,aecho=in_gain=1:out_gain=1:delays=70|140|210:decays=1|1|1,asoftclip=type=hard[key]',
      `[1:a:0]${STEREO},volume=-11.00dB,${FADES},${EXACT},asplit=2[bed][before]`,
      '[bed][key]sidechaincompress=threshold=0.251189:ratio=8:attack=120:release=300:detection=rms,asplit=2[music][after]',
      '[spoken]pan=mono|c0=0.5*c0+0.5*c1[spoken_mono]',
      '[before]pan=mono|c0=0.5*c0+0.5*c1[before_mono]',
      '[after]pan=mono|c0=0.5*c0+0.5*c1[after_mono]',
      '[spoken_mono][before_mono][after_mono]join=inputs=3:channel_layout=3.0:map=0.0-FL|1.0-FR|2.0-FC,asetnsamples=n=2400,astats=metadata=1:reset=1:measure_overall=none:measure_perchannel=RMS_level,ametadata=mode=print:file=-,anullsink',
      `[voice][music]amix=inputs=2:normalize=false,${FINISH}`,
    ])
  })

  it('lays a lower, steady bed when ducking is off', () => {
    const steady = {
      ...plan,
      soundtrack: { ...soundtrack, ducking: { ...soundtrack.ducking, enabled: false } },
    }
    expect(mixGraph(steady)).toEqual([
      ...VOICE,
      `${PLACED}[voice]`,
      `[1:a:0]${STEREO},volume=-19.00dB,${FADES},${EXACT}[music]`,
      `[voice][music]amix=inputs=2:normalize=false,${FINISH}`,
    ])
  })

  it('takes a source that is alone from the first input', () => {
    expect(mixGraph(voiceOnly)).toEqual([...VOICE, `${PLACED}[voice]`, `[voice]${FINISH}`])
    expect(mixGraph(musicOnly)).toEqual([
      `[0:a:0]${STEREO},volume=-3.00dB,${FADES},${EXACT}[music]`,
      `[music]${FINISH}`,
    ])
  })

  it('hands out a bus as it enters the sum, without a click where the video ends', () => {
    const effects = { path: '/job/effects.wav' }
    const withEffects = { ...voiceOnly, soundtrack: { ...voiceOnly.soundtrack, effects } }
    expect(mixGraph(withEffects, ['effects']).slice(-3)).toEqual([
      `[1:a:0]${STEREO},${EXACT},afade=t=out:ss=479040:ns=960:curve=hsin[effects]`,
      '[effects]asplit=2[effects_mixed][effects_stem]',
      `[voice][effects_mixed]amix=inputs=2:normalize=false,${FINISH}`,
    ])
  })

  it('makes silence of nothing', () => {
    const nothing = { ...voiceOnly, soundtrack: { ...soundtrack, voice: null, music: null }, voice: null }
    expect(mixGraph(nothing)).toEqual([`anullsrc=sample_rate=48000:channel_layout=stereo,${FINISH}`])
  })

  it('fades a voice that the end of the video cuts off, over 20 ms', () => {
    const long = { ...voiceOnly, voice: { integratedLufs: -23, samples: 456_001 } }
    expect(mixGraph(long)).toContain(`${PLACED},afade=t=out:ss=479040:ns=960:curve=hsin[voice]`)
  })

  it('fades music to its own end when that comes first', () => {
    const short = { ...musicOnly, music: { integratedLufs: -17, samples: 240_000 } }
    expect(mixGraph(short)[0]).toContain('afade=t=out:ss=144000:ns=96000')
  })

  it('shares music that is shorter than its fades between them', () => {
    const short = { ...musicOnly, music: { integratedLufs: -17, samples: 48_000 } }
    expect(mixGraph(short)[0]).toContain('afade=t=in:ss=0:ns=16000:curve=hsin,afade=t=out:ss=16000:ns=32000')
  })

  it('lifts neither silence nor noise', () => {
    const volumeAt = (integratedLufs: number) =>
      mixGraph({ ...musicOnly, music: { integratedLufs, samples: 1 } })[0]?.match(/volume=([^,]+)/)?.[1]
    expect(volumeAt(-70)).toBe('0.00dB')
    expect(volumeAt(-69)).toBe('40.00dB')
  })
})

describe('mixArguments', () => {
  it('opens inputs as local WAV files only, whatever their names look like, and writes floats', () => {
    const files = { mixPath: '/job/mix.wav', busPaths: { voice: '/job/bus_voice.wav' } }
    const args = mixArguments(plan, files)
    expect(args.slice(0, 18)).toEqual(
      `-hide_banner -nostdin -nostats -v info -y -protocol_whitelist file,pipe -f wav -i file:/job/voice.wav -protocol_whitelist file,pipe -f wav -i file:/job/music.wav`.split(
        ' ',
      ),
    )
    expect(args.slice(-14).join(' ')).toBe(
      '-map [out] -c:a pcm_f32le -f wav file:/job/mix.wav -map [voice_stem] -c:a pcm_f32le -f wav file:/job/bus_voice.wav',
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
      ...'-map_metadata -1 -fflags +bitexact -c:a aac -aac_coder fast -b:a 192k -movflags +faststart -flags:a +bitexact -f mp4 file:/job/out.m4a'.split(
        ' ',
      ),
    ])
  })

  it('leaves out the limiter, and the resampling around it, where nothing comes near the ceiling', () => {
    const target = { gainDb: 4.2, ceilingDbtp: null, durationSamples: 480_000 }
    const args = encodeArguments('/job/mix.wav', target, '/job/out.m4a')
    expect(args[args.indexOf('-af') + 1]).toBe(`volume=4.20dB:precision=double,${EXACT}`)
  })
})
