import { file, png } from './pictures.mjs';
import { merits, next, person, practice, somebody, STATEMENT } from './wizard.mjs';

export const name = 'Henan: preview, back to correct with everything kept, submit, success; afterwards closed; the printed table';

export async function test(t) {
	const { who, main } = somebody(t, { province: 'henan', licensed: 14 });
	const page = await t.page({ phone: true, js: false, session: who.account_id });

	await person(page);
	await practice(page);
	await page.check('#none');
	await next(page);
	await merits(page, { ethics: 2, answers: { unfit: 1 } });
	await t.expectText(page, '请选择具体情形');
	await merits(page, { ethics: 2, answers: { unfit: 1 }, before: () => page.check('input[name=situation][value="12"]') });
	await t.expectPath(page, '/register/procedure');
	await t.expectText(page, /按证书时间已执业 1\d 年/);
	await t.expectText(page, '您填写了没有不良行为记录');
	await page.check('input[name=simple][value="1"]');
	await page.check('input[name=condition][value=J1]');
	await page.fill('#statement', STATEMENT);
	await page.setInputFiles('input[name=years]', file('执业证书.png', png({ shade: 70 })));
	await next(page);
	await t.expectText(page, '您填写了没有良好行为记录，不能选这一条');
	await page.check('input[name=condition][value=J2]');
	await next(page);
	await t.expectPath(page, '/register/check');
	await t.expectText(page, '请核对后提交');
	await t.expectText(page, '提交后不能修改');

	await page.click('text=返回修改');
	await t.expectPath(page, '/register');
	await page.goto('/register/procedure');
	t.assert.equal(await page.inputValue('#statement'), STATEMENT);
	t.assert.ok(await page.isChecked('input[name=condition][value=J2]'));
	await page.goto('/register/printed');
	await t.expectText(page, '草稿，尚未提交');
	await page.goto('/register/check');
	await page.check('#agree');
	await page.click('text=确认并提交审核');
	await t.expectPath(page, '/register/done');
	await t.expectText(page, '报名信息提交成功');
	await t.expectText(page, '请耐心等待医疗卫生机构审核、考核机构复核');
	t.assert.equal(await page.locator('button:has-text("撤回")').count(), 0, 'never in this province');
	for (const path of ['/register/person', '/register/merits', '/register/procedure']) {
		await page.goto(path);
		t.assert.equal(await page.locator('main form').count(), 0, path);
		t.assert.equal((await t.post(page, path, { go: 'exit', version: '9' }, { from: '/register' })).status, 409, path);
	}
	t.assert.equal((await t.post(page, '/register/withdraw', {}, { from: '/register' })).status, 409);

	// On paper: everything, and room for the opinions.
	const wide = await t.page({ session: who.account_id });
	await wide.goto('/register/printed');
	for (const words of [who.name, '（简易程序）', '执业年限证明材料', '个人述职', '公共知识', '考核机构复核', '工作成绩'])
		await t.expectText(wide, words);
	await t.expectNoText(wide, '业务水平　□');
	t.assert.equal(await wide.locator('.kh-p img').count(), 1);
	await t.expectGoodPage(wide);

	// The reviewer sees the situation as an alarm.
	const staff = await t.page({ session: main.account_id });
	await staff.goto(`/review/${who.record_id}`);
	await t.expectText(staff, '有一次以上医德考评结果为医德较差的');
	t.assert.ok(await staff.locator('dd:has-text("有") .t-e, dd .t-e:has-text("有")').count() > 0, 'red');
}
