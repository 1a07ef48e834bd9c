/* size.c - sizes of files in words. */
#include "site/size.h"

#include "domain/profile/profile.h"

struct str
size_text(struct arena *arena, int64_t bytes)
{
	if (bytes < 1024 * 1024)
		return str_format(arena, "%lld KB", (long long)(bytes + 1023) / 1024);
	return str_format(arena, "%lld.%lld MB", (long long)(bytes / (1024 * 1024)),
			  (long long)(bytes % (1024 * 1024) * 10 / (1024 * 1024)));
}

struct str
size_words(struct arena *arena, const struct profile *profile)
{
	int64_t kb = profile_number(profile, "upload.max_kb");

	if (kb % 1024 == 0)
		return str_format(arena, "%lld MB", (long long)kb / 1024);
	return size_text(arena, kb * 1024);
}
