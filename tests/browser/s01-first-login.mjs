export const name = 'Beijing first login: initial password, rules, new session, notice, home';

export async function test(t) {
	const cycle = t.people.cycle();
	const main = t.people.institution({ phone: '010-11112222' });
	const p1 = t.people.physician({ main, document: '110108198001010015', password: 'initial' });
	const record = t.people.record(p1, cycle, { state: 3 });
	const page = await t.page({ phone: true });

	await page.goto('/');
	await t.expectPath(page, '/login');
	await t.expectGoodPage(page);
	await t.signIn(page, p1, '010015*Dk');
	await t.expectPath(page, '/login/password');
	await t.expectGoodPage(page);

	// nothing else is open before
	await page.goto('/home');
	await t.expectPath(page, '/login/password');

	const old = (await page.context().cookies()).find((c) => c.name === '__Host-dk');
	t.assert.ok(old.httpOnly && old.secure && old.sameSite === 'Lax');

	const set = async (was, fresh, again = fresh) => {
		await page.getByLabel('原密码').fill(was);
		await page.getByLabel('新密码（必填）', { exact: false }).first().fill(fresh);
		await page.getByLabel('确认新密码').fill(again);
		await page.getByRole('button', { name: '提交' }).click();
	};
	await set('wrong', 'Abcd1234');
	await t.expectText(page, '原密码不正确。还可尝试 4 次。');
	const steps = page.locator('ol[aria-label=首次使用的步骤] li'), current = page.locator('ol[aria-label=首次使用的步骤] [aria-current=step]');
	t.assert.deepEqual([await steps.count(), await current.innerText()], [2, '1\n设置新密码']);
	t.assert.match(await page.title(), /^错误：/);
	await t.expectGoodPage(page);
	await set('010015*Dk', 'abc');
	await t.expectText(page, '新密码至少 8 位');
	await set('010015*Dk', 'abcdefgh');
	await t.expectText(page, '应同时有字母和数字');
	await set('010015*Dk', '010015*Dk');
	await t.expectText(page, '不能与初始密码相同');
	await set('010015*Dk', 'x19800101y');
	await t.expectText(page, '不能含有账号');
	await set('010015*Dk', `x${p1.mobile}y`);
	await t.expectText(page, '不能含有手机号');
	await set('010015*Dk', 'Password123');
	await t.expectText(page, '太常见');
	await set('010015*Dk', 'Abcd1234', 'Abcd1235');
	await t.expectText(page, '两次填写的内容不一致');
	await set('010015*Dk', 'Abcd1234');

	await t.expectPath(page, '/home/notice');
	t.assert.deepEqual([await steps.count(), await current.innerText()], [2, '2\n阅读告知书']);
	await t.expectGoodPage(page);
	await page.getByRole('button', { name: '确定' }).click();
	await t.expectPath(page, '/home');
	await t.expectText(page, '填报信息');
	await t.expectText(page, '010-11112222');
	await t.expectGoodPage(page);
	const row = t.one(`SELECT notice_version, notice_read_at FROM record WHERE id = ${record}`);
	t.assert.equal(row.notice_version, '1');
	t.expectAudit('record.notice', `object_id = ${record}`);
	t.expectAudit('account.password', `object_id = ${p1.account_id}`);

	// the session was exchanged, the old one is dead and told why
	const now = (await page.context().cookies()).find((c) => c.name === '__Host-dk');
	t.assert.notEqual(now.value, old.value);
	const other = await t.page();
	await other.context().addCookies([old]);
	await other.goto('/home');
	await t.expectPath(other, '/login');
	await t.expectText(other, '密码已经修改');

	// the initial password is dead, the new one works, and one physician has one session
	await t.signIn(other, p1, '010015*Dk');
	await t.expectText(other, '证件号码或密码不正确');
	await t.signIn(other, p1, 'Abcd1234');
	await t.expectPath(other, '/home');
	await page.goto('/home');
	await t.expectPath(page, '/login');
	await t.expectText(page, '在另一处登录');

	// out again
	await other.getByRole('button', { name: '退出' }).click();
	await t.expectPath(other, '/login');
	await t.expectText(other, '您已退出登录');
	await t.expectStatus(other, '/home', 303);
}
