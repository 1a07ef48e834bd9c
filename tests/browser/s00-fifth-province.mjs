import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { addProvince, documentNumber } from './people.mjs';
import { merits, next, practice, somebody } from './wizard.mjs';
import { questions, sitThrough } from './exam.mjs';

export const name = 'a fifth province is a file: its sign-in, words, steps, condition, judgement and papers, without a line of code';

const profile = join(dirname(fileURLToPath(import.meta.url)), 'fifth.profile');

async function sit(t, page, plan, cycle, wrong) {
	const { id: paper } = t.one(`SELECT id FROM paper WHERE cycle_id = ${cycle.id} AND plan_code = ${t.quote(plan)}`);
	const id = await sitThrough(t, page, paper, wrong);

	await page.goto(`/exam/${id}`);
	await t.expectGoodPage(page);
	return id;
}

export async function test(t) {
	t.assert.ok(existsSync(profile));
	t.stack.ctl('profile', 'check', profile);
	t.stack.ctl('profile', 'import', profile);
	addProvince('yunling', { id: 990000, region: '990101' });
	questions(t);
	const document = documentNumber('110101', 77), initial = `Yl#${document.slice(-6)}`;
	const { who, cycle, main } = somebody(t, { province: 'yunling', document, mobile: '13911112222',
		password: 'initial', licensed: 10, record: { notice_read_at: null, notice_version: 0 } });
	t.stack.ctl('paper', 'build', 'yunling');

	// the door: chosen in the list, by mobile, with the initial password of the profile
	const page = await t.page({ phone: true });
	await page.goto('/login');
	await page.getByRole('link', { name: '切换省份' }).click();
	await page.getByRole('link', { name: '云岭省' }).click();
	await t.expectText(page, '用在医院登记的手机号登录');
	await t.expectText(page, '0555-5550000');
	const away = page.getByRole('link', { name: '云岭省医师协会' });
	t.assert.deepEqual([await away.getAttribute('href'), await away.getAttribute('rel')],
		['https://xiehui.example.cn/?from=dk&lang=zh', 'noopener noreferrer']);
	await t.expectGoodPage(page);
	await t.signIn(page, { account: who.mobile }, initial);
	await t.expectPath(page, '/login/password');
	await page.getByLabel('原密码').fill(initial);
	await page.locator('#fresh').fill('lisp-Otter-42');
	await page.locator('input[type=password]').nth(2).fill('lisp-Otter-42');
	await page.locator('main form button:not([type=button])').first().click();
	await t.expectPath(page, '/home/notice');
	await page.getByRole('button', { name: /确定/ }).click();

	// home speaks its words
	await t.expectPath(page, '/home');
	for (const words of ['交材料', '上机考', '自己练', '查结论']) await t.expectText(page, words);
	await t.expectGoodPage(page);

	// the steps in its order, with its names; no photo is asked
	await page.goto('/register');
	const steps = await page.locator('main li a, main li .q').allInnerTexts();
	t.assert.deepEqual(steps.map((s) => s.trim()).filter((s) => ['先选程序', '本人资料', '执业资料', '自我评价', '核对提交'].includes(s)),
		['先选程序', '本人资料', '执业资料', '自我评价', '核对提交']);
	await page.goto('/register/procedure');
	await t.expectText(page, '走哪一种程序');
	await page.check('input[name=simple][value="1"]');
	await t.expectText(page, '执业满 20 年并且没有不良行为记录');
	await page.check('input[name=simple][value="2"]');
	await next(page);
	await t.expectPath(page, '/register/person');
	await page.selectOption('#ethnic', '11');
	await page.selectOption('#education', '21');
	await page.fill('#email', 'lin@example.cn');
	await page.fill('#mobile', '13911112222');
	await next(page);
	await t.expectPath(page, '/register/practice');
	await page.goto('/register/practice'); // a title in the province's own words, with signs that markup has
	t.assert.equal(await page.locator('#title option[value="233"]').textContent(), '中级<主治>');
	await practice(page, { subject: 'surgery' });
	await merits(page, { ethics: 1 });
	await t.expectPath(page, '/register/check');
	await t.expectGoodPage(page);
	await page.check('#agree');
	await page.click('text=确认并提交审核');
	await t.expectPath(page, '/register/done');

	// taken back and sent again while nobody has looked
	await page.goto('/home');
	await t.expectText(page, '修改信息');

	// the one institution reviews and judges, by its own label
	const staff = await t.page({ session: main.account_id });
	await staff.goto(`/review/${who.record_id}`);
	await staff.getByRole('button', { name: /审核通过/ }).first().click();
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state, '9');
	await staff.goto('/evaluate');
	await t.expectText(staff, '工作表现');
	const { id: site, version } = t.one(`SELECT e.id, e.version FROM evaluation e WHERE e.record_id = ${who.record_id}`);
	t.assert.ok(site && version);
	await staff.locator('tr', { hasText: who.name }).getByLabel('合格', { exact: true }).first().check();
	await staff.locator('tr', { hasText: who.name }).getByLabel('合格', { exact: true }).nth(1).check();
	await staff.getByRole('button', { name: /^保存/ }).first().click();
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state, '10');

	// three papers, one after the other, with their own pass marks and numbers
	await page.goto('/exam');
	for (const words of ['法规入门', '20 题', '传统医学', '外科综合']) await t.expectText(page, words);
	await t.expectGoodPage(page);
	const failed = await sit(t, page, 'law', cycle, 5); // 15 of 20 is 75 of 100, below 80
	t.assert.equal(t.one(`SELECT passed FROM attempt WHERE id = ${failed}`).passed, '0');
	const passed = await sit(t, page, 'law', cycle, 4);
	t.assert.equal(t.one(`SELECT passed FROM attempt WHERE id = ${passed}`).passed, '1');
	await t.expectNoText(page, '80 分');
	await sit(t, page, 'tcm', cycle, 5);
	await sit(t, page, 'surgery', cycle, 0);
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state, '12');
	await page.goto('/result');
	await t.expectText(page, '工作表现');
	await t.expectGoodPage(page);
	await page.goto('/home');
	await t.expectText(page, '测评已完成');
}
