// totp.mjs - the telephone of the journeys: codes of the time for a secret in base32 (RFC 6238).
import { createHmac } from 'node:crypto';

function bytes(base32) {
	const bits = [...base32.replace(/[^A-Z2-7]/g, '')]
		.map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
	return Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
}

// ahead: how many steps of 30 seconds from then (milliseconds).
export function totp(secret, ahead = 0, then = Date.now()) {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(then / 30_000) + ahead));
	const mac = createHmac('sha1', bytes(secret)).update(counter).digest();
	const at = mac[19] & 15;
	return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
