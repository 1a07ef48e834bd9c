/* text.c - finding the encoding of a file and turning it into UTF-8 with iconv. */
#include "lib/io/text.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/utf8.h"

enum { CHUNK = 64 * 1024, SAMPLE = 4096, LONGEST = 4 };

struct text_reader {
	FILE *file;
	enum text_encoding encoding;
	iconv_t convert;                /* unused for UTF-8, which was checked when it was opened */
	uint64_t used;
	size_t from, to;                /* what waits in raw */
	bool ended;
	char raw[CHUNK];
};

static enum text_encoding
encoding_by_mark(const unsigned char *at, size_t len, size_t *mark_out)
{
	*mark_out = 0;
	if (len >= 4 && at[0] == 0xff && at[1] == 0xfe && at[2] == 0 && at[3] == 0)
		return TEXT_UNKNOWN; /* UTF-32, which no office tool writes */
	if (len >= 3 && at[0] == 0xef && at[1] == 0xbb && at[2] == 0xbf) {
		*mark_out = 3;
		return TEXT_UTF8;
	}
	if (len >= 2 && at[0] == 0xff && at[1] == 0xfe) {
		*mark_out = 2;
		return TEXT_UTF16LE;
	}
	if (len >= 2 && at[0] == 0xfe && at[1] == 0xff) {
		*mark_out = 2;
		return TEXT_UTF16BE;
	}
	if (len >= 4 && at[0] == 0x84 && at[1] == 0x31 && at[2] == 0x95 && at[3] == 0x33) {
		*mark_out = 4;
		return TEXT_GB18030;
	}
	return TEXT_UTF8;
}

/* UTF-16 without a mark betrays itself by the zero half of commas, digits and line ends. */
static enum text_encoding
encoding_by_zeros(const unsigned char *at, size_t len)
{
	size_t even = 0, odd = 0;

	for (size_t i = 0; i < len; i++) {
		even += at[i] == 0 && i % 2 == 0;
		odd += at[i] == 0 && i % 2 == 1;
	}
	if (even + odd < len / 20 + 2)
		return TEXT_UTF8; /* a stray zero is for the rules of the field to refuse */
	if (odd == 0)
		return TEXT_UTF16BE;
	return even == 0 ? TEXT_UTF16LE : TEXT_UNKNOWN;
}

/* Reads the whole file once: one wrong byte late in the file decides as much as one at its start.
 */
static enum result
file_is_utf8(FILE *file, char *room, bool *is_out)
{
	size_t kept = 0, got, whole;

	rewind(file);
	for (;;) {
		got = fread(room + kept, 1, CHUNK - kept, file);
		if (ferror(file))
			return fail("read: %s", strerror(errno));
		if (got == 0) {
			*is_out = kept == 0;
			return OK;
		}
		got += kept;
		whole = got;
		/* A character may be cut by the end of the chunk: step back to its first byte. */
		for (size_t i = 1; i < LONGEST && i <= got; i++) {
			unsigned char c = (unsigned char)room[got - i];

			if (c < 0x80)
				break;
			if (c >= 0xc0) {
				whole = got - i;
				break;
			}
		}
		if (!utf8_valid((struct str){ room, whole })) {
			*is_out = false;
			return OK;
		}
		kept = got - whole;
		if (kept > 0 && feof(file)) { /* complete, or cut for good */
			*is_out = utf8_valid((struct str){ room + whole, kept });
			return OK;
		}
		memmove(room, room + whole, kept);
	}
}

static enum result
encoding_find(struct text_reader *reader, size_t *mark_out)
{
	enum text_encoding found;
	size_t len;
	bool is = false;

	rewind(reader->file);
	len = fread(reader->raw, 1, SAMPLE, reader->file);
	if (ferror(reader->file))
		return fail("read: %s", strerror(errno));
	found = encoding_by_mark((const unsigned char *)reader->raw, len, mark_out);
	if (found == TEXT_UTF8 && *mark_out == 0)
		found = encoding_by_zeros((const unsigned char *)reader->raw, len);
	if (found == TEXT_UNKNOWN)
		return REFUSED;
	if (found == TEXT_UTF8) {
		TRY(file_is_utf8(reader->file, reader->raw, &is));
		if (!is && *mark_out > 0)
			return REFUSED;
		if (!is)
			found = TEXT_GB18030;
	}
	reader->encoding = found;
	return OK;
}

enum result
text_open(FILE *file, struct text_reader **reader_out)
{
	static const char *const names[] = { "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030" };
	struct text_reader *reader = calloc(1, sizeof(*reader));
	enum result result;
	size_t mark = 0;

	if (reader == NULL)
		abort();
	reader->file = file;
	reader->convert = (iconv_t)-1;
	result = encoding_find(reader, &mark);
	if (result == OK && fseek(file, (long)mark, SEEK_SET) != 0)
		result = fail("seek: %s", strerror(errno));
	if (result == OK && reader->encoding != TEXT_UTF8) {
		reader->convert = iconv_open("UTF-8", names[reader->encoding]);
		if (reader->convert == (iconv_t)-1)
			result = fail("iconv knows no %s", names[reader->encoding]);
	}
	if (result != OK) {
		text_close(reader);
		return result;
	}
	reader->used = mark;
	*reader_out = reader;
	return OK;
}

static enum result
raw_fill(struct text_reader *reader)
{
	size_t got;

	memmove(reader->raw, reader->raw + reader->from, reader->to - reader->from);
	reader->to -= reader->from;
	reader->from = 0;
	got = fread(reader->raw + reader->to, 1, CHUNK - reader->to, reader->file);
	if (ferror(reader->file))
		return fail("read: %s", strerror(errno));
	reader->to += got;
	reader->ended = got == 0;
	return OK;
}

/*
 * Four-byte forms that moved between the editions of GB 18030 and that the C library refuses: the
 * ideographs U+9FB4 to U+9FBB (also FE59 to FEA0) and the vertical forms U+FE10 to U+FE19.
 */
static size_t
moved_character(const unsigned char *at, size_t len, char *out)
{
	static const struct {
		unsigned from, to;
		uint32_t first;
	} moved[] = {
		{ 0x82359037, 0x82359134, 0x9fb4 },
		{ 0x84318236, 0x84318335, 0xfe10 },
	};
	unsigned code;

	if (len < 4 || at[3] < 0x30 || at[3] > 0x39)
		return 0;
	code = (unsigned)at[0] << 24 | (unsigned)at[1] << 16 | (unsigned)at[2] << 8 | at[3];
	for (size_t i = 0; i < sizeof(moved) / sizeof(moved[0]); i++)
		if (code >= moved[i].from && code <= moved[i].to)
			return utf8_put(moved[i].first +
						((code >> 8 & 0xff) - (moved[i].from >> 8 & 0xff)) *
							10 +
						(code & 0xff) - (moved[i].from & 0xff),
					out);
	return 0;
}

enum result
text_read(struct text_reader *reader, char *at, size_t room, size_t *len_out)
{
	char *in, *out = at;
	size_t in_left, out_left = room;
	int trouble = 0;

	if (reader->encoding == TEXT_UTF8) {
		*len_out = fread(at, 1, room, reader->file);
		if (ferror(reader->file))
			return fail("read: %s", strerror(errno));
		reader->used += *len_out;
		return OK;
	}
	while (out_left == room) {
		if (reader->to - reader->from < LONGEST || trouble == EINVAL)
			TRY(raw_fill(reader));
		if (reader->to == reader->from)
			break;
		in = reader->raw + reader->from;
		in_left = reader->to - reader->from;
		trouble = 0;
		if (iconv(reader->convert, &in, &in_left, &out, &out_left) == (size_t)-1)
			trouble = errno;
		reader->used += reader->to - in_left - reader->from;
		reader->from = reader->to - in_left;
		if (trouble == EILSEQ && out_left == room) {
			size_t n = reader->encoding != TEXT_GB18030 ?
					   0 :
					   moved_character((const unsigned char *)in, in_left, out);

			if (n == 0)
				return REFUSED;
			reader->from += 4;
			reader->used += 4;
			out_left -= n;
		}
		if (trouble == EINVAL && reader->ended)
			return REFUSED;
	}
	*len_out = room - out_left;
	return OK;
}

enum text_encoding
text_encoding(const struct text_reader *reader)
{
	return reader->encoding;
}

uint64_t
text_used(const struct text_reader *reader)
{
	return reader->used;
}

void
text_close(struct text_reader *reader)
{
	if (reader == NULL)
		return;
	if (reader->convert != (iconv_t)-1)
		(void)iconv_close(reader->convert); /* nothing was written that could be lost */
	free(reader);
}
