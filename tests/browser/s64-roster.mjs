export const name = 'the list finds what is asked for, literally; its export holds the same and opens with 汉字 right';

export async function test(t) {
	const cycle = t.people.cycle();
	const main = t.people.institution();
	const dep = t.people.insert('department', { institution_id: main.id, name: '内科', state: 1 });
	const people = Array.from({ length: 25 }, (_, i) => t.people.physician({ main, name: i === 3 ? '阿依古丽·买买提' : undefined }));
	people.forEach((who, i) => t.people.record(who, cycle, { state: [3, 4, 5, 6, 9][i % 5], department_id: i < 7 ? dep : null }));
	const page = await t.page({ session: main.account_id });
	const total = async (query) => Number(/共 <b class="n">(\d+)<\/b> 人/.exec((await t.get(page, `/roster${query}`)).text)?.[1] ?? 0);

	t.assert.equal(await total(''), 25);
	t.assert.equal(await total('?tab=unsent'), 10);
	t.assert.equal(await total(`?department=${dep}`), 7);
	t.assert.equal(await total(`?department=${dep}&tab=returned`), 1);
	t.assert.equal(await total(`?q=${encodeURIComponent('古丽')}`), 1);
	t.assert.equal(await total(`?q=${people[9].document}`), 1);
	t.assert.equal(await total(`?q=${people[9].document.slice(0, 12)}`), 0);
	for (const odd of ['%', '_', '\\', "' OR 1=1", '<b>'])
		t.assert.equal(await total(`?q=${encodeURIComponent(odd)}`), 0, odd);
	await page.goto('/roster?size=20&sort=-name');
	await t.expectText(page, '下一页');
	await page.getByRole('link', { name: '下一页' }).click();
	t.assert.equal(await page.locator('tbody tr').count(), 5);
	await page.getByRole('link', { name: /未提交/ }).click();
	t.assert.equal(await page.locator('tbody tr').count(), 10);
	await t.expectGoodPage(page);

	const csv = await t.post(page, `/roster/export?department=${dep}`, { format: 'csv' }, { from: '/roster' });
	const lines = csv.text.replace(/^﻿/, '').trimEnd().split('\r\n');
	t.assert.equal(csv.status, 200);
	t.assert.ok(csv.text.startsWith('﻿'));
	t.assert.equal(lines.length, 8);
	t.assert.match(lines[0], /^姓名,证件号码/);
	t.assert.ok(!people.some((who) => csv.text.includes(who.document)));
	const xlsx = await t.post(page, '/roster/export', { format: 'xlsx' }, { from: '/roster' });
	t.assert.equal(xlsx.status, 200);
	t.assert.ok(xlsx.text.startsWith('PK'));
	t.assert.equal((await t.post(page, '/roster/export', { format: 'exe' }, { from: '/roster' })).status, 422);
	t.expectAudit('roster.export', `object_id = ${main.id}`, 2);

	await page.goto('/roster?tab=unsent');
	await page.getByRole('link', { name: '短信提醒' }).click();
	await t.expectText(page, '提醒未提交的 10 人');
	await t.expectGoodPage(page);
	await page.getByRole('button', { name: '发送 10 条短信' }).click();
	await t.expectText(page, '给 10 人发了提醒短信');
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM sms_outbox WHERE created_at >= ${t.startedAt}`).n, '10');
	t.expectAudit('roster.remind', `object_id = ${main.id}`);
}
