export const name = 'Shanxi: document, bound mobile, code, new password; a number that is not bound gets nothing';

function lastCode(t) {
	const { hex } = t.one('SELECT HEX(body) AS hex FROM sms_outbox ORDER BY id DESC LIMIT 1');
	return /\d{6}/.exec(t.stack.seal(`reveal sms_outbox.body ${hex.toLowerCase()}`)[0])[0];
}

export async function test(t) {
	const p = t.people.physician({ province: 'shanxi' });
	const none = t.people.physician({ province: 'shanxi' });
	const page = await t.page({ phone: true });
	const ask = async (account, mobile) => {
		await page.goto('/reset');
		await page.getByLabel('登录账号').fill(account);
		await page.getByLabel('已绑定的手机号').fill(mobile);
		await page.getByRole('button', { name: '获取验证码' }).click();
	};

	t.db(`UPDATE physician SET mobile = NULL, mobile_index = NULL WHERE id = ${none.id}`);
	await page.goto('/login/province?to=shanxi&back=/login');
	const before = t.one('SELECT COUNT(*) AS n FROM sms_outbox').n;
	// a number that is not bound, an account without one and a stranger: one answer
	for (const [account, mobile] of [[none.account, none.mobile], [p.account, none.mobile], ['110108195001010010', p.mobile]]) {
		await ask(account, mobile);
		await t.expectText(page, '账号与手机号不匹配');
	}
	await t.expectGoodPage(page);
	await ask(p.account, '');
	await t.expectText(page, '请填写手机号');
	t.assert.equal(t.one('SELECT COUNT(*) AS n FROM sms_outbox').n, before);

	await ask(p.account, p.mobile);
	await t.expectPath(page, '/reset/code');
	await t.expectGoodPage(page);
	await page.getByLabel('短信验证码').fill(lastCode(t));
	await page.getByRole('button', { name: '密码重置' }).click();
	await t.expectPath(page, '/reset/confirm');
	await t.expectGoodPage(page);
	const set = async (fresh, again = fresh) => {
		await page.locator('#fresh').fill(fresh);
		await page.locator('#again').fill(again);
		await page.getByRole('button', { name: '提交' }).click();
	};
	await set('');
	await t.expectText(page, '请填写新密码');
	await set('666666');
	await t.expectText(page, '新密码至少 8 位');
	await set('lisp-Otter-42', 'lisp-Otter-43');
	await t.expectText(page, '两次填写的内容不一致');
	await set('lisp-Otter-42');
	await t.expectText(page, '密码重置成功');
	await t.signIn(page, p, 'lisp-Otter-42');
	await t.expectPath(page, '/home');
}
