import { general, next, person, practice, somebody, submit } from './wizard.mjs';

export const name = 'sent back with a reason, corrected, submitted again; what changed is marked, both are in the history';

export async function test(t) {
	const { who, main } = somebody(t);
	const page = await t.page({ session: who.account_id });

	await person(page);
	await practice(page);
	await general(page);
	await submit(page);
	const staff = await t.page({ session: main.account_id });
	await staff.goto(`/review/${who.record_id}/return`);
	await staff.check('input[name=why][value=subject]');
	await staff.fill('#note', '报考科目应为外科专业，请更正后重新提交。');
	await staff.click('button[name=go][value=send]');
	await staff.waitForURL((url) => !url.pathname.endsWith('/return'));

	for (const path of ['/register', '/register/practice', '/register/check']) {
		await page.goto(path);
		await t.expectText(page, '报考科目应为外科专业');
	}
	await t.expectText(page, '上次退回后您还没有修改');
	await page.goto('/register/practice');
	await page.selectOption('#subject', 'surgery');
	await next(page);
	await page.goto('/register/check');
	await t.expectText(page, '您改了 1 处');
	await t.expectText(page, '原：内科专业');
	await t.expectGoodPage(page);
	await submit(page);
	await staff.goto(`/review/${who.record_id}`);
	await t.expectText(staff, '外科专业');
	const record = t.one(`SELECT state, subject_code, submissions FROM record WHERE id = ${who.record_id}`);
	t.assert.deepEqual([record.state, record.subject_code, record.submissions], ['5', 'surgery', '2']);
	t.assert.deepEqual(t.db(`SELECT event FROM record_history WHERE record_id = ${who.record_id} ORDER BY id`).map((r) => r.event),
		['5', '6', '8', '6']);
}
