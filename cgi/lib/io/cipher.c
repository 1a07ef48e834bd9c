/* cipher.c - OpenSSL behind five functions. */
#define _DEFAULT_SOURCE
#include "lib/io/cipher.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <string.h>

#include "lib/base/arena.h"
#include "lib/io/config.h"
#include "lib/io/random.h"

enum { SUITE = 1, KEY_ID = 1, KEY_BYTES = 32, NONCE = 12, TAG = 16, HEAD = 2 };

static unsigned char seal_key[KEY_BYTES], index_key[KEY_BYTES];
static bool is_open;

static enum result
derive(const unsigned char *master, const char *label, unsigned char *key_out)
{
	EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, NULL);
	size_t len = KEY_BYTES;
	bool ok = ctx != NULL && EVP_PKEY_derive_init(ctx) > 0 &&
		  EVP_PKEY_CTX_set_hkdf_md(ctx, EVP_sha256()) > 0 &&
		  EVP_PKEY_CTX_set1_hkdf_key(ctx, master, KEY_BYTES) > 0 &&
		  EVP_PKEY_CTX_add1_hkdf_info(ctx, (const unsigned char *)label,
					      (int)strlen(label)) > 0 &&
		  EVP_PKEY_derive(ctx, key_out, &len) > 0;

	EVP_PKEY_CTX_free(ctx);
	return ok ? OK : fail("key derivation");
}

enum result
cipher_open(void)
{
	unsigned char master[KEY_BYTES];
	struct secret secret;

	if (is_open)
		return OK;
	if (config_secret("master", &secret) != OK)
		return fail("the secret master is missing");
	if (hex_decode(secret.text, master, sizeof(master)) != OK)
		return fail("the secret master is not 64 hexadecimal digits");
	TRY(derive(master, "dingkao seal 1", seal_key));
	TRY(derive(master, "dingkao index 1", index_key));
	explicit_bzero(master, sizeof(master));
	is_open = true;
	return OK;
}

enum result
cipher_seal(struct arena *arena, const char *where, struct str text, struct bytes *sealed_out)
{
	unsigned char *out, *nonce, *tag;
	EVP_CIPHER_CTX *ctx;
	int n = 0, end = 0;
	bool ok;

	if (text.at == NULL) {
		*sealed_out = (struct bytes){ NULL, 0 };
		return OK;
	}
	TRY(cipher_open());
	out = arena_new(arena, text.len + SEAL_OVERHEAD);
	out[0] = SUITE;
	out[1] = KEY_ID;
	nonce = out + HEAD;
	tag = nonce + NONCE;
	random_fill(nonce, NONCE);
	ctx = EVP_CIPHER_CTX_new();
	ok = ctx != NULL && EVP_EncryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, seal_key, nonce) > 0 &&
	     EVP_EncryptUpdate(ctx, NULL, &n, (const unsigned char *)where, (int)strlen(where)) >
		     0 &&
	     EVP_EncryptUpdate(ctx, tag + TAG, &n, (const unsigned char *)text.at, (int)text.len) >
		     0 &&
	     EVP_EncryptFinal_ex(ctx, tag + TAG + n, &end) > 0 &&
	     EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_GET_TAG, TAG, tag) > 0;
	EVP_CIPHER_CTX_free(ctx);
	if (!ok)
		return fail("seal %s", where);
	*sealed_out = (struct bytes){ out, text.len + SEAL_OVERHEAD };
	return OK;
}

enum result
cipher_reveal(struct arena *arena, const char *where, struct bytes sealed, struct str *text_out)
{
	const unsigned char *in = sealed.at;
	unsigned char *out, tag[TAG];
	EVP_CIPHER_CTX *ctx;
	int n = 0, end = 0;
	size_t len;
	bool ok;

	if (sealed.at == NULL) {
		*text_out = (struct str){ NULL, 0 };
		return OK;
	}
	TRY(cipher_open());
	if (sealed.len < SEAL_OVERHEAD || in[0] != SUITE || in[1] != KEY_ID)
		return fail("%s: not sealed by this suite", where);
	len = sealed.len - SEAL_OVERHEAD;
	out = arena_new(arena, len + 1);
	memcpy(tag, in + HEAD + NONCE, TAG);
	ctx = EVP_CIPHER_CTX_new();
	ok = ctx != NULL &&
	     EVP_DecryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, seal_key, in + HEAD) > 0 &&
	     EVP_DecryptUpdate(ctx, NULL, &n, (const unsigned char *)where, (int)strlen(where)) >
		     0 &&
	     EVP_DecryptUpdate(ctx, out, &n, in + SEAL_OVERHEAD, (int)len) > 0 &&
	     EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_SET_TAG, TAG, tag) > 0 &&
	     EVP_DecryptFinal_ex(ctx, out + n, &end) > 0;
	EVP_CIPHER_CTX_free(ctx);
	if (!ok)
		return fail("%s: a sealed value was changed or moved", where);
	*text_out = (struct str){ (const char *)out, len };
	return OK;
}

enum result
cipher_mac(struct arena *arena, struct bytes key, struct str text, struct bytes *mac_out)
{
	unsigned char *out = arena_new(arena, DIGEST_BYTES);

	if (HMAC(EVP_sha256(), key.at, (int)key.len, (const unsigned char *)text.at, text.len, out,
		 NULL) == NULL)
		return fail("hmac");
	*mac_out = (struct bytes){ out, DIGEST_BYTES };
	return OK;
}

enum result
cipher_mac_sha1(struct arena *arena, struct bytes key, struct bytes text, struct bytes *mac_out)
{
	unsigned char *out = arena_new(arena, EVP_MAX_MD_SIZE);
	unsigned len = 0;

	if (HMAC(EVP_sha1(), key.at, (int)key.len, text.at, text.len, out, &len) == NULL)
		return fail("hmac");
	*mac_out = (struct bytes){ out, len };
	return OK;
}

enum result
cipher_index(struct arena *arena, const char *where, struct str text, struct bytes *index_out)
{
	struct str bound;

	if (text.at == NULL) {
		*index_out = (struct bytes){ NULL, 0 };
		return OK;
	}
	TRY(cipher_open());
	bound = str_format(arena, "%s\n%.*s", where, STR_ARGS(text));
	return cipher_mac(arena, (struct bytes){ index_key, KEY_BYTES }, bound, index_out);
}

enum result
cipher_digest(struct arena *arena, struct str text, struct bytes *digest_out)
{
	unsigned char *out = arena_new(arena, DIGEST_BYTES);

	if (EVP_Digest(text.at, text.len, out, NULL, EVP_sha256(), NULL) <= 0)
		return fail("digest");
	*digest_out = (struct bytes){ out, DIGEST_BYTES };
	return OK;
}
