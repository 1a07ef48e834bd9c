export const name = 'codes by SMS: bound to person and purpose, five tries, five an hour';

function lastCode(t) {
	const { hex } = t.one('SELECT HEX(body) AS hex FROM sms_outbox ORDER BY id DESC LIMIT 1');
	return /\d{6}/.exec(t.stack.seal(`reveal sms_outbox.body ${hex.toLowerCase()}`)[0])[0];
}

export async function test(t) {
	const one = t.people.physician(), other = t.people.physician();
	const page = await t.page({ phone: true, session: one.account_id }), his = await t.page({ phone: true, session: other.account_id });
	const ask = async (who) => {
		await who.goto('/login/change');
		await who.getByRole('button', { name: '获取验证码' }).click();
	};
	const change = async (who, code, password = 'lisp-Otter-42') => {
		await who.locator('#fresh').fill(password);
		await who.locator('#again').fill(password);
		await who.locator('#code').fill(code);
		await who.getByRole('button', { name: '提交' }).click();
	};
	const later = () => t.db(`UPDATE sms_code SET created_at = created_at - 61000000`);

	await ask(page);
	await t.expectText(page, '已发送');
	const code = lastCode(t);
	t.assert.equal(t.one(`SELECT HEX(code_hash) AS h FROM sms_code WHERE account_id = ${one.account_id}`).h.length, 64);

	// another person's code
	await ask(his);
	await change(his, code);
	await t.expectText(his, /验证码不正确|验证码已失效/);

	// a bad password leaves the code alone, five wrong codes end it
	await change(page, code, 'short');
	await t.expectText(page, '新密码至少 8 位');
	const wrong = code === '111111' ? '222222' : '111111';
	for (let i = 0; i < 4; i++) {
		await change(page, wrong);
		await t.expectText(page, '验证码不正确');
	}
	await change(page, wrong);
	await t.expectText(page, '验证码已失效');
	await change(page, code);
	await t.expectText(page, '验证码已失效');

	// asking again ends the earlier one; five an hour
	later();
	await ask(page);
	const second = lastCode(t);
	later();
	await ask(page);
	if (second !== lastCode(t)) {
		await change(page, second);
		await t.expectText(page, '验证码不正确');
	}
	for (let i = 0; i < 2; i++) {
		later();
		await ask(page);
		await t.expectText(page, '已发送');
	}
	later();
	await ask(page);
	await t.expectText(page, /次数过多，请 \d+ 分钟后再试/);

	// done, told by SMS, other sessions ended
	const elsewhere = await t.page({ session: one.account_id });
	await page.goto('/login/change');
	const last = lastCode(t);
	await change(page, last);
	await t.expectPath(page, '/home');
	const { hex } = t.one('SELECT HEX(body) AS hex FROM sms_outbox ORDER BY id DESC LIMIT 1');
	t.assert.match(t.stack.seal(`reveal sms_outbox.body ${hex.toLowerCase()}`)[0], /密码已修改/);
	await elsewhere.goto('/home');
	await t.expectPath(elsewhere, '/login');
	// and no second time
	await page.goto('/login/change');
	await change(page, last, 'lisp-Otter-43');
	await t.expectText(page, /验证码不正确|验证码已失效/);
	await t.expectPath(page, '/login/change');
}
