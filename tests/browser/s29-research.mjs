import { merits, next, person, practice, somebody, submit } from './wizard.mjs';

export const name = 'Hainan: research results before the registration, all voluntary; then the steps, the preview, the reviewer';

async function day(page, name, [y, m, d]) {
	await page.fill(`#${name}`, y);
	await page.fill(`#${name}_m`, m);
	await page.fill(`#${name}_d`, d);
}

export async function test(t) {
	const { who, main } = somebody(t, { province: 'hainan' });
	const page = await t.page({ phone: true, js: false, session: who.account_id });

	await page.goto('/home');
	await page.click('main >> text=参加定考');
	await t.expectPath(page, '/register/research');
	await t.expectText(page, '完善科研成果');
	await t.expectText(page, '无成果则不填写');
	for (const words of ['科研获奖', '论文成果', '著作成果', '专利成果']) await t.expectText(page, words);
	t.assert.equal(await page.locator('text=暂无数据').count(), 4);

	await page.click('text=添加论文成果');
	await next2(page);
	for (const words of ['请填写名称', '请填写日期']) await t.expectText(page, words);
	await page.fill('#research_name', '基层高血压规范管理 <i>&"𬱖"');
	await day(page, 'research_on', ['2099', '1', '1']);
	await page.fill('#research_detail', '海南医学');
	await next2(page);
	await t.expectText(page, '日期不能晚于今天');
	await page.fill('#research_on', '2025');
	await next2(page);
	await t.expectPath(page, '/register/research');
	await t.expectText(page, '基层高血压规范管理 <i>&"𬱖"');
	await t.expectText(page, '2025-01-01');
	await page.click('text=添加专利成果');
	await t.expectText(page, '专利名称');
	await page.fill('#research_name', '一种输液架');
	await day(page, 'research_on', ['2024', '6', '9']);
	await page.fill('#research_detail', '实用新型');
	await next2(page);
	const [{ id }] = t.db(`SELECT id FROM experience WHERE record_id = ${who.record_id} AND kind = 7`);
	await t.expectStatus(page, `/register/history/${id}`, 404);
	await page.click(`a[href="/register/research/${id}"]`);
	t.assert.equal(await page.inputValue('#research_name'), '一种输液架');
	await page.fill('#research_detail', '发明专利');
	await next2(page);
	await t.expectText(page, '发明专利');
	await page.click(`a[href="/register/research/${id}/remove"]`);
	await page.click('main form button:has-text("删除")');
	await t.expectPath(page, '/register/research');
	await t.expectNoText(page, '一种输液架');
	const stranger = await t.page({ session: t.people.physician({ province: 'hainan', main }).account_id });
	const [{ id: paper }] = t.db(`SELECT id FROM experience WHERE record_id = ${who.record_id}`);
	t.assert.notEqual((await t.get(stranger, `/register/research/${paper}`)).status, 200);

	await page.click('text=已完善，去报名');
	await t.expectPath(page, '/register/person');
	await page.goto('/register');
	await t.expectText(page, '完善科研成果');
	await person(page);
	await practice(page);
	await page.check('#none');
	await next(page);
	await merits(page, { ethics: 1 });
	await page.check('input[name=simple][value="2"]');
	await next(page);
	await t.expectPath(page, '/register/check');
	await t.expectText(page, '海南医学，2025-01-01');
	await submit(page);
	const staff = await t.page({ session: main.account_id });
	await staff.goto(`/review/${who.record_id}`);
	await t.expectText(staff, '海南医学，2025-01-01');
	await t.expectText(staff, '医德医风自评');
	await t.expectStatus(page, '/register/research', 200);
	await page.goto('/register/research');
	t.assert.equal(await page.locator('main form').count(), 0, 'only to be read');
	t.assert.equal((await t.post(page, '/register/research/add', { kind: '5', research_name: 'x' }, { from: '/register' })).status, 409);

	// With nothing to tell it goes on just as well; other provinces have no such page.
	const empty = somebody(t, { province: 'hainan' });
	const short = await t.page({ phone: true, session: empty.who.account_id });
	await short.goto('/register');
	await t.expectPath(short, '/register/research');
	await t.expectGoodPage(short);
	await short.click('text=已完善，去报名');
	await t.expectPath(short, '/register/person');
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${empty.who.record_id}`).state, '4');
	await t.expectStatus(await t.page({ session: somebody(t, { province: 'shanxi' }).who.account_id }), '/register/research', 404);
}

async function next2(page) {
	await page.click('main form button:has-text("保存")');
}
