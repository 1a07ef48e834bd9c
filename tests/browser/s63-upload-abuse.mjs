import { file, png } from './pictures.mjs';
import { photo, somebody } from './wizard.mjs';

export const name = 'no page in a picture, no script in a drawing, no path in a name';

export async function test(t) {
	const { who } = somebody(t);
	const page = await t.page({ phone: true, js: false, session: who.account_id });
	const html = Buffer.from('<!DOCTYPE html><script>alert(1)</script>');
	const both = Buffer.concat([png(), html]);

	await page.goto('/register/person');
	await photo(page, file('照片.png', html));
	await t.expectText(page, '只能上传 JPG 或 PNG 图片');
	await photo(page, file('照片.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')));
	await t.expectText(page, '只能上传 JPG 或 PNG 图片');
	await photo(page, file('图.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'));
	await t.expectText(page, '只能上传 JPG 或 PNG 图片');
	await photo(page, file('半张.png', png({ noise: true }).subarray(0, 2000)));
	await t.expectText(page, '文件打不开');
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM attachment WHERE record_id = ${who.record_id}`).n, '0');

	// What is stored is written anew: nothing that was hung on stays.
	await photo(page, file('../../../etc/..\\passwd<b>.png', both));
	await t.expectText(page, '已上传');
	const row = t.one(`SELECT id, name FROM attachment WHERE record_id = ${who.record_id}`);
	t.assert.equal(row.name, 'passwd<b>.png');
	const answer = await page.context().request.get(`/file/${row.id}`);
	t.assert.equal(answer.headers()['content-type'], 'image/jpeg');
	t.assert.match(answer.headers()['content-security-policy'] ?? '', /sandbox/);
	t.assert.equal(answer.headers()['x-content-type-options'], 'nosniff');
	t.assert.ok(!(await answer.body()).includes('script'));
	for (const path of ['/file/0', '/file/x', '/file/99999999', `/file/${row.id}/large`, '/file/photo/x', '/file/..%2f1'])
		t.assert.ok([400, 404].includes((await t.get(page, path)).status), path);
	const nobody = await t.page({ js: false });
	t.assert.equal((await t.get(nobody, `/file/${row.id}`)).status, 303);
}
