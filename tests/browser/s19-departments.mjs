export const name = 'an institution names its departments, brings a list, merges two; one in use is switched off, not deleted';

export async function test(t) {
	const cycle = t.people.cycle();
	const main = t.people.institution(), other = t.people.institution();
	const who = t.people.physician({ main });
	const record = t.people.record(who, cycle, { state: 3 });
	const page = await t.page({ session: main.account_id });
	const add = async (name) => {
		await page.goto('/org/departments/new');
		await page.getByLabel('科室名称').fill(name);
		await page.getByRole('button', { name: '新增' }).click();
	};

	await page.goto('/org/departments');
	await t.expectText(page, '还没有科室');
	await t.expectGoodPage(page);
	await add('内科');
	await t.expectText(page, '已新增科室：内科');
	await add('体检科');
	await add('内科');
	await t.expectText(page, '已有相同的科室名称');
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM department WHERE institution_id = ${main.id}`).n, '2');
	await page.goto('/org/departments');
	await page.getByRole('button', { name: /停用.*体检科/ }).click();
	await t.expectText(page, '已停用科室：体检科');
	await t.expectGoodPage(page);

	const id = t.one(`SELECT id FROM department WHERE institution_id = ${main.id} AND name = '内科'`).id;
	t.db(`UPDATE record SET department_id = ${id} WHERE id = ${record}`);
	await page.getByRole('link', { name: /删除.*：内科/ }).click();
	await t.expectText(page, '有 1 人选了这个科室，不能删除');
	t.assert.equal((await t.post(page, `/org/departments/${id}/delete`, {}, { from: '/org/departments' })).status, 409);
	await page.goto(`/org/departments/${id}`);
	await page.getByLabel('科室名称').fill('大内科');
	await page.getByRole('button', { name: '保存' }).click();
	await t.expectText(page, '大内科');
	await page.getByRole('link', { name: /删除.*体检科/ }).click();
	await page.getByRole('button', { name: '删除', exact: true }).click();
	await t.expectText(page, '已删除科室：体检科');
	t.assert.deepEqual(t.db(`SELECT name, state FROM department WHERE institution_id = ${main.id}`), [{ name: '大内科', state: '1' }]);
	for (const action of ['department.add', 'department.off', 'department.rename', 'department.delete'])
		t.assert.ok(t.audit(action, `institution_id = ${main.id}`).length > 0, action);

	// A list is looked at before it is brought; who chose one department goes along into another.
	await page.goto('/org/departments/import');
	await page.getByLabel('科室名称').fill('大内科\n心内科\n心内科\n骨科,正常');
	await page.getByRole('button', { name: '检查' }).click();
	await t.expectText(page, '可导入 2 个');
	await t.expectGoodPage(page);
	await page.getByRole('button', { name: '导入这 2 个科室' }).click();
	await t.expectText(page, '已导入 2 个科室');
	await page.getByRole('link', { name: /合并.*：大内科/ }).click();
	await t.expectText(page, '本周期有 1 人选了这个科室');
	await t.expectGoodPage(page);
	await page.getByLabel('合并到').selectOption({ label: '心内科' });
	await page.getByRole('button', { name: '合并', exact: true }).click();
	await t.expectText(page, '已合并到 心内科 1 人');
	t.assert.equal(t.one(`SELECT d.name FROM record r JOIN department d ON d.id = r.department_id WHERE r.id = ${record}`).name, '心内科');
	t.assert.equal(t.one(`SELECT state FROM department WHERE id = ${id}`).state, '2');
	t.db(`UPDATE department SET state = 1 WHERE id = ${id}`);

	const stranger = await t.page({ session: other.account_id });
	await t.expectStatus(stranger, `/org/departments/${id}`, 404);
	t.assert.equal((await t.post(stranger, `/org/departments/${id}/off`, {}, { from: '/org/departments' })).status, 404);
	t.assert.equal(t.one(`SELECT state FROM department WHERE id = ${id}`).state, '1');
}
