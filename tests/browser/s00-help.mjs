export const name = 'help fits the province: answers, search, votes, telephones, flow chart, manuals, policies';

const provinces = {
	beijing: { has: ['*Dk', '短信验证码恢复初始密码', '电子化注册系统里变更或备案'], not: ['绑定', '注册新账号', '被纳入'] },
	shanxi: { has: ['点“修改信息”', '设置新密码', '被纳入'], not: ['*Dk', '点“绑定账号”'] },
	henan: { has: ['点“绑定账号”', '自动检测到', '2 MB', '退出本周期'], not: ['短信验证码恢复', '*Dk'] },
	hainan: { has: ['注册新账号', '被纳入'], not: ['点“绑定账号”', '自动检测到'] },
};

export async function test(t) {
	const page = await t.page({ phone: true });

	for (const [code, want] of Object.entries(provinces)) {
		await page.goto(`/login/province?to=${code}&back=/home/help`);
		await page.goto('/home/help');
		const text = await page.locator('main').evaluate((main) => {
			main.querySelectorAll('details').forEach((d) => { d.open = true; });
			return main.innerText;
		});
		for (const words of want.has) t.assert.ok(text.includes(words), `${code}: ${words}`);
		for (const words of want.not) t.assert.ok(!text.includes(words), `${code} should not say ${words}`);
		t.assert.ok(!/[{}]|help\./.test(text), `${code}: a mark was left unfilled`);
		const codes = await page.locator('details').evaluateAll((all) => all.map((d) => d.id));
		t.assert.ok(codes.length >= 17, `${code}: ${codes.length} answers`);
		t.assert.equal(new Set(codes).size, codes.length, `${code}: one answer a question`);
		for (const path of ['/home/flow', '/home/manual/physician', '/home/manual/institution']) {
			await page.goto(path);
			await t.expectGoodPage(page);
			t.assert.ok(!/[{}]|flow\.|manual\./.test(await page.locator('main').innerText()), path);
		}
	}
	await page.goto('/home/flow');
	await t.expectText(page, '复核');
	await page.goto('/login/province?to=beijing&back=/home/flow');
	await page.goto('/home/flow');
	await t.expectText(page, '各执业机构');

	// search, by other words than the question's
	await page.goto('/home/help');
	await t.expectGoodPage(page);
	await page.getByLabel('想找什么').fill('掉线');
	await page.getByRole('button', { name: '搜索' }).click();
	await t.expectText(page, '找到 1 条');
	await t.expectText(page, '换一台设备登录');
	await page.goto('/home/help?q=%3Cb%3E%00');
	await t.expectStatus(page, '/home/help?q=' + 'x'.repeat(300), 200);
	await page.goto('/home/help?q=zzz');
	await t.expectText(page, '没有找到');

	// an anchor opens the answer; the vote is counted once
	await page.goto('/home/help#forgot');
	const box = page.locator('#forgot');
	if (await box.getAttribute('open') === null) await box.locator('summary').click();
	await box.getByRole('button', { name: /^有帮助/ }).click();
	await t.expectText(page, '谢谢，已记下');
	t.assert.equal(await page.locator('#forgot').getAttribute('open'), '');
	t.assert.equal(Number(t.db(`SELECT SUM(n_helped) AS n FROM help_entry WHERE code = 'forgot'`)[0].n), 1);
	const forged = await t.post(page, '/home/help', { entry: '1', helped: 'yes', csrf: 'x' });
	t.assert.equal(forged.status, 403);

	// announcements by kind and by words; of the own province, published ones only
	const now = BigInt(Date.now()) * 1000n;
	t.db(`INSERT INTO announcement (province_id, kind, title, body, published_at) VALUES (110000, 'policy', '试验政策甲', '正文', ${now - 9000000n}),
		(110000, 'notice', '试验通知乙', '正文', ${now - 8000000n}), (110000, 'policy', '尚未发布丙', '正文', ${now + 86400000000n}),
		(410000, 'policy', '他省政策丁', '正文', ${now - 7000000n})`);
	await page.goto('/home/announcements');
	await t.expectText(page, '试验政策甲');
	await t.expectText(page, '试验通知乙');
	await t.expectNoText(page, '尚未发布丙');
	await t.expectNoText(page, '他省政策丁');
	await page.getByRole('navigation', { name: '分类' }).getByRole('link', { name: '政策资讯' }).click();
	await t.expectNoText(page, '试验通知乙');
	await page.getByLabel('标题里的字').fill('政策甲');
	await page.getByRole('button', { name: '查询' }).click();
	await t.expectPath(page, '/home/announcements');
	t.assert.equal(await page.locator('.ls > li').count(), 1);
	await t.expectGoodPage(page);
	await page.getByRole('link', { name: '试验政策甲' }).click();
	await t.expectText(page, '政策资讯');
}
