import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** What is sealed was made with another key or for another place, or was changed since. */
export class SecretBoxError extends Error {
  override name = 'SecretBoxError'
}

/** Seals what must be read again but must not lie open in the database: AES-256-GCM (NIST SP 800-38D). */
export interface SecretBox {
  /** `context` says what and whose it is. It is bound in, so that a sealed value moved to another row does not open. */
  seal(plain: Uint8Array, context: string): Buffer
  /** Throws SecretBoxError unless `sealed` is whole, of this key, and was sealed for this `context`. */
  open(sealed: Uint8Array, context: string): Uint8Array
}

/** First byte of everything sealed, so that a later format can tell itself from this one. */
const FORMAT = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEADER_BYTES = 1 + NONCE_BYTES

/** A box whose key is derived from `masterSecret` (HKDF, RFC 5869): any text of at least 32 characters. */
export function createSecretBox(masterSecret: string): SecretBox {
  if (masterSecret.length < 32) {
    throw new SecretBoxError(
      'the secrets key is shorter than 32 characters: make one with `openssl rand -base64 32`',
    )
  }
  const key = new Uint8Array(hkdfSync('sha256', masterSecret, '', 'potterlabs secret box 1', 32))
  return {
    seal(plain, context) {
      // Nonces are random: with 96 bits, one key is good for 2^32 of them (SP 800-38D, 8.3).
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
      const hidden = [cipher.update(plain), cipher.final()]
      return Buffer.concat([Buffer.of(FORMAT), nonce, ...hidden, cipher.getAuthTag()])
    },
    open(sealed, context) {
      if (sealed.length < HEADER_BYTES + TAG_BYTES || sealed[0] !== FORMAT) {
        throw new SecretBoxError('this is nothing that was sealed here')
      }
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, HEADER_BYTES), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(-TAG_BYTES))
      try {
        return Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES, -TAG_BYTES)), decipher.final()])
      } catch (cause) {
        throw new SecretBoxError('sealed with another key or for another place, or changed since', { cause })
      }
    },
  }
}
