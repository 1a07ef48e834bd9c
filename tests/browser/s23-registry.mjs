import { file } from './pictures.mjs';
import { general, merits, next, person, practice, somebody, submit } from './wizard.mjs';

export const name = 'Henan: what was declared and approved is known in the next cycle; sending it back takes it away again';

const known = (t, who) => t.db(`SELECT kind, class_code, happened_on, declared, record_id FROM conduct WHERE physician_id = ${who.id} ORDER BY kind, class_code`);

export async function test(t) {
	const { who, main, cycle } = somebody(t, { province: 'henan' });
	const page = await t.page({ phone: true, js: false, session: who.account_id });
	const staff = await t.page({ session: main.account_id });
	const [{ year }] = t.db(`SELECT year FROM cycle WHERE id = ${cycle.id}`);
	const version = () => t.one(`SELECT version FROM record WHERE id = ${who.record_id}`).version;
	const approve = async () => t.assert.equal((await t.post(staff, `/review/${who.record_id}`, { version: version(), ethics: '1', performance: '1' },
		{ from: `/review/${who.record_id}` })).status, 303);

	t.db(`UPDATE cycle SET assess_from = '2024-01-01', assess_to = '2025-12-31' WHERE id = ${cycle.id}`);
	await new Promise((done) => setTimeout(done, 1_000));
	await person(page);
	await practice(page, { subject: 'internal' });
	await merits(page, { ethics: 2, answers: { good: 1, bad: 1 }, before: async () => {
		await page.check('input[name=good_kind][value="2"]');
		await page.fill('#good_2_text', '乡村医疗队 𬱖');
		await page.fill('#good_2_on', '2025');
		await page.fill('#good_2_on_m', '7');
		await page.fill('#good_2_on_d', '1');
		await page.setInputFiles('#good_2', file('任务.png'));
		await page.selectOption('#bad_kind', 'B2');
		await page.fill('#bad_on', '2024');
		await page.fill('#bad_on_m', '3');
		await page.fill('#bad_on_d', '9');
		await page.fill('#bad_detail', '病历书写不及时，通报批评，已整改。');
		await page.setInputFiles('#bad_proof', file('通报.png'));
	} });
	await t.expectPath(page, '/register/procedure');
	await page.goto('/register/history');
	await page.check('#none');
	await next(page);
	await general(page);
	await submit(page);
	t.assert.deepEqual(known(t, who), [], 'nothing before the approval');

	const row = { declared: `${year} 年申报`, record_id: String(who.record_id) };
	const both = [{ kind: '1', class_code: '2', happened_on: '2025-07-01', ...row }, { kind: '2', class_code: 'B2', happened_on: '2024-03-09', ...row }];
	await approve();
	t.assert.deepEqual(known(t, who), both);
	t.expectAudit('conduct.declare', `object_id = ${who.record_id}`, 2);

	// Sent back, it is no approved record any more, and his own words are no news to him.
	t.assert.equal((await t.post(staff, `/review/${who.record_id}/return`, { version: version(), why: 'record', note: '请核对良好行为记录。' },
		{ from: `/review/${who.record_id}/return` })).status, 303);
	t.assert.deepEqual(known(t, who), []);
	t.expectAudit('conduct.take_back', `object_id = ${who.record_id}`);
	await page.goto('/register/merits');
	await t.expectNoText(page, '系统已检测到');
	await submit(page);
	await approve();
	t.assert.deepEqual(known(t, who), both);
	await t.expectStatus(page, '/register/records', 404);

	// What the office knew before stays as it was.
	t.db(`UPDATE conduct SET record_id = NULL, declared = '2025 年申报' WHERE physician_id = ${who.id} AND kind = 1`);
	t.db(`UPDATE record SET state = 5 WHERE id = ${who.record_id}`);
	await approve();
	t.assert.equal(known(t, who)[0].declared, '2025 年申报');

	// The next cycle, whose period holds those days, finds both.
	const later = t.people.cycle({ province: 'henan' });
	t.db(`UPDATE cycle SET assess_from = '2025-01-01', assess_to = '2026-12-31' WHERE id = ${later.id}`);
	t.people.record(who, later, { notice_read_at: BigInt(Date.now()) * 1000n, notice_version: 1 });
	await new Promise((done) => setTimeout(done, 1_000));
	await page.goto('/register/merits');
	await t.expectText(page, '系统已检测到您良好行为记录');
	t.assert.ok(await page.isChecked('input[name=good][value="1"]'));
	await page.goto('/register/records');
	await t.expectText(page, '乡村医疗队 𬱖');
	await t.expectNoText(page, '通报批评'); // outside that period
}
