/* fuzz_profile.c - profile files: refused with a reason, or read. */
#include "domain/profile/profile.h"
#include "fuzz.h"

TARGET(profile)
{
	struct profile_file file = { NULL, 0 };
	struct str why = { NULL, 0 };

	if (profile_parse(arena, input, &file, &why) == OK)
		MUST(file.n > 0 && why.at == NULL);
	else
		MUST(why.len > 0);
}
