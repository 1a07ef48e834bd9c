export const name = 'the province is chosen before signing in, and each says how one gets in; type size; only own paths are led back to';

export async function test(t) {
	const page = await t.page({ phone: true });

	const provinces = [
		{ name: '河南省', has: ['绑定账号', '0371-60107618', '工作日 8:30–12:00'], not: ['666666', '注册新账号', '用短信重置'], bound: true },
		{ name: '山西省', has: ['初始密码为 666666', '400-810-6819', '用短信重置'], not: ['绑定账号', '手机号', '算式'] },
		{ name: '海南省', has: ['证件号码或手机号', '算式的得数', '注册新账号', '0898-'], not: ['绑定账号'] },
		{ name: '北京市', has: ['证件号码', '用短信重置', '各办公室电话'], not: ['666666', '绑定账号', '注册新账号', '算式'] },
	];

	await page.goto('/login');
	for (const { name: province, has, not } of provinces) {
		await page.getByRole('link', { name: '切换省份' }).click();
		await t.expectText(page, '您在哪个省执业');
		await page.getByRole('link', { name: province }).click();
		await t.expectPath(page, '/login');
		await t.expectText(page, province);
		for (const text of has) await t.expectText(page, text);
		for (const text of not) await t.expectNoText(page, text);
		await t.expectText(page, '医师操作手册');
		await t.expectGoodPage(page);
		// Each door keeps the province; nobody is led to a reset that his province or his kind of account does not have.
		await page.getByRole('link', { name: '医疗机构', exact: true }).click();
		await t.expectText(page, province);
		await page.getByRole('link', { name: '忘记密码' }).click();
		await t.expectText(page, '要重置哪个机构的密码');
		await page.goto('/login/office');
		await page.getByRole('link', { name: '忘记密码' }).click();
		await t.expectText(page, '由管理账号的人重置');
		await page.goto('/login');
		await page.getByRole('link', { name: '忘记密码' }).click();
		await t.expectText(page, province === '河南省' ? '密码初始化' : '获取验证码');
		await t.expectGoodPage(page);
		await page.goto('/login');
	}
	// The manuals and the help speak of the buttons that are there.
	await page.goto('/login/province?to=henan&back=/home/manual/physician');
	await t.expectText(page, '点“绑定账号”');
	await page.goto('/login/province?to=beijing&back=/home/manual/institution');
	await t.expectText(page, '点“忘记密码，用短信重置”');
	await page.goto('/login');

	// Without a new page, so that what is typed and not sent stays.
	await page.locator('#document').fill('110108198001010015');
	await page.getByRole('link', { name: '大字版' }).click();
	await t.expectPath(page, '/login');
	await page.locator('html.lg').waitFor();
	t.assert.equal(await page.locator('#document').inputValue(), '110108198001010015');
	await t.expectGoodPage(page);
	await page.reload();
	t.assert.equal(await page.locator('html.lg').count(), 1);
	await page.getByRole('link', { name: '标准版' }).click();
	await page.locator('html:not(.lg)').waitFor();
	await page.reload();
	t.assert.equal(await page.locator('html.lg').count(), 0);
	// Beside a form that was refused it leads back to that form's page.
	const plain = await t.page({ js: false });
	await plain.goto('/login/org');
	await plain.getByRole('button', { name: '登录' }).click();
	await t.expectText(plain, '请填写机构登记号');
	await plain.getByRole('link', { name: '大字版' }).click();
	await t.expectPath(plain, '/login/org');

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
