// run.mjs [[-]PART OF A NAME …] - runs the journeys s*.mjs and main-job.mjs, one after the other, on one stack;
// those of a part with "-" before it are left out; s3 is what begins with it.
// DK_KEEP=1 keeps the stack for the next run; DK_MODE chooses the build; journeys may skip with t.skip(why).
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { Journey, openBrowser } from './harness.mjs';
import { People } from './people.mjs';
import { startStack, stopStack } from './stack.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2).filter((part) => !part.startsWith('-')), unwanted = process.argv.slice(2).filter((part) => part.startsWith('-')).map((part) => part.slice(1));
const fits = (file, part) => (/^s\d/.test(part) ? file.startsWith(part) : file.includes(part));
const files = readdirSync(here).filter((file) => /^(s\d.*|main-job)\.mjs$/.test(file)
	&& (wanted.length === 0 || wanted.some((part) => fits(file, part)))
	&& !unwanted.some((part) => fits(file, part))).sort();
const JOURNEY_MS = Number(process.env.DK_JOURNEY_MS ?? 900_000);

class Skip extends Error {}
Journey.prototype.skip = (why) => { throw new Skip(why); };

function within(ms, promise) {
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject(new Error(`not done after ${ms / 1000} s`)), ms);
	});
	return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function runOne(file, stack, people, browser) {
	const journey = new Journey(file.replace('.mjs', ''), stack, people, browser);
	const from = Date.now();
	let title = file;

	try {
		const story = await import(pathToFileURL(join(here, file)));
		title = `${file} ${story.name}`;
		await within(Math.max((story.minutes ?? 0) * 60_000, JOURNEY_MS), story.test(journey));
		console.log(`ok ${title} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
		return true;
	} catch (error) {
		if (error instanceof Skip) {
			console.log(`skip ${title} - ${error.message}`);
			return true;
		}
		console.log(`not ok ${title}`);
		console.log(String(error.stack ?? error).split('\n').slice(0, 14).map((line) => `  ${line}`).join('\n'));
		await journey.photograph();
		return false;
	} finally {
		await journey.close();
	}
}

const stack = await startStack();
let bad = 0;
try {
	const people = new People(stack);
	const browser = await openBrowser();
	try {
		for (const file of files) bad += !(await runOne(file, stack, people, browser));
	} finally {
		await browser.close();
	}
} finally {
	stopStack(stack);
}
process.exitCode = bad > 0 ? 1 : 0;
