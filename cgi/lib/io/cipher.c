/* cipher.c - OpenSSL behind five functions. */
#define _DEFAULT_SOURCE
#include "lib/io/cipher.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <string.h>

#include "lib/base/arena.h"
#include "lib/io/config.h"
#include "lib/io/random.h"

enum { SUITE = 1, KEY_ID = 1, KEY_BYTES = 32, NONCE = 12, TAG = 16, HEAD = 2 };

static unsigned char seal_key[KEY_BYTES], index_key[KEY_BYTES];
static bool is_open;

/* Made once in a process: looking an algorithm up and scheduling a key cost more than sealing a number. */
static EVP_CIPHER_CTX *sealing, *revealing;
static EVP_MAC_CTX *indexing;
static EVP_MD *sha256;
static EVP_MD_CTX *digesting;

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

static enum result
make_engines(void)
{
	EVP_CIPHER *aes = EVP_CIPHER_fetch(NULL, "AES-256-GCM", NULL);
	EVP_MAC *hmac = EVP_MAC_fetch(NULL, "HMAC", NULL);
	char name[] = "SHA256";
	OSSL_PARAM digest[] = { OSSL_PARAM_construct_utf8_string("digest", name, 0),
				OSSL_PARAM_construct_end() };
	bool ok;

	sealing = EVP_CIPHER_CTX_new();
	revealing = EVP_CIPHER_CTX_new();
	indexing = hmac == NULL ? NULL : EVP_MAC_CTX_new(hmac);
	ok = aes != NULL && sealing != NULL && revealing != NULL && indexing != NULL &&
	     EVP_EncryptInit_ex(sealing, aes, NULL, seal_key, NULL) > 0 &&
	     EVP_DecryptInit_ex(revealing, aes, NULL, seal_key, NULL) > 0 &&
	     EVP_MAC_init(indexing, index_key, KEY_BYTES, digest) > 0;
	EVP_CIPHER_free(aes); /* what uses them holds them */
	EVP_MAC_free(hmac);
	return ok ? OK : fail("AES-256-GCM or HMAC");
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
	TRY(make_engines());
	is_open = true;
	return OK;
}

enum result
cipher_seal(struct arena *arena, const char *where, struct str text, struct bytes *sealed_out)
{
	unsigned char *out, *nonce, *tag;
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
	ok = EVP_EncryptInit_ex(sealing, NULL, NULL, NULL, nonce) > 0 &&
	     EVP_EncryptUpdate(sealing, NULL, &n, (const unsigned char *)where,
			       (int)strlen(where)) > 0 &&
	     EVP_EncryptUpdate(sealing, tag + TAG, &n, (const unsigned char *)text.at,
			       (int)text.len) > 0 &&
	     EVP_EncryptFinal_ex(sealing, tag + TAG + n, &end) > 0 &&
	     EVP_CIPHER_CTX_ctrl(sealing, EVP_CTRL_GCM_GET_TAG, TAG, tag) > 0;
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
	ok = EVP_DecryptInit_ex(revealing, NULL, NULL, NULL, in + HEAD) > 0 &&
	     EVP_DecryptUpdate(revealing, NULL, &n, (const unsigned char *)where,
			       (int)strlen(where)) > 0 &&
	     EVP_DecryptUpdate(revealing, out, &n, in + SEAL_OVERHEAD, (int)len) > 0 &&
	     EVP_CIPHER_CTX_ctrl(revealing, EVP_CTRL_GCM_SET_TAG, TAG, tag) > 0 &&
	     EVP_DecryptFinal_ex(revealing, out + n, &end) > 0;
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
	unsigned char *out;
	size_t len = 0;

	if (text.at == NULL) {
		*index_out = (struct bytes){ NULL, 0 };
		return OK;
	}
	TRY(cipher_open());
	out = arena_new(arena, DIGEST_BYTES);
	if (EVP_MAC_init(indexing, NULL, 0, NULL) <= 0 ||
	    EVP_MAC_update(indexing, (const unsigned char *)where, strlen(where)) <= 0 ||
	    EVP_MAC_update(indexing, (const unsigned char *)"\n", 1) <= 0 ||
	    EVP_MAC_update(indexing, (const unsigned char *)text.at, text.len) <= 0 ||
	    EVP_MAC_final(indexing, out, &len, DIGEST_BYTES) <= 0 || len != DIGEST_BYTES)
		return fail("index %s", where);
	*index_out = (struct bytes){ out, DIGEST_BYTES };
	return OK;
}

enum result
cipher_digest(struct arena *arena, struct str text, struct bytes *digest_out)
{
	unsigned char *out = arena_new(arena, DIGEST_BYTES);

	if (digesting == NULL) {
		sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
		digesting = EVP_MD_CTX_new();
	}
	if (sha256 == NULL || digesting == NULL ||
	    EVP_DigestInit_ex2(digesting, sha256, NULL) <= 0 ||
	    EVP_DigestUpdate(digesting, text.at, text.len) <= 0 ||
	    EVP_DigestFinal_ex(digesting, out, NULL) <= 0)
		return fail("digest");
	*digest_out = (struct bytes){ out, DIGEST_BYTES };
	return OK;
}
