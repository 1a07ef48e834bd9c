import { file } from './pictures.mjs';
import { next, person, practice, somebody } from './wizard.mjs';

export const name = 'Shanxi: a submission may be taken back until the institution has opened it';

export async function test(t) {
	const { who, main } = somebody(t, { province: 'shanxi' });
	const page = await t.page({ phone: true, js: false, session: who.account_id });

	await person(page);
	await practice(page);
	await t.expectPath(page, '/register/history');
	await page.check('#none');
	await next(page);
	await t.expectPath(page, '/register/merits');
	for (const [field, value] of Object.entries({ quantity: 1, quality: 1, duty: 1, good: 1, bad: 2, unfit: 2 }))
		await page.check(`input[name=${field}][value="${value}"]`);
	await t.expectText(page, '人次／三年');
	await page.fill('#visits', '８６４０');
	await page.check('input[name=good_kind][value="2"]');
	await page.fill('#good_2_text', '参加援外医疗队');
	await page.setInputFiles('#good_2', file('指令性任务.png'));
	await next(page);
	await t.expectPath(page, '/register/procedure');
	await t.expectText(page, '一般程序');
	await page.check('input[name=simple][value="2"]');
	await next(page);
	await t.expectPath(page, '/register/check');
	await t.expectText(page, '8640');
	await t.expectText(page, '参加援外医疗队');
	await t.expectText(page, '指令性任务.png');
	await t.expectText(page, '可以在医疗机构开始审核前撤回');
	await page.check('#agree');
	await page.click('text=确认并提交审核');
	await t.expectPath(page, '/register/done');
	await t.expectText(page, '报名信息提交成功');
	await t.expectText(page, '请耐心等待医疗卫生机构审核、考核机构复核');
	await page.goto('/home'); // whose button leads to the one that does it
	await page.getByRole('link', { name: '修改信息' }).click();
	await page.click('button:has-text("修改信息")');
	await t.expectText(page, '已撤回，可以继续修改');
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state, '4');
	await page.goto('/register/merits');
	await page.fill('#visits', '8641');
	await next(page);
	await page.goto('/register/check');
	await t.expectText(page, '原：8640');
	await page.check('#agree');
	await page.click('text=确认并提交审核');
	await t.expectPath(page, '/register/done');

	// Once the institution has opened it, no more.
	const staff = await t.page({ session: main.account_id });
	await staff.goto(`/review/${who.record_id}`);
	await t.expectText(staff, '参加援外医疗队');
	t.assert.notEqual(t.one(`SELECT opened_at FROM record WHERE id = ${who.record_id}`).opened_at, null);
	await page.click('button:has-text("修改信息")');
	await t.expectText(page, '不能撤回');
	await page.goto('/register/done');
	t.assert.equal(await page.locator('button:has-text("修改信息")').count(), 0);
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state, '5');
}
