/*
 * captcha.h - a small sum before signing in, where the profile wants it.
 *
 * The answer travels sealed beside the picture, lasts ten minutes and is taken once.
 */
#ifndef LOGIN_CAPTCHA_H
#define LOGIN_CAPTCHA_H

#include "lib/web/reply.h"
#include "lib/web/request.h"

/* Page.captcha.key, .path (of the drawing) and .words (the same for those who cannot see it). */
enum result captcha_fill(const struct request *rq, struct view *page) MUST_USE;
/* REFUSED: wrong or too old. What *once_out holds must be taken once by whoever lets in (account.h). */
enum result captcha_check(const struct request *rq, struct str key, struct str typed, struct str *once_out) MUST_USE;

#endif
