import { file, png } from './pictures.mjs';
import { now } from './people.mjs';
import { photo, somebody } from './wizard.mjs';

export const name = 'a cycle that is over stays as it is; drafts are nobody else\'s; a long search does not stop an approval';

export async function test(t) {
	const { who } = somebody(t);
	const staff = await t.page({ js: false, session: who.main.account_id });
	const phone = await t.page({ phone: true, js: false, session: who.account_id });
	const state = (id) => t.one(`SELECT state FROM record WHERE id = ${id}`).state;

	// The picture of a draft after a return: the institution keeps seeing the submitted one.
	await phone.goto('/register/person');
	await photo(phone, file('first.png', png()));
	t.db(`UPDATE record SET state = 5, submissions = 1, submitted_at = ${now()}, version = version + 1 WHERE id = ${who.record_id}; INSERT INTO record_submission SELECT id, 1, submitted_at, '' FROM record WHERE id = ${who.record_id}`);
	const first = t.one(`SELECT MAX(id) AS id FROM attachment WHERE record_id = ${who.record_id}`).id;
	t.assert.equal((await t.get(staff, `/file/${first}`)).status, 200);
	t.db(`UPDATE record SET state = 6, state_since = ${now()}, returned_reason = '照片不清', version = version + 1 WHERE id = ${who.record_id}`);
	await phone.goto('/register/person');
	await photo(phone, file('second.png', png({ noise: true })));
	const second = t.one(`SELECT MAX(id) AS id FROM attachment WHERE record_id = ${who.record_id}`).id;
	t.assert.notEqual(first, second);
	t.assert.equal((await t.get(phone, `/file/${second}`)).status, 200);
	t.assert.equal((await t.get(staff, `/file/${second}`)).status, 404);
	t.assert.equal((await t.get(staff, `/file/${first}`)).status, 200);
	t.assert.equal((await t.get(staff, `/file/photo/${who.record_id}`)).status, 200);

	// A search that fills the address.
	const other = t.people.physician({ main: who.main });
	const cycle = { id: t.one(`SELECT cycle_id AS id FROM record WHERE id = ${who.record_id}`).id, province: 'beijing' };
	t.people.record(other, cycle, { state: 5, procedure_kind: 1 });
	const q = encodeURIComponent('名'.repeat(60));
	const passed = await t.post(staff, `/review/${other.record_id}?q=${q}&dept=&kind=`, { version: '1' }, { from: `/review/${other.record_id}` });
	t.assert.equal(passed.status, 303);
	t.assert.equal(state(other.record_id), '9');

	// Records of a cycle that is over.
	const old = [5, 9, 10].map((s) => {
		const p = t.people.physician({ main: who.main });
		t.people.record(p, cycle, { state: s, procedure_kind: 1 });
		if (s > 5) t.people.evaluations(p, { ethics: 0, performance: 0 });
		return { ...p, s };
	});
	t.people.cycle();
	for (const p of old) {
		const back = await t.post(staff, `/review/${p.record_id}/return`, { version: '1', why: 'photo', note: '请修改专业', go: 'send' }, { from: '/review' });
		t.assert.ok([404, 409].includes(back.status), `return ${p.s}: ${back.status}`);
		const fit = await t.post(staff, `/evaluate/${p.record_id}`, { version: '1', ethics: '1', performance: '1' }, { from: '/evaluate' });
		t.assert.ok([404, 409].includes(fit.status), `judge ${p.s}: ${fit.status}`);
		t.assert.equal(state(p.record_id), String(p.s));
	}
	const late = await t.post(staff, `/review/${old[0].record_id}`, { version: '1' }, { from: '/review' });
	t.assert.ok([404, 409].includes(late.status), `approve: ${late.status}`);
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM evaluation e JOIN record r ON r.id = e.record_id WHERE r.cycle_id = ${cycle.id} AND e.ethics > 0`).n, '0');
}
