/* fuzz_document.c - document numbers as typed at sign-in: one canonical form, however often it is taken. */
#include "domain/person/document.h"
#include "domain/person/name.h"
#include "domain/person/phone.h"
#include "fuzz.h"
#include "lib/base/utf8.h"

TARGET(document)
{
	const struct date today = { 2026, 1, 1 };
	enum document_fault fault;
	enum name_fault name_fault;
	struct document document;
	struct str canonical, out;
	unsigned had;
	bool repaired;

	if (!utf8_valid(input))
		return;
	canonical = document_canonical_guess(arena, input);
	MUST(str_equal(document_canonical_guess(arena, canonical), canonical));
	for (size_t i = 0; document_kinds[i] != DOCUMENT_NONE; i++)
		if (document_read(arena, document_kinds[i], input, today, &document, &fault) == OK)
			MUST(document.number.len > 0);
	MUST(utf8_valid(document_masked(arena, input)));
	MUST(utf8_count(document_password_base(arena, input)) <= 6);
	if (name_read(arena, input, &out, &had, &name_fault) == OK)
		MUST(utf8_count(out) >= NAME_CHARACTERS_MIN &&
		     utf8_count(out) <= NAME_CHARACTERS_MAX);
	if (phone_read(arena, input, &out, &repaired) == OK)
		MUST(out.len == 11);
}
