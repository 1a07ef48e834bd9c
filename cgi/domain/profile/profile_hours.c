/* profile_hours.c - daily hours without service. */
#include "domain/profile/profile.h"

enum { DAY_MINUTES = 24 * 60, CLOCK_LEN = 5 };

/* "22:00"; 24:00 is the end of the day. */
static enum result
read_clock(struct str text, int64_t *minutes_out)
{
	int64_t hours, minutes;

	text = str_trim(text);
	if (text.len != CLOCK_LEN || text.at[2] != ':' ||
	    str_to_int(str_slice(text, 0, 2), &hours) != OK ||
	    str_to_int(str_slice(text, 3, CLOCK_LEN), &minutes) != OK || hours < 0 || minutes < 0 ||
	    minutes > 59 || hours * 60 + minutes > DAY_MINUTES)
		return REFUSED;
	*minutes_out = hours * 60 + minutes;
	return OK;
}

/* The hours that run now, or else the next ones. */
enum result
hours_next(struct str hours, struct stamp now, struct stamp *from_out, struct stamp *to_out)
{
	struct stamp day = stamp_from_date(date_from_stamp(now)), from, to;
	int64_t begin, end;
	struct str first;

	if (!str_next(&hours, '-', &first) || read_clock(first, &begin) != OK ||
	    read_clock(hours, &end) != OK || begin == end || begin == DAY_MINUTES)
		return REFUSED;
	if (end < begin)
		end += DAY_MINUTES;
	/* Hours of yesterday may reach into today. */
	day = stamp_add(day, -STAMP_DAY);
	do {
		from = stamp_add(day, begin * STAMP_MINUTE);
		to = stamp_add(day, end * STAMP_MINUTE);
		day = stamp_add(day, STAMP_DAY);
	} while (to.us <= now.us);
	*from_out = from;
	*to_out = to;
	return OK;
}

bool
profile_closes_between(const struct profile *profile, struct stamp from, struct stamp to)
{
	struct stamp begin, end;

	return hours_next(profile_text(profile, "maintenance"), from, &begin, &end) == OK &&
	       begin.us < to.us;
}

bool
profile_is_closed(const struct profile *profile, struct stamp now, struct stamp *until_out)
{
	struct stamp begin, end;

	if (hours_next(profile_text(profile, "maintenance"), now, &begin, &end) != OK ||
	    begin.us > now.us)
		return false;
	*until_out = end;
	return true;
}
