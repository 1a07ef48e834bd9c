export const name = 'a form that was refused: Back and reload show pages of ours, never the question of the browser whether to send it again';

export async function test(t) {
	const main = t.people.institution(), who = t.people.physician({ main });
	const page = await t.page({ phone: true, session: who.account_id });
	const entries = () => page.evaluate(() => history.length);

	await page.goto('/home/help');
	await page.goto('/identity');
	await page.locator('#document').fill('110108198001010058');
	await page.getByRole('button', { name: '提交申请' }).click();
	await t.expectText(page, '请更正以下');
	t.assert.equal(await page.locator('#document').inputValue(), '110108198001010058');
	const before = await entries();
	await page.getByRole('button', { name: '提交申请' }).click();
	await t.expectText(page, '请更正以下');
	t.assert.ok(await entries() <= before + 1);

	// what is typed is asked for before it is left; then the page is there, not asked for by POST
	let asked = 0;
	page.on('dialog', (dialog) => { asked += dialog.type() === 'beforeunload'; dialog.accept().catch(() => {}); });
	await page.locator('#reason').fill('升位');
	t.assert.equal((await page.reload()).request().method(), 'GET');
	t.assert.equal(asked, 1);
	await t.expectPath(page, '/identity');
	await t.expectNoText(page, '请更正以下');

	await page.locator('#document').fill('110108198001010058');
	await page.getByRole('button', { name: '提交申请' }).click();
	await t.expectText(page, '请更正以下');
	await page.locator('#reason').fill('身份证升位后号码不同');
	await page.getByRole('button', { name: '提交申请' }).click();
	await t.expectText(page, '申请已提交');
	for (let i = 0; i < 5 && new URL(page.url()).pathname !== '/home/help'; i++) {
		const answer = await page.goBack();
		t.assert.ok(answer === null || answer.request().method() === 'GET');
		t.assert.ok(!page.url().startsWith('chrome-error'));
	}
	await t.expectPath(page, '/home/help');

	// the door
	const visitor = await t.page({ phone: true });
	await t.signIn(visitor, who, 'Falsch-1234');
	await t.expectText(visitor, '不正确');
	t.assert.equal((await visitor.reload()).request().method(), 'GET');
	await t.signIn(visitor, who, 'Falsch-1234');
	await t.expectText(visitor, '不正确');
	await t.signIn(visitor, who);
	await t.expectPath(visitor, '/home');
	await visitor.goBack();
	t.assert.ok(!visitor.url().startsWith('chrome-error'));

	t.assert.deepEqual(page.problems, []);
}
