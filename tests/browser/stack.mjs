// stack.mjs - the private 定考 that the journeys run against: nginx/stack.sh below build/check/stack.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const mode = process.env.DK_MODE ?? 'rel';
const home = process.env.DK_VAR ?? join(top, 'build', 'check', 'stack');

function freePort() {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => resolve(port));
		});
	});
}

// What the mariadb client prints in batch mode, back to values; ids and stamps come as strings.
function unescape(cell) {
	if (cell === 'NULL') return null;
	return cell.replace(/\\(.)/g, (_, c) => ({ n: '\n', t: '\t', 0: '\0' })[c] ?? c);
}

// A program that stays and answers, line by line, while this process waits: to start one for each question costs more than all
// that is asked.
class Partner {
	constructor(command, args, env) {
		const folder = mkdtempSync(join(tmpdir(), 'dk-')), [to, from] = ['to', 'from'].map((name) => join(folder, name));

		execFileSync('mkfifo', [to, from]);
		const held = [to, from].map((file) => openSync(file, 'r+')); // or the next lines would wait for the other side
		const theirs = [openSync(to, 'r'), openSync(from, 'w')];
		this.ours = [openSync(to, 'w'), openSync(from, 'r')];
		this.child = spawn(command, args, { env, stdio: [theirs[0], theirs[1], theirs[1]] });
		this.child.on('error', () => {}); // told by the end of its output
		this.child.unref();
		for (const fd of [...held, ...theirs]) closeSync(fd);
		rmSync(folder, { recursive: true });
	}

	// What it says, up to what ends it; or { gone } with its last words.
	ask(text, end) {
		const pieces = [], piece = Buffer.alloc(1 << 16);

		try { writeSync(this.ours[0], text); } catch { /* it has gone: see what it said */ }
		for (let said = ''; ;) {
			const n = readSync(this.ours[1], piece);
			if (n === 0) {
				this.ours.forEach((fd) => closeSync(fd));
				return { gone: Buffer.concat(pieces).toString() };
			}
			pieces.push(Buffer.from(piece.subarray(0, n)));
			said = said.slice(-200) + piece.toString('latin1', Math.max(0, n - 200), n);
			if (said.endsWith(end)) return { said: Buffer.concat(pieces).toString().slice(0, -end.length) };
		}
	}
}
const LONG = 30_000; // what a pipe takes while nobody reads

export class Stack {
	constructor(port, place = home) {
		this.port = port;
		this.url = `https://127.0.0.1:${port}`;
		this.home = place;
		this.env = { ...process.env, DK_VAR: place, DK_PORT: String(port), DK_MODE: mode,
			DK_DEMO: process.env.DK_DEMO ?? '0', DK_SYNC: '0', DK_SETTINGS: 'site.look_again = 0', DK_CONFIG: join(place, 'dingkao.conf') };
	}

	script(verb) {
		// stdout of daemons must not hold this process: their output goes to files
		const log = `${this.home}-${verb}.log`;
		const run = spawnSync('sh', ['-c', `mkdir -p "${dirname(log)}"; "${top}/nginx/stack.sh" ${verb} >"${log}" 2>&1`],
			{ env: this.env, stdio: 'ignore' });
		if (run.status !== 0 && verb !== 'status')
			throw new Error(`stack.sh ${verb} failed:\n${readFileSync(log, 'utf8').slice(-2000)}`);
		return run.status === 0;
	}

	// The last pid of one of the programs, e.g. to end a worker in the middle of something.
	pid(name) {
		return Number(readFileSync(join(this.home, 'run', `${name}.pid`), 'utf8'));
	}

	ctl(...args) {
		return execFileSync(join(top, 'build', mode, 'ctl'), args, { env: this.env, encoding: 'utf8' });
	}

	// Rows as objects. Text in sql must be quoted by quote().
	db(sql) {
		const args = ['--no-defaults', '-S', join(this.home, 'run', 'db.sock'), '-uroot', '--default-character-set=utf8mb4', '--batch', '--unbuffered', 'dingkao'];
		const out = sql.length > LONG ? execFileSync('mariadb', args, { input: sql, encoding: 'utf8', maxBuffer: 64 << 20 }) : this.asked('client', 'mariadb', args,
			`${sql.trim().replace(/;*$/, ';')}\nSELECT 1 AS '--end--';\n`, '--end--\n1\n', /ERROR (?:2006|2013|4031|1927|1053) /);
		const lines = out.split('\n').filter((line) => line !== '');
		const names = (lines.shift() ?? '').split('\t');
		return lines.map((line) => {
			const cells = line.split('\t').map(unescape);
			return Object.fromEntries(names.map((name, i) => [name, cells[i]]));
		});
	}

	// `again`: what it says when its connection was lost since the last question.
	asked(name, command, args, text, end, again) {
		for (let tries = 0; ; tries++) {
			this[name] ??= new Partner(command, args, this.env);
			const { said, gone } = this[name].ask(text, end);
			if (said !== undefined) return said;
			this[name] = undefined;
			if (tries > 0 || !again.test(gone)) throw new Error(`${gone.trim().slice(-2000)}\n${text.slice(0, 2000)}`);
		}
	}

	// Sealing, indexes and hashes by the programs' own code: see tests/tools/seal.c.
	seal(...lines) {
		return this.asked('sealer', join(top, 'build', mode, 'tools', 'seal'), [], `${lines.join('\n')}\n--end--\n`, '--end--\n', /^$/).trimEnd().split('\n');
	}
}

export function quote(value) {
	if (value === null || value === undefined) return 'NULL';
	if (typeof value === 'number' || typeof value === 'bigint') return String(value);
	if (typeof value === 'boolean') return value ? '1' : '0';
	return `'${value.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
}

// No journey depends on the hour of day: the daily hours of maintenance are taken out, s60 sets its own.
function openAllDay(stack) {
	const folder = join(top, 'sql', 'profiles');

	for (const name of readdirSync(folder)) {
		const text = readFileSync(join(folder, name), 'utf8'), file = join(home, `all-day-${name}`);

		if (!/^maintenance = ./m.test(text)) continue;
		writeFileSync(file, text.replace(/^maintenance = .*$/m, ''));
		stack.ctl('profile', 'import', file);
	}
}

// Two test runs in one directory would take each other's database away: the second one is told so.
function claim() {
	const file = `${home}.owner`, owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
	const command = `/proc/${owner}/cmdline`;
	const another = owner !== process.pid && existsSync(command) && readFileSync(command, 'utf8').includes('.mjs');

	if (another) throw new Error(`${home} is used by the tests of process ${owner}; set DK_VAR to a directory of its own`);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, String(process.pid));
}

// Starts anew; with DK_KEEP=1 a stack that runs is used as it is and left running.
export async function startStack() {
	const keep = process.env.DK_KEEP === '1', portFile = `${home}.port`;
	const running = keep && existsSync(portFile);
	const port = Number(process.env.DK_PORT ?? (running ? readFileSync(portFile, 'utf8') : await freePort()));
	const stack = new Stack(port);

	if (!(keep && stack.script('status'))) {
		claim();
		stack.script('reset');
		stack.script('start');
		openAllDay(stack);
		// the hour of the day must not decide how a journey ends; s60 sets hours of its own
		stack.db("DELETE FROM profile_value WHERE name = 'maintenance'");
		writeFileSync(portFile, String(port));
	}
	stack.keep = keep;
	return stack;
}

export function stopStack(stack) {
	if (stack.keep) return;
	stack.script('reset');
	rmSync(`${home}.owner`, { force: true });
}
