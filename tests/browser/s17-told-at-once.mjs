import { file } from './pictures.mjs';
import { next, photo, somebody } from './wizard.mjs';

export const name = 'what saves itself says which field does not fit, beside the field; mended, the word is gone';

export async function test(t) {
	const { who } = somebody(t), page = await t.page({ phone: true, session: who.account_id });
	const status = page.locator('[data-saved]');

	await page.goto('/register/person');
	await page.fill('#email', 'lin@example.cn');
	await page.fill('#mobile', '139000');
	await page.locator('#mobile-e').waitFor();
	await t.expectText(page, '手机号应为 11 位手机号');
	t.assert.match(await status.innerText(), /^已保存 \d\d:\d\d，有 1 处需要更正：手机号/);
	t.assert.equal(await page.locator('#mobile').getAttribute('aria-invalid'), 'true');
	t.assert.match(await page.locator('#mobile').getAttribute('aria-describedby'), /mobile-e/);
	// what is missing is not said before it is handed in
	t.assert.equal(await page.locator('.err').count(), 1);
	await t.expectGoodPage(page);

	// kept as typed, and refused in the same words
	await next(page);
	await t.expectText(page, '请更正以下');
	t.assert.equal(await page.inputValue('#mobile'), '139000');
	t.assert.match(await status.innerText(), /需要更正/);
	const before = await page.locator('.es li').count();
	await page.fill('#mobile', '13900000012');
	await page.locator('#mobile-e').waitFor({ state: 'detached' });
	t.assert.equal(await page.locator('.es li').count(), before - 1);
	t.assert.equal(await page.locator('.es a[href="#mobile"]').count(), 0);
	t.assert.ok(await page.locator('#photo-e').count(), 'others stay');
	t.assert.equal(await page.locator('#mobile').getAttribute('aria-invalid'), null);
	t.assert.match(await status.innerText(), /^已保存 \d\d:\d\d$/);
	await t.expectGoodPage(page);

	// what was wrong with a picture stays until one has come: a save carries none
	await photo(page);
	await page.locator('.up button[name=remove]').waitFor();
	await page.setInputFiles('input[name=photo]', file('坏.png', Buffer.from('no picture')));
	await next(page);
	await page.locator('#photo-e').waitFor();
	await page.fill('#email', 'lin2@example.cn');
	await t.expectText(page, '已保存');
	t.assert.ok(await page.locator('#photo-e').count());
	await photo(page);
	await page.locator('#photo-e').waitFor({ state: 'detached' });

	// a job that breaks keeps nothing behind it
	await page.evaluate(() => document.querySelector('form[data-autosave]').turn(() => { throw new Error('broken'); }));
	const saved = page.waitForResponse((answer) => answer.request().headers()['x-requested-with'] === 'autosave');
	await page.fill('#email', 'lin3@example.cn');
	t.assert.equal((await saved).status(), 200);
	page.problems.length = 0;

	// a day that is half typed is left alone until the focus has gone on
	await page.goto('/register/practice');
	await page.fill('#licensed_on_m', '');
	await page.waitForTimeout(3500);
	t.assert.equal(await page.locator('#licensed_on-e').count(), 0);
	await page.locator('#licence_no').focus();
	await page.locator('#licensed_on-e').waitFor();
	await page.fill('#licensed_on_m', '3');
	await page.fill('#licensed_on_d', '2');
	await page.locator('#licensed_on-e').waitFor({ state: 'detached' });
	await t.expectGoodPage(page);
}
