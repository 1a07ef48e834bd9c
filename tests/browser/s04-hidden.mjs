export const name = 'hidden by his institution: told so only after the right password; unhidden he signs in and finds his draft';

export async function test(t) {
	const cycle = t.people.cycle();
	const main = t.people.institution({ name: '试验隐藏医院', phone: '010-33334444' });
	const p1 = t.people.physician({ main });
	const record = t.people.record(p1, cycle, { state: 3, notice_read_at: 1, notice_version: 1 });
	const page = await t.page({ phone: true });
	const staff = await t.page({ session: main.account_id });
	const state = () => t.one(`SELECT state FROM record WHERE id = ${record}`).state;

	// an earlier draft
	await t.signIn(page, p1);
	await page.goto('/register/person');
	await page.getByLabel('电子邮箱').fill('draft@example.cn');
	await page.getByRole('button', { name: /^保存/ }).first().click();
	await page.waitForLoadState();
	t.assert.equal(state(), '4');

	await staff.goto(`/roster/${record}/hide`);
	await staff.getByLabel('长期病假、产假').check();
	await staff.getByLabel('说明').fill('产假至明年三月');
	await staff.getByRole('button', { name: '隐藏', exact: true }).click();
	await t.expectPath(staff, '/roster/hidden');
	t.assert.equal(state(), '2');
	t.expectAudit('record.hide', `object_id = ${record}`);
	await page.goto('/home');
	await t.expectPath(page, '/login');

	await t.signIn(page, p1, 'not-his-1');
	await t.expectText(page, '证件号码或密码不正确');
	await t.expectNoText(page, '隐藏');
	await t.signIn(page, p1);
	for (const text of ['账号已被隐藏', '请联系所在机构解除隐藏', '试验隐藏医院', '长期病假、产假', '产假至明年三月', '010-33334444'])
		await t.expectText(page, text);
	await t.expectGoodPage(page);
	t.assert.equal((await page.context().cookies()).filter((c) => c.name === '__Host-dk').length, 0);
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM session WHERE account_id = ${p1.account_id}`).n, '0');
	t.expectAudit('account.hidden', `object_id = ${p1.account_id}`);

	await staff.goto('/roster/hidden');
	await staff.getByRole('button', { name: new RegExp(`取消隐藏.*${p1.name}`) }).click();
	await t.expectText(staff, '已取消隐藏');
	t.assert.equal(state(), '3');
	await t.signIn(page, p1);
	await t.expectPath(page, '/home');
	await page.goto('/register/person');
	t.assert.equal(await page.getByLabel('电子邮箱').inputValue(), 'draft@example.cn');
}
