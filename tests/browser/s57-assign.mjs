export const name = 'an office assigns institutions to a 考核机构, one and many, and changes it';

export async function test(t) {
	const cycle = t.people.cycle({ province: 'shanxi' });
	const office = t.people.office({ province: 'shanxi', level: 1 });
	const [first, second, one, two] = Array.from({ length: 4 }, () => t.people.institution({ province: 'shanxi' }));
	const outside = t.people.institution({ province: 'henan' });
	const who = t.people.physician({ province: 'shanxi', main: one });
	t.people.record(who, cycle, { state: 7 });
	for (const unit of [first, second]) {
		t.people.insert('appointment', { cycle_id: cycle.id, institution_id: unit.id, state: 5, version: 3, state_since: 1, applied_at: 1, basis: 1 });
		t.people.insert('delegation', { cycle_id: cycle.id, institution_id: unit.id, assessor_id: unit.id, assigned_at: 1, assigned_by: '系统' });
		t.db(`UPDATE institution SET n_in_force = 1 WHERE id = ${unit.id}`);
	}
	const page = await t.page({ session: office.account_id });
	const assessorOf = (unit) => t.db(`SELECT assessor_id FROM delegation WHERE institution_id = ${unit.id} AND cycle_id = ${cycle.id}`)[0]?.assessor_id;

	await page.goto('/office/assign?state=none&size=100');
	await t.expectGoodPage(page);
	for (const unit of [one, two]) await page.getByLabel(`选择 ${unit.name}`, { exact: true }).check({ force: true });
	await page.getByRole('button', { name: /指派所选机构/ }).click();
	await t.expectText(page, '共 2 家');
	await t.expectGoodPage(page);
	await page.getByLabel(/考核机构/).first().selectOption(String(first.id));
	await page.getByRole('button', { name: '指派这 2 家机构' }).click();
	await t.expectText(page, '已指派 2 家');
	await t.expectGoodPage(page);
	t.assert.deepEqual([one, two].map(assessorOf), [String(first.id), String(first.id)]);

	// One gets another; what was before stays readable.
	await page.goto(`/office/assign/${two.id}`);
	await page.getByRole('link', { name: '变更考核机构' }).click();
	await t.expectText(page, '其中 1 家已有考核机构');
	await page.getByLabel(/考核机构/).first().selectOption(String(second.id));
	await page.getByLabel(/说明/).fill('就近');
	await page.getByRole('button', { name: '指派这 1 家机构' }).click();
	await page.getByRole('link', { name: two.name }).click();
	await t.expectText(page, '就近');
	await t.expectGoodPage(page);
	t.assert.equal(assessorOf(two), String(second.id));
	t.assert.ok(t.audit('delegation.change', `object_id = ${two.id}`).length > 0);

	// Another province's institution does not exist, one that is not in force gets nobody.
	t.assert.equal((await t.post(page, '/office/assign/chosen', { id: outside.id, assessor: first.id, why: '' }, { from: '/office/assign' })).status, 200);
	t.assert.equal(assessorOf(outside), undefined);
	await t.post(page, '/office/assign/chosen', { id: two.id, assessor: one.id, why: '' }, { from: '/office/assign' });
	t.assert.equal(assessorOf(two), String(second.id));

	// Each 考核机构 sees the physicians of its own institutions only.
	const assessor = await t.page({ session: first.account_id }), other = await t.page({ session: second.account_id });
	await assessor.goto('/home');
	await assessor.getByRole('link', { name: '考核机构考核' }).first().click();
	await t.expectText(assessor, who.name);
	await other.goto('/recheck');
	t.assert.ok(!(await other.locator('main').innerText()).includes(who.name));

	// The institution reads who it is.
	const unit = await t.page({ session: two.account_id });
	await unit.goto('/org');
	await t.expectText(unit, second.name);
}
