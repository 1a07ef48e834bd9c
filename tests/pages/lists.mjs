// lists.mjs - whole lists that are approved: a row that cannot be done leaves nothing behind and keeps no other, dk-jobs finishes what a request
// began, what is old goes.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { top } from '../browser/stack.mjs';
import { requestOf } from './case.mjs';
import { NOW } from './world.mjs';

const DAY = 86_400_000_000n, NAMES = ['submitted', 'accepted', 'single'];

export async function lists(world, result, mode) {
	const { db, players, stack } = world, ids = NAMES.map((name) => world[name].record_id), faults = [];
	const approve = (chosen, fault) => players.review.play(requestOf({ who: 'institution', clock: NOW, method: 'POST', path: '/review/batch/approve', cookies: [],
		headers: {}, fault, fields: chosen.map((id) => ['id', `${id}-1`]) }));
	const jobs = () => execFileSync(join(top, 'build', mode, 'jobs'), ['--once'], { env: stack.env, stdio: 'pipe' });
	const one = async (sql) => String(await db.ask(sql));
	const expect = async (what, sql, wanted) => { const have = await one(sql); if (have !== wanted) faults.push(`${what}: ${have}, not ${wanted}`); };
	const place = () => db.ask(`UPDATE record SET state = 5, version = 1, submissions = 1, opened_at = ${NOW} WHERE id IN (${ids});
		DELETE FROM evaluation WHERE record_id IN (${ids}); UPDATE stage SET closes_at = 4000000000000000`);
	// The last thing that approving writes: the record has been moved by then.
	const refuse = (id) => db.ask(`CREATE TRIGGER refused_row BEFORE INSERT ON evaluation FOR EACH ROW SET NEW.record_id = IF(NEW.record_id = ${id}, NULL, NEW.record_id)`);
	const traces = (id) => `SELECT (SELECT COUNT(*) FROM record_history WHERE record_id = ${id} AND to_state = 9), (SELECT COUNT(*) FROM audit
		WHERE action = 'record.approve' AND object_id = ${id}), (SELECT state FROM record WHERE id = ${id})`;

	await place();
	await refuse(ids[1]);
	const answer = await approve([...ids, ids[0]]);
	await db.ask('DROP TRIGGER refused_row');
	if (answer.status !== 303) faults.push(`answers ${answer.status}`);
	await expect('the rows', 'SELECT GROUP_CONCAT(state, cause ORDER BY record_id) FROM batch_row', '20,38,20');
	await expect('the list', 'SELECT n, state FROM batch', '3,2');
	await expect('what was refused', traces(ids[1]), '0,0,5');
	await expect('what was not', traces(ids[2]), '1,1,9');
	await db.restore();
	result('lists: what the database refuses is left out whole, the others are done, one named twice is one', faults.splice(0));

	await place();
	const { statements } = await approve(ids);
	await db.restore();
	await place();
	await approve(ids, [statements.indexOf('COMMIT') + 3, 1213]);
	await expect('after a deadlock', 'SELECT state, n, (SELECT COUNT(*) FROM batch_row WHERE state = 1) FROM batch', '1,3,3');
	jobs();
	await expect('after dk-jobs', 'SELECT state, (SELECT GROUP_CONCAT(state, cause) FROM batch_row) FROM batch', '2,20,20,20');
	await expect('the records', `SELECT GROUP_CONCAT(state) FROM record WHERE id IN (${ids})`, '9,9,9');
	await db.restore();
	result('lists: dk-jobs does what a request could not', faults.splice(0));

	const lost = 'INSERT INTO batch (id, kind, state, province_id, cycle_id, institution_id, account_id, account_kind, actor, address, n, created_at, ended_at) VALUES';
	const ended = BigInt(Date.now()) * 1000n;
	await db.ask(`${lost} (7, 1, 1, 999999, 1, 1, 1, 2, '试验', '127.0.0.9', 2, 1, NULL), (8, 1, 2, 110000, 1, 1, 1, 2, '试验', '127.0.0.9', 2, 1, ${ended - 91n * DAY}),
		(9, 1, 2, 110000, 1, 1, 1, 2, '试验', '127.0.0.9', 1, 1, ${ended - 89n * DAY});
		INSERT INTO batch_row (batch_id, record_id, version, state) VALUES (7, 1, 1, 1), (7, 2, 1, 1), (8, 1, 1, 2), (8, 2, 1, 3), (9, 1, 1, 2)`);
	jobs();
	await expect('without a profile', 'SELECT state, (SELECT GROUP_CONCAT(state, cause) FROM batch_row WHERE batch_id = 7) FROM batch WHERE id = 7', '2,38,38');
	await expect('what is kept', 'SELECT (SELECT GROUP_CONCAT(id) FROM batch), (SELECT GROUP_CONCAT(DISTINCT batch_id) FROM batch_row)', '7,9,7,9');
	await db.restore();
	result('lists: one of a province without a profile ends, an old one goes with its rows', faults);
}

// As many rows as an export takes, in the memory of one request.
export async function exports(world, result) {
	const { db, players } = world, faults = [];
	const send = (path, format) => players.staff.play(requestOf({ who: 'admin', clock: NOW, method: 'POST', path, cookies: [], headers: {}, fields: [['format', format]] }));
	await db.ask(`INSERT INTO sms_outbox (mobile, body, state, tries, created_at, is_code, next_at, expires_at, sent_at, fault) SELECT mobile, mobile, 1, 6, 1790000000000000,
		0, 1790000000000000, 1, 1790000000000000, 'network' FROM physician JOIN seq_1_to_20000 WHERE id = ${world.draft.id};
		INSERT INTO account (province_id, kind, login_index, institution_id, display_name, mobile, role, password_state, second_at, signed_in_at, created_at)
		SELECT 110000, 2, UNHEX(SHA2(seq, 256)), ${world.institution.id}, CONCAT('一个名字很长很长很长很长很长很长很长的医疗机构', seq), NULL, 1, 1, 1, 1, 1 FROM seq_1_to_20000`);
	for (const [path, format] of [['/staff/outbox/export', 'csv'], ['/staff/outbox/export', 'xlsx'], ['/staff/units/export', 'xlsx']]) {
		const answer = await send(path, format);
		if (answer.status !== 200) faults.push(`${path} ${format}: ${answer.status}`);
		if (format === 'csv' && answer.text.split('\r\n').length !== 20003) faults.push(`${path}: ${answer.text.split('\r\n').length} lines`);
	}
	await db.restore();
	result('exports: 20,000 rows of messages and of accounts', faults);
}

// What a request finds while somebody else is at the same thing: another client holds its transaction open meanwhile.
export async function races(world, result) {
	const { db, players } = world, faults = [], region = '110113';
	const make = (name) => players.staff.play(requestOf({ who: 'admin', clock: NOW, method: 'POST', path: '/staff/units/new', cookies: [], headers: {},
		fields: [['office_name', name], ['region', region]] }));
	const accounts = async () => String(await db.ask(`SELECT COUNT(*) FROM account a JOIN office o ON o.id = a.office_id WHERE o.region_code = '${region}'`));

	await db.ask(`INSERT INTO office (province_id, region_code, level, name) VALUES (110000, '${region}', 3, '顺义区试验办')`);
	await db.ask(`START TRANSACTION; SELECT id FROM office WHERE region_code = '${region}' FOR UPDATE; INSERT INTO account (province_id, kind, login_index, office_id,
		display_name, role, password_state, created_at) SELECT 110000, 3, UNHEX(SHA2('rival', 256)), id, name, 1, 2, 1 FROM office WHERE region_code = '${region}'`);
	const second = make('试验顺义办公室');
	await new Promise((resolve) => { setTimeout(resolve, 500); });
	await db.ask('COMMIT');
	const answer = await second;
	if (answer.status !== 422 || !answer.text.includes('已有账号')) faults.push(`answers ${answer.status}`);
	if (await accounts() !== '1') faults.push(`${await accounts()} accounts`);
	await db.restore();
	result('races: one office gets one account', faults);
}
