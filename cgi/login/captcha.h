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
/* REFUSED: wrong, too old or used before. */
enum result captcha_check(const struct request *rq, struct str key, struct str typed) MUST_USE;

#endif
