import { totp } from './totp.mjs';

export const name = 'where a second factor is compulsory, the first sign-in leads to setting it up, and nothing goes before';
export const minutes = 6;

// The rule is read when the programs start.
function restart(t, settings) {
	t.stack.script('stop');
	t.stack.env.DK_SETTINGS = settings;
	t.stack.script('start');
}

export async function test(t) {
	const own = t.stack.env.DK_SETTINGS;
	restart(t, `${own}\nstaff.totp = all`);
	try {
		await story(t);
	} finally {
		restart(t, own);
	}
}

async function story(t) {
	const office = t.people.office({ region: '110109' }), org = t.people.institution({ password: 'initial' });
	const who = t.people.physician({ main: org });
	const page = await t.page(), secretOn = async () => (await page.locator('details b').textContent()).trim();
	const enter = async (on, door, input, account, password = t.PASSWORD) => {
		await on.goto(door);
		await on.locator(input).fill(account);
		await on.locator('#password').fill(password);
		await on.getByRole('button', { name: '登录' }).click();
	};

	// An office with its own password: every address leads to the same page, a POST does nothing.
	await enter(page, '/login/office', '#account', office.account);
	await t.expectPath(page, '/login/factor');
	await t.expectText(page, '须设置两步验证后才能办理业务');
	await t.expectGoodPage(page);
	for (const path of ['/home', '/staff', '/staff/units', '/identity/requests', '/login/security', '/login/change'])
		t.assert.equal((await t.expectStatus(page, path, 303)).location, '/login/factor', path);
	const made = await t.post(page, '/staff/new', { name: '林小楠', role: 'clerk', tell: 'show' }, { from: '/login/factor' });
	t.assert.deepEqual([made.status, made.location], [303, '/login/factor']);
	t.assert.equal(t.db(`SELECT id FROM account WHERE office_id = ${office.id} AND is_member = 1`).length, 0);
	// The pages of visitors stay, and leaving is possible.
	await t.expectStatus(page, '/home/help', 200);
	await page.goto('/login/factor');
	await page.getByRole('button', { name: '退出' }).click();
	await t.expectText(page, '您已退出登录');
	await enter(page, '/login/office', '#account', office.account);
	await t.expectPath(page, '/login/factor');
	await page.locator('#code').fill('000000');
	await page.getByRole('button', { name: '开启两步验证' }).click();
	await t.expectText(page, '验证码不正确');
	await t.expectStatus(page, '/home', 303);
	const secret = await secretOn();
	await page.locator('#code').fill(totp(secret));
	await page.getByRole('button', { name: '开启两步验证' }).click();
	await t.expectPath(page, '/login/factor/codes');
	await page.getByRole('link', { name: '已保存，继续' }).click();
	await t.expectPath(page, '/home');
	await t.expectStatus(page, '/staff', 200);
	// It cannot be switched off, only moved to another telephone.
	await page.goto('/login/security');
	await t.expectText(page, '更换手机');
	await t.expectNoText(page, '关闭两步验证');

	// An institution at its very first sign-in: the password first, then the telephone, then work.
	const desk = await t.page();
	await enter(desk, '/login/org', '#registration', org.account, `${org.account.slice(-6)}*Dk`);
	await t.expectPath(desk, '/login/password');
	t.assert.equal((await t.expectStatus(desk, '/login/factor', 303)).location, '/login/password');
	await desk.locator('#old').fill(`${org.account.slice(-6)}*Dk`);
	await desk.locator('#fresh').fill('mossy-Kettle-58');
	await desk.locator('#again').fill('mossy-Kettle-58');
	await desk.getByRole('button', { name: '提交' }).click();
	await t.expectPath(desk, '/login/factor');
	await t.expectStatus(desk, '/roster', 303);
	await desk.locator('summary').click();
	await desk.locator('#code').fill(totp((await desk.locator('details b').textContent()).trim()));
	await desk.getByRole('button', { name: '开启两步验证' }).click();
	await desk.getByRole('link', { name: '已保存，继续' }).click();
	await t.expectStatus(desk, '/roster', 200);

	// Physicians are not asked.
	const person = await t.page({ phone: true });
	await t.signIn(person, who);
	await t.expectPath(person, /^\/home/);
}
