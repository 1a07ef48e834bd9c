import { file } from './pictures.mjs';
import { STATEMENT, exit, photo, somebody } from './wizard.mjs';

export const name = 'one step in two windows: both versions are shown field by field, the physician chooses, nothing is lost unseen';

const field = (page, label) => page.locator('table tr', { has: page.locator('th', { hasText: label }) });
const shows = async (t, page, label, theirs, mine) => {
	const cells = await field(page, label).locator('td').allInnerTexts();
	t.assert.deepEqual(cells.map((cell) => cell.trim()), [theirs, mine], label);
};

export async function test(t) {
	const { who } = somebody(t, { province: 'shanxi' });
	const one = await t.page({ phone: true, js: false, session: who.account_id }), two = await one.context().newPage();
	const both = async (path) => { for (const page of [one, two]) await page.goto(path); };

	// What the saved version alone has is shown, too.
	await both('/register/procedure');
	await one.check('input[name=simple][value="1"]');
	await one.check('input[name=condition][value=J2]');
	await one.fill('#statement', STATEMENT);
	await exit(one);
	await two.check('input[name=simple][value="2"]');
	await exit(two);
	await t.expectText(two, '这一页已在别处修改');
	await shows(t, two, '考核程序', '简易程序', '一般程序');
	await shows(t, two, '个人述职', STATEMENT, '未填写');
	await two.click('text=使用已保存的');
	t.assert.equal(await two.inputValue('#statement'), STATEMENT);

	// A picture that came along is kept whatever is chosen; whoever is late once more is asked once more.
	await both('/register/procedure');
	await one.fill('#statement', `${STATEMENT}甲`);
	await exit(one);
	await two.fill('#statement', `${STATEMENT}乙 <b>&"\n第二行`);
	await two.setInputFiles('#years', file('证明.png'));
	await exit(two);
	await t.expectText(two, '这一页已在别处修改');
	const three = await one.context().newPage();
	await three.goto('/register/procedure');
	await t.expectText(three, '证明.png');
	await three.fill('#statement', `${STATEMENT}丙`);
	await exit(three);
	await two.click('text=用本页内容覆盖');
	await t.expectText(two, '这一页已在别处修改');
	await shows(t, two, '个人述职', `${STATEMENT}丙`, `${STATEMENT}乙 <b>&"\n第二行`);
	await two.click('text=用本页内容覆盖');
	await t.expectPath(two, '/register');
	await two.goto('/register/procedure');
	t.assert.equal(await two.inputValue('#statement'), `${STATEMENT}乙 <b>&"\n第二行`);
	t.assert.equal(t.db(`SELECT id FROM attachment WHERE record_id = ${who.record_id} AND slot = 'years'`).length, 1);

	// Numbers that differ where they are masked elsewhere are shown whole.
	await one.goto('/register/person');
	await photo(one);
	await both('/register/person');
	await one.fill('#mobile', '13900011112');
	await exit(one);
	await two.fill('#mobile', '13900021112');
	await exit(two);
	await shows(t, two, '手机号', '13900011112', '13900021112');

	// With scripts the window that is behind says so by itself, and saving leads to the choice.
	const modern = await t.page({ session: who.account_id });
	await modern.goto('/register/procedure');
	await one.goto('/register/procedure');
	await one.fill('#statement', `${STATEMENT}丁`);
	await exit(one);
	await modern.fill('#statement', `${STATEMENT}戊`);
	await modern.locator('[data-saved]', { hasText: '这一页已在别处修改，按保存后选择用哪一份' }).waitFor();
	await exit(modern);
	await t.expectText(modern, '您在');
	await shows(t, modern, '个人述职', `${STATEMENT}丁`, `${STATEMENT}戊`);
	modern.problems.length = 0;
	await t.expectGoodPage(modern);
	await modern.setViewportSize({ width: 375, height: 812 });
	await t.expectGoodPage(modern);
	await modern.click('text=用本页内容覆盖');
	await modern.goto('/register/procedure');
	t.assert.equal(await modern.inputValue('#statement'), `${STATEMENT}戊`);
}
