// player.mjs - a program of the site with tests/pages/player.c in front: one request, one answer, in one process.
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { top } from '../browser/stack.mjs';

export class Player {
	constructor(name, env, mode) {
		const log = openSync(join(env.DK_VAR, 'log', `${name}.log`), 'a');
		this.name = name;
		this.child = spawn(join(top, 'build', mode, 'pages', name), [], { env, stdio: ['pipe', 'pipe', log] });
		this.child.stdin.on('error', () => {}); // told by the end of its output
		this.held = Buffer.alloc(0);
		this.wake = () => {};
		this.child.stdout.on('data', (more) => { this.held = Buffer.concat([this.held, more]); this.wake(); });
		this.child.once('close', (code, signal) => { this.gone = `${name} ended (${signal ?? code})`; this.wake(); });
	}

	async need(ready) {
		for (;;) {
			const at = ready();
			if (at >= 0) return at;
			if (this.gone) throw new Error(`${this.gone}: see its log`);
			await new Promise((resolve) => { this.wake = resolve; });
		}
	}

	async line() {
		const end = await this.need(() => this.held.indexOf(10));
		const line = this.held.subarray(0, end).toString();
		this.held = this.held.subarray(end + 1);
		return line;
	}

	async bytes(n) {
		await this.need(() => (this.held.length >= n ? n : -1));
		const bytes = this.held.subarray(0, n);
		this.held = this.held.subarray(n);
		return bytes;
	}

	// requests: { method, path, headers: { NAME: value }, body: Buffer, clock, seed, fault: [n, number] }, several for a batch.
	async play(...requests) {
		const pieces = [];
		requests.forEach((rq, i) => {
			const body = rq.body ?? Buffer.alloc(0);
			const lines = [`clock ${rq.clock}`, `seed ${rq.seed ?? 1}`, `param REQUEST_METHOD ${rq.method}`, `param REQUEST_URI ${rq.path}`,
				'param REMOTE_ADDR 127.0.0.9', 'param HTTP_HOST 127.0.0.1', 'param SERVER_PROTOCOL HTTP/1.1',
				...Object.entries(rq.headers ?? {}).map(([name, value]) => `param ${name} ${value}`)];
			if (rq.method === 'POST') lines.push(`param CONTENT_LENGTH ${body.length}`);
			if (rq.fault) lines.push(`fault${rq.fault[2] ? 's' : ''} ${rq.fault[0]} ${rq.fault[1]}`);
			if (body.length > 0) lines.push(`body ${body.length}`);
			if (i + 1 < requests.length) lines.push('more');
			pieces.push(Buffer.from(`${lines.join('\n')}\n\n`), body);
		});
		this.child.stdin.write(Buffer.concat(pieces));
		const statements = [], answers = [];
		for (let line = await this.line(); line !== 'done'; line = await this.line()) {
			const [word, call, length] = line.split(' ');
			if (word === 'statement') statements.push(line.slice(10));
			else answers[Number(call)] = parse(await this.bytes(Number(length)));
		}
		return requests.length === 1 ? { ...answers[0], statements } : { answers, statements };
	}

	end() { this.child.stdin.end(); }
}

function parse(bytes) {
	const cut = bytes.indexOf('\r\n\r\n');
	const lines = bytes.subarray(0, cut).toString().split('\r\n').map((line) => line.split(/: (.*)/s));
	const headers = Object.fromEntries(lines.map(([name, value]) => [name.toLowerCase(), value]));
	return { status: Number.parseInt(headers.status, 10), headers, text: bytes.subarray(cut + 4).toString(), location: headers.location,
		cookies: lines.filter(([name]) => name === 'Set-Cookie').map(([, value]) => value) };
}
