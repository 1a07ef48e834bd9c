/* csrf.c - mask and masked secret, in hexadecimal. */
#include "lib/web/csrf.h"

#include "lib/base/arena.h"
#include "lib/io/random.h"

struct str
csrf_token(struct arena *arena, struct bytes secret)
{
	unsigned char mixed[2 * CSRF_BYTES];
	const unsigned char *key = secret.at;

	random_fill(mixed, CSRF_BYTES);
	for (size_t i = 0; i < CSRF_BYTES; i++)
		mixed[CSRF_BYTES + i] = mixed[i] ^ key[i];
	return hex_encode(arena, mixed, sizeof(mixed));
}

enum result
csrf_check(struct arena *arena, struct bytes secret, struct str token)
{
	unsigned char mixed[2 * CSRF_BYTES], *found = arena_new(arena, CSRF_BYTES);
	struct secret a, b;

	if (secret.len != CSRF_BYTES)
		return REFUSED;
	TRY(hex_decode(token, mixed, sizeof(mixed)));
	for (size_t i = 0; i < CSRF_BYTES; i++)
		found[i] = mixed[i] ^ mixed[CSRF_BYTES + i];
	a.text = (struct str){ (const char *)found, CSRF_BYTES };
	b.text = (struct str){ secret.at, CSRF_BYTES };
	return secret_equal(a, b) ? OK : REFUSED;
}
