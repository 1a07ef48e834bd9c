export const name = 'Henan: bind before the first sign-in; the register decides, a number binds once';

export function lastCode(t) {
	const { hex } = t.one('SELECT HEX(body) AS hex FROM sms_outbox ORDER BY id DESC LIMIT 1');
	return /\d{6}/.exec(t.stack.seal(`reveal sms_outbox.body ${hex.toLowerCase()}`)[0])[0];
}

export async function test(t) {
	const main = t.people.institution({ province: 'henan' });
	const p3 = t.people.physician({ province: 'henan', main, document: '410102199001010039', name: '程思远' });
	const cycle = t.people.cycle({ province: 'henan' });
	const page = await t.page({ phone: true });
	const ask = async (name, document, mobile) => {
		await page.goto('/join');
		await page.locator('#name').fill(name);
		await page.locator('#document').fill(document);
		await page.locator('#mobile').fill(mobile);
		await page.getByRole('button', { name: '发送验证码' }).click();
	};
	const finish = async (code, fresh, again = fresh) => {
		await page.locator('#code').fill(code);
		await page.locator('#fresh').fill(fresh);
		await page.locator('#again').fill(again);
		await page.getByRole('button', { name: '立即绑定' }).click();
	};

	t.people.record(p3, cycle, { state: 3 });
	t.db(`DELETE FROM account WHERE id = ${p3.account_id}; UPDATE physician SET mobile = NULL, mobile_index = NULL WHERE id = ${p3.id}`);

	// signing in: nothing tells whether there is an account, everybody is told to bind
	await page.goto('/login/province?to=henan&back=/login');
	await t.expectText(page, '首次使用请先绑定');
	await t.expectGoodPage(page);
	await t.signIn(page, p3);
	await t.expectText(page, '证件号码或密码不正确。还可尝试 4 次。');
	await t.expectText(page, '还没有绑定的，请先绑定账号');
	await page.getByRole('link', { name: '绑定账号', exact: true }).first().click();
	await t.expectPath(page, '/join');
	await t.expectGoodPage(page);

	await ask('', '', '');
	await t.expectText(page, '请填写姓名');
	await ask('程思近', p3.document, '13900000031');
	await t.expectText(page, '医师信息不存在');
	await t.expectText(page, '近期变更执业地点');
	t.assert.equal(await page.locator('#name').inputValue(), '程思近');
	await t.expectGoodPage(page);
	await ask('程思远', '410102199001010012', '13900000031');
	await t.expectText(page, '医师信息不存在');
	await ask('程思远', p3.document, '1390000');
	await t.expectText(page, '应为 11 位手机号');

	// full width, blanks and a prefix are no difference
	await ask(' 程思远 ', '４１０１０２ 19900101 0039', '+86 139-0000-0031');
	await t.expectPath(page, '/join/code');
	await t.expectText(page, '139****0031');
	await t.expectGoodPage(page);
	const code = lastCode(t), wrong = code === '000000' ? '000001' : '000000';
	await page.getByRole('button', { name: '重新获取验证码' }).click();
	await t.expectText(page, /请 \d+ 秒后再试/);
	await finish(code, '12345678');
	await t.expectText(page, '应同时有字母和数字');
	await finish(wrong, 'Abc12345');
	await t.expectText(page, '验证码不正确');
	await finish(code, 'Abc12345', 'Abc12346');
	await t.expectText(page, '两次填写的内容不一致');
	await finish(code, 'Abc12345');
	await t.expectPath(page, '/join/done');
	await t.expectText(page, '绑定成功');
	await t.expectGoodPage(page);
	const account = t.one(`SELECT id, password_state FROM account WHERE physician_id = ${p3.id}`);
	t.assert.equal(account.password_state, '3');
	t.expectAudit('account.bind', `object_id = ${account.id}`);

	await page.getByRole('link', { name: '去登录' }).click();
	await t.signIn(page, p3, 'Abc12345');
	await t.expectPath(page, '/home/notice');

	// a second time, by somebody who knows name and number
	const other = await t.page({ phone: true, js: false });
	await other.goto('/login/province?to=henan&back=/join');
	await other.locator('#name').fill('程思远');
	await other.locator('#document').fill(p3.document);
	await other.locator('#mobile').fill('13900000032');
	await other.getByRole('button', { name: '发送验证码' }).click();
	await t.expectText(other, '该证件号已绑定手机 139****0031');

	// a number in use, and a province where there is nothing to bind
	const next = t.people.physician({ province: 'henan', main, name: '温如玉' });
	t.db(`DELETE FROM account WHERE id = ${next.account_id}`);
	await other.locator('#name').fill('温如玉');
	await other.locator('#document').fill(next.document);
	await other.locator('#mobile').fill('13900000031');
	await other.getByRole('button', { name: '发送验证码' }).click();
	await t.expectText(other, '这个手机号已用于另一个账号');
	await other.goto('/login/province?to=beijing&back=/join');
	await t.expectText(other, '不需要注册');
	t.assert.equal((await t.post(other, '/join', { name: 'x', document: 'y', mobile: 'z' }, { from: '/login' })).status, 409);
}
