/* demo_accounts.c - dkctl demo accounts: what to type, and what there is to see. */
#include <stdio.h>

#include "ctl.h"
#include "ctl/demo.h"
#include "lib/base/utf8.h"
#include "lib/io/config.h"

static void
cell(struct str text, size_t width)
{
	size_t shown = 0;

	for (size_t i = 0; i < text.len;
	     i++) { /* ideographs take two columns, all of ours are three bytes */
		unsigned char c = (unsigned char)text.at[i];

		shown += c < 0x80 ? 1 : (c & 0xC0U) == 0xC0U ? 2 : 0;
	}
	(void)printf("%.*s", STR_ARGS(text));
	for (; shown < width; shown++)
		(void)printf(" ");
}

static void
line(const char *name, const char *password, const char *what)
{
	(void)printf("  ");
	cell(str_of(name), 26);
	cell(str_of(password), 15);
	(void)printf("%s\n", what);
}

static void
print_people(const char *title, int province)
{
	const struct demo_fixture *f;

	(void)printf("\n%s（登录页选“医师”）\n", title);
	for (size_t n = 0; (f = demo_fixture(n)) != NULL; n++) {
		struct str end = utf8_last(str_of(f->document), 6);
		char initial[40], what[200];

		if (f->province != province)
			continue;
		/* As the profiles have it: Beijing's own rule, one password in the others. */
		if (province == 0)
			(void)snprintf(initial, sizeof(initial), "%.*s*Dk", STR_ARGS(end));
		else
			(void)snprintf(initial, sizeof(initial), "666666");
		(void)snprintf(what, sizeof(what), "%s：%s", f->name, f->what);
		line(f->document,
		     f->own_password ? DEMO_PASSWORD :
		     f->no_account   ? "-" :
				       initial,
		     what);
	}
}

int
demo_print_accounts(const char *port)
{
	(void)printf(
		"演示系统  https://127.0.0.1:%s%s/  （自签名证书，浏览器提示时选择继续访问）\n"
		"短信收件箱  https://127.0.0.1:%s%s/login/inbox  （演示系统不发短信，验证码在这里看）\n"
		"人员、机构、号码全部为虚构。\n",
		port, config_text("site.prefix"), port, config_text("site.prefix"));
	print_people("北京市", 0);
	print_people("山西省", 1);
	print_people("河南省", 2);
	print_people("海南省", 3);
	(void)printf("\n医疗机构（登录页选“医疗机构”）\n");
	line("40000001811010811A1001", DEMO_PASSWORD, "北京市海淀区澄湖医院：审核、评定、人员管理");
	line("40000002611010511A1001", DEMO_PASSWORD,
	     "北京市朝阳区云岭医院：顾言川、方守拙的第二执业地点");
	(void)printf("\n考核办公室、系统管理员（登录页选“办公室”）\n");
	line("北京市医师定期考核办公室", DEMO_PASSWORD, "北京市");
	line("海淀区医师定期考核办公室", DEMO_PASSWORD, "海淀区");
	line("admin", DEMO_PASSWORD, "系统管理员");
	(void)printf(
		"\n可以试试：用 顾言川 从首次登录走到提交 → 用 澄湖医院 审核通过并评定 → 用 云岭医院 评定 →\n"
		"再用 顾言川 参加考试。再次显示本表：nginx/stack.sh accounts；"
		"停止：make stop；清除：make reset\n");
	return CTL_DONE;
}
