export const name = 'Hainan: register with the number of the e-registration, sign in by mobile, initial password and a sum';

export async function test(t) {
	const main = t.people.institution({ province: 'hainan' });
	const cycle = t.people.cycle({ province: 'hainan' });
	const p4 = t.people.physician({ province: 'hainan', main, document: '460105198801010049', name: '林清和' });
	const page = await t.page({ phone: true });
	const fill = async (document, agreed) => {
		await page.locator('#kind').selectOption('01');
		await page.locator('#document').fill(document);
		await page.locator('#name').fill('林清和');
		await page.locator('#mobile').fill('13900000004');
		await page.locator('#agreed').setChecked(agreed);
		await page.getByRole('button', { name: '提交注册' }).click();
	};
	const enter = async (account, password, answer) => {
		const words = await page.locator('details p').first().textContent();
		const [, a, op, b] = /(\d+) (乘以|加) (\d+)/.exec(words);
		await page.locator('#document').fill(account);
		await page.locator('#password').fill(password);
		await page.locator('#captcha').fill(answer ?? String(op === '加' ? Number(a) + Number(b) : a * b));
		await page.getByRole('button', { name: '登录' }).click();
	};

	t.people.record(p4, cycle, { state: 3 });
	t.db(`DELETE FROM account WHERE id = ${p4.account_id}; UPDATE physician SET mobile = NULL, mobile_index = NULL WHERE id = ${p4.id}`);
	await page.goto('/login/province?to=hainan&back=/login');
	await t.expectGoodPage(page);
	await page.getByRole('link', { name: '注册新账号' }).click();
	await t.expectPath(page, '/join');
	await t.expectText(page, '请输入与电子化注册相同的证件号码');
	await t.expectGoodPage(page);
	await fill(p4.document, false);
	await t.expectText(page, '请阅读并同意');
	t.assert.equal(await page.locator('#document').inputValue(), p4.document);
	await t.expectGoodPage(page);
	await fill('460105198801010048', true);
	await t.expectText(page, '位数或校验位不对');
	await fill('460105198801010065', true);
	await t.expectText(page, '医师信息不存在');
	await page.goto('/login/terms');
	await t.expectText(page, '用户协议');
	await page.goto('/join');
	await fill(p4.document, true);
	await t.expectPath(page, '/join/done');
	await t.expectText(page, '注册成功');
	await t.expectText(page, '666666');
	await t.expectGoodPage(page);
	const account = t.one(`SELECT id FROM account WHERE physician_id = ${p4.id}`);
	t.expectAudit('account.join', `object_id = ${account.id}`);

	await page.getByRole('link', { name: '去登录' }).click();
	const picture = await page.locator('svg path').first().getAttribute('d');
	await enter('13900000004', '666666', '1');
	await t.expectText(page, '算式的得数不对');
	t.assert.notEqual(await page.locator('svg path').first().getAttribute('d'), picture);
	await enter('13900000004', '666666');
	await t.expectPath(page, '/login/password');
	await page.getByLabel('原密码').fill('666666');
	await page.locator('#fresh').fill('lisp-Otter-42');
	await page.locator('#again').fill('lisp-Otter-42');
	await page.getByRole('button', { name: '提交' }).click();
	await t.expectPath(page, '/home/notice');

	// the document number is as good a name, and nobody registers twice
	await page.context().clearCookies({ name: '__Host-dk' });
	await page.goto('/login');
	await enter(p4.document, 'lisp-Otter-42');
	await t.expectPath(page, '/home/notice');
	const other = await t.page({ phone: true, js: false });
	await other.goto('/login/province?to=hainan&back=/join');
	await other.locator('#document').fill(p4.document);
	await other.locator('#name').fill('林清和');
	await other.locator('#mobile').fill('13900000005');
	await other.locator('#agreed').check();
	await other.getByRole('button', { name: '提交注册' }).click();
	await t.expectText(other, '该证件号已绑定手机 139****0004');
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM account WHERE physician_id = ${p4.id}`).n, '1');
}
