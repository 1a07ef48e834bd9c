import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { candidate, examCycle } from './exam.mjs';

export const name = 'a place of practice that the register takes away is not waited for';

const headings = ['姓名', '性别', '出生日期', '证件类型代码', '证件号码', '医师级别', '执业类别代码', '执业范围代码',
	'医师执业证书编码', '执业证书签发日期', '主要执业机构登记号', '多机构执业登记号', '专业技术职务', '执业状态'];

export async function test(t) {
	const cycle = examCycle(t);
	const [kept, gone] = [t.people.institution(), t.people.institution()];
	const folder = mkdtempSync(join(tmpdir(), 'dk-')), file = join(folder, 'physicians.csv');
	const people = [0, 1, 2].map(() => candidate(t, cycle, { state: 5, judged: false, sites: [kept, gone] }));
	const [waits, open, judged] = people;
	const at = (who, site) => `record_id = ${who.record_id} AND institution_id = ${site.id}`;
	const row = (who) => [who.name, Number(who.document[16]) % 2 ? '男' : '女',
		`${who.document.slice(6, 10)}-${who.document.slice(10, 12)}-${who.document.slice(12, 14)}`, '01', who.document, '执业医师', '10', '1001',
		'110110000007301', '2015-06-01', who.main.registration_no, kept.registration_no, '主治医师', '正常'];

	for (const who of people) t.people.evaluations(who);
	t.db(`UPDATE evaluation SET ethics = 0, performance = 0, judged_at = NULL WHERE ${at(waits, gone)}`);
	t.db(`UPDATE evaluation SET ethics = 0, performance = 0, judged_at = NULL WHERE record_id = ${open.record_id}`);
	for (const who of people) t.db(`UPDATE record SET state = 9 WHERE id = ${who.record_id}`);
	const page = await t.page({ phone: true, session: waits.account_id });
	await page.goto('/exam');
	await t.expectText(page, `尚有执业地点未评定：${gone.name}`);
	try {
		people.forEach((who, i) => {
			const cells = row(who);
			cells[8] = `11011000000730${i}`;
			writeFileSync(file, [headings, cells].map((line) => line.join(',')).join('\n') + '\n');
			t.stack.ctl('import', 'physicians', file);
		});
	} finally {
		rmSync(folder, { recursive: true });
	}

	// The one that only that place kept waiting goes on; another goes on waiting for those that are left.
	const state = () => t.one(`SELECT state FROM record WHERE id = ${waits.record_id}`).state;
	for (let i = 0; i < 50 && state() === '9'; i++) await new Promise((done) => setTimeout(done, 100)); // dk-jobs
	t.assert.equal(state(), '10');
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${open.record_id}`).state, '9');
	for (const who of [waits, open]) {
		t.assert.equal(t.db(`SELECT id FROM evaluation WHERE ${at(who, gone)}`).length, 0);
		t.expectAudit('evaluation.drop', `object_id = ${who.record_id}`);
	}
	t.assert.equal(t.db(`SELECT id FROM evaluation WHERE record_id = ${open.record_id}`).length, 2);
	t.assert.equal(t.db(`SELECT id FROM evaluation WHERE ${at(judged, gone)}`).length, 1, 'what was judged counts');
	await page.goto('/exam');
	await t.expectNoText(page, '尚有执业地点未评定');
	await t.expectText(page, '参加考试');
}
