export const name = 'two sites judge at the same moment: neither takes the other for missing';

export async function test(t) {
	const cycle = t.people.cycle();
	const [i1, i2] = [t.people.institution(), t.people.institution()];
	const people = Array.from({ length: 8 }, () => t.people.physician({ main: i1, sites: [i2] }));
	for (const who of people) {
		t.people.record(who, cycle, { state: 9, procedure_kind: 1 });
		t.people.evaluations(who, { ethics: 0, performance: 0 });
	}
	const pages = [await t.page({ session: i1.account_id }), await t.page({ session: i2.account_id })];
	for (const who of people) {
		const answers = await Promise.all(pages.map((page) => t.post(page, `/evaluate/${who.record_id}`,
			{ ethics: '1', performance: '1', version: '1' }, { from: '/evaluate?tab=all' })));
		t.assert.deepEqual(answers.map((answer) => answer.status), [303, 303]);
		t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state, '10');
		t.expectAudit('record.open_test', `object_id = ${who.record_id}`);
	}

	// sent back and approved again, the judgements that were made still hold
	const [who] = people;
	const version = () => t.one(`SELECT version FROM record WHERE id = ${who.record_id}`).version;
	await t.post(pages[0], `/review/${who.record_id}/return`, { why: 'subject', note: '专业有误请更正', version: version() }, { from: '/review' });
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state, '6');
	t.db(`UPDATE record SET state = 5, submitted_at = ${t.startedAt}, version = version + 1 WHERE id = ${who.record_id}`);
	t.assert.equal((await t.post(pages[0], `/review/${who.record_id}`, { version: version() }, { from: '/review' })).status, 303);
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state, '10');
}
