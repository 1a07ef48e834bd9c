import { exit, somebody } from './wizard.mjs';

export const name = 'a draft outlives the session, two windows do not undo each other, nobody else sees it';

export async function test(t) {
	const { who, main } = somebody(t, { departments: ['内科', '外科'] });
	const page = await t.page({ session: who.account_id });

	await page.goto('/register/practice');
	await page.selectOption('#department', { label: '外科' });
	await page.fill('#position', '科主任 <b>"𬱖"</b>\\n');
	await page.fill('#title_on', '2019');
	await exit(page);
	await t.expectPath(page, '/register');
	await t.expectText(page, '未完成');
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state, '4');
	t.expectAudit('record.save', `object_id = ${who.record_id}`);

	// Sealed at rest, there again after another sign-in, wrong dates as they were typed.
	const [{ answers }] = t.db(`SELECT HEX(answers) AS answers FROM record_step WHERE record_id = ${who.record_id}`);
	t.assert.ok(!Buffer.from(answers, 'hex').toString('utf8').includes('科主任'));
	const again = await t.page({ phone: true, js: false });
	await t.signIn(again, who);
	await again.goto('/register/practice');
	t.assert.equal(await again.inputValue('#position'), '科主任 <b>"𬱖"</b>\\n');
	t.assert.equal(await again.inputValue('#title_on'), '2019');
	t.assert.equal(await again.locator('#department option:checked').innerText(), '外科');

	// Nothing of a draft is in the institution's queue.
	const staff = await t.page({ session: main.account_id });
	await staff.goto('/review');
	await t.expectNoText(staff, who.name);
	const seen = await t.get(staff, `/review/${who.record_id}`);
	t.assert.ok(!seen.text.includes('科主任'));

	// Two windows: the later one is asked.
	const one = await again.context().newPage(), two = await again.context().newPage();
	await one.goto('/register/practice');
	await two.goto('/register/practice');
	await one.fill('#position', '护理部');
	await exit(one);
	await two.fill('#position', '门诊部');
	await exit(two);
	await t.expectText(two, '这一页已在别处修改');
	await t.expectText(two, '护理部');
	await t.expectText(two, '门诊部');
	await two.click('text=用本页内容覆盖');
	await t.expectPath(two, '/register');
	await two.goto('/register/practice');
	t.assert.equal(await two.inputValue('#position'), '门诊部');

	// Saved by itself.
	const modern = await t.page({ session: who.account_id });
	await modern.goto('/register/practice');
	await modern.fill('#position', '院长');
	await modern.locator('[data-saved]', { hasText: /已保存 \d\d:\d\d/ }).waitFor();
	await modern.waitForResponse((answer) => answer.request().method() === 'POST' && answer.status() === 200);
	await modern.fill('#position', '副院长');
	await modern.waitForResponse((answer) => answer.request().method() === 'POST' && answer.status() === 200);
	await modern.goto('/register/practice');
	t.assert.equal(await modern.inputValue('#position'), '副院长');
	await t.expectGoodPage(modern);
}
