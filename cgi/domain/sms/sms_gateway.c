/* sms_gateway.c - templates, signature and judgement of a provider's interface. */
#include "domain/sms/sms_gateway.h"

#include <string.h>

#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/io/cipher.h"
#include "lib/io/config.h"
#include "lib/io/json.h"

enum { BODY_MAX = 16 * 1024, VALUES = 6 };

struct value_of {
	const char *name; /* with its braces */
	struct str text;
};

enum escape { ESCAPE_NONE, ESCAPE_JSON, ESCAPE_FORM };

bool
sms_gateway_is_http(void)
{
	return strcmp(config_text("sms.gateway"), "http") == 0;
}

static void
add_escaped(struct buf *buf, struct str text, enum escape escape)
{
	struct buf quoted = BUF(BODY_MAX);

	switch (escape) {
	case ESCAPE_NONE:
		buf_add(buf, text);
		break;
	case ESCAPE_JSON: /* the quotes stand in the template */
		json_add_text(&quoted, text);
		buf_add(buf, str_slice(buf_str(&quoted), 1, quoted.len - 2));
		break;
	case ESCAPE_FORM:
		for (size_t i = 0; i < text.len; i++) {
			char c = text.at[i];

			if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
			    (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.')
				buf_add(buf, str_slice(text, i, 1));
			else
				buf_format(buf, "%%%02X", (unsigned char)c);
		}
		break;
	}
	buf_free(&quoted);
}

/* One pass, so that a value with braces in it is not taken for a place to fill. */
static struct str
fill(struct arena *arena, struct str pattern, const struct value_of *values, size_t n,
     enum escape escape)
{
	struct buf buf = BUF(BODY_MAX);
	struct str made;
	size_t i = 0;

	while (i < pattern.len) {
		struct str rest = str_slice(pattern, i, pattern.len);
		size_t k = 0;

		while (k < n && !str_starts(rest, str_of(values[k].name)))
			k++;
		if (k < n)
			add_escaped(&buf, values[k].text, escape);
		else
			buf_add(&buf, str_slice(rest, 0, 1));
		i += k < n ? strlen(values[k].name) : 1;
	}
	made = str_copy(arena, buf_str(&buf));
	buf_free(&buf);
	return made;
}

/* A setting is one line: \n in it is a line end. */
static struct str
with_line_ends(struct arena *arena, struct str s)
{
	static const struct value_of line_end[] = { { "\\n", { "\n", 1 } } };

	return fill(arena, s, line_end, 1, ESCAPE_NONE);
}

static struct str
base64(struct arena *arena, struct bytes bytes)
{
	static const char letters[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	const unsigned char *in = bytes.at;
	char *out = arena_new(arena, (bytes.len + 2) / 3 * 4 + 1);
	size_t len = 0;

	for (size_t i = 0; i < bytes.len; i += 3) {
		unsigned held = (unsigned)in[i] << 16 |
				(i + 1 < bytes.len ? (unsigned)in[i + 1] << 8 : 0) |
				(i + 2 < bytes.len ? (unsigned)in[i + 2] : 0);

		out[len++] = letters[held >> 18 & 63U];
		out[len++] = letters[held >> 12 & 63U];
		out[len++] = letters[held >> 6 & 63U];
		out[len++] = letters[held & 63U];
		if (i + 1 >= bytes.len)
			out[len - 2] = '=';
		if (i + 2 >= bytes.len)
			out[len - 1] = '=';
	}
	return (struct str){ out, len };
}

static bool
wants_secret(void)
{
	struct str headers = str_of(config_text("sms.headers"));

	return str_find(headers, STR("{signature}")) >= 0 ||
	       str_find(headers, STR("{secret}")) >= 0;
}

/* Read once: each reading takes memory for as long as the process lives. */
static struct secret
own_secret(void)
{
	static struct secret secret;
	static bool looked;

	if (!looked && config_secret("sms_secret", &secret) != OK)
		secret = (struct secret){ STR("") };
	looked = true;
	return secret;
}

const char *
sms_gateway_fault(void)
{
	const char *escape = config_text("sms.escape"),
		   *encoding = config_text("sms.sign.encoding");

	if (strcmp(config_text("sms.gateway"), "log") == 0)
		return NULL;
	if (!sms_gateway_is_http())
		return "sms.gateway is neither log nor http";
	if (!http_url_is_safe(str_of(config_text("sms.url"))))
		return "sms.url is no https address";
	if (strcmp(escape, "json") != 0 && strcmp(escape, "form") != 0)
		return "sms.escape is neither json nor form";
	if (strcmp(encoding, "hex") != 0 && strcmp(encoding, "base64") != 0)
		return "sms.sign.encoding is neither hex nor base64";
	if (str_find(str_of(config_text("sms.body")), STR("{text}")) < 0 ||
	    str_find(str_of(config_text("sms.body")), STR("{mobile}")) < 0)
		return "sms.body lacks {mobile} or {text}";
	if (wants_secret() && str_empty(own_secret().text))
		return "the secret sms_secret is missing";
	return NULL;
}

/* Only what we made ourselves may stand in a header. */
static enum result
add_headers(struct arena *arena, struct http_request *request, const struct value_of *values)
{
	struct str rest = str_of(config_text("sms.headers")), line;

	while (str_next(&rest, '|', &line)) {
		line = str_trim(line);
		if (str_empty(line))
			continue;
		if (request->n_headers == HTTP_HEADERS_MAX)
			return REFUSED;
		request->headers[request->n_headers++] = fill(arena, line, values, 4, ESCAPE_NONE);
	}
	return OK;
}

static enum result
sign(struct arena *arena, const struct value_of *values, struct str *out)
{
	struct str key = own_secret().text;
	struct str text = with_line_ends(arena, str_of(config_text("sms.sign")));
	struct bytes mac;

	text = fill(arena, text, values, VALUES, ESCAPE_NONE);
	TRY(cipher_mac(arena, (struct bytes){ key.at, key.len }, text, &mac));
	*out = strcmp(config_text("sms.sign.encoding"), "hex") == 0 ?
		       hex_encode(arena, mac.at, mac.len) :
		       base64(arena, mac);
	return OK;
}

enum result
sms_gateway_request(struct arena *arena, const struct sms_message_out *message, struct stamp now,
		    struct str nonce, struct http_request *request_out)
{
	struct str time = str_from_int(arena, now.us / STAMP_SECOND), signature = STR("");
	struct value_of values[VALUES] = {
		{ "{mobile}", message->mobile },
		{ "{text}", message->text },
		{ "{id}", str_from_int(arena, message->id) },
		{ "{time}", time },
		{ "{nonce}", nonce },
	};
	struct http_request request = { .method = config_text("sms.method"),
					.url = str_of(config_text("sms.url")),
					.timeout_ms = config_number("sms.timeout") * 1000 };
	enum escape escape =
		strcmp(config_text("sms.escape"), "json") == 0 ? ESCAPE_JSON : ESCAPE_FORM;

	if (sms_gateway_fault() != NULL)
		return REFUSED;
	if (config_text("sms.ca")[0] != '\0')
		request.ca_file = config_text("sms.ca");
	request.body = fill(arena, str_of(config_text("sms.body")), values, VALUES - 1, escape);
	values[VALUES - 1] = (struct value_of){ "{body}", request.body };
	if (wants_secret())
		TRY(sign(arena, values, &signature));
	TRY(add_headers(arena, &request,
			(const struct value_of[]){ { "{time}", time },
						   { "{nonce}", nonce },
						   { "{signature}", signature },
						   { "{secret}", own_secret().text } }));
	*request_out = request;
	return OK;
}

/* ---- the answer ---- */

/* ~1 is a slash, ~0 a tilde. */
static struct str
pointer_name(struct arena *arena, struct str piece)
{
	static const struct value_of marks[] = { { "~1", { "/", 1 } }, { "~0", { "~", 1 } } };

	return fill(arena, piece, marks, 2, ESCAPE_NONE);
}

static const struct json *
step_into(struct arena *arena, const struct json *at, struct str piece)
{
	int64_t i;

	if (at->kind == JSON_IS_OBJECT)
		return json_member(at, str_c(arena, pointer_name(arena, piece)));
	if (at->kind != JSON_IS_ARRAY || str_to_int(piece, &i) != OK || i < 0 || (size_t)i >= at->n)
		return NULL;
	return &at->items[i];
}

struct str
sms_json_at(struct arena *arena, struct str json, struct str pointer)
{
	const struct str none = { NULL, 0 };
	const struct json *at;
	struct json root;
	struct str piece;

	if (json_read(arena, json, &root) != OK)
		return none;
	at = &root;
	if (str_starts(pointer, STR("/")))
		pointer = str_slice(pointer, 1, pointer.len);
	while (at != NULL && str_next(&pointer, '/', &piece))
		at = step_into(arena, at, piece);
	if (at == NULL)
		return none;
	if (at->kind == JSON_IS_TEXT)
		return at->text;
	if (at->kind == JSON_IS_WHOLE)
		return str_from_int(arena, at->whole);
	if (at->kind == JSON_IS_TRUTH)
		return at->whole != 0 ? STR("true") : STR("false");
	return none;
}

static bool
status_fits(struct arena *arena, int64_t status)
{
	struct str list = str_of(config_text("sms.success.status")), one;
	struct str own = str_from_int(arena, status);

	while (str_next(&list, ',', &one)) {
		one = str_trim(one);
		if (str_equal(one, own) || (one.len == 3 && own.len == 3 &&
					    one.at[0] == own.at[0] && str_ends(one, STR("xx"))))
			return true;
	}
	return false;
}

const char *
sms_gateway_verdict(struct arena *arena, const struct http_answer *answer)
{
	struct str part = str_of(config_text("sms.success.text"));
	struct str pointer = str_of(config_text("sms.success.pointer"));

	if (answer->fault != NULL)
		return answer->fault;
	if (!status_fits(arena, answer->status))
		return "status";
	if (!str_empty(part) && str_find(answer->body, part) < 0)
		return "answer";
	if (!str_empty(pointer) && !str_equal(sms_json_at(arena, answer->body, pointer),
					      str_of(config_text("sms.success.value"))))
		return "answer";
	return NULL;
}
