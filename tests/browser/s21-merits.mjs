import { file, png } from './pictures.mjs';
import { next, somebody } from './wizard.mjs';

export const name = 'amounts are numbers, an award is told whole, a situation must be named; units follow the cycle';

async function clear(page) {
	await page.check('input[name=quantity][value="1"]');
	await page.check('input[name=quality][value="1"]');
	await page.check('input[name=duty][value="1"]');
	await page.check('input[name=good][value="2"]');
	await page.check('input[name=bad][value="2"]');
	await page.check('input[name=unfit][value="2"]');
}

export async function test(t) {
	const { who } = somebody(t, { province: 'henan' });
	const page = await t.page({ phone: true, js: false, session: who.account_id });

	t.db(`UPDATE cycle SET assess_from = '2024-01-01', assess_to = '2025-12-31' WHERE province_id = 410000 AND state = 2`);
	await new Promise((done) => setTimeout(done, 1_000));
	await page.goto('/register/merits');
	await t.expectText(page, '人次／两年');
	await next(page);
	for (const words of ['请选择完成工作数量', '请选择良好执业行为记录', '请选择直接认定为不合格的情形', '请选择医德医风自评'])
		await t.expectText(page, words);
	await clear(page);
	await page.check('input[name=ethics_grade][value="2"]');
	await page.fill('#visits', '很多');
	await next(page);
	await t.expectText(page, '接诊病人量应为整数');
	t.assert.equal(await page.inputValue('#visits'), '很多');
	await page.fill('#visits', '');
	await next(page);
	await t.expectPath(page, '/register/procedure');

	// Good records: the award whole, with its proof, within the cycle.
	await page.goto('/register/merits');
	await page.check('input[name=good][value="1"]');
	await next(page);
	await t.expectText(page, '请至少填写一类良好行为记录');
	for (const summary of ['奖励、表彰']) await page.click(`summary:has-text("${summary}")`);
	await page.fill('#award_by', '市卫生健康委');
	await page.fill('#award', '先进个人');
	await page.fill('#award_on', '2019');
	await page.fill('#award_on_m', '5');
	await page.fill('#award_on_d', '12');
	await next(page);
	await t.expectText(page, '奖励的授予时间应在考核周期内');
	await t.expectText(page, '请选择要上传的文件');
	const large = png({ width: 900, height: 900, noise: true });
	t.assert.ok(large.length > 2048 * 1024);
	await page.setInputFiles('#good_1', file('证书.png', large));
	await page.click('button[name=upload][value=good_1]');
	await t.expectText(page, '文件超过 2048 KB');
	for (let i = 0; i < 3; i++) {
		await page.setInputFiles('#good_1', file(`证书${i}.png`, png({ shade: 40 + i })));
		await page.click('button[name=upload][value=good_1]');
		await t.expectText(page, `证书${i}.png`);
	}
	t.assert.equal(await page.locator('#good_1').count(), 0, 'three are enough');
	await page.fill('#award_on', '2025');
	await next(page);
	await t.expectPath(page, '/register/procedure');

	// Fourteen situations: at least one must be named; bad records forbid the twelve years.
	await page.goto('/register/merits');
	await page.check('input[name=unfit][value="1"]');
	await page.check('input[name=bad][value="1"]');
	await next(page);
	await t.expectText(page, '请选择具体情形');
	await t.expectText(page, '请选择不良行为的种类');
	t.assert.equal(await page.locator('input[name=situation]').count(), 14);
	await page.check('input[name=situation][value="14"]');
	await page.selectOption('#bad_kind', 'B3');
	await page.fill('#bad_detail', '2024 年 3 月，已处理。');
	await next(page);
	await t.expectPath(page, '/register/procedure');
	await page.check('input[name=simple][value="1"]');
	await page.check('input[name=condition][value=J2]');
	await next(page);
	await t.expectText(page, '您填写了有不良行为记录，不能选这一条');
	await page.goto('/register/check');
	await t.expectText(page, '违反《执业医师法》有关规定');
	await t.expectText(page, '先进个人');

	const modern = await t.page({ session: who.account_id });
	await modern.goto('/register/merits');
	await t.expectGoodPage(modern);
}
