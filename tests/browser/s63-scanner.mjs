import { createServer } from 'node:net';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chunk, file, png } from './pictures.mjs';
import { photo, somebody } from './wizard.mjs';

export const name = 'a scanner is asked about a picture as it was sent; what it refuses, or does not answer, is not stored';
export const minutes = 5;

// Written in two pieces, so that no scanner minds this file.
const EICAR = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD' + '-ANTIVIRUS-TEST-FILE!$H+H*');

// As clamd does it: pieces with their length, a length of nothing, then one line.
function clamd(path) {
	let asked = 0;
	const server = createServer((socket) => {
		let all = Buffer.alloc(0);
		socket.on('error', () => {});
		socket.on('data', (piece) => {
			all = Buffer.concat([all, piece]);
			if (all.length < 14 || all.subarray(0, 10).toString('latin1') !== 'zINSTREAM\0') return;
			const length = all.readUInt32BE(10);
			if (all.length < 18 + length) return;
			asked++;
			socket.end(all.includes(EICAR) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
		});
	});
	server.unref();
	return new Promise((resolve) => server.listen(path, () => resolve({ asked: () => asked, stop: () => new Promise((gone) => server.close(gone)) })));
}

function restart(t, settings) {
	t.stack.script('stop');
	t.stack.env.DK_SETTINGS = settings;
	t.stack.script('start');
}

export async function test(t) {
	const own = t.stack.env.DK_SETTINGS, path = join(t.stack.home, 'run', 'clamd.sock');

	restart(t, `${own}\nupload.scanner = ${path}`);
	try {
		await story(t, path);
	} finally {
		rmSync(path, { force: true });
		restart(t, own);
	}
}

async function story(t, path) {
	const { who } = somebody(t), page = await t.page({ phone: true, js: false, session: who.account_id });
	const plain = png(), stored = () => t.one(`SELECT COUNT(*) AS n FROM attachment WHERE record_id = ${who.record_id}`).n;
	const head = 8 + 25; // the signature and IHDR
	const scanner = await clamd(path);

	await page.goto('/register/person');
	// behind the end of the picture, and in its text: neither would survive being written anew
	for (const sent of [Buffer.concat([plain, EICAR]),
		Buffer.concat([plain.subarray(0, head), chunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), EICAR])), plain.subarray(head)])]) {
		await photo(page, file('照片.png', sent));
		await t.expectText(page, '文件没有通过安全检查，没有保存');
		t.assert.equal(stored(), '0');
	}
	t.expectAudit('attachment.infected', `object_id = ${who.record_id} AND detail = 'Eicar-Signature'`, 2);
	await photo(page, file('照片.png', plain));
	await t.expectText(page, '已上传');
	t.assert.equal(stored(), '1');
	t.assert.equal(scanner.asked(), 3);

	// the scanner is gone: nothing is taken, what was there stays
	await scanner.stop();
	await photo(page, file('又一张.png', png({ shade: 90 })));
	await t.expectText(page, '现在不能做安全检查，文件没有保存');
	t.assert.equal(t.one(`SELECT name FROM attachment WHERE record_id = ${who.record_id} AND removed_at IS NULL`).name, '照片.png');
}
