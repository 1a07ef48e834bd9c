import { exit, next, somebody } from './wizard.mjs';

export const minutes = 6;
export const name = 'Shanxi, Henan, Hainan: drafts, trainees, departments and experiences as in Beijing';

const save = (page) => page.click('main form button:has-text("保存")');

async function work(page, place, from, to) {
	await page.click('text=添加执业经历');
	await page.fill('#place', place);
	await page.fill('#from', from);
	await page.fill('#from_m', '3');
	if (to) {
		await page.fill('#to', to);
		await page.fill('#to_m', '2');
	} else {
		await page.check('input[name=to_now]');
	}
	await save(page);
}

async function departments(t, main) {
	const staff = await t.page({ js: false, session: main.account_id });

	for (const name of ['内科', '体检科']) {
		await staff.goto('/org/departments/new');
		await staff.getByLabel('科室名称').fill(name);
		await staff.getByRole('button', { name: '新增' }).click();
		await t.expectText(staff, `已新增科室：${name}`);
	}
	await staff.getByRole('button', { name: /停用.*体检科/ }).click();
	return staff;
}

export async function test(t) {
	for (const province of ['shanxi', 'henan', 'hainan']) {
		const { who, main } = somebody(t, { province, departments: [] });
		// Hainan's door asks for a sum, which is another journey's.
		const enter = async () => {
			const page = await t.page({ phone: true, js: false, ...province === 'hainan' && { session: who.account_id } });

			if (province !== 'hainan') await t.signIn(page, who);
			return page;
		};
		let page = await enter();

		// 19: whom to ask while there are none; then those in use, and no other.
		await page.goto('/register/practice');
		await t.expectText(page, '本单位尚未维护科室，请联系周敏');
		t.assert.equal(await page.locator('select#department').count(), 0);
		const staff = await departments(t, main);
		await page.goto('/register/practice');
		t.assert.deepEqual((await page.locator('#department option').allInnerTexts()).map((s) => s.trim()), ['请选择', '内科']);

		// 17: half a step, kept over signing out and in; nobody else sees it.
		await page.selectOption('#department', { label: '内科' });
		await page.fill('#position', '科主任 𬱖·<b>');
		await page.fill('#licensed_on', '2015');
		await exit(page);
		await t.expectPath(page, '/register');
		await page.click('header >> text=退出');
		page = await enter();
		await page.goto('/register/practice');
		t.assert.equal(await page.inputValue('#position'), '科主任 𬱖·<b>');
		t.assert.equal(await page.inputValue('#licensed_on'), '2015');
		t.assert.equal(await page.locator('#department option:checked').innerText(), '内科');
		await staff.goto('/review');
		await t.expectNoText(staff, who.name);
		t.assert.ok(!(await t.get(staff, `/review/${who.record_id}`)).text.includes('科主任'));

		// 19: a department in use is not deleted. It counts as in use once it was submitted.
		const id = t.one(`SELECT id FROM department WHERE institution_id = ${main.id} AND name = '内科'`).id;
		t.db(`UPDATE record SET department_id = ${id} WHERE id = ${who.record_id}`);
		t.assert.equal((await t.post(staff, `/org/departments/${id}/delete`, {}, { from: '/org/departments' })).status, 409);

		// 18: a trainee may leave the scope open; another category has other scopes.
		await page.goto('/register/practice');
		await page.selectOption('#scope', '');
		await page.check('input[name=trainee][value="2"]');
		await next(page);
		await t.expectText(page, '请选择执业范围');
		await page.check('input[name=trainee][value="1"]');
		await next(page);
		await t.expectNoText(page, '请选择执业范围');
		await page.check('input[name=trainee][value="2"]');
		await page.selectOption('#category', '2');
		await page.selectOption('#scope', '11');
		await next(page);
		await t.expectText(page, '执业范围不属于所选的执业类别');
		const modern = await t.page({ session: who.account_id });
		await modern.goto('/register/practice');
		await modern.selectOption('#category', '1');
		await modern.selectOption('#scope', '11');
		await modern.selectOption('#category', '2');
		t.assert.equal(await modern.inputValue('#scope'), '');
		t.assert.equal(await modern.locator('#title option', { hasText: '护师' }).count(), 0, 'no titles of nurses');

		// 20: none at all, then two, one of them until now.
		await page.goto('/register/history');
		await next(page);
		await t.expectPath(page, '/register/merits');
		await page.goto('/register/history');
		await work(page, '清源市中心医院', '2019', '2018');
		await t.expectText(page, '开始时间不能晚于结束时间');
		await page.check('input[name=to_now]');
		await save(page);
		await t.expectText(page, '2019-03 至今');
		await work(page, '云岭医科大学附属医院', '2012', '2019');
		await t.expectText(page, '2012-03 至 2019-02');
		await page.locator('li.cd', { hasText: '云岭' }).locator('text=修改').click();
		await page.fill('#title', '住院医师');
		await save(page);
		await t.expectText(page, '住院医师');
		await page.locator('li.cd', { hasText: '清源' }).locator('text=删除').click();
		await page.click('main form button:has-text("删除")');
		t.assert.equal(await page.locator('li.cd').count(), 1);
	}
}
