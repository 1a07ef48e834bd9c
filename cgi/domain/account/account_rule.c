/* account_rule.c - what a new password must be. */
#include "domain/account/account.h"
#include "domain/person/document.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"

enum { PART_MIN = 6, NAME_MIN = 2 };

static struct str
lower(struct arena *arena, struct str s)
{
	char *at = arena_new(arena, s.len + 1);

	for (size_t i = 0; i < s.len; i++)
		at[i] = (char)(s.at[i] >= 'A' && s.at[i] <= 'Z' ? s.at[i] - 'A' + 'a' : s.at[i]);
	return (struct str){ at, s.len };
}

static bool
has_letters_and_digits(struct str s)
{
	bool letter = false, digit = false;

	for (size_t i = 0; i < s.len; i++) {
		char c = s.at[i];

		letter |= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
			  (unsigned char)c >= 0x80;
		digit |= c >= '0' && c <= '9';
	}
	return letter && digit;
}

/* Any run of six characters of the name (a birth date, say) makes a password easy to guess. */
static bool
holds_part_of(struct str password, struct str whole)
{
	if (whole.at == NULL || whole.len < PART_MIN)
		return false;
	for (size_t i = 0; i + PART_MIN <= whole.len; i++)
		if (str_find(password, str_slice(whole, i, PART_MIN)) >= 0)
			return true;
	return false;
}

/* A common password with marks behind it is as common. */
static struct str
without_marks(struct str s)
{
	while (s.len > 0) {
		unsigned char c = (unsigned char)s.at[s.len - 1];

		if (c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
			break;
		s.len--;
	}
	return s;
}

const char *
password_fault(struct arena *arena, struct secret fresh, const struct password_context *context)
{
	struct str small = lower(arena, fresh.text), name = { NULL, 0 };

	if (utf8_count(fresh.text) < PASSWORD_MIN)
		return "password_short";
	if (utf8_count(fresh.text) > PASSWORD_MAX)
		return "password_long";
	if (!has_letters_and_digits(fresh.text))
		return "password_mix";
	if (context->initial.text.at != NULL &&
	    str_equal(small, lower(arena, context->initial.text)))
		return "password_initial";
	if (context->old.text.at != NULL && secret_equal(context->old, fresh))
		return "password_same";
	if (context->name.at != NULL)
		name = lower(arena, document_plain(arena, context->name, NULL));
	if (holds_part_of(small, name))
		return "password_account";
	if (holds_part_of(small, context->phone))
		return "password_phone";
	if (utf8_count(context->person) >= NAME_MIN && str_find(fresh.text, context->person) >= 0)
		return "password_name";
	return password_is_common(small) || password_is_common(without_marks(small)) ?
		       "password_common" :
		       NULL;
}
