/* qr.c - QR codes by libqrencode. */
#include "lib/io/qr.h"

#include <errno.h>
#include <qrencode.h>

#include "lib/base/arena.h"
#include "lib/base/buf.h"

enum { QUIET = 4, PATH_MAX_BYTES = 200000 };

static void
draw_row(struct buf *path, const QRcode *code, int y)
{
	const unsigned char *row = code->data + (size_t)y * (size_t)code->width;

	for (int x = 0, end; x < code->width; x = end) {
		for (end = x; end < code->width && (row[end] & 1U) == (row[x] & 1U); end++)
			;
		if (row[x] & 1U)
			buf_format(path, "M%d %dh%dv1h-%dz", x + QUIET, y + QUIET, end - x,
				   end - x);
	}
}

enum result
qr_path(struct arena *arena, struct str text, int *side_out, struct str *path_out)
{
	QRcode *code = QRcode_encodeString8bit(str_c(arena, text), 0, QR_ECLEVEL_M);
	struct buf path = BUF(PATH_MAX_BYTES);

	if (code == NULL)
		return errno == ERANGE ? REFUSED : fail("qrencode");
	for (int y = 0; y < code->width; y++)
		draw_row(&path, code, y);
	*side_out = code->width + 2 * QUIET;
	*path_out = str_copy(arena, buf_str(&path));
	QRcode_free(code);
	buf_free(&path);
	return OK;
}
