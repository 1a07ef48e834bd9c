/*
 * config.h - settings of the installation, read once at start from a "key = value" file.
 *
 * The table in config.c is the documentation: key, default, meaning, secret or not. Unknown keys and
 * missing secrets stop the program. Secrets are not in the file but in files named after their key in
 * the directory of $CREDENTIALS_DIRECTORY (systemd) or the setting secrets.directory.
 */
#ifndef IO_CONFIG_H
#define IO_CONFIG_H

#include "lib/base/str.h"

/* path NULL: $DK_CONFIG, else /etc/dingkao/dingkao.conf. Memory lives as long as the process. */
enum result config_load(const char *path) MUST_USE;
/* Value of a key of the table; asking for a key that is not in it is a fault of the program. */
const char *config_text(const char *key);
int64_t config_number(const char *key);
/* Secret file's content without the line end. NOT_FOUND when the file is absent. */
enum result config_secret(const char *name, struct secret *secret_out) MUST_USE;
/* The whole of a file of ours (templates' words, profiles, migrations). At most max bytes. */
enum result config_file(struct arena *arena, const char *path, size_t max, struct str *text_out) MUST_USE;
/* Markdown table of all settings, for docs/config.md. */
void config_print_table(void);
void config_print_sample(void);

#endif
