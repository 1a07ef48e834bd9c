import { file, png } from './pictures.mjs';
import { general, person, photo, practice, somebody, submit } from './wizard.mjs';

export const name = 'a picture that no submission shows leaves nothing behind; so many an hour, so much in all';

const stored = (t, who) => t.db(`SELECT a.id, a.slot, a.removed_at, HEX(a.blob_hash) AS hash FROM attachment a WHERE record_id = ${who.record_id} ORDER BY a.id`);
const blobs = (t, hash) => Number(t.one(`SELECT COUNT(*) AS n FROM blob_store WHERE hash = x'${hash}'`).n);

export async function test(t) {
	const { who, main, cycle } = somebody(t), other = t.people.physician({ main });
	t.people.record(other, cycle, { state: 3, notice_read_at: BigInt(Date.now()) * 1000n, notice_version: 1 });
	const page = await t.page({ js: false, session: who.account_id });

	// Replaced and taken out while a draft: row and bytes are gone.
	await page.goto('/register/person');
	await photo(page, file('一.png', png({ shade: 31 })));
	const [first] = stored(t, who);
	await photo(page, file('二.png', png({ shade: 32 })));
	t.assert.equal(stored(t, who).length, 1);
	t.assert.equal(blobs(t, first.hash), 0);
	await t.expectStatus(page, `/file/${first.id}`, 404);
	await page.goto('/register/person');
	await page.click('button[name=remove]');
	await t.expectText(page, '已删除');
	t.assert.deepEqual(stored(t, who), []);

	// Equal pictures are stored once: they stay as long as one needs them.
	const theirs = await t.page({ js: false, session: other.account_id });
	for (const visitor of [page, theirs]) {
		await visitor.goto('/register/person');
		await photo(visitor, file('同.png', png({ shade: 33 })));
	}
	const [{ hash }] = stored(t, who);
	t.assert.equal(stored(t, other)[0].hash, hash);
	await page.click('button[name=remove]');
	t.assert.equal(blobs(t, hash), 1);
	await t.expectStatus(theirs, `/file/${stored(t, other)[0].id}`, 200);

	// What was submitted stays, for whoever reads that submission.
	await person(page);
	await practice(page);
	await general(page);
	await submit(page);
	const sent = stored(t, who).at(-1);
	t.db(`UPDATE record SET state = 6, state_since = ${BigInt(Date.now()) * 1000n} WHERE id = ${who.record_id}`);
	await page.goto('/register/person');
	await photo(page, file('三.png', png({ shade: 34 })));
	await photo(page, file('四.png', png({ shade: 35 })));
	const rows = stored(t, who);
	t.assert.equal(rows.length, 2, 'the submitted one and the newest');
	t.assert.ok(rows[0].id === sent.id && rows[0].removed_at !== null && blobs(t, sent.hash) === 1);
	const staff = await t.page({ session: main.account_id });
	await t.expectStatus(staff, `/file/${sent.id}`, 200);

	// Sixty an hour, those that were refused counted too; then the hour passes.
	t.db('UPDATE throttle SET tries = 60');
	await photo(page, file('五.png', png({ shade: 36 })));
	await t.expectText(page, '一小时内最多上传 60 次');
	t.assert.equal(stored(t, who).length, 2);
	t.db(`UPDATE throttle SET window_at = window_at - 3700000000`);
	t.db(`UPDATE attachment SET bytes = 31 * 1048576 WHERE id = ${sent.id}`);
	await photo(page, file('六.png', png({ shade: 37 })));
	await t.expectText(page, '上传的图片合计超过 30 MB');
	t.assert.equal(stored(t, who).length, 2, 'the one before stays');
	t.db(`UPDATE attachment SET bytes = 20000 WHERE id = ${sent.id}`);
	await photo(page, file('七.png', png({ shade: 38 })));
	await t.expectText(page, '七.png');
}
