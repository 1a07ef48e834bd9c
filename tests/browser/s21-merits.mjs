import { file } from './pictures.mjs';
import { next, somebody } from './wizard.mjs';

export const name = 'amounts are numbers, bad records are told and proved, a situation must be named; units follow the cycle';

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
	for (const words of ['请选择完成工作数量', '请选择有没有良好执业行为记录', '请选择有没有不良执业行为记录', '请选择有没有所列的情形', '请选择医德医风自评'])
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
	await page.fill('#bad_detail', '鉴定为三级丙等，承担次要责任，已处理。');
	await page.fill('#bad_on', '2023');
	await page.fill('#bad_on_m', '12');
	await page.fill('#bad_on_d', '31');
	await next(page);
	await t.expectText(page, '不良行为的时间应在考核周期内（2024-01-01 至 2025-12-31）');
	await t.expectText(page, '请选择要上传的文件');
	await page.fill('#bad_on', '2024');
	await page.setInputFiles('#bad_proof', file('鉴定书.png'));
	await next(page);
	await t.expectPath(page, '/register/procedure');
	await page.check('input[name=simple][value="1"]');
	await page.check('input[name=condition][value=J2]');
	await next(page);
	await t.expectText(page, '您填写了有不良行为记录，不能选这一条');
	await page.goto('/register/check');
	await t.expectText(page, '违反《执业医师法》有关规定');
	await t.expectText(page, '鉴定书.png');

	const modern = await t.page({ session: who.account_id });
	await modern.goto('/register/merits');
	await t.expectGoodPage(modern);
}
