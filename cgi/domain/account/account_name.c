/* account_name.c - sign-in names and the initial passwords that follow from them. */
#include "domain/account/account.h"
#include "domain/account/account_create.h"
#include "domain/person/document.h"
#include "domain/person/sealed.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/random.h"

enum { PASSWORD_LENGTH = 14 };

struct str
account_canonical(struct arena *arena, enum door door, struct str typed)
{
	switch (door) {
	case DOOR_PHYSICIAN:
		return document_canonical_guess(arena, typed);
	case DOOR_INSTITUTION:
	case DOOR_OFFICE:
		break;
	}
	return document_plain(arena, typed, NULL);
}

enum result
account_index(struct arena *arena, enum door door, struct str typed, struct bytes *index_out)
{
	static const char *const where[] = {
		[DOOR_PHYSICIAN] = INDEX_DOCUMENT,
		[DOOR_INSTITUTION] = "account.institution",
		[DOOR_OFFICE] = "account.office",
	};

	return cipher_index(arena, where[door], account_canonical(arena, door, typed), index_out);
}

enum result
account_member_index(struct arena *arena, int64_t kind, int64_t unit_id, struct str name,
		     struct bytes *index_out)
{
	struct str plain = document_plain(arena, name, NULL);

	return cipher_index(arena, "account.member",
			    str_format(arena, "%lld %lld %.*s", (long long)kind, (long long)unit_id,
				       STR_ARGS(plain)),
			    index_out);
}

struct secret
account_make_password(struct arena *arena)
{
	static const char letters[] = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
	char *at = arena_new(arena, PASSWORD_LENGTH + 1);

	for (size_t i = 0; i < PASSWORD_LENGTH - 2; i++)
		at[i] = letters[random_below(sizeof(letters) - 1)];
	at[PASSWORD_LENGTH - 2] = letters[random_below(48)];
	at[PASSWORD_LENGTH - 1] = (char)('2' + random_below(8));
	return (struct secret){ { at, PASSWORD_LENGTH } };
}

struct secret
account_initial_password(struct arena *arena, struct str rule, struct str name)
{
	struct str mark = STR("{last6}"), base;
	ptrdiff_t at = str_find(rule, mark);

	if (str_empty(rule))
		return (struct secret){ { NULL, 0 } };
	if (at < 0)
		return (struct secret){ rule };
	base = document_password_base(arena, name);
	base = str_join(arena, str_slice(rule, 0, (size_t)at), base);
	return (struct secret){ str_join(arena, base,
					 str_slice(rule, (size_t)at + mark.len, rule.len)) };
}

struct sms_code
account_first_code(struct arena *arena, int64_t account_id)
{
	return (struct sms_code){ account_id, SMS_FIRST,
				  str_format(arena, "first %lld", (long long)account_id) };
}
