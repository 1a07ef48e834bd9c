/*
 * sms_gateway.h - what a provider of messages wants to hear, and whether its answer means yes: all from settings.
 *
 * In sms.body {mobile} {text} {id} {time} {nonce} stand for values, escaped as sms.escape says. In sms.headers
 * {time} {nonce} {signature} {secret} do, never what people wrote. The signature is HMAC-SHA-256, with the secret
 * file sms_secret as its key, over sms.sign, in which {body} is the body as it is sent. Pure: sends nothing.
 */
#ifndef DOMAIN_SMS_GATEWAY_H
#define DOMAIN_SMS_GATEWAY_H

#include "lib/base/date.h"
#include "lib/io/http.h"

struct arena;

struct sms_message_out {
	int64_t id;
	struct str mobile, text;
};

bool sms_gateway_is_http(void);
/* What is wrong with the settings, for a sysadmin; NULL when they will do. */
const char *sms_gateway_fault(void);
/* REFUSED: the settings will not do. `nonce` is unlike any other. */
enum result sms_gateway_request(struct arena *arena, const struct sms_message_out *message, struct stamp now,
				struct str nonce, struct http_request *request_out) MUST_USE;
/* NULL: taken. Else why not, a word of Text.sms_fault: a fault of http.h, "status" or "answer". */
const char *sms_gateway_verdict(struct arena *arena, const struct http_answer *answer);
/* The member of a JSON text at an RFC 6901 pointer, as text; absent: none, or no plain value. */
struct str sms_json_at(struct arena *arena, struct str json, struct str pointer);

#endif
