/*
 * seal.c - lends the tests the data key of a private stack: one answer line for each line on stdin.
 * In TEXT the character U+001F stands for the end of a line.
 *   seal WHERE TEXT   reveal WHERE HEX   index WHERE TEXT   canonical TEXT   hash PASSWORD   --end--, which it repeats
 */
#include <stdio.h>
#include <string.h>

#include "domain/person/document.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/config.h"
#include "lib/io/password.h"

enum { LINE_ROOM = 4096, MEMORY = 4 << 20 };

static enum result
answer(struct arena *arena, struct str line, struct str *answer_out)
{
	struct str verb, where;
	struct bytes made;

	(void)str_next(&line, ' ', &verb); /* there is always a first piece */
	if (str_equal(verb, STR("--end--"))) {
		*answer_out = verb;
		return OK;
	}
	if (str_equal(verb, STR("hash")))
		return password_hash(arena, (struct secret){ line }, answer_out);
	if (str_equal(verb, STR("canonical"))) {
		*answer_out = document_canonical_guess(arena, line);
		return OK;
	}
	(void)str_next(&line, ' ', &where); /* as above */
	if (str_equal(verb, STR("reveal"))) {
		unsigned char *sealed = arena_new(arena, line.len / 2 + 1);

		TRY(hex_decode(line, sealed, line.len / 2));
		made = (struct bytes){ sealed, line.len / 2 };
		return cipher_reveal(arena, str_c(arena, where), made, answer_out);
	}
	if (str_equal(verb, STR("seal")))
		TRY(cipher_seal(arena, str_c(arena, where), line, &made));
	else if (str_equal(verb, STR("index")))
		TRY(cipher_index(arena, str_c(arena, where), line, &made));
	else
		return fail("unknown verb");
	*answer_out = hex_encode(arena, made.at, made.len);
	return OK;
}

int
main(void)
{
	struct arena *arena = arena_create(MEMORY);
	char line[LINE_ROOM];

	if (config_load(NULL) != OK || cipher_open() != OK) {
		(void)fprintf(stderr, "seal: %s\n", trail_text());
		return 2;
	}
	while (fgets(line, sizeof(line), stdin) != NULL) {
		struct str out, in = str_of(line);

		in.len -= str_ends(in, STR("\n"));
		for (size_t i = 0; i < in.len; i++)
			if (line[i] == '\x1f')
				line[i] = '\n';
		if (answer(arena, in, &out) != OK) {
			(void)fprintf(stderr, "seal: %s\n", trail_text());
			return 1;
		}
		(void)printf("%.*s\n", STR_ARGS(out));
		(void)fflush(stdout);
		arena_reset(arena);
	}
	arena_destroy(arena);
	return 0;
}
