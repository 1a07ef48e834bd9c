/*
 * text.h - text that comes from outside in one of the encodings offices use, read as UTF-8.
 *
 * The encoding is taken from the byte order mark, else from the bytes themselves: text that is
 * valid UTF-8 from end to end is UTF-8, text whose every other byte is mostly zero is UTF-16, the
 * rest is GB18030 (which covers GBK and GB2312). Memory is one buffer, whatever the size.
 */
#ifndef IO_TEXT_H
#define IO_TEXT_H

#include <stdio.h>

#include "lib/base/str.h"

enum text_encoding { TEXT_UTF8, TEXT_UTF16LE, TEXT_UTF16BE, TEXT_GB18030, TEXT_UNKNOWN };

struct text_reader;

/* Takes a seekable file, from its beginning; the file stays the caller's. REFUSED when no encoding
 * fits. */
enum result text_open(FILE *file, struct text_reader **reader_out) MUST_USE;
/* Up to room bytes of UTF-8, cut anywhere; *len_out 0 at the end. REFUSED at bytes that are no
 * text. */
enum result text_read(struct text_reader *reader, char *at, size_t room, size_t *len_out) MUST_USE;
enum text_encoding text_encoding(const struct text_reader *reader);
/* Bytes of the file used so far. */
uint64_t text_used(const struct text_reader *reader);
void text_close(struct text_reader *reader);

#endif
