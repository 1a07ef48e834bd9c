/* pattern.c - requests made of a pattern and a subject. */
#define _GNU_SOURCE
#include "pattern.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *
whole_file(const char *path, size_t *len_out)
{
	FILE *file = fopen(path, "re");
	size_t len = 0, room = 1 << 16;
	char *at = malloc(room + 1);

	if (file == NULL || at == NULL) {
		perror(path);
		exit(2);
	}
	for (size_t n; (n = fread(at + len, 1, room - len, file)) > 0;) {
		len += n;
		if (len == room) {
			room *= 2;
			at = realloc(at, room + 1);
			if (at == NULL)
				abort();
		}
	}
	(void)fclose(file);
	at[len] = '\0';
	*len_out = len;
	return at;
}

char *
pattern_file(const char *path)
{
	size_t len, n = 0;
	char *plain = whole_file(path, &len), *wire = malloc(2 * len + 1);
	bool in_head = true;

	if (wire == NULL)
		abort();
	while (len > 0 && plain[len - 1] == '\n' && !(len > 1 && plain[len - 2] == '\n'))
		len--; /* the last line end is the editor's */
	for (size_t i = 0; i < len; i++) {
		if (in_head && plain[i] == '\n')
			wire[n++] = '\r';
		wire[n++] = plain[i];
		if (in_head && n >= 4 && memcmp(wire + n - 4, "\r\n\r\n", 4) == 0)
			in_head = false;
	}
	wire[n] = '\0';
	free(plain);
	return wire;
}

static bool
place(struct piece *piece, const char *name, size_t len)
{
	if (len == 1 && name[0] >= '1' && name[0] <= '9')
		*piece = (struct piece){ PIECE_COLUMN, NULL, 0, name[0] - '1' };
	else if (len == 3 && memcmp(name, "rev", 3) == 0)
		*piece = (struct piece){ PIECE_REV, NULL, 0, 0 };
	else if (len == 5 && memcmp(name, "sheet", 5) == 0)
		*piece = (struct piece){ PIECE_SHEET, NULL, 0, 0 };
	else if (len == 6 && memcmp(name, "length", 6) == 0)
		*piece = (struct piece){ PIECE_LENGTH, NULL, 0, 0 };
	else
		return false;
	return true;
}

bool
pattern_parse(struct pattern *pattern, char *text)
{
	char *end_of_head = strstr(text, "\r\n\r\n"), *from = text;

	*pattern = (struct pattern){ .body = PIECES };
	while (*from != '\0') {
		char *open = strchr(from, '{'), *close = open == NULL ? NULL : strchr(open, '}');
		char *stop = close == NULL ? from + strlen(from) : open;

		if (pattern->n + 3 > PIECES)
			return false;
		if (end_of_head != NULL && end_of_head + 4 >= from && end_of_head + 4 <= stop) {
			stop = end_of_head + 4;
			close = NULL;
			end_of_head = NULL;
			pattern->body = pattern->n + 1;
		}
		pattern->pieces[pattern->n++] =
			(struct piece){ PIECE_TEXT, from, (size_t)(stop - from), 0 };
		from = stop;
		if (close == NULL)
			continue;
		if (!place(&pattern->pieces[pattern->n++], open + 1, (size_t)(close - open - 1)))
			return false;
		from = close + 1;
	}
	return true;
}

/* Every answer differs from revision to revision and from subject to subject. */
static size_t
fill_sheet(char *at, size_t number, int64_t rev, int len)
{
	static const char sign[] = "-BCEI";
	uint64_t z = (uint64_t)number * 0x9e3779b97f4a7c15U + (uint64_t)rev * 0xbf58476d1ce4e5b9U;

	for (int i = 0; i < len; i++) {
		z ^= z >> 29;
		z *= 0x94d049bb133111ebU;
		at[i] = sign[(z >> 32) % 5];
	}
	return (size_t)len;
}

static size_t
fill_piece(const struct piece *piece, const struct subject *subject, size_t number, int sheet_len,
	   size_t body_len, char *at, size_t room)
{
	const char *text = piece->text;
	size_t len = piece->len;
	char digits[32];

	switch (piece->kind) {
	case PIECE_TEXT:
		break;
	case PIECE_COLUMN:
		text = subject->column[piece->column] == NULL ? "" : subject->column[piece->column];
		len = strlen(text);
		break;
	case PIECE_REV:
		len = (size_t)snprintf(digits, sizeof(digits), "%" PRId64, subject->rev);
		text = digits;
		break;
	case PIECE_LENGTH:
		len = (size_t)snprintf(digits, sizeof(digits), "%zu", body_len);
		text = digits;
		break;
	case PIECE_SHEET:
		return room < (size_t)sheet_len ? SIZE_MAX :
						  fill_sheet(at, number, subject->rev, sheet_len);
	}
	if (len > room)
		return SIZE_MAX;
	memcpy(at, text, len);
	return len;
}

size_t
pattern_fill(const struct pattern *pattern, const struct subject *subject, size_t number,
	     int sheet_len, char *at, size_t room)
{
	char body[4096];
	size_t body_len = 0, len = 0;

	for (int i = 0; i < pattern->n; i++) {
		bool in_body = i >= pattern->body;
		size_t n;

		if (in_body)
			break;
		if (pattern->pieces[i].kind == PIECE_LENGTH && body_len == 0) {
			for (int b = pattern->body; b < pattern->n; b++) {
				n = fill_piece(&pattern->pieces[b], subject, number, sheet_len, 0,
					       body + body_len, sizeof(body) - body_len);
				if (n == SIZE_MAX)
					return 0;
				body_len += n;
			}
		}
		n = fill_piece(&pattern->pieces[i], subject, number, sheet_len, body_len, at + len,
			       room - len);
		if (n == SIZE_MAX)
			return 0;
		len += n;
	}
	if (body_len > room - len)
		return 0;
	memcpy(at + len, body, body_len);
	return len + body_len;
}

bool
subjects_read(struct subjects *subjects, const char *path)
{
	size_t len, room = 0;
	char *line = whole_file(path, &len), *next;

	for (; *line != '\0'; line = next) {
		struct subject *s;
		char *end = strchr(line, '\n');

		next = end == NULL ? line + strlen(line) : end + 1;
		if (end != NULL)
			*end = '\0';
		if (subjects->n == room) {
			room = room == 0 ? 1024 : room * 2;
			subjects->at = realloc(subjects->at, room * sizeof(*subjects->at));
			if (subjects->at == NULL)
				abort();
		}
		s = &subjects->at[subjects->n++];
		*s = (struct subject){ 0 };
		for (int c = 0; c < COLUMNS && line != NULL; c++)
			s->column[c] = strsep(&line, "\t");
	}
	return subjects->n > 0;
}
