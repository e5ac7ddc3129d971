import fc from 'fast-check'

/*
 * Property tests try the same cases in every run, so that a red build is red for everyone. `PROPERTY_SEED=...` tries
 * others; a failure names its seed.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_121) })
