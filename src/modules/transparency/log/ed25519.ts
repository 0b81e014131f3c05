import { createPrivateKey, sign } from 'node:crypto';

/** RFC 8410: what stands before the 32 bytes of an Ed25519 secret key in DER. */
const derPrefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs with an Ed25519 secret key of 32 bytes: Node's own, whose time tells nothing of the key. */
export function signerOf(secretKey: Uint8Array): (message: Uint8Array) => Uint8Array {
  const key = createPrivateKey({ key: Buffer.concat([derPrefix, secretKey]), format: 'der', type: 'pkcs8' });
  return (message) => new Uint8Array(sign(null, message, key));
}
