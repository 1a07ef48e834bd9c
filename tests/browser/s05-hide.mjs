export const name = 'an institution hides a physician for a reason, never without one, and brings him back';

export async function test(t) {
	const cycle = t.people.cycle();
	const main = t.people.institution({ name: '试验隐藏二院' });
	const other = t.people.institution({ name: '试验隐藏外院' });
	const who = t.people.physician({ main, sites: [other] });
	const record = t.people.record(who, cycle, { state: 4, notice_read_at: 1, notice_version: 1 });
	t.people.insert('record_step', { record_id: record, step: 'person', answers: 'x', is_complete: 0, saved_at: 1 });
	const physician = await t.page({ phone: true, session: who.account_id });
	const staff = await t.page({ session: main.account_id });
	const state = () => t.one(`SELECT state, hidden_code, hidden_reason, hidden_by FROM record WHERE id = ${record}`);

	await t.expectStatus(physician, '/home', 200);
	await staff.goto('/roster');
	await staff.getByRole('link', { name: new RegExp(`^隐藏.*${who.name}`) }).click();
	await t.expectPath(staff, `/roster/${record}/hide`);
	await t.expectGoodPage(staff);
	await staff.getByRole('button', { name: '隐藏', exact: true }).click();
	await t.expectText(staff, '请选择隐藏原因');
	await staff.getByLabel('其他').check();
	await staff.getByRole('button', { name: '隐藏', exact: true }).click();
	await t.expectText(staff, '请填写说明');
	t.assert.equal(state().state, '4');
	t.expectAudit('record.hide', `object_id = ${record}`, 0);
	t.assert.equal((await t.post(staff, `/roster/${record}/hide`, { note: '没有类别', version: '1' }, { from: '/roster' })).status, 422);
	t.assert.equal(state().state, '4');

	await staff.getByLabel('长期病假、产假').check();
	await staff.getByLabel('说明').fill('产假至明年三月');
	await staff.getByRole('button', { name: '先看一下' }).click();
	await t.expectText(staff, '长期病假、产假：产假至明年三月');
	t.assert.equal(state().state, '4');
	await staff.getByRole('button', { name: '隐藏', exact: true }).click();
	await t.expectPath(staff, '/roster/hidden');
	await t.expectText(staff, '长期病假、产假：产假至明年三月');
	await t.expectGoodPage(staff);
	t.assert.deepEqual(state(), { state: '2', hidden_code: '5', hidden_reason: '产假至明年三月', hidden_by: '试验隐藏二院' });
	t.expectAudit('record.hide', `object_id = ${record}`);
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM session WHERE account_id = ${who.account_id}`).n, '0');
	await staff.goto('/roster');
	await t.expectNoText(staff, who.name);

	const stranger = await t.page({ session: other.account_id });
	await t.expectStatus(stranger, `/roster/${record}`, 404);
	t.assert.equal((await t.post(stranger, `/roster/${record}/unhide`, {}, { from: '/roster/hidden' })).status, 404);
	t.assert.equal(state().state, '2');

	await staff.goto(`/roster/${record}`);
	await t.expectGoodPage(staff);
	await staff.goto('/roster/hidden');
	await staff.getByRole('button', { name: new RegExp(`取消隐藏.*${who.name}`) }).click();
	await t.expectText(staff, '已取消隐藏');
	t.assert.equal(state().state, '3');
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM record_step WHERE record_id = ${record}`).n, '1');

	// once more, back from the page of the physician
	t.db(`UPDATE record SET state = 2, version = version + 1, hidden_from = 3 WHERE id = ${record}`);
	await staff.goto(`/roster/${record}`);
	await staff.getByRole('button', { name: '取消隐藏' }).click();
	await t.expectText(staff, '已取消隐藏');
	t.assert.equal(state().state, '3');
}
