export const name = 'ten are chosen, nine are approved, one is listed with its cause; a batch is taken back for a day, but for those on whom something followed';

export async function test(t) {
	const cycle = t.people.cycle();
	const main = t.people.institution();
	const people = Array.from({ length: 10 }, () => t.people.physician({ main }));
	people.forEach((who, i) => t.people.record(who, cycle, i === 4 ? { state: 5, procedure_kind: 2, condition_code: 'J1' }
		: { state: 5, procedure_kind: 1 }));
	const odd = people[4], page = await t.page({ session: main.account_id });
	const states = () => t.db(`SELECT state, COUNT(*) AS n FROM record WHERE institution_id = ${main.id} GROUP BY state ORDER BY state`);

	await page.goto('/review');
	await page.getByRole('button', { name: '批量审核' }).click();
	await t.expectText(page, '请先勾选医师');
	await page.goto('/review');
	await page.getByLabel('选择本页全部').check();
	await page.getByRole('button', { name: '批量审核' }).click();
	await t.expectPath(page, '/review/batch');
	await t.expectText(page, '即将通过 9 人的填报');
	await t.expectText(page, '没有证明材料');
	await t.expectGoodPage(page);
	t.assert.deepEqual(states(), [{ state: '5', n: '10' }]);

	// one changes while the page is open: it is left out, the others stand
	t.db(`UPDATE record SET version = version + 1 WHERE id = ${people[7].record_id}`);
	await page.getByRole('button', { name: '确认通过' }).click();
	await t.expectText(page, '通过 8，未处理 1');
	await t.expectText(page, '刚刚有变化');
	await t.expectGoodPage(page);
	t.assert.deepEqual(states(), [{ state: '5', n: '2' }, { state: '9', n: '8' }]);
	await page.goto('/review/batch?all=1');
	await t.expectText(page, '即将通过 1 人的填报');
	await page.getByRole('button', { name: '确认通过' }).click();
	await t.expectText(page, '通过 1，未处理 1');
	t.assert.deepEqual(states(), [{ state: '5', n: '1' }, { state: '9', n: '9' }]);
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${odd.record_id}`).state, '5');
	t.expectAudit('record.approve', `institution_id = ${main.id}`, 9);
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM evaluation WHERE institution_id = ${main.id}`).n, '9');

	// Taken back, twice at once: one undo; who was judged since stays, in the history and the audit it is told.
	const first = t.one(`SELECT MIN(id) AS id FROM batch WHERE institution_id = ${main.id}`).id;
	t.db(`UPDATE evaluation SET ethics = 1, judged_at = ${BigInt(Date.now() + 1000) * 1000n} WHERE record_id = ${people[0].record_id}`);
	await page.goto(`/review/batch/${first}`);
	const stranger = await t.page({ session: t.people.institution().account_id });
	t.assert.equal((await t.post(stranger, `/review/batch/${first}/undo`, {}, { from: '/review' })).status, 404);
	const twice = await Promise.all([1, 2].map(() => t.post(page, `/review/batch/${first}/undo`, {}, { from: '/review' })));
	t.assert.deepEqual(twice.map((answer) => answer.status), [303, 303]);
	t.assert.equal(twice[0].location, twice[1].location);
	await page.goto(twice[0].location);
	await page.getByText('撤销 7，未撤销 1').waitFor({ timeout: 60_000 });
	await t.expectText(page, '之后又有办理，没有撤销');
	await t.expectGoodPage(page);
	t.assert.deepEqual(states(), [{ state: '5', n: '8' }, { state: '9', n: '2' }]);
	t.expectAudit('record.undo', `institution_id = ${main.id}`, 7);
	t.expectAudit('batch.undo', `object_id = ${first}`);
	await page.goto(`/review/batch/${first}`);
	await t.expectText(page, '本次操作已经撤销');
	await page.goto(`/review/${people[1].record_id}`);
	await t.expectText(page, '撤销批量操作');

	// Several go back for one reason, and wait again once that is taken back; one who mends already keeps his turn.
	await page.goto('/review');
	for (const who of people.slice(1, 4)) await page.check(`input[name=id][value="${who.record_id}"]`);
	await page.getByRole('button', { name: '退回' }).click();
	await t.expectText(page, '即将退回 3 人的填报');
	await page.getByRole('button', { name: '确认退回' }).click();
	await t.expectText(page, '请更正以下 2 处');
	await page.locator('input[name=why]').first().check();
	await page.getByRole('textbox', { name: '写给医师的话' }).fill('请核对后重新提交');
	await page.getByRole('button', { name: '确认退回' }).click();
	await t.expectText(page, '退回 3，未处理 0');
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM record WHERE institution_id = ${main.id} AND state = 6 AND returned_reason LIKE '%请核对后重新提交'`).n, '3');
	t.db(`UPDATE record SET state = 5, version = version + 1 WHERE id = ${people[3].record_id}`);
	await page.getByRole('button', { name: '撤销本次操作' }).click();
	await t.expectText(page, '撤销 2，未撤销 1');
	const late = t.one(`SELECT MAX(id) AS id FROM batch WHERE institution_id = ${main.id} AND kind = 1 AND undoes IS NULL`).id;
	t.db(`UPDATE batch SET ended_at = ended_at - 86401000000 WHERE id = ${late}`);
	const over = await t.post(page, `/review/batch/${late}/undo`, {}, { from: '/review' });
	t.assert.equal(over.status, 422);
	t.assert.match(over.text, /已超过 24 小时/);

	// the odd one by force: it is refused with its cause
	const answer = await t.post(page, '/review/batch/approve', { id: `${odd.record_id}-1` }, { from: '/review' });
	await page.goto(answer.location);
	await t.expectText(page, '通过 0，未处理 1');
	await t.expectText(page, '资料不齐');
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${odd.record_id}`).state, '5');

	// what the database refuses is left out by dk-jobs: the list stands, the others are done
	const three = Array.from({ length: 3 }, () => t.people.physician({ main }));
	for (const who of three) t.people.record(who, cycle, { state: 5, procedure_kind: 1 });
	const bad = three[1].record_id;
	t.db(`CREATE TRIGGER refused_row BEFORE INSERT ON record_history FOR EACH ROW SET NEW.record_id = IF(NEW.record_id = ${bad}, NULL, NEW.record_id)`);
	try {
		await page.goto(`/review/batch?${three.map((who) => `id=${who.record_id}`).join('&')}`);
		await page.getByRole('button', { name: '确认通过' }).click();
		await page.getByText('通过 2，未处理 1').waitFor({ timeout: 60_000 });
		await t.expectText(page, '系统没有办成，请单独办理');
	} finally {
		t.db('DROP TRIGGER refused_row');
	}
	t.assert.deepEqual(three.map((who) => t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state), ['9', '5', '9']);

	// a list of a province that has no profile any more comes to its end, and keeps none that was asked for after it
	const lost = t.people.insert('batch', { kind: 1, state: 2, province_id: 999999, cycle_id: cycle.id, institution_id: main.id, account_id: main.account_id,
		account_kind: 2, actor: '试验', address: '127.0.0.9', n: 2, created_at: BigInt(Date.now()) * 1000n });
	t.db(`INSERT INTO batch_row (batch_id, record_id, version, state) VALUES (${lost}, ${bad}, 1, 1), (${lost}, ${odd.record_id}, 1, 1)`);
	t.db(`UPDATE batch SET state = 1 WHERE id = ${lost}`);
	await page.goto(`/review/batch/${lost}`);
	await page.getByText('通过 0，未处理 2').waitFor({ timeout: 60_000 });
}
