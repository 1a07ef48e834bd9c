import { totp } from './totp.mjs';

export const name = 'a second factor: set up with a code, asked for at sign-in, recovery codes, a lost telephone, another device';

export async function test(t) {
	const org = t.people.institution(), page = await t.page({ js: false });
	const enter = async (on) => {
		await on.goto('/login/org');
		await on.locator('#registration').fill(org.account);
		await on.locator('#password').fill(t.PASSWORD);
		await on.getByRole('button', { name: '登录' }).click();
	};
	const type = async (on, code, button) => {
		await on.locator('#code').fill(code);
		await on.getByRole('button', { name: button }).click();
	};

	// Setting up: a wrong code keeps the same secret.
	await enter(page);
	await page.goto('/login/security');
	await t.expectText(page, '未开启');
	await page.getByRole('link', { name: '开启两步验证' }).click();
	const secretOn = async () => (await page.locator('details b').textContent()).trim();
	const secret = await secretOn();
	t.assert.match(secret, /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
	t.assert.equal(await page.locator('svg[role=img] path').count(), 1);
	await type(page, '000000', '开启两步验证');
	await t.expectText(page, '验证码不正确');
	t.assert.equal(await secretOn(), secret);
	const first = totp(secret);
	await type(page, first, '开启两步验证');
	await t.expectPath(page, '/login/factor/codes');
	const codes = await page.locator('li b').allInnerTexts();
	t.assert.equal(codes.length, 10);
	await page.reload();
	await t.expectText(page, '已经显示过');
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM recovery_code WHERE account_id = ${org.account_id}`).n, '10');
	const stored = t.one(`SELECT HEX(secret) AS hex FROM second_factor WHERE account_id = ${org.account_id}`).hex;
	t.assert.ok(!Buffer.from(stored, 'hex').toString('latin1').includes(secret.replaceAll(' ', '')));
	t.expectAudit('factor.set_up', `object_id = ${org.account_id}`);

	// Signing in elsewhere: the password alone opens nothing, a code that was used neither.
	const other = await t.page();
	await enter(other);
	await t.expectPath(other, '/login/second');
	await t.expectGoodPage(other);
	await t.expectStatus(other, '/home', 303);
	await t.expectStatus(other, '/login/password', 303);
	await t.expectStatus(other, '/login/security', 303);
	t.assert.equal((await t.post(other, '/staff/export', { format: 'csv' }, { from: '/login/second' })).location, '/login/second');
	await type(other, first, '继续');
	await t.expectText(other, '还可尝试 4 次');
	const before = await other.context().cookies();
	await type(other, totp(secret, 1), '继续');
	await t.expectPath(other, '/home');
	const after = await other.context().cookies();
	const token = (list) => list.find((cookie) => cookie.name === '__Host-dk').value;
	t.assert.notEqual(token(before), token(after));

	// A recovery code works once and says how many are left.
	const third = await t.page();
	await enter(third);
	await type(third, codes[0].toLowerCase(), '继续');
	await t.expectPath(third, '/home');
	await t.expectText(third, '还剩 9 个');
	t.expectAudit('factor.recovery', `object_id = ${org.account_id}`);
	const fourth = await t.page();
	await enter(fourth);
	await type(fourth, codes[0], '继续');
	await t.expectText(fourth, '验证码不正确');
	for (let i = 0; i < 4; i++) await type(fourth, '123123', '继续');
	await t.expectText(fourth, '15 分钟后再试');
	await type(fourth, codes[1], '继续');
	await t.expectText(fourth, '15 分钟后再试');
	t.db(`UPDATE second_factor SET paused_until = 1 WHERE account_id = ${org.account_id}`);
	await type(fourth, codes[1], '继续');
	await t.expectPath(fourth, '/home');

	// Where one is signed in, and out with the others.
	await fourth.goto('/login/security');
	await t.expectText(fourth, '4 处登录');
	await t.expectGoodPage(fourth);
	await fourth.getByRole('button', { name: '退出其他设备' }).click();
	await t.expectText(fourth, '其他设备上的登录已经退出');
	await t.expectText(fourth, '只在这里登录');
	await page.goto('/roster');
	await t.expectText(page, '您在另一处选择了退出这里的登录');

	// New recovery codes end the old ones.
	await type(fourth, codes[2], '重新生成恢复码');
	await t.expectPath(fourth, '/login/factor/codes');
	const fresh = await fourth.locator('li b').allInnerTexts();
	t.assert.equal(fresh.filter((code) => codes.includes(code)).length, 0);

	// The telephone is lost: the office above takes the second factor away; the person is out, the password is enough.
	const office = t.people.office(), chief = await t.page({ session: office.account_id });
	await chief.goto(`/staff/units?q=${org.account}`);
	await chief.getByRole('link', { name: /^解除两步验证/ }).click();
	await t.expectText(chief, '请先确认是本人要求');
	await t.expectGoodPage(chief);
	await chief.getByRole('button', { name: '解除两步验证' }).click();
	await t.expectText(chief, '已解除两步验证');
	t.expectAudit('factor.remove', `object_id = ${org.account_id} AND account_id = ${office.account_id}`);
	await t.expectStatus(fourth, '/home', 303);
	await enter(fourth);
	await t.expectPath(fourth, '/home');

	// Physicians are not asked and have no such pages.
	const physician = await t.page({ session: t.people.physician().account_id });
	await t.expectStatus(physician, '/login/security', 403);
	await t.expectStatus(physician, '/login/factor', 403);
}
