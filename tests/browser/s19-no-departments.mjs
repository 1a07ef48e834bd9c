import { practice, somebody } from './wizard.mjs';

export const name = 'without departments the page says whom to ask; one that is switched off is not offered';

export async function test(t) {
	const { who, main } = somebody(t, { departments: [] });
	const page = await t.page({ phone: true, session: who.account_id });

	await page.goto('/register/practice');
	await t.expectText(page, '本单位尚未维护科室，请联系');
	await t.expectText(page, '010-00000000');
	t.assert.equal(await page.locator('select#department').count(), 0);
	await t.expectGoodPage(page);

	t.people.insert('department', { institution_id: main.id, name: '内科', state: 1 });
	const off = t.people.insert('department', { institution_id: main.id, name: '体检科', state: 2 });
	await page.goto('/register/practice');
	t.assert.deepEqual((await page.locator('select#department option').allInnerTexts()).map((s) => s.trim()), ['请选择', '内科']);

	// Nor can it be posted, nor one of another institution.
	const foreign = t.people.insert('department', { institution_id: t.people.institution().id, name: '外科', state: 1 });
	for (const department of [off, foreign, 'x']) {
		const version = await page.inputValue('input[name=version]');
		const answer = await t.post(page, '/register/practice', { department: String(department), go: 'next', version },
			{ from: '/register/practice' });
		t.assert.equal(answer.status, 422);
		t.assert.match(answer.text, /原来选的科室已停用/);
		await page.goto('/register/practice');
	}
	await practice(page);
	await t.expectPath(page, '/register/sites');
	t.db(`UPDATE department SET state = 2 WHERE institution_id = ${main.id}`);
	await page.goto('/register/check');
	await t.expectText(page, '原来选的科室已停用');
	t.assert.equal(await page.locator('text=确认并提交审核').count(), 0);
}
