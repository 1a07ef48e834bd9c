import { file, png } from './pictures.mjs';
import { exit, next, somebody, STATEMENT } from './wizard.mjs';

export const name = 'the simple procedure wants a condition, a proof and a statement; few years are only a hint';

export async function test(t) {
	const { who } = somebody(t, { licensed: 4 });
	const page = await t.page({ phone: true, js: false, session: who.account_id });

	await page.goto('/register/procedure');
	await t.expectText(page, '是否符合“简易流程”');
	await next(page);
	await t.expectText(page, '请选择是否适用简易程序');
	await page.check('input[name=simple][value="1"]');
	await next(page);
	for (const words of ['请选择适用条件', '请上传执业年限证明材料', '请填写个人述职']) await t.expectText(page, words);
	t.assert.equal(await page.locator('.es li').count(), 3);

	await page.fill('#statement', '太短了');
	await page.check('input[name=condition][value=J1]');
	await t.expectText(page, '按证书时间执业 4 年');
	await page.setInputFiles('input[name=years]', file('../../执业证书首页.png'));
	await page.click('button[name=upload][value=years]');
	await t.expectText(page, '执业证书首页.png');
	await t.expectNoText(page, '../');
	t.assert.equal(await page.inputValue('#statement'), '太短了', 'other answers stay');
	await next(page);
	await t.expectText(page, '个人述职至少 200 个字');
	await page.fill('#statement', STATEMENT);
	// A picture that was chosen but not sent goes with the form.
	await page.setInputFiles('input[name=years]', file('单位证明.png', png({ shade: 30 })));
	await next(page);
	await t.expectPath(page, '/register/check');
	await page.goto('/register/procedure');
	await page.setInputFiles('input[name=years]', file('职称证书.png', png({ shade: 60 })));
	await page.click('button[name=upload][value=years]');
	t.assert.equal(await page.locator('ul[data-files=years] li').count(), 3);
	t.assert.equal(await page.locator('input[name=years]').count(), 0, 'full');
	await page.locator('ul[data-files=years] li', { hasText: '单位证明' }).locator('button').click();
	await t.expectText(page, '已删除');
	t.assert.equal(await page.locator('ul[data-files=years] li').count(), 2);
	await exit(page);
	await t.expectPath(page, '/register');
}
