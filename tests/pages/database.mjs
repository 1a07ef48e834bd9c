// database.mjs - the rows of the cases: a client that stays, sums of all tables, and the way back to the rows as they were.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const COPY = 'dingkao_before';
// What a refused request may write: who was refused, how often, when a session was seen. dk-jobs adds up the counts of lists.
const NOISE = ['throttle', 'audit', 'session', 'worklist_change', 'worklist_count'];
// Triggers write the lists when these are put back, so that the lists are put back after them.
const LISTED = ['physician', 'practice_site', 'record', 'worklist'], LISTS = ['worklist', 'worklist_change', 'worklist_count'];

export class Database {
	constructor(home) {
		this.child = spawn('mariadb', ['--no-defaults', '-S', join(home, 'run', 'db.sock'), '-uroot', '--default-character-set=utf8mb4',
			'--batch', '--unbuffered', '--force', '--skip-column-names', 'dingkao'], { stdio: ['pipe', 'pipe', 'pipe'] });
		this.out = '';
		this.err = '';
		this.child.stdout.on('data', (more) => { this.out += more; this.wake?.(); });
		this.child.stderr.on('data', (more) => { this.err += more; });
	}

	// Rows as lists of strings.
	async ask(sql) {
		this.child.stdin.write(`${sql.trim().replace(/;*$/, ';')}\nSELECT '--end--';\n`);
		while (!this.out.endsWith('--end--\n')) await new Promise((resolve) => { this.wake = resolve; });
		const lines = this.out.split('\n').slice(0, -2);
		this.out = '';
		if (this.err !== '') {
			const said = this.err;
			this.err = '';
			throw new Error(`${said.trim()}\n${sql}`);
		}
		return lines.map((line) => line.split('\t'));
	}

	// Remembers all rows as those to come back to.
	async keep() {
		this.tables = (await this.ask(`SELECT table_name FROM information_schema.tables WHERE table_schema = 'dingkao'
			AND table_type = 'BASE TABLE' ORDER BY 1`)).map(([name]) => name);
		await this.ask(`DROP DATABASE IF EXISTS ${COPY}; CREATE DATABASE ${COPY}`);
		// Without generated columns, which fill themselves.
		this.columns = new Map(await this.ask(`SELECT table_name, GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns
			WHERE table_schema = 'dingkao' AND extra NOT LIKE '%GENERATED%' GROUP BY table_name`));
		this.generated = new Set((await this.ask(`SELECT DISTINCT table_name FROM information_schema.columns
			WHERE table_schema = 'dingkao' AND extra LIKE '%GENERATED%'`)).map(([name]) => name));
		for (const t of this.tables) await this.ask(`CREATE TABLE ${COPY}.${t} LIKE ${t}; ${this.copy(t, `${COPY}.${t}`, t)}`);
		this.before = await this.sums();
	}

	copy(table, to, from) {
		const columns = this.columns.get(table);
		return `INSERT INTO ${to} (${columns}) SELECT ${columns} FROM ${from};`;
	}

	async sums() {
		// CHECKSUM TABLE takes what the server happens to hold for virtual columns: those tables are summed up here.
		const own = this.tables.filter((t) => this.generated.has(t)), plain = this.tables.filter((t) => !this.generated.has(t));
		const sum = (t) => `SELECT '${t}', COALESCE(SUM(CRC32(CONCAT_WS('|', ${this.columns.get(t).split(',').map((c) => `COALESCE(HEX(${c}), '-')`)}))), 0) FROM ${t}`;
		return new Map((await this.ask(`CHECKSUM TABLE ${plain.join(', ')}; ${own.map(sum).join('; ')}`))
			.map(([name, value]) => [name.replace('dingkao.', ''), value]));
	}

	// Tables whose rows are others than `from`.
	async changed(from = this.before) {
		const now = await this.sums();
		return this.tables.filter((t) => now.get(t) !== from.get(t));
	}

	static matters(tables) { return tables.filter((t) => !NOISE.includes(t)); }

	async restore(tables) {
		let list = tables ?? await this.changed();
		if (list.some((t) => LISTED.includes(t))) list = [...new Set([...list, ...LISTS])].sort();
		if (list.length > 0)
			await this.ask(`BEGIN; ${list.map((t) => `DELETE FROM ${t}; ${this.copy(t, t, `${COPY}.${t}`)}`).join(' ')} COMMIT`);
		return list;
	}

	end() { this.child.stdin.end(); }
}
