export const name = 'wrong case of the suffix; five wrong tries pause the account; strangers pause alike';

export async function test(t) {
	const p = t.people.physician({ password: 'initial' });
	const initial = `${p.document.slice(-6)}*Dk`;
	const page = await t.page({ phone: true });
	const tries = async (who, password, text) => {
		await t.signIn(page, who, password);
		await t.expectText(page, text);
		t.assert.equal(new URL(page.url()).pathname, '/login');
	};

	for (let left = 4; left > 0; left--)
		await tries(p, initial.toLowerCase().replace('*dk', '*dk'), `证件号码或密码不正确。还可尝试 ${left} 次。`);
	await t.expectGoodPage(page);
	await tries(p, `${initial.slice(0, -2)}dk`, '请 15 分钟后再试');
	await t.expectGoodPage(page);
	// the right one is refused meanwhile
	await tries(p, initial, '请 15 分钟后再试');
	t.assert.equal(t.one(`SELECT pauses FROM account WHERE id = ${p.account_id}`).pauses, '1');

	// a name that is no account gets the same answers
	const nobody = { account: '110108195001010010' };
	for (let left = 4; left > 0; left--)
		await tries(nobody, 'whatever1', `证件号码或密码不正确。还可尝试 ${left} 次。`);
	await tries(nobody, 'whatever1', '请 15 分钟后再试');
	await tries(nobody, 'whatever1', '请 15 分钟后再试');

	// after the pause the next one is twice as long
	t.db(`UPDATE account SET paused_until = 1 WHERE id = ${p.account_id}`);
	for (let left = 4; left > 0; left--)
		await tries(p, 'wrong-again', `还可尝试 ${left} 次`);
	await tries(p, 'wrong-again', '请 30 分钟后再试');
	t.db(`UPDATE account SET paused_until = 1 WHERE id = ${p.account_id}`);
	await t.signIn(page, p, initial);
	await t.expectPath(page, '/login/password');
	t.assert.equal(t.one(`SELECT tries + pauses AS n FROM account WHERE id = ${p.account_id}`).n, '0');

	// a switched-off account looks like an unknown one
	const off = t.people.physician();
	t.db(`UPDATE account SET disabled_at = 1 WHERE id = ${off.account_id}`);
	const second = await t.page({ js: false });
	await t.signIn(second, off);
	await t.expectText(second, '证件号码或密码不正确。还可尝试 4 次。');
	t.expectAudit('account.wrong_password', `object_id = ${off.account_id}`);
}
