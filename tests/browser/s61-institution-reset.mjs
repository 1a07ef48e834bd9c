export const name = 'an institution resets its password by the contact telephone, then must change it with a code';

function lastCode(t) {
	const { hex } = t.one('SELECT HEX(body) AS hex FROM sms_outbox ORDER BY id DESC LIMIT 1');
	return /\d{6}/.exec(t.stack.seal(`reveal sms_outbox.body ${hex.toLowerCase()}`)[0])[0];
}

export async function test(t) {
	const [sealed] = t.stack.seal('seal institution.contact_mobile 13800001234');
	const org = t.people.institution({ contact_mobile: { hex: sealed } });
	const initial = `${org.account.slice(-6)}*Dk`;
	const page = await t.page({ js: false });

	const clerk = await t.page({ js: false, session: t.people.member(org) });

	t.people.cycle();
	await t.expectStatus(clerk, '/roster', 200);
	await page.goto('/login/org');
	await page.getByRole('link', { name: /忘记密码/ }).click();
	await page.getByLabel('机构登记号').fill(org.account.toLowerCase());
	await page.getByRole('button', { name: '获取验证码' }).click();
	await page.getByLabel('短信验证码').fill(lastCode(t));
	await page.getByRole('button', { name: '密码重置' }).click();
	await page.getByRole('button', { name: '确定' }).click();
	await t.expectText(page, '重置成功');
	// its people sign in anew, each with his own password
	await t.expectStatus(clerk, '/roster', 303);
	await t.signIn(page, org, initial, 'institution');
	await t.expectPath(page, '/login/password');
	t.db(`UPDATE sms_code SET created_at = created_at - 120000000 WHERE account_id = ${org.account_id}`);
	const set = async (code) => {
		await page.locator('#old').fill(initial);
		await page.locator('#fresh').fill('lisp-Otter-42');
		await page.locator('#again').fill('lisp-Otter-42');
		await page.locator('#code').fill(code);
		await page.getByRole('button', { name: '提交' }).click();
	};
	await set('123456');
	await t.expectText(page, '验证码');
	await page.getByRole('button', { name: '获取验证码' }).click();
	await t.expectPath(page, '/login/password');
	await t.expectText(page, '138****1234');
	await set(lastCode(t));
	await t.expectPath(page, '/home');
	await t.expectText(page, org.name);
	await page.goto('/login/password');
	await t.expectPath(page, '/home');
}
