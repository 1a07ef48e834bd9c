import { somebody } from './wizard.mjs';

export const name = 'who is not included reads whom to ask and cannot register; once included he reads that, and can';

export async function test(t) {
	for (const province of ['shanxi', 'henan', 'hainan']) {
		const { who } = somebody(t, { province, state: 1 });
		const page = await t.page({ phone: true, js: false, session: who.account_id });

		await page.goto('/home');
		await t.expectText(page, '未被主要执业机构纳入本周期考核');
		t.assert.equal(await page.locator('main a[href="/register"]').count(), 0, `${province}: no way in`);
		await t.expectStatus(page, '/register', 403);
		t.assert.equal((await t.post(page, '/register/person', { go: 'exit', version: '0', email: 'a@example.cn' }, { from: '/home' })).status, 403);
		t.assert.equal(t.db(`SELECT 1 FROM record_step WHERE record_id = ${who.record_id}`).length, 0);

		t.db(`UPDATE record SET state = 3 WHERE id = ${who.record_id}`);
		await page.goto('/home');
		await t.expectText(page, '您已被主要执业机构纳入本周期考核');
		await t.expectStatus(page, '/register/person', 200);
	}
}
