/* password.c - libxcrypt. */
#define _GNU_SOURCE
#include "lib/io/password.h"

#include <crypt.h>
#include <string.h>

#include "lib/base/arena.h"
#include "lib/io/config.h"
#include "lib/io/random.h"

enum result
password_hash(struct arena *arena, struct secret password, struct str *hash_out)
{
	struct crypt_data *data = ARENA_NEW(arena, struct crypt_data);
	char salt[CRYPT_GENSALT_OUTPUT_SIZE], seed[16];
	const char *made;

	random_fill(seed, sizeof(seed));
	if (crypt_gensalt_rn("$y$", (unsigned long)config_number("password.cost"), seed,
			     sizeof(seed), salt, sizeof(salt)) == NULL)
		return fail("crypt_gensalt");
	made = crypt_rn(str_c(arena, password.text), salt, data, (int)sizeof(*data));
	if (made == NULL || made[0] == '*')
		return fail("crypt");
	*hash_out = str_copy(arena, str_of(made));
	return OK;
}

bool
password_is_dated(struct str hash)
{
	char salt[CRYPT_GENSALT_OUTPUT_SIZE], seed[16] = { 0 };
	size_t marks = 0, len = 0;

	if (crypt_gensalt_rn("$y$", (unsigned long)config_number("password.cost"), seed,
			     sizeof(seed), salt, sizeof(salt)) == NULL)
		return false;
	/* "$y$parameters$": up to the third mark it says how, behind it only the salt. */
	while (salt[len] != '\0' && marks < 3)
		marks += salt[len++] == '$';
	return !str_starts(hash, (struct str){ salt, len });
}

enum result
password_check(struct arena *arena, struct secret password, struct str hash)
{
	struct crypt_data *data;
	const char *made;
	struct str none;

	if (hash.at == NULL) {
		TRY(password_hash(arena, password, &none));
		return REFUSED;
	}
	data = ARENA_NEW(arena, struct crypt_data);
	made = crypt_rn(str_c(arena, password.text), str_c(arena, hash), data, (int)sizeof(*data));
	if (made == NULL || made[0] == '*')
		return fail("crypt");
	return secret_equal((struct secret){ str_of(made) }, (struct secret){ hash }) ? OK :
											REFUSED;
}
