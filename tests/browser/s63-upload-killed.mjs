import { execFileSync } from 'node:child_process';
import { png } from './pictures.mjs';
import { somebody } from './wizard.mjs';

export const name = 'whenever a program dies in an upload, picture and row are both there or neither';
export const minutes = 10;

// DK_KILLS=200 for the long run.
const KILLS = Number(process.env.DK_KILLS ?? 25);
const children = (pid) => execFileSync('sh', ['-c', `cat /proc/${pid}/task/*/children`], { encoding: 'utf8' }).trim().split(/\s+/).filter(Boolean).map(Number);

export async function test(t) {
	const { who } = somebody(t), page = await t.page({ session: who.account_id });
	const total = () => Number(t.one(`SELECT COUNT(*) AS n FROM attachment WHERE record_id = ${who.record_id}`).n);
	let answered = 0, died = 0;

	t.db(`UPDATE record SET state = 4 WHERE id = ${who.record_id}`);
	await page.goto('/register/person');
	const csrf = await page.locator('input[name=csrf]').first().inputValue();
	// one after the other: a picture of its own each time, and the workers killed somewhere on its way
	for (let i = 0; i < KILLS; i++) {
		t.db('DELETE FROM throttle');
		const sent = page.context().request.post('/register/person', { timeout: 60_000, maxRedirects: 0, headers: { 'x-requested-with': 'autosave' },
			multipart: { csrf, version: String(t.db(`SELECT version FROM record_step WHERE record_id = ${who.record_id} AND step = 'person'`)[0]?.version ?? 0),
				upload: 'photo', photo: { name: `${i}.png`, mimeType: 'image/png', buffer: png({ shade: i % 200, width: 300 + i }) } } })
			.then((answer) => { if (answer.status() === 200) answered++; else died++; }, () => { died++; });
		await new Promise((later) => setTimeout(later, (i * 37) % 90));
		for (const pid of children(t.stack.pid('register'))) { try { process.kill(pid, 'SIGKILL'); } catch { /* gone by itself */ } }
		await sent;
	}
	console.log(`  ${died} died, ${answered} were answered`);
	t.assert.ok(died > 0, `of ${KILLS}, ${died} died and ${answered} were answered`);
	const alone = t.one(`SELECT (SELECT COUNT(*) FROM attachment a LEFT JOIN blob_store b ON b.hash = a.blob_hash WHERE b.hash IS NULL) AS rows_alone,
		(SELECT COUNT(*) FROM blob_store b LEFT JOIN attachment a ON a.blob_hash = b.hash WHERE a.id IS NULL AND b.created_at >= ${t.startedAt}) AS bytes_alone`);
	t.assert.deepEqual(alone, { rows_alone: '0', bytes_alone: '0' });
	t.assert.ok(total() <= 1, 'a photo replaces the one before');
	// and the next one arrives
	await page.goto('/register/person');
	t.assert.equal((await page.context().request.get('/register/person')).status(), 200);
}
