export const name = 'the main institution approves; a further practice site only reads; who comes second is told';

export async function test(t) {
	const cycle = t.people.cycle();
	const i1 = t.people.institution({ name: '试验主院' }), i2 = t.people.institution({ name: '试验分院' });
	const p1 = t.people.physician({ main: i1, sites: [i2] });
	const next = t.people.physician({ main: i1 });
	const record = t.people.record(p1, cycle, { state: 5, procedure_kind: 1, submitted_at: 1_700_000_000_000_000n });
	t.people.record(next, cycle, { state: 5, procedure_kind: 1 });
	const second = await t.page({ session: i2.account_id });

	await second.goto('/review');
	await t.expectText(second, '全部处理完毕');
	await second.getByRole('link', { name: /多点执业/ }).click();
	await t.expectText(second, p1.name);
	await t.expectText(second, '多点');
	await second.getByRole('link', { name: p1.name }).click();
	await t.expectText(second, '只能查看');
	t.assert.equal(await second.getByRole('button', { name: /审核通过/ }).count(), 0);
	t.assert.equal(await second.getByRole('link', { name: '打回报名' }).count(), 0);
	t.assert.equal(t.one(`SELECT opened_at FROM record WHERE id = ${record}`).opened_at, null);
	const forged = await t.post(second, `/review/${record}`, { version: '1' }, { from: '/review' });
	t.assert.equal(forged.status, 404);
	await t.expectStatus(second, `/review/${record}/return`, 404);
	await t.expectStatus(second, `/roster/${record}`, 404);
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${record}`).state, '5');

	const first = await t.page({ session: i1.account_id }), late = await t.page({ session: i1.account_id, js: false });
	await late.goto(`/review/${record}`);
	await first.goto('/review');
	await t.expectGoodPage(first);
	await first.getByRole('link', { name: p1.name }).click();
	await t.expectText(first, '待机构审核');
	t.assert.notEqual(t.one(`SELECT opened_at FROM record WHERE id = ${record}`).opened_at, null);
	await t.expectGoodPage(first);
	await first.getByRole('button', { name: '审核通过，看下一位' }).click();
	await t.expectText(first, `已审核通过：${p1.name}`);
	await t.expectPath(first, `/review/${next.record_id}`);
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${record}`).state, '9');
	t.assert.deepEqual(t.db(`SELECT institution_id, is_main, ethics FROM evaluation WHERE record_id = ${record} ORDER BY id`),
		[{ institution_id: String(i1.id), is_main: '1', ethics: '0' }, { institution_id: String(i2.id), is_main: '0', ethics: '0' }]);
	t.expectAudit('record.approve', `object_id = ${record}`);
	// Who was looked for by name: the next step is offered, not an empty list.
	await first.goto(`/review/${next.record_id}?q=${encodeURIComponent(next.name)}`);
	await t.expectNoText(first, '正在审核这位医师');
	const colleague = await t.page({ session: t.people.member(i1, { name: '林小楠' }) });
	await colleague.goto(`/review/${next.record_id}`);
	await t.expectText(colleague, '正在审核这位医师');
	await first.getByRole('button', { name: '审核通过' }).click();
	await t.expectText(first, `已审核通过：${next.name}`);
	await first.getByRole('link', { name: '看评定' }).click();
	await t.expectPath(first, `/evaluate/${next.record_id}`);
	await late.getByRole('button', { name: /审核通过/ }).click();
	await t.expectText(late, '刚才的操作没有生效');
	t.expectAudit('record.approve', `object_id = ${record}`);
}
