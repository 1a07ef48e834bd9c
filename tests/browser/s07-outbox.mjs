export const name = 'the administrator sees what became of each message, without text or whole number, and has the failed ones tried again';

export async function test(t) {
	const who = t.people.physician({ mobile: '13966660007' });
	const now = BigInt(Date.now()) * 1000n, day = 86_400_000_000n;
	const sealed = t.stack.seal('seal sms_outbox.mobile 13966660007', 'seal sms_outbox.body 不给人看的内容');
	const put = (row) => t.people.insert('sms_outbox', { mobile: { hex: sealed[0] }, body: { hex: sealed[1] }, tries: 1, created_at: now, is_code: 0, next_at: now, ...row });
	// the gateway of this stack only logs: what waits is sent at once
	const failed = put({ state: 3, tries: 6, fault: 'timeout', expires_at: now + day }), late = put({ state: 3, tries: 6, fault: 'network', expires_at: now - day });
	put({ state: 2, sent_at: now, is_code: 1 });
	for (let i = 0; i < 22; i++) put({ state: 5, expires_at: now - day });
	const admin = t.people.admin(), page = await t.page({ session: admin.account_id, js: false });
	const n = async (word) => Number((await page.locator('nav.tabs a', { hasText: word }).locator('b').innerText()));

	await page.goto('/home');
	await page.getByRole('link', { name: '短信发送' }).click();
	for (const [word, href] of await page.locator('nav.tabs a').evaluateAll((all) => all.map((a) => [a.firstChild.textContent.trim(), a.getAttribute('href')]))) {
		await page.goto(`${href}${href.includes('?') ? '&' : '?'}size=100`);
		t.assert.equal(await page.locator('main tbody tr').count(), Math.min(100, await n(word)), word);
	}
	await page.goto('/staff/outbox?state=given_up');
	await t.expectText(page, '139****0007');
	await t.expectText(page, '短信平台没有按时回答');
	for (const secret of ['13966660007', '不给人看的内容'])
		t.assert.ok(!(await page.content()).includes(secret));
	t.assert.equal(await page.locator('tbody').getByRole('button', { name: '重发' }).count(), 1);
	await page.locator('tbody').getByRole('button', { name: '重发' }).click();
	await t.expectText(page, '1 条短信重新排队发送');
	t.expectAudit('sms.retry', `object_id = ${failed}`);
	t.assert.notEqual(t.one(`SELECT state FROM sms_outbox WHERE id = ${failed}`).state, '3');
	const stale = await t.post(page, `/staff/outbox/${late}/retry`, {}, { from: '/staff/outbox' });
	t.assert.equal(stale.status, 303);
	t.assert.equal(t.one(`SELECT state FROM sms_outbox WHERE id = ${late}`).state, '3');
	await page.getByRole('button', { name: '重发全部失败的' }).click();
	await t.expectText(page, '没有需要处理的内容');
	const csv = await t.post(page, '/staff/outbox/export?state=too_old', { format: 'csv' }, { from: '/staff/outbox' });
	t.assert.equal(csv.text.trimEnd().split('\r\n').length, 1 + Number(t.one('SELECT COUNT(*) AS n FROM sms_outbox WHERE state = 5').n));
	t.assert.ok(!csv.text.includes('13966660007'));
	const shown = await t.page({ session: admin.account_id });
	await shown.goto('/staff/outbox');
	await t.expectGoodPage(shown);
	const unit = await t.page({ session: who.main.account_id });
	await t.expectStatus(unit, '/staff/outbox', 403);
}
