import { general, person, practice, somebody, submit } from './wizard.mjs';

export const name = 'Beijing: fill in, read the sites, submit; afterwards only to be read';

export async function test(t) {
	const second = t.people.institution({ name: '朝阳第二执业医院' });
	const { who, main } = somebody(t, { sites: [second] });
	const page = await t.page({ phone: true, js: false, session: who.account_id });

	await person(page);
	await practice(page);
	await t.expectPath(page, '/register/sites');
	await t.expectText(page, '朝阳第二执业医院');
	await t.expectText(page, '请在医师电子化注册系统调整多点执业信息');
	t.assert.equal(await page.locator('main form').count(), 0);
	await page.click('text=继续');
	await t.expectPath(page, '/register/procedure');
	await general(page);
	await t.expectText(page, '提交后不能修改');
	await t.expectText(page, '内科专业');
	await page.click('text=确认并提交审核');
	await t.expectText(page, '请勾选声明');
	await submit(page);
	await t.expectText(page, '受理编号');
	await t.expectText(page, `${main.name}审核`);
	const record = t.one(`SELECT * FROM record WHERE id = ${who.record_id}`);
	t.assert.deepEqual([record.state, record.procedure_kind, record.subject_code, record.submissions], ['5', '1', 'internal', '1']);
	t.assert.notEqual(record.department_id, null);
	t.expectAudit('record.submit', `object_id = ${who.record_id}`);

	// The institution has it, the second site and strangers see no more than they may.
	const staff = await t.page({ session: main.account_id });
	await staff.goto('/review');
	await t.expectText(staff, who.name);
	const [{ id }] = t.db(`SELECT id FROM attachment WHERE record_id = ${who.record_id}`);
	t.assert.equal((await t.get(staff, `/file/${id}`)).status, 200);
	t.assert.equal((await t.get(await t.page({ session: second.account_id }), `/file/${id}/small`)).status, 200);
	const stranger = await t.page({ session: t.people.institution().account_id });
	await t.expectStatus(stranger, `/file/${id}`, 404);
	await t.expectStatus(await t.page({ session: somebody(t).who.account_id }), `/file/photo/${who.record_id}`, 404);

	// The cycle of the line above is another one; back to the physician's own for the rest.
	t.db(`UPDATE cycle SET state = IF(id = ${record.cycle_id}, 2, 3) WHERE province_id = 110000`);
	await page.goto('/register/practice');
	await t.expectText(page, '可以查看，不能修改');
	t.assert.equal(await page.locator('main form').count(), 0);
	const late = await t.post(page, '/register/person', { email: 'x@example.cn', go: 'next' }, { from: '/register' });
	t.assert.equal(late.status, 409);
	t.assert.match(late.text, /填报已经提交/);
	const twice = await t.post(page, '/register/check', { agree: '1', version: record.version }, { from: '/register' });
	t.assert.equal(twice.status, 409);
	const wide = await t.page({ session: who.account_id });
	for (const path of ['/register', '/register/check', '/register/done', '/register/sites', '/register/person']) {
		await wide.goto(path);
		await t.expectGoodPage(wide);
	}
}
