// torture.mjs - each statement of a case fails, one after the other: the visitor is told, nothing is changed, the next request works.
import { begin, requestOf } from './case.mjs';
import { Database } from './database.mjs';
import { masked } from './html.mjs';

const UNKNOWN = 1105, DEADLOCK = 1213, LOCK_WAIT = 1205, LOST = 2013;

const short = (sql) => sql.replace(/\s+/g, ' ').slice(0, 70);

async function once(c, world, fault) {
	const answer = await world.players[c.program].play(requestOf(c, { fault }));
	return { ...answer, changed: Database.matters(await world.db.changed()) };
}

async function afresh(c, world) {
	await begin(c, world);
	return world.db.sums();
}

export async function torture(c, world, result) {
	const faults = [];
	if (c.tortureNo) return;
	await afresh(c, world);
	await once(c, world); // what a process looks up once does not count
	await afresh(c, world);
	const good = await once(c, world);
	const n = good.statements.length, opens = good.statements.findIndex((sql) => sql.startsWith('START TRANSACTION'));
	// What is done after the first commit need not be: a case that has such a part says what is left when that fails.
	const committed = c.leaves === undefined ? n : good.statements.indexOf('COMMIT') + 1;
	const say = (i, error, what) => faults.push(`statement ${i} of ${n} (${short(good.statements[i - 1] ?? '')}) failing with ${error}: ${what}`);

	for (let i = 1; i <= n; i++) {
		const before = await afresh(c, world);
		const answer = await world.players[c.program].play(requestOf(c, { fault: [i, UNKNOWN] }));
		const changed = Database.matters(await world.db.changed(before));
		if (i > committed) {
			if (answer.status !== good.status || masked(answer.location) !== masked(good.location)) say(i, UNKNOWN, `answers ${answer.status} ${answer.location}`);
			if (!c.leaves.every((table) => changed.includes(table)) || !changed.every((table) => good.changed.includes(table))) say(i, UNKNOWN, `changes ${changed}`);
			continue;
		}
		if (answer.status < 500 && !(c.program === 'save' && answer.status === 503)) say(i, UNKNOWN, `answers ${answer.status}`);
		else if (c.program !== 'save' && !/编号　[0-9a-f]{12}/.test(answer.text)) say(i, UNKNOWN, 'no incident number');
		if (changed.length > 0) say(i, UNKNOWN, `changes ${changed}`);
	}
	if (opens >= 0) {
		// The first statement of each transaction and the one before its commit.
		const places = good.statements.slice(0, committed).flatMap((sql, i) => (sql.startsWith('START TRANSACTION') ? [i + 2] : sql === 'COMMIT' ? [i] : []));
		for (const error of [DEADLOCK, LOCK_WAIT, LOST])
			for (const i of error === DEADLOCK ? new Set(places) : [opens + 2, committed - 1]) {
				await afresh(c, world);
				const answer = await once(c, world, [i, error]);
				if (answer.status !== good.status || masked(answer.location) !== masked(good.location)) say(i, error, `is not tried again: ${answer.status} ${answer.location}`);
				if (String(answer.changed) !== String(good.changed)) say(i, error, `changes ${answer.changed} instead of ${good.changed}`);
			}
	}
	await afresh(c, world);
	const last = await once(c, world);
	if (last.status !== good.status || String(last.changed) !== String(good.changed)) faults.push(`afterwards: ${last.status} ${last.changed} instead of ${good.status} ${good.changed}`);
	await world.db.restore();
	result(`torture ${c.name}: ${n} statements`, faults);
}
