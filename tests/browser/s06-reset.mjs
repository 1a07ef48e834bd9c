export const name = 'reset by SMS: same answers for strangers, a minute between codes, initial password, forced change';

// The digits of the last message, from the outbox as the programs seal it.
function lastCode(t) {
	const { hex } = t.one('SELECT HEX(body) AS hex FROM sms_outbox ORDER BY id DESC LIMIT 1');
	const [body] = t.stack.seal(`reveal sms_outbox.body ${hex.toLowerCase()}`);
	return /\d{6}/.exec(body)[0];
}

export async function test(t) {
	const cycle = t.people.cycle();
	const p = t.people.physician();
	const initial = `${p.document.slice(-6)}*Dk`;
	const page = await t.page({ phone: true, js: false });
	const ask = async (account) => {
		await page.goto('/reset');
		await page.getByLabel('登录账号').fill(account);
		await page.getByRole('button', { name: '获取验证码' }).click();
	};
	const give = async (code) => {
		await page.getByLabel('短信验证码').fill(code);
		await page.getByRole('button', { name: '密码重置' }).click();
	};

	t.people.record(p, cycle, { notice_read_at: 1, notice_version: 1 });
	const messages = () => Number(t.one('SELECT COUNT(*) AS n FROM sms_outbox').n);
	const before = messages();

	// a stranger's answers
	await ask('110108195001010010');
	await t.expectPath(page, '/reset/code');
	await t.expectText(page, '如果这个账号存在并且登记了手机号');
	t.assert.equal(messages(), before);
	await give('123456');
	await t.expectText(page, '验证码不正确或已失效');
	await ask('110108195001010010');
	await t.expectText(page, /请 \d+ 秒后再试/);

	// his own
	await ask(p.account);
	await t.expectPath(page, '/reset/code');
	await t.expectText(page, '如果这个账号存在并且登记了手机号');
	t.assert.equal(messages(), before + 1);
	await t.expectNoText(page, p.mobile.slice(-4));
	await page.getByRole('button', { name: '重新获取验证码' }).click();
	await t.expectText(page, /请 \d+ 秒后再试/);
	t.assert.equal(messages(), before + 1);
	const code = lastCode(t);
	const wrong = code === '000000' ? '000001' : '000000';
	await give(wrong);
	await t.expectText(page, '验证码不正确或已失效');
	t.assert.equal(t.one(`SELECT tries FROM sms_code WHERE account_id = ${p.account_id}`).tries, '1');

	// blanks as telephones copy them
	await give(`${code.slice(0, 3)} ${code.slice(3)}`);
	await t.expectPath(page, '/reset/confirm');
	t.assert.equal(t.one(`SELECT password_state FROM account WHERE id = ${p.account_id}`).password_state, '3');
	await page.getByRole('button', { name: '确定' }).click();
	await t.expectPath(page, '/reset/done');
	await t.expectText(page, '重置成功');
	t.expectAudit('account.reset', `object_id = ${p.account_id}`);

	// used once, and five minutes
	t.assert.notEqual(t.one(`SELECT used_at FROM sms_code WHERE account_id = ${p.account_id}`).used_at, null);
	await page.goto('/reset/confirm');
	await t.expectPath(page, '/reset');
	t.db(`UPDATE sms_code SET created_at = created_at - 120000000 WHERE account_id = ${p.account_id}`);
	await ask(p.account);
	t.db(`UPDATE sms_code SET expires_at = 1 WHERE account_id = ${p.account_id} AND used_at IS NULL`);
	await give(lastCode(t));
	await t.expectText(page, '验证码不正确或已失效');

	// the initial password alone, then a new one
	await t.signIn(page, p);
	await t.expectText(page, '证件号码或密码不正确');
	await t.signIn(page, p, initial);
	await t.expectPath(page, '/login/password');
	await page.getByLabel('原密码').fill(initial);
	await page.locator('#fresh').fill('lisp-Otter-42');
	await page.locator('#again').fill('lisp-Otter-42');
	await page.getByRole('button', { name: '提交' }).click();
	await t.expectPath(page, '/home');

	// a change of one's own will: by code, which is bound to its purpose
	t.db(`UPDATE sms_code SET created_at = created_at - 120000000 WHERE account_id = ${p.account_id}`);
	await page.goto('/login/change');
	await page.getByRole('button', { name: '获取验证码' }).click();
	await t.expectText(page, '已发送');
	await page.getByRole('button', { name: '获取验证码' }).click();
	await t.expectText(page, /请 \d+ 秒后再试/);
	const change = async (value) => {
		await page.locator('#fresh').fill('lisp-Otter-43');
		await page.locator('#again').fill('lisp-Otter-43');
		await page.locator('#code').fill(value);
		await page.getByRole('button', { name: '提交' }).click();
	};
	await change('');
	await t.expectText(page, '请填写验证码');
	await change(code);
	await t.expectText(page, '验证码不正确');
	await change(lastCode(t));
	await t.expectPath(page, '/home');
	await t.expectText(page, '密码已修改');
	await page.getByRole('button', { name: '退出' }).click();
	await t.signIn(page, p, 'lisp-Otter-43');
	await t.expectPath(page, '/home');
}
