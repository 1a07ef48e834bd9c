export const name = 'an institution sets a password back to the initial one; its rule is shown, nobody\'s password is';

export async function test(t) {
	const cycle = t.people.cycle({ province: 'henan' });
	const main = t.people.institution({ province: 'henan' }), other = t.people.institution({ province: 'henan' });
	const who = t.people.physician({ province: 'henan', main, sites: [other] });
	const record = t.people.record(who, cycle, { state: 3 });
	await t.page({ phone: true, session: who.account_id });
	const staff = await t.page({ session: main.account_id });

	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM session WHERE account_id = ${who.account_id}`).n, '1');
	await staff.goto(`/roster/${record}`);
	await staff.getByRole('link', { name: '密码初始化' }).click();
	await t.expectText(staff, '初始密码的规则');
	await t.expectNoText(staff, who.document);
	await t.expectGoodPage(staff);
	await staff.getByRole('button', { name: '密码初始化' }).click();
	await t.expectText(staff, `已将 ${who.name} 的密码恢复为初始密码`);
	t.assert.deepEqual(t.one(`SELECT password, password_state FROM account WHERE id = ${who.account_id}`), { password: null, password_state: '1' });
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM session WHERE account_id = ${who.account_id}`).n, '0');

	const stranger = await t.page({ session: other.account_id });
	t.assert.equal((await t.post(stranger, `/roster/${record}/password`, {}, { from: '/roster' })).status, 404);

	// the whole number is shown once, and who looked is noted
	await staff.goto(`/roster/${record}`);
	await t.expectNoText(staff, who.document);
	await staff.getByRole('button', { name: '查看完整证件号' }).click();
	await t.expectText(staff, who.document);
	t.expectAudit('physician.document_seen', `object_id = ${record}`);
}
