/* inside.h - what the files of site/ share; programs do not include it. */
#ifndef SITE_INSIDE_H
#define SITE_INSIDE_H

#include "site/site.h"

enum { PRESESSION_BYTES = 16 };
#define PRESESSION_COOKIE "__Host-dkp"

struct visit {
	const struct program *program;
	struct request rq;
	struct reply re;
	struct identity who;          /* meaningful while rq.who is set */
	struct bytes csrf;            /* secret of this visit's form tokens */
	struct str new_presession;    /* to be set as a cookie */
	bool restores;                /* shows a form that was kept */
	bool ended;                   /* the browser had a session that is no more */
	int64_t why_ended;
	const char *log_word;
	int64_t started_us;
};

/* serve.c: one request from first to last byte. */
void site_serve(const struct program *program, struct store *db, struct arena *arena, struct call *call);
/* send.c: renders what is to be rendered and writes the reply. */
void visit_send(struct visit *v);
/* frame.c: Site.*, Form.csrf and Form.token of a page. */
void frame_fill(struct visit *v);
/* guard.c: steps of the spine; FAILED and refusals leave the reply filled. */
enum result guard_identify(struct visit *v) MUST_USE;
enum result guard_authorize(struct visit *v) MUST_USE;
enum result guard_open(struct visit *v) MUST_USE;
enum result guard_throttle(struct visit *v) MUST_USE;
/* The door, which leads back to this page; `then` is added to its address. */
struct str sign_in_address(const struct request *rq, const char *then);
enum result guard_form_token(struct visit *v) MUST_USE;

/* kept.c. kept_keep() leads to the sign-in page; NOT_FOUND: there was nothing to keep. */
enum result kept_keep(struct visit *v) MUST_USE;
/* Turns a GET of the address that a kept form was sent to into that form's action. */
bool kept_is_wanted(struct visit *v);
/* REFUSED: the form is there and is to be shown again; OK: it is not, and the reply leads home. */
enum result kept_restore(struct visit *v) MUST_USE;

#endif
