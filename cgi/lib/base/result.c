/* result.c - the failure trail: a fixed buffer, so that failing needs no memory. */
#include "lib/base/result.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { TRAIL_MAX = 2000 };

static char trail[TRAIL_MAX];
static size_t trail_len;

static const char *
base_name(const char *file)
{
	const char *cut = strstr(file, "cgi/");

	return cut != NULL ? cut + 4 : file;
}

__attribute__((format(printf, 1, 0))) static void
trail_vadd(const char *format, va_list args)
{
	size_t room = sizeof(trail) - trail_len;
	int n = vsnprintf(trail + trail_len, room, format, args);

	if (n > 0)
		trail_len += (size_t)n < room ? (size_t)n : room - 1;
}

__attribute__((format(printf, 1, 2))) static void
trail_add(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	trail_vadd(format, args);
	va_end(args);
}

void
trail_start(const char *file, int line, const char *format, ...)
{
	va_list args;

	trail_clear();
	va_start(args, format);
	trail_vadd(format, args);
	va_end(args);
	trail_add(" at %s:%d", base_name(file), line);
}

void
trail_pass(const char *file, int line, enum result result)
{
	if (result == FAILED)
		trail_add(" < %s:%d", base_name(file), line);
}

const char *
trail_text(void)
{
	return trail;
}

void
trail_clear(void)
{
	trail[0] = '\0';
	trail_len = 0;
}

const char *
result_word(enum result result)
{
	static const char *const words[] = {
		[OK] = "ok",           [NOT_FOUND] = "not_found", [CONFLICT] = "conflict",
		[EXPIRED] = "expired", [REFUSED] = "refused",     [FAILED] = "failed",
	};

	return words[result];
}
