import { next, somebody } from './wizard.mjs';

export const name = 'experiences are added, changed and deleted one by one; the step passes with none';

export async function test(t) {
	const { who } = somebody(t, { province: 'shanxi', education_code: '21' });
	const page = await t.page({ phone: true, js: false, session: who.account_id });

	await page.goto('/register/history');
	await next(page);
	await t.expectPath(page, '/register/merits');
	await page.goto('/register/history');
	await page.click('text=添加执业经历');
	await page.fill('#place', '清源市中心医院');
	await page.fill('#from', '2019');
	await page.fill('#from_m', '8');
	await page.fill('#to', '2018');
	await page.fill('#to_m', '7');
	await page.click('main form button:has-text("保存")');
	await t.expectText(page, '开始时间不能晚于结束时间');
	t.assert.equal(await page.inputValue('#place'), '清源市中心医院');
	await page.check('input[name=to_now]');
	await page.click('main form button:has-text("保存")');
	await t.expectText(page, '已添加');
	await t.expectText(page, '2019-08 至今');
	await page.click('text=添加执业经历');
	await page.click('main form button:has-text("保存")');
	await t.expectText(page, '请填写执业机构');
	await t.expectText(page, '请填写开始');
	await page.fill('#place', '云岭医科大学附属医院');
	await page.fill('#from', '2091');
	await page.fill('#from_m', '1');
	await page.check('input[name=to_now]');
	await page.click('main form button:has-text("保存")');
	await t.expectText(page, '开始不能晚于今天');
	await page.fill('#from', '2013');
	await page.uncheck('input[name=to_now]');
	await page.fill('#to', '2019');
	await page.fill('#to_m', '7');
	await page.click('main form button:has-text("保存")');
	await t.expectText(page, '2013-01 至 2019-07');
	t.assert.equal(await page.locator('li.cd').count(), 2);

	await page.locator('li.cd', { hasText: '云岭' }).locator('text=修改').click();
	t.assert.equal(await page.inputValue('#to'), '2019');
	await page.fill('#title', '住院医师');
	await page.click('main form button:has-text("保存")');
	await t.expectText(page, '住院医师');
	await page.locator('li.cd', { hasText: '清源' }).locator('text=删除').click();
	await t.expectText(page, '清源市中心医院');
	await page.click('main form button:has-text("删除")');
	await t.expectText(page, '已删除');
	t.assert.equal(await page.locator('li.cd').count(), 1);
	await page.click('text=添加教育经历');
	await page.selectOption('#education', '14');
	await page.fill('#school', '云岭医科大学');
	await page.fill('#from', '2010');
	await page.fill('#from_m', '9');
	await page.fill('#to', '2013');
	await page.fill('#to_m', '6');
	await page.click('main form button:has-text("保存")');
	await t.expectText(page, '硕士');
	await page.goto('/register/check');
	await t.expectText(page, '云岭医科大学');
	t.assert.doesNotMatch(await page.textContent('main'), /注册信息：/);

	// Not another's.
	const other = somebody(t).who, stranger = await t.page({ session: other.account_id });
	const [{ id }] = t.db(`SELECT id FROM experience WHERE record_id = ${who.record_id} LIMIT 1`);
	await t.expectStatus(stranger, `/register/history/${id}`, 404);
	const taken = await t.post(stranger, `/register/history/${id}/remove`, { sure: '1' }, { from: '/register/person' });
	t.assert.equal(taken.status, 404);
	const beijing = await t.page({ session: somebody(t).who.account_id });
	await t.expectStatus(beijing, '/register/history', 404);
	await t.expectStatus(beijing, '/register/history/add', 404);
	const modern = await t.page({ session: who.account_id });
	for (const path of ['/register/history', '/register/history/add?kind=1', '/register/history/add?kind=2', `/register/history/${id}`]) {
		await modern.goto(path);
		await t.expectGoodPage(modern);
	}
}
