// pictures.mjs - small pictures made on the spot, for uploads.
import { deflateSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';

const table = Array.from({ length: 256 }, (_, n) => {
	let c = n;
	for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
	return c >>> 0;
});
const crc = (data) => {
	let c = 0xffffffff;
	for (const byte of data) c = table[(c ^ byte) & 255] ^ (c >>> 8);
	return (c ^ 0xffffffff) >>> 0;
};

export function chunk(type, data) {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]), out = Buffer.alloc(body.length + 8);
	out.writeUInt32BE(data.length, 0);
	body.copy(out, 4);
	out.writeUInt32BE(crc(body) >>> 0, body.length + 4);
	return out;
}

// A PNG of one colour, or of noise, which does not compress.
export function png({ width = 300, height = 420, noise = false, shade = 200 } = {}) {
	const row = 1 + 3 * width, raw = Buffer.alloc(row * height, shade), head = Buffer.alloc(13);
	for (let y = 0; y < height; y++) {
		if (noise) randomBytes(row).copy(raw, y * row);
		raw[y * row] = 0;
	}
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 2, 0, 0, 0], 8);
	return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(raw)),
		chunk('IEND', Buffer.alloc(0))]);
}

export const file = (name, buffer = png(), mimeType = 'image/png') => ({ name, mimeType, buffer });
