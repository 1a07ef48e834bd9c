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
		this.known = new Map(); // sums of tables, and how many rows of each had been written then
		this.counts = new Map();
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
		this.keys = new Map(await this.ask(`SELECT table_name, GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.key_column_usage
			WHERE table_schema = 'dingkao' AND constraint_name = 'PRIMARY' GROUP BY table_name`));
		for (const t of this.tables) await this.ask(`CREATE TABLE ${COPY}.${t} LIKE ${t}; ${this.copy(t, `${COPY}.${t}`, t)}`);
		await this.ask('SET GLOBAL userstat = 1');
		this.before = await this.sums();
	}

	copy(table, to, from) {
		const columns = this.columns.get(table);
		return `INSERT INTO ${to} (${columns}) SELECT ${columns} FROM ${from};`;
	}

	// Only tables that were written to since the last time are summed up: the server counts the rows that each was told to
	// change, those of triggers and those rolled back as well.
	async sums() {
		const counts = new Map(await this.ask(`SELECT table_name, rows_changed FROM information_schema.table_statistics WHERE table_schema = 'dingkao'`));
		const touched = this.tables.filter((t) => !this.known.has(t) || counts.get(t) !== this.counts.get(t));
		for (const [table, sum] of await this.summed(touched)) this.known.set(table, sum);
		this.counts = counts;
		return new Map(this.known);
	}

	async summed(tables) {
		// CHECKSUM TABLE takes what the server happens to hold for virtual columns: those tables are summed up here.
		const own = tables.filter((t) => this.generated.has(t)), plain = tables.filter((t) => !this.generated.has(t));
		const sum = (t) => `SELECT '${t}', COALESCE(SUM(CRC32(CONCAT_WS('|', ${this.columns.get(t).split(',').map((c) => `COALESCE(HEX(${c}), '-')`)}))), 0) FROM ${t};`;
		if (tables.length === 0) return [];
		return (await this.ask(`${plain.length > 0 ? `CHECKSUM TABLE ${plain.join(', ')};` : ''} ${own.map(sum).join(' ')}`))
			.map(([name, value]) => [name.replace('dingkao.', ''), value]);
	}

	// Tables whose rows are others than `from`.
	async changed(from = this.before) {
		const now = await this.sums();
		return this.tables.filter((t) => now.get(t) !== from.get(t));
	}

	static matters(tables) { return tables.filter((t) => !NOISE.includes(t)); }

	// The rows that differ only: each that is put back runs the triggers of its table.
	back(table) {
		const keys = this.keys.get(table), kept = `${COPY}.${table}`;
		const same = this.columns.get(table).split(',').map((c) => `BINARY t.${c} <=> BINARY k.${c}`).join(' AND ');
		const own = this.columns.get(table).split(',').map((c) => `k.${c}`);
		return `DELETE t FROM ${table} t LEFT JOIN ${kept} k USING (${keys}) WHERE NOT (${same});
			INSERT INTO ${table} (${this.columns.get(table)}) SELECT ${own} FROM ${kept} k LEFT JOIN ${table} t USING (${keys}) WHERE t.${keys.split(',')[0]} IS NULL;`;
	}

	async restore(tables) {
		let list = tables ?? await this.changed();
		if (list.some((t) => LISTED.includes(t))) list = [...new Set([...list, ...LISTS])].sort();
		if (list.length > 0) await this.ask(`BEGIN; ${list.map((t) => this.back(t)).join(' ')} COMMIT`);
		return list;
	}

	end() { this.child.stdin.end(); }
}
