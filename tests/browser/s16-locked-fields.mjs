import { file, png } from './pictures.mjs';
import { exit, next, photo, somebody } from './wizard.mjs';

export const name = 'step one: photo, locked facts, e-mail; what is wrong is told beside the field and kept';

export async function test(t) {
	const { who } = somebody(t, { province: 'shanxi' });
	const page = await t.page({ phone: true, js: false, session: who.account_id });

	await page.goto('/register');
	await t.expectText(page, '未填写');
	await page.click('text=开始填写');
	await t.expectPath(page, '/register/person');
	await t.expectText(page, who.name);
	await t.expectNoText(page, who.document);
	await t.expectText(page, '为什么不能修改');
	t.assert.equal(await page.locator('input[name=name], input[name=document]').count(), 0);

	// Nothing of it is lost, and each fault has its words.
	await page.selectOption('#education', '21');
	await page.fill('#email', '不是邮箱');
	await next(page);
	await t.expectText(page, '请上传照片。');
	await t.expectText(page, '电子邮箱应为邮箱地址');
	t.assert.equal(await page.inputValue('#email'), '不是邮箱');
	await page.goto('/register/person');
	t.assert.equal(await page.inputValue('#email'), '不是邮箱', 'kept as typed');
	t.assert.equal(await page.inputValue('#education'), '21');

	// Pictures that are too large, none, or no pictures.
	const large = png({ width: 1100, height: 1100, noise: true });
	t.assert.ok(large.length > 3.4 * 1024 * 1024 && large.length < 4 * 1024 * 1024);
	await photo(page, file('大照片.png', large));
	await t.expectText(page, '文件超过 3 MB');
	t.assert.equal(await page.inputValue('#email'), '不是邮箱', 'kept beside a refused picture');
	await photo(page, file('空.png', Buffer.alloc(0)));
	await t.expectText(page, '文件是空的');
	await page.click('button[name=upload][value=photo]');
	await t.expectText(page, '请选择要上传的文件');
	await photo(page);
	await t.expectText(page, '已上传');
	t.assert.equal(await page.locator('ul[data-files=photo] li').count(), 1);
	await photo(page, file('第二张.png', png({ shade: 90 })));
	t.assert.equal(await page.locator('ul[data-files=photo] li').count(), 1, 'a photo replaces the one before');
	await t.expectText(page, '第二张.png');

	// A forged name is no input of this form.
	const forged = await t.post(page, '/register/person', { name: '王五', email: 'a@example.cn', go: 'next' },
		{ from: '/register/person' });
	t.assert.equal(forged.status, 400);
	t.assert.equal(t.one(`SELECT name FROM physician WHERE id = ${who.id}`).name, who.name);

	await page.fill('#email', 'ｌｉｎ@example.cn');
	await page.fill('#mobile', '139-0000-0012');
	await next(page);
	await t.expectPath(page, '/register/practice');
	await page.goto('/register/person');
	t.assert.equal(await page.inputValue('#email'), 'lin@example.cn');
	t.assert.equal(await page.inputValue('#mobile'), '13900000012');
	await exit(page);
	await t.expectPath(page, '/register');
	await t.expectText(page, '已完成');

	// The same with scripts: a good page, also large; big pictures are made smaller before they travel.
	const modern = await t.page({ session: who.account_id });
	await modern.goto('/register/person');
	await t.expectGoodPage(modern);
	await modern.setInputFiles('input[name=photo]', file('大照片.png', large));
	await t.expectText(modern, '已压缩');
	await modern.click('button[name=upload][value=photo]');
	await t.expectText(modern, '已上传');
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM attachment WHERE record_id = ${who.record_id} AND removed_at IS NULL`).n, '1');
}
