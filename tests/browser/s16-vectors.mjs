import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './stack.mjs';
import { somebody } from './wizard.mjs';

export const name = 'collected names and pictures: values survive to the letter, broken pictures are refused in words';
export const minutes = 8;

const data = join(top, '..', 'shared', 'data');

// Lines of a small CSV whose last column may be quoted.
function rows(text) {
	return text.trim().split('\n').slice(1).map((line) => line.split(','));
}

export async function test(t) {
	if (!existsSync(data)) t.skip('../shared/data is not there');
	const { who } = somebody(t, { province: 'hainan' });
	const page = await t.page({ js: false, session: who.account_id });
	const token = async (path) => /name="csrf" value="([^"]*)"/.exec((await t.get(page, path)).text)[1];

	// Names as titles of papers: what is accepted comes back as it went in.
	let n = 0;
	for (const [value, expected] of rows(readFileSync(join(data, 'text', 'chinese-names.csv'), 'utf8'))) {
		if (expected !== 'accept' || value.startsWith('"')) continue;
		const kind = 4 + n++ % 4;
		const answer = await t.post(page, '/register/research/add', { csrf: await token('/register/research/add'), kind: String(kind),
			research_name: `${value}'"&<\\`, research_on_y: '2024', research_on_m: '2', research_on_d: '29', research_detail: value });
		if (answer.status === 422) break; // twenty of a kind
		t.assert.equal(answer.status, 303, value);
		const { id } = t.db(`SELECT MAX(id) AS id FROM experience WHERE record_id = ${who.record_id}`)[0];
		await page.goto(`/register/research/${id}`);
		t.assert.equal(await page.inputValue('#research_name'), `${value}'"&<\\`);
		t.assert.equal(await page.inputValue('#research_detail'), value);
	}
	t.assert.ok(n > 10, `${n} names`);

	// Line ends: whatever a browser sends, one sort is kept.
	await page.goto('/register/procedure');
	const csrf = await page.inputValue('input[name=csrf]'), first = await page.inputValue('input[name=version]');
	await t.post(page, '/register/procedure', { csrf, version: first, simple: '1', statement: '一\r\n二\n三\r\n\r\n 四', go: 'exit' });
	await page.goto('/register/procedure');
	t.assert.equal(await page.inputValue('#statement'), '一\n二\n三\n\n 四');

	// Pictures: a word or a picture of ours, never a fault of the server.
	const list = rows(readFileSync(join(data, 'images', 'expected.csv'), 'utf8'));
	let taken = 0, refused = 0;
	const csrf2 = await token('/register/person');
	for (const [i, row] of list.entries()) {
		const [path, bytes] = row, file = join(data, 'images', path);
		if (i % 4 !== 0 || !existsSync(file) || Number(bytes) > 4 << 20) continue;
		const [{ v } = { v: '0' }] = t.db(`SELECT version AS v FROM record_step WHERE record_id = ${who.record_id} AND step = 'person'`);
		const answer = await page.context().request.post('/register/person', { headers: { 'X-Requested-With': 'autosave' },
			multipart: { csrf: csrf2, version: v, upload: 'photo', photo: { name: 'x.png', mimeType: 'image/png', buffer: readFileSync(file) } } });
		t.assert.equal(answer.status(), 200, path);
		const reply = await answer.json();
		t.assert.ok(reply.id || reply.why, path);
		if (reply.why) {
			refused++;
			t.assert.match(reply.why, /文件|图片|上传/, path);
			continue;
		}
		taken++;
		const stored = await page.context().request.get(`/file/${reply.id}`);
		const body = await stored.body();
		t.assert.equal(stored.status(), 200, path);
		t.assert.deepEqual([...body.subarray(0, 3)], [0xff, 0xd8, 0xff], `${path}: stored as our own JPEG`);
	}
	t.assert.ok(taken > 20 && refused > 10, `${taken} taken, ${refused} refused`);
}
