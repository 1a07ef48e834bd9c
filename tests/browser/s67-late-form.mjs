export const name = 'a form sent to a session that has ended comes back filled after signing in, to its owner alone';

export async function test(t) {
	const main = t.people.institution(), who = t.people.physician({ main }), stranger = t.people.physician({ main });
	const page = await t.page({ phone: true }), bare = await t.page({ phone: true, js: false });
	const type = async (p, text) => {
		await p.goto('/identity');
		await p.locator('#document').fill('110108198001010058');
		await p.locator('#reason').fill(text);
	};
	const enter = async (p, person) => {
		await p.locator('#document').fill(person.account);
		await p.locator('#password').fill(t.PASSWORD);
		await p.getByRole('button', { name: '登录' }).click();
	};

	// idle too long
	await t.enter(bare.context(), who.account_id);
	await type(bare, '升位 & 换发“新证”\n第二行');
	t.db(`UPDATE session SET seen_at = seen_at - 1860000000 WHERE account_id = ${who.account_id}`);
	await bare.getByRole('button', { name: '提交申请' }).click();
	await t.expectPath(bare, '/login');
	await t.expectText(bare, '重新登录后，刚才填写的内容会自动恢复');
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM document_request WHERE physician_id = ${who.id}`).n, '0');
	await enter(bare, who);
	await t.expectPath(bare, '/identity');
	await t.expectText(bare, '登录过期前填写的内容，已经恢复');
	t.assert.equal(await bare.locator('#document').inputValue(), '110108198001010058');
	t.assert.equal(await bare.locator('#reason').inputValue(), '升位 & 换发“新证”\n第二行');
	await bare.getByRole('button', { name: '提交申请' }).click();
	await t.expectText(bare, '申请已提交');
	// given once
	await bare.goto('/identity?kept=1');
	await t.expectPath(bare, '/home');

	// signed in elsewhere: the other device is told, and so is this one; somebody else gets nothing
	const next = t.people.physician({ main });
	await t.signIn(page, next);
	await type(page, '军官证换成身份证');
	const other = await t.page({ phone: true });
	await t.signIn(other, next);
	await page.getByRole('button', { name: '提交申请' }).click();
	await t.expectPath(page, '/login');
	await t.expectText(page, '您的账号刚才在另一处登录');
	await t.expectText(page, '刚才填写的内容会自动恢复');
	await t.expectGoodPage(page);
	await enter(page, stranger);
	await t.expectPath(page, '/home');
	await t.expectNoText(page, '军官证换成身份证');
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM kept_form WHERE account_id = ${next.account_id}`).n, '1');

	// passwords are never kept
	const third = t.people.physician({ main });
	const last = await t.page({ phone: true, session: third.account_id });
	await last.goto('/login/mobile');
	await last.locator('#password').fill(t.PASSWORD);
	await last.locator('#mobile').fill('13900000123');
	t.db(`UPDATE session SET seen_at = 1 WHERE account_id = ${third.account_id}`);
	await last.getByRole('button', { name: '发送验证码' }).click();
	await t.expectText(last, '登录已过期');
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM kept_form WHERE account_id = ${third.account_id}`).n, '0');
}
