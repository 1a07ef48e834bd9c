/* totp.c - codes of the time (RFC 6238, HMAC-SHA-1 as telephones expect it), and base32. */
#include "domain/factor/factor.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

int64_t
totp_step(struct stamp now)
{
	return now.us / (FACTOR_STEP_SECONDS * STAMP_SECOND);
}

enum result
totp_code(struct arena *arena, struct bytes secret, int64_t step, int digits, struct str *code_out)
{
	unsigned char counter[8];
	const unsigned char *mac;
	struct bytes made;
	uint32_t n, most = 1;
	size_t at;

	for (int i = 7; i >= 0; i--, step >>= 8)
		counter[i] = (unsigned char)(step & 0xff);
	TRY(cipher_mac_sha1(arena, secret, (struct bytes){ counter, sizeof(counter) }, &made));
	mac = made.at;
	at = mac[made.len - 1] & 0x0fU;
	n = (uint32_t)(mac[at] & 0x7fU) << 24 | (uint32_t)mac[at + 1] << 16 |
	    (uint32_t)mac[at + 2] << 8 | mac[at + 3];
	for (int i = 0; i < digits; i++)
		most *= 10;
	*code_out = str_format(arena, "%0*u", digits, n % most);
	return OK;
}

struct str
base32_encode(struct arena *arena, struct bytes bytes)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
	const unsigned char *in = bytes.at;
	char *out = arena_new(arena, bytes.len * 8 / 5 + 2);
	unsigned bits = 0, held = 0;
	size_t len = 0;

	for (size_t i = 0; i < bytes.len; i++) {
		held = (held << 8 | in[i]) & 0xffffU;
		for (bits += 8; bits >= 5; bits -= 5)
			out[len++] = letters[held >> (bits - 5) & 31U];
	}
	if (bits > 0)
		out[len++] = letters[held << (5 - bits) & 31U];
	return (struct str){ out, len };
}
