import { general, merits, next, person, practice, somebody, submit } from './wizard.mjs';

export const minutes = 6;
export const name = 'one of the fourteen situations is named, submitted, and flagged red before the reviewer';

export async function test(t) {
	for (const province of ['shanxi', 'henan', 'hainan']) {
		const { who, main } = somebody(t, { province });
		const page = await t.page({ phone: true, js: false, session: who.account_id });
		const ethics = province === 'shanxi' ? undefined : 2;

		await person(page);
		await practice(page);
		await page.goto('/register/history');
		await page.check('#none');
		await next(page);
		await merits(page, { ethics, answers: { unfit: 1 } });
		await t.expectText(page, '请选择具体情形');
		t.assert.equal(await page.locator('input[name=situation]').count(), 14, province);
		await page.check('input[name=situation][value="5"]');
		await page.check('input[name=situation][value="13"]');
		await next(page);
		await t.expectPath(page, '/register/procedure');
		await general(page);
		await t.expectText(page, '索要患者及其亲友财物');
		await submit(page);

		// In the list he is no plain case, one after another or in a batch.
		const staff = await t.page({ session: main.account_id });
		await staff.goto('/review?size=100');
		t.assert.equal(await staff.locator('tr', { has: staff.locator(`a[href^="/review/${who.record_id}?"]`), hasText: '需核对' }).count(), 1, province);

		// On the page of the physician, as a word and in red.
		await staff.goto(`/review/${who.record_id}`);
		await t.expectText(staff, '索要患者及其亲友财物');
		await t.expectText(staff, '无正当理由不参加考核');
		await t.expectText(staff, '填报了不良行为或考核不合格的情形，需核对');
		const flag = staff.locator('dd .t-e', { hasText: '有' });
		t.assert.ok(await flag.count() > 0, `${province}: flagged`);
		const [r, g, b] = (await flag.first().evaluate((at) => getComputedStyle(at).color)).match(/\d+/g).map(Number);
		t.assert.ok(r > 2 * g && r > 2 * b, `${province}: red, not ${r} ${g} ${b}`);
		t.assert.equal(t.one(`SELECT conduct FROM record WHERE id = ${who.record_id}`).conduct, '1');
	}
}
