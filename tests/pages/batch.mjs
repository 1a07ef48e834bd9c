// batch.mjs - saves of several candidates in one transaction: each gets its own answer, whatever stands beside it and whatever fails.
import { cookieOf, NOW } from './world.mjs';

const save = (world, who, body, cookie = cookieOf(who)) => ({ method: 'POST', path: '/save', clock: NOW, body: Buffer.from(body),
	headers: { CONTENT_TYPE: 'text/plain', ...(cookie === '' ? {} : { HTTP_COOKIE: `__Host-dk=${cookie}` }) } });

export async function batches(world, result) {
	const { db, players, sitting, sitting_too } = world, faults = [];
	// Against the order of attempts and of revisions, with what is no save in between.
	const requests = [
		save(world, 'sitting_too', `a=${sitting_too.attempt}&e=1&r=9&s=CB-`),
		save(world, 'sitting', 'nonsense'),
		save(world, 'sitting', `a=${sitting.attempt}&e=1&r=5&s=CBB`),
		save(world, 'sitting', `a=${sitting.attempt}&e=1&r=4&s=CB-`),
		save(world, 'sitting', `a=${sitting.attempt}&e=1&r=6&s=CBC`, ''),
		save(world, 'sitting', `a=${sitting_too.attempt}&e=1&r=10&s=BBB`),
		save(world, 'sitting', 'a=999999&e=1&r=1&s=BBB'),
	];
	const wanted = [[200, '"rev":9'], [400, 'bad'], [200, '"rev":5'], [200, '"rev":4'], [401, 'login'], [401, 'login'], [404, 'gone']];
	const sheets = async () => String((await db.ask(`SELECT rev, sheet FROM attempt WHERE id IN (${sitting.attempt}, ${sitting_too.attempt}) ORDER BY id`)));
	const before = await sheets();

	const { answers, statements } = await players.save.play(...requests);
	answers.forEach((answer, i) => {
		const [status, words] = wanted[i];
		if (answer.status !== status || !answer.text.includes(words)) faults.push(`save ${i}: ${answer.status} ${answer.text}, not ${status} ${words}`);
	});
	const after = await sheets();
	if (after !== '5,CBB,9,CB-') faults.push(`saved: ${after}`);
	result(`batch: each of ${requests.length} saves in one transaction has its own answer`, faults.splice(0));

	// Nobody is told that his answers are safe when they are not: one statement fails, or that one and all after it, the second try too.
	for (let k = 0; k < 2 * statements.length; k++) {
		const n = (k >> 1) + 1, stays = k % 2 === 1;

		await db.restore();
		requests[0].fault = [n, 1105, stays];
		const answer = await players.save.play(...requests), held = await sheets();
		for (const [i, [status]] of wanted.entries()) {
			const told = answer.answers[i].status;
			if (status >= 400 && told !== status && told !== 503) faults.push(`statement ${n} fails: save ${i} is told ${told}`);
			if (told === 200 && held !== after) faults.push(`statement ${n} fails: save ${i} is told 200, held is ${held}`);
		}
		if (stays && !answer.answers.some((one) => one.status === 503)) faults.push(`statement ${n} and all after it fail: nobody is told 503`);
		if (held !== after && held !== before) faults.push(`statement ${n} fails: half is saved, ${held}`);
	}
	await db.restore();
	result(`torture batch: ${statements.length} statements`, faults.splice(0));

	// The last write of a batch fails in every try, after all verdicts have been found.
	requests[0].fault = undefined;
	await db.ask("CREATE TRIGGER no_history BEFORE INSERT ON answer_log FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'full'");
	const full = await players.save.play(...requests);
	await db.ask('DROP TRIGGER no_history');
	for (const [i, [status]] of wanted.entries())
		if (full.answers[i].status !== (status === 200 ? 503 : status) && full.answers[i].status !== 503) faults.push(`save ${i} is told ${full.answers[i].status}`);
	if (await sheets() !== before) faults.push(`saved without history: ${await sheets()}`);
	await db.restore();
	result('batch: what cannot be written into the history is not told saved', faults);
}
