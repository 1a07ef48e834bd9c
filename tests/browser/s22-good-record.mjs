import { file, png } from './pictures.mjs';
import { merits, next, somebody } from './wizard.mjs';

export const name = 'Henan: a good record is told whole, with proof, inside the period, one a class; Hainan ticks its own classes';

async function award(page, year) {
	await page.fill('#good_1_by', '省卫生健康委员会');
	await page.fill('#good_1_text', '抗洪救灾先进个人');
	await page.fill('#good_1_on', year);
	await page.fill('#good_1_on_m', '5');
	await page.fill('#good_1_on_d', '12');
}

export async function test(t) {
	const { who, main } = somebody(t, { province: 'henan' });
	const page = await t.page({ phone: true, js: false, session: who.account_id });

	t.db(`UPDATE cycle SET assess_from = '2024-01-01', assess_to = '2025-12-31' WHERE province_id = 410000 AND state = 2`);
	await new Promise((done) => setTimeout(done, 1_000));
	await merits(page, { ethics: 2, answers: { good: 1 } });
	await t.expectText(page, '请至少勾选一类良好行为记录');
	t.assert.equal(await page.locator('input[name=good_kind]').count(), 4);

	// What was told but not ticked is asked about; a class that is ticked is told whole.
	await page.fill('#good_2_text', '支援边远地区');
	await next(page);
	await t.expectText(page, '“在考核周期内完成政府指令性任务”填写了内容或上传了文件，却没有勾选');
	await page.fill('#good_2_text', '');
	await page.check('input[name=good_kind][value="1"]');
	await next(page);
	for (const words of ['请填写“奖励、表彰”的授予部门', '请填写“奖励、表彰”的时间', '请填写“奖励、表彰”的内容', '请上传“奖励、表彰”的证明文件'])
		await t.expectText(page, words);
	await award(page, '2019');
	await next(page);
	await t.expectText(page, '授予或发生时间应在考核周期内（2024-01-01 至 2025-12-31）');
	await t.expectText(page, '请上传“奖励、表彰”的证明文件');

	// 2 MB at most, three at most; a second entry of the class is nothing that a form can say.
	const large = png({ width: 900, height: 950, noise: true });
	t.assert.ok(large.length > 2.3 * 1024 * 1024);
	await page.setInputFiles('#good_1', file('证书.png', large));
	await page.click('button[name=upload][value=good_1]');
	await t.expectText(page, '文件超过 2 MB');
	for (let i = 0; i < 3; i++) {
		await page.setInputFiles('#good_1', file(`证书${i}.png`, png({ shade: 40 + i })));
		await page.click('button[name=upload][value=good_1]');
		await t.expectText(page, `证书${i}.png`);
	}
	t.assert.equal(await page.locator('#good_1').count(), 0, 'three are enough');
	const { text } = await t.get(page, '/register/merits');
	const csrf = /name="csrf" value="([^"]*)"/.exec(text)[1], version = /name="version" value="(\d+)"/.exec(text)[1];
	const fourth = await page.context().request.post('/register/merits', { maxRedirects: 0,
		multipart: { csrf, version, good: '1', good_kind: '1', upload: 'good_1', good_1: file('证书3.png', png({ shade: 90 })) } });
	t.assert.equal(fourth.status(), 422);
	t.assert.match(await fourth.text(), /最多上传 3 份/);
	const twice = await page.context().request.post('/register/merits', { maxRedirects: 0,
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		data: `csrf=${encodeURIComponent(csrf)}&version=${version}&good=1&good_1_text=one&good_1_text=two&go=next` });
	t.assert.equal(twice.status(), 400, 'a second entry of the class');
	await page.goto('/register/merits');
	t.assert.equal((await t.post(page, '/register/merits', { version: await page.inputValue('input[name=version]'), good: '1',
		good_kind: '7', go: 'next' }, { from: '/register/merits' })).status, 422, 'a class that the province does not have');

	await page.goto('/register/merits');
	await merits(page, { ethics: 2, answers: { good: 1 }, before: async () => {
		await page.check('input[name=good_kind][value="1"]');
		await award(page, '2025');
	} });
	await t.expectPath(page, '/register/procedure');
	await t.expectText(page, '您填写了良好行为记录，由审核人按证明材料判断');
	await page.goto('/register/check');
	await t.expectText(page, '省卫生健康委员会，2025-05-12，抗洪救灾先进个人');
	await t.expectText(page, '证书0.png');

	// With scripts only the chosen part is shown, and pictures travel by themselves.
	const modern = await t.page({ phone: true, session: who.account_id });
	await modern.goto('/register/merits');
	await modern.waitForSelector('#good_1_by');
	t.assert.equal(await modern.locator('#good_2_text').isVisible(), false);
	t.assert.equal(await modern.locator('#bad_kind').isVisible(), false);
	await modern.check('input[name=good_kind][value="2"]');
	await modern.setInputFiles('#good_2', file('任务.png', png({ shade: 120 })));
	await modern.click('button[name=upload][value=good_2]');
	await modern.locator('ul[data-files=good_2] li', { hasText: '已上传' }).waitFor();
	await t.expectPath(modern, '/register/merits');
	await modern.setInputFiles('#good_2', file('任务2.png', png({ shade: 121 })));
	await modern.click('button[name=upload][value=good_2]');
	await modern.locator('ul[data-files=good_2] li:nth-child(2)', { hasText: '已上传' }).waitFor();
	await modern.setInputFiles('#good_2', { name: '假.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
	await modern.click('button[name=upload][value=good_2]');
	await modern.locator('ul[data-files=good_2] .err', { hasText: '只能上传 JPG 或 PNG 图片' }).waitFor();
	t.assert.equal(await modern.inputValue('#good_2'), '', 'what was refused is not sent again');
	await modern.route('**/register/merits', (route) => route.abort(), { times: 1 });
	await modern.setInputFiles('#good_2', file('任务3.png', png({ shade: 122 })));
	await modern.click('button[name=upload][value=good_2]');
	await modern.locator('ul[data-files=good_2] .err', { hasText: '上传未完成' }).waitFor();
	await modern.click('ul[data-files=good_2] button:has-text("重试")');
	await modern.locator('ul[data-files=good_2] li:nth-child(3)', { hasText: '已上传' }).waitFor();
	t.assert.equal(await modern.locator('#good_2').isVisible(), false, 'full');
	modern.problems.length = 0;
	await t.expectGoodPage(modern);
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM attachment WHERE record_id = ${who.record_id} AND slot = 'good_2' AND removed_at IS NULL`).n, '3');
	await modern.fill('#good_2_text', '乡村医疗队');
	await modern.fill('#good_2_on', '2025');
	await modern.fill('#good_2_on_m', '7');
	await modern.fill('#good_2_on_d', '1');
	await next(modern);
	await t.expectPath(modern, '/register/procedure');

	// Hainan asks for ticks; what was ticked is what the reviewer reads.
	const other = somebody(t, { province: 'hainan' });
	const ticks = await t.page({ phone: true, js: false, session: other.who.account_id });
	await merits(ticks, { ethics: 1, answers: { good: 1 }, before: () => ticks.check('input[name=good_kind][value="3"]') });
	await t.expectPath(ticks, '/register/procedure');
	await ticks.goto('/register/check');
	await t.expectText(ticks, '取得的科研成果');
	t.assert.ok(main.id !== other.main.id);
}
