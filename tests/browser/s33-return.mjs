export const name = 'a registration is sent back with reasons and a text; nothing goes back without them';

export async function test(t) {
	const cycle = t.people.cycle();
	const main = t.people.institution({ name: '试验退回医院' });
	const p1 = t.people.physician({ main });
	const record = t.people.record(p1, cycle, { state: 5, procedure_kind: 1 });
	const staff = await t.page({ session: main.account_id, js: false });
	const row = () => t.one(`SELECT state, returned_reason FROM record WHERE id = ${record}`);

	await staff.goto(`/roster/${record}`);
	await staff.getByRole('link', { name: '打回报名' }).click();
	await t.expectPath(staff, `/review/${record}/return`);
	await staff.getByRole('button', { name: /^(退回修改|打回报名)$/ }).click();
	await t.expectText(staff, '请选择退回原因');
	await t.expectText(staff, '请填写写给医师的话');
	t.assert.equal(row().state, '5');
	await staff.getByLabel('专业有误').check();
	await staff.getByLabel('写给医师的话').fill('请改');
	await staff.getByRole('button', { name: /^(退回修改|打回报名)$/ }).click();
	await t.expectText(staff, '至少 5 个字');
	t.assert.ok(await staff.getByLabel('专业有误').isChecked());
	await staff.getByLabel('写给医师的话').fill('专业报错，请改为外科专业');
	await staff.getByRole('button', { name: '先看一下' }).click();
	await t.expectText(staff, '试验退回医院退回了您的填报：专业有误：专业报错，请改为外科专业');
	t.assert.equal(row().state, '5');
	await staff.getByRole('button', { name: /^(退回修改|打回报名)$/ }).click();
	await t.expectPath(staff, `/roster/${record}`);
	await t.expectText(staff, `已退回：${p1.name}`);
	t.assert.deepEqual(row(), { state: '6', returned_reason: '专业有误：专业报错，请改为外科专业' });
	t.expectAudit('record.return', `object_id = ${record}`);

	const physician = await t.page({ phone: true, session: p1.account_id });
	await physician.goto('/home');
	await t.expectText(physician, '专业报错，请改为外科专业');

	// sent again and approved, it may still be sent back until the test has begun
	t.db(`UPDATE record SET state = 9, version = version + 1 WHERE id = ${record}`);
	await staff.goto(`/roster/${record}/return`);
	await t.expectText(staff, '已经通过审核');
	t.db(`UPDATE record SET state = 11, version = version + 1 WHERE id = ${record}`);
	await t.expectStatus(staff, `/review/${record}/return`, 409);
	await staff.goto(`/roster/${record}`);
	await t.expectText(staff, '专业有误：专业报错');
}
