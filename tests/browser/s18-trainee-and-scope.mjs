import { next, practice, somebody } from './wizard.mjs';

export const name = 'a trainee may leave the scope open; another category has other scopes';

export async function test(t) {
	const { who } = somebody(t);
	const page = await t.page({ phone: true, js: false, session: who.account_id });

	await practice(page);
	await t.expectPath(page, '/register/sites');
	await page.goto('/register/practice');
	await page.selectOption('#scope', '');
	await next(page);
	await t.expectText(page, '请选择执业范围');
	await page.check('input[name=trainee][value="1"]');
	await next(page);
	await t.expectPath(page, '/register/sites');

	// Without scripts the lists stand in groups, and the server finds what does not fit.
	await page.goto('/register/practice');
	await page.check('input[name=trainee][value="2"]');
	await page.selectOption('#category', '2');
	await page.selectOption('#scope', '11');
	await next(page);
	await t.expectText(page, '执业范围不属于所选的执业类别');
	await t.expectText(page, '报考科目与执业类别不符');
	t.assert.ok(await page.locator('#scope optgroup[label="口腔"] option').count() > 3);

	await t.expectText(page, '执业类别与从事专业不一致，请再核对一次'); // told, not refused

	// With scripts the list follows the category, and what does not fit is cleared.
	const modern = await t.page({ session: who.account_id });
	await modern.goto('/register/practice');
	await modern.selectOption('#category', '1');
	await modern.selectOption('#scope', '11');
	await modern.selectOption('#category', '2');
	t.assert.equal(await modern.inputValue('#scope'), '');
	t.assert.equal(await modern.locator('#scope option[value="11"]').count(), 0);
	t.assert.equal(await modern.locator('#scope option[value="31"]').count(), 1);

	// Days that cannot be, and numbers that are only asked about.
	await modern.fill('#licensed_on', '2091');
	await next(modern);
	await t.expectText(modern, '执业证书取得时间不能晚于今天');
	await page.goto('/register/practice');
	await page.fill('#licensed_on', '2010');
	await page.fill('#qualified_on', '2012');
	await page.fill('#licence_no', '军医第 7 号');
	await next(page);
	await t.expectText(page, '执业证书取得时间不能早于资格证书取得时间');
	await t.expectText(page, '执业证书编号一般是 15 位数字');
	await page.goto('/register');
	await t.expectText(page, '未完成');
}
