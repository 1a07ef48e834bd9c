export const name = 'Hainan: mobile number and a sum; a wrong sum is refused and gives a new picture, a right one counts once';

export async function test(t) {
	const p = t.people.physician({ province: 'hainan' });
	const page = await t.page({ phone: true });
	const sum = async () => {
		const words = await page.locator('details p').first().textContent();
		const [, a, op, b] = /(\d+) (乘以|加) (\d+)/.exec(words);
		return String(op === '加' ? Number(a) + Number(b) : a * b);
	};
	const enter = async (answer, password = t.PASSWORD) => {
		await page.locator('#document').fill(p.mobile);
		await page.locator('#password').fill(password);
		await page.locator('#captcha').fill(answer);
		await page.getByRole('button', { name: '登录' }).click();
	};

	// Under another province's door the right password alone opens nothing, and looks like a wrong one.
	const elsewhere = await t.page({ phone: true });
	const past = (document, password) => t.post(elsewhere, '/login', { document, password, back: '/home' }, { from: '/login' });
	const told = (answer) => /证件号码或密码不正确。还可尝试 4 次/.test(answer.text) && /切换省份/.test(answer.text);
	t.assert.ok(told(await past(p.document, t.PASSWORD)));
	t.assert.ok(told(await past(t.people.physician({ province: 'hainan' }).document, 'wrong-1')));
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM session WHERE account_id = ${p.account_id}`).n, '0');
	t.db(`UPDATE account SET tries = 0 WHERE id = ${p.account_id}`);

	await page.goto('/login/province?to=hainan&back=/login');
	await t.expectGoodPage(page);
	const first = await page.locator('[name=captcha_key]').inputValue();
	await enter('1');
	await t.expectText(page, '算式的得数不对');
	const second = await page.locator('[name=captcha_key]').inputValue();
	t.assert.notEqual(second, first);
	t.assert.equal(t.one(`SELECT tries FROM account WHERE id = ${p.account_id}`).tries, '0');
	const answer = await sum();
	await enter(answer, 'wrong-1');
	await t.expectText(page, '不正确');
	const again = await t.post(page, '/login', { document: p.mobile, password: t.PASSWORD, captcha: answer, captcha_key: second,
		back: '/home' }, { from: '/login' });
	t.assert.equal(again.status, 422);
	t.assert.match(again.text, /算式的得数不对/);
	// Another sum leaves what was typed, the password too.
	await page.locator('#document').fill(p.mobile);
	await page.locator('#password').fill(t.PASSWORD);
	const third = await page.locator('[name=captcha_key]').inputValue();
	await page.getByRole('button', { name: '换一道算式' }).click();
	await page.waitForFunction((key) => globalThis.document.querySelector('[name=captcha_key]').value !== key, third);
	t.assert.equal(await page.locator('#document').inputValue(), p.mobile);
	t.assert.equal(await page.locator('#password').inputValue(), t.PASSWORD);
	await t.expectGoodPage(page);
	await page.locator('#captcha').fill(await sum());
	await page.getByRole('button', { name: '登录' }).click();
	await t.expectPath(page, '/home');
	const plain = await t.page({ js: false });
	await plain.goto('/login/province?to=hainan&back=/login');
	await plain.locator('#document').fill(p.mobile);
	const fourth = await plain.locator('[name=captcha_key]').inputValue();
	await plain.getByRole('button', { name: '换一道算式' }).click();
	t.assert.notEqual(await plain.locator('[name=captcha_key]').inputValue(), fourth);
	t.assert.equal(await plain.locator('#document').inputValue(), p.mobile);
	await t.expectNoText(plain, '请更正');
	await plain.locator('#document').press('Enter');
	await t.expectText(plain, '请填写密码');
}
