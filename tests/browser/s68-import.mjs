import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './stack.mjs';
import { documentNumber } from './people.mjs';

export const name = 'files of the register through the browser: trial, report, confirming, cancelling, data that changed in between';
export const minutes = 4;

const data = join(top, '..', 'shared', 'data');
const HEADINGS = ['证件类型代码', '证件号码', '姓名', '性别', '出生日期', '医师级别', '执业类别代码', '执业范围代码', '主要执业机构登记号', '执业状态', '手机号码'];

async function upload(t, page, kind, file, content) {
	await page.goto('/admin/imports/new');
	await page.getByLabel(kind, { exact: false }).check();
	await page.locator('#file').setInputFiles({ name: file, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
	await page.getByRole('button', { name: '上传并试运行' }).click();
	await t.expectPath(page, /^\/admin\/imports\/\d+$/);
	return Number(page.url().split('/').pop());
}

// dk-jobs looks once a second.
async function come(t, page, id, states) {
	for (let i = 0; i < 150; i++) {
		const { state } = t.one(`SELECT state FROM import_file WHERE id = ${id}`);
		if (states.includes(Number(state))) {
			await page.goto(`/admin/imports/${id}`);
			return t.one(`SELECT * FROM import_file WHERE id = ${id}`);
		}
		await page.waitForTimeout(200);
	}
	return t.assert.fail(`import ${id}: ${JSON.stringify(t.one(`SELECT * FROM import_file WHERE id = ${id}`))}`);
}

const csv = (rows) => [HEADINGS, ...rows].map((row) => row.join(',')).join('\r\n');
const TRIED = 3, DONE = 6, UNFIT = 7;

async function small(t, page) {
	const org = t.people.institution(), other = t.people.institution();
	const base = Number((t.startedAt / 1000n) % 9000n), [a, b, c] = [1, 2, 3].map((n) => documentNumber('110115', base + n));
	const row = (number, called, at = org, mobile = '') => ['01', number, called, Number(number[16]) % 2 ? '男' : '女', `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`, '执业医师', '10', '1001', at.account, '正常', mobile];
	const stored = (number) => t.db(`SELECT p.id, p.name, p.institution_id, a.id account_id FROM physician p LEFT JOIN account a ON a.physician_id = p.id
		WHERE p.document_index = x'${t.people.stack.seal(`index physician.document ${number}`)[0]}'`);

	// what is wrong is told with the row as it came; nothing is stored before it is confirmed
	const file = csv([row(a, '安知遥'), row(b, '陶望舒'), row(`${c.slice(0, 17)}${c[17] === '0' ? '1' : '0'}`, '贺长庚')]);
	let id = await upload(t, page, '医师（含执业地点）', '医师.csv', `\ufeff${file}`);
	let now = await come(t, page, id, [TRIED]);
	t.assert.deepEqual([now.n_rows, now.n_added, now.n_refused].map(Number), [3, 2, 1]);
	t.assert.equal(stored(a).length, 0);
	await t.expectText(page, '被拒绝的行');
	await t.expectGoodPage(page);
	const refused = await t.post(page, `/admin/imports/${id}/refused`, {}, { from: `/admin/imports/${id}` });
	t.assert.equal(refused.status, 200);
	t.assert.match(refused.text, /贺长庚.*证件号码：/);
	t.assert.match(refused.text, /^\ufeff.*拒绝原因/);
	t.expectAudit('import.refused', `object_id = ${id}`);
	await page.getByRole('button', { name: '确认导入' }).click();
	await t.expectText(page, '开始导入');
	await come(t, page, id, [DONE]);
	t.assert.equal(stored(a)[0].name, '安知遥');
	t.expectAudit('register.physicians', `actor LIKE '%' AND role = 4`);

	// the same again changes nothing, and a decision that was made stays
	const cycle = t.people.cycle(), who = { id: stored(a)[0].id, province: 'beijing', main: org, sites: [] };
	t.people.record(who, cycle, { state: 5 });
	const mover = t.people.record({ ...who, id: stored(b)[0].id }, cycle, { state: 4 });
	id = await upload(t, page, '医师（含执业地点）', '再来一次.csv', file);
	now = await come(t, page, id, [TRIED]);
	t.assert.deepEqual([now.n_added, now.n_changed, now.n_same].map(Number), [0, 0, 2]);
	await page.getByRole('button', { name: '确认导入' }).click();
	await come(t, page, id, [DONE]);
	t.assert.equal(t.one(`SELECT state FROM record WHERE physician_id = ${who.id}`).state, '5');

	// two at once; what the second found is no longer so when the first is done: it is tried again, and says so
	const first = await upload(t, page, '医师（含执业地点）', '甲.csv', csv([row(a, '安知遥'), row(b, '陶望', other, '13800006801')]));
	const second = await upload(t, page, '医师（含执业地点）', '乙.csv', csv([row(a, '安之遥'), row(b, '陶望')]));
	await come(t, page, second, [TRIED]);
	await t.expectText(page, '陶望舒'); // what is stored until now
	await come(t, page, first, [TRIED]);
	t.assert.deepEqual(t.db(`SELECT field FROM import_note WHERE import_id = ${first} AND kind = 4 ORDER BY position`).map(({ field }) => field),
		['姓名', '主要执业机构登记号', '手机号码']);
	await page.getByRole('button', { name: '确认导入' }).click();
	await page.goto(`/admin/imports/${second}`);
	await page.getByRole('button', { name: '确认导入' }).click();
	await come(t, page, first, [DONE]);
	t.expectAudit('record.follow', `object_id = ${mover} AND role = 4`); // of whoever ran it
	now = await come(t, page, second, [TRIED]);
	t.assert.equal(now.moved, '1');
	await t.expectText(page, '已重新试运行');
	t.assert.equal(stored(b)[0].institution_id, String(other.id));
	t.assert.equal(stored(a)[0].name, '安知遥');

	// cancelled: it comes to nothing, and cannot be confirmed any more
	const before = await t.get(page, `/admin/imports/${second}`);
	await page.getByRole('button', { name: '不导入，取消这个文件' }).click();
	await t.expectText(page, '已取消');
	const late = await t.post(page, `/admin/imports/${second}/confirm`, { digest: /name="digest" value="(\d+)"/.exec(before.text)[1] }, { from: `/admin/imports/new` });
	t.assert.equal(late.status, 303);
	t.assert.equal(t.one(`SELECT state FROM import_file WHERE id = ${second}`).state, '8');

	// what is no table says why
	id = await upload(t, page, '医疗机构', '图.xlsx', 'PK\u0003\u0004 no workbook');
	await come(t, page, id, [UNFIT]);
	await t.expectText(page, '数据库没有改动');
	id = await upload(t, page, '医疗机构', '缺列.csv', '机构名称,地址\n甲,乙');
	await come(t, page, id, [UNFIT]);
	await t.expectText(page, '文件缺少列');
	await page.goto('/admin/imports?state=unfit');
	await t.expectText(page, '缺列.csv');
	await t.expectGoodPage(page);
	const stranger = await t.page({ session: org.account_id });
	await t.expectStatus(stranger, '/admin/imports', 403);
	await stranger.goto('/admin/audit');
	await t.expectText(stranger, '越权访问被拒绝');
}

// The collected register: the same verdicts in three encodings, those of expected-errors.csv.
async function collected(t, page) {
	const place = join(data, 'roster', 'beijing');
	let id = await upload(t, page, '医疗机构', 'institutions.csv', readFileSync(join(place, 'institutions.csv')));
	await come(t, page, id, [TRIED]);
	await page.getByRole('button', { name: '确认导入' }).click();
	await come(t, page, id, [DONE]);
	const expected = readFileSync(join(place, 'expected-errors.csv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','))
		.filter((cells) => cells[3] === 'error').map((cells) => Number(cells[0]));
	const wanted = [...new Set(expected)].sort((x, y) => x - y);
	for (const file of ['physicians-dirty.csv', 'physicians-dirty.gb18030.csv', 'physicians-dirty.xlsx']) {
		id = await upload(t, page, '医师（含执业地点）', file, readFileSync(join(place, file)));
		const now = await come(t, page, id, [TRIED]);
		const { text } = await t.post(page, `/admin/imports/${id}/refused`, {}, { from: `/admin/imports/${id}` });
		const rows = [...new Set(t.db(`SELECT DISTINCT file_row FROM import_note WHERE import_id = ${id} AND kind = 1`).map((r) => Number(r.file_row)))].sort((x, y) => x - y);
		t.assert.deepEqual(rows, wanted, file);
		t.assert.equal(Number(now.n_refused), wanted.length, file);
		t.assert.match(text, /姓名.*拒绝原因/, file);
	}
	// workbooks made to hurt, and such as are no register: each comes to an end that says why
	const hostile = ['phpspreadsheet', 'calamine'].flatMap((folder) => readdirSync(join(data, 'formats', 'xlsx', folder))
		.map((file) => join(data, 'formats', 'xlsx', folder, file))).filter((file) => statSync(file).size > 0 && !file.endsWith('.md'))
		.filter((file, i) => i % 5 === 0 || file.includes('dontuse'));
	const ids = [];
	for (const file of hostile) ids.push(await upload(t, page, '医疗机构', 'hostile.xlsx', readFileSync(file)));
	for (const one of ids) await come(t, page, one, [UNFIT]);
	await t.expectText(page, '数据库没有改动');
}

export async function test(t) {
	const page = await t.page({ session: t.people.admin().account_id });
	await small(t, page);
	if (existsSync(data)) await collected(t, page);
	else console.log('# ../shared/data is not there: the collected register is left out');
}
