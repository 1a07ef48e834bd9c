export const name = 'a hidden physician is told so only after the right password, and is not signed in';

export async function test(t) {
	const cycle = t.people.cycle();
	const main = t.people.institution({ name: '试验隐藏医院', phone: '010-33334444' });
	const p1 = t.people.physician({ main });
	const record = t.people.record(p1, cycle, { state: 2, hidden_from: 4, hidden_code: '5',
		hidden_reason: '产假至明年三月', hidden_by: '试验隐藏医院' });
	const page = await t.page({ phone: true });

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

	t.db(`UPDATE record SET state = 4, notice_read_at = 1, notice_version = 1 WHERE id = ${record}`);
	await t.signIn(page, p1);
	await t.expectPath(page, '/home');
	await t.expectText(page, '继续填报信息');
}
