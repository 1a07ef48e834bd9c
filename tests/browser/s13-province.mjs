export const name = 'the province is chosen before signing in; type size; only own paths are led back to';

export async function test(t) {
	const page = await t.page({ phone: true });

	await page.goto('/login');
	await t.expectText(page, '北京市');
	await page.getByRole('link', { name: '切换省份' }).click();
	await t.expectGoodPage(page);
	await page.getByRole('link', { name: '河南省' }).click();
	await t.expectPath(page, '/login');
	await t.expectText(page, '河南省');
	await page.getByRole('link', { name: '切换省份' }).click();
	await page.getByRole('link', { name: '山西省' }).click();
	await t.expectText(page, '666666');
	await page.getByRole('link', { name: '切换省份' }).click();
	await page.getByRole('link', { name: '海南省' }).click();
	await t.expectText(page, '手机号');

	await page.getByRole('link', { name: '大字版' }).click();
	await t.expectPath(page, '/login');
	t.assert.equal(await page.locator('html.lg').count(), 1);
	await t.expectGoodPage(page);
	await page.getByRole('link', { name: '标准版' }).click();
	t.assert.equal(await page.locator('html.lg').count(), 0);

	for (const back of ['https://evil.example/', '//evil.example/', '/%5Cevil.example', 'javascript:alert(1)']) {
		const answer = await t.get(page, `/login/view?size=lg&back=${encodeURIComponent(back)}`);
		t.assert.equal(answer.status, 303);
		t.assert.match(answer.location, /^\/home$|^\/%5Cevil/, back);
	}
	await page.goto('/login/province?to=beijing&back=/login');
	const p = t.people.physician();
	t.people.record(p, t.people.cycle(), { notice_read_at: 1, notice_version: 1 });
	await page.goto('/login/change');
	await t.expectPath(page, '/login');
	await page.goto('/home/notice');
	await t.expectPath(page, '/login');
	await page.locator('#document').fill(p.account);
	await page.locator('#password').fill(t.PASSWORD);
	await page.getByRole('button', { name: '登录' }).click();
	await t.expectPath(page, '/home/notice');
	await page.goto('/login');
	await t.expectPath(page, '/home');
	await t.expectStatus(page, '/login/inbox', process.env.DK_DEMO === '1' ? 200 : 404);
}
