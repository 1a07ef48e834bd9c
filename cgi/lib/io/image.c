/* image.c - a child process decodes with libvips and writes the new forms to a pipe. */
#define _GNU_SOURCE /* syscall, SYS_close_range */
#include "lib/io/image.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <vips/vips.h>

#include "lib/base/arena.h"

#if defined(__SANITIZE_ADDRESS__)
#define MEMORY_LIMITED 0 /* its shadow alone is terabytes of address space */
#else
#define MEMORY_LIMITED 1
#endif

enum {
	QUALITY = 85,
	CPU_SECONDS = 2,
	WAIT_MS = 5000,
	MEMORY_MORE = 320 * 1024 * 1024, /* beyond what the worker and its libraries have mapped */
	FORMS = 3,
	PIPE_FD = 3,
	JPEG_MAX = 12 * 1024 * 1024,    /* half a byte a pixel; more is noise */
	NOT_LOCKED_IN = 2,              /* the child's exit status */
};

/* What the child sends before the bytes of the three forms. */
struct answer {
	enum image_refusal refusal;
	struct {
		int width, height;
		size_t len;
	} forms[FORMS];
};

const char *
image_refusal_word(enum image_refusal refusal)
{
	switch (refusal) {
	case IMAGE_FINE:
		return "fine";
	case IMAGE_EMPTY:
		return "empty";
	case IMAGE_NOT_A_PICTURE:
		return "not_a_picture";
	case IMAGE_TOO_LARGE:
		return "too_large";
	case IMAGE_BROKEN:
		return "broken";
	}
	return "";
}

enum result
image_start(void)
{
	if (VIPS_INIT("dingkao") != 0)
		return fail("libvips does not start");
	vips_block_untrusted_set(TRUE);
	vips_concurrency_set(1);
	vips_cache_set_max(0);
	return OK;
}

static bool
is_jpeg(struct bytes bytes)
{
	return bytes.len >= 3 && memcmp(bytes.at, "\xff\xd8\xff", 3) == 0;
}

static bool
is_png(struct bytes bytes)
{
	return bytes.len >= 8 && memcmp(bytes.at, "\x89PNG\r\n\x1a\n", 8) == 0;
}

/* ---- in the child ---- */

#define DENY(number)                                         \
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, 1), \
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)

/* Nothing can be opened, started, connected to or signalled from here on. */
static bool
lock_in(void)
{
	/* clang-format off */
	static const struct sock_filter rules[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
#if defined(__x86_64__)
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 1, 0),
#elif defined(__aarch64__)
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_AARCH64, 1, 0),
#else
#error "name the architecture for the system call filter"
#endif
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
#if defined(__x86_64__)
		BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1), /* the x32 table */
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
		DENY(SYS_open), DENY(SYS_creat), DENY(SYS_fork), DENY(SYS_vfork), DENY(SYS_unlink),
		DENY(SYS_rename), DENY(SYS_link), DENY(SYS_symlink), DENY(SYS_chmod),
		DENY(SYS_chown), DENY(SYS_mkdir), DENY(SYS_rmdir),
#endif
		DENY(SYS_openat), DENY(SYS_openat2), DENY(SYS_execve), DENY(SYS_execveat),
		DENY(SYS_socket), DENY(SYS_socketpair), DENY(SYS_connect), DENY(SYS_bind),
		DENY(SYS_ptrace), DENY(SYS_process_vm_readv), DENY(SYS_process_vm_writev),
		DENY(SYS_pidfd_open), DENY(SYS_kill), DENY(SYS_unlinkat), DENY(SYS_renameat2),
		DENY(SYS_linkat), DENY(SYS_symlinkat), DENY(SYS_fchmodat), DENY(SYS_fchownat),
		DENY(SYS_mkdirat), DENY(SYS_mount), DENY(SYS_bpf), DENY(SYS_io_uring_setup),
		DENY(SYS_userfaultfd), DENY(SYS_keyctl), DENY(SYS_unshare), DENY(SYS_setns),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	/* clang-format on */
	struct sock_fprog program = { sizeof(rules) / sizeof(rules[0]),
				      (struct sock_filter *)(uintptr_t)rules };

	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
	       prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/* Pages of address space in use; 0 when the system does not say. */
static rlim_t
mapped_pages(void)
{
	int fd = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
	char text[64] = "";
	int64_t pages = 0;
	struct str all, first;
	ssize_t n;

	if (fd < 0)
		return 0;
	n = read(fd, text, sizeof(text));
	(void)close(fd); /* only read from */
	all = (struct str){ text, n < 0 ? 0 : (size_t)n };
	if (!str_next(&all, ' ', &first) || str_to_int(first, &pages) != OK)
		return 0;
	return (rlim_t)pages;
}

static bool
limits_set(void)
{
	const struct rlimit cpu = { CPU_SECONDS, CPU_SECONDS }, none = { 0, 0 };
	rlim_t mapped = mapped_pages() * (rlim_t)sysconf(_SC_PAGESIZE);
	const struct rlimit memory = { mapped + MEMORY_MORE, mapped + MEMORY_MORE };

	if (MEMORY_LIMITED && setrlimit(RLIMIT_AS, &memory) != 0)
		return false;
	return setrlimit(RLIMIT_CPU, &cpu) == 0 && setrlimit(RLIMIT_CORE, &none) == 0 &&
	       setrlimit(RLIMIT_FSIZE, &none) == 0;
}

/* Keeps only the pipe: the worker's database and gateway sockets are none of a decoder's business.
 */
static bool
descriptors_close(int pipe_fd)
{
	if (pipe_fd != PIPE_FD && dup2(pipe_fd, PIPE_FD) < 0)
		return false;
	return syscall(SYS_close_range, 0U, (unsigned)PIPE_FD - 1, 0U) == 0 &&
	       syscall(SYS_close_range, (unsigned)PIPE_FD + 1, ~0U, 0U) == 0;
}

static bool
send_all(const void *at, size_t len)
{
	const char *from = at;

	while (len > 0) {
		ssize_t n = write(PIPE_FD, from, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		from += n;
		len -= (size_t)n;
	}
	return true;
}

/* Replaces *image by what the operation made of it. */
static bool
step(VipsImage **image, int result, VipsImage **made)
{
	if (result != 0)
		return false;
	g_object_unref(*image);
	*image = *made;
	*made = NULL;
	return true;
}

static bool
make_plain(VipsImage **image)
{
	VipsImage *made = NULL;

	if (!step(image, vips_autorot(*image, &made, NULL), &made))
		return false;
	/* Phones write wide colour spaces; a profile that does not fit the picture is passed over.
	 */
	if (vips_image_get_typeof(*image, VIPS_META_ICC_NAME) != 0 &&
	    vips_icc_transform(*image, &made, "srgb", "embedded", TRUE, NULL) == 0)
		(void)step(image, 0, &made); /* 0 always replaces */
	if (vips_image_get_interpretation(*image) != VIPS_INTERPRETATION_sRGB &&
	    !step(image, vips_colourspace(*image, &made, VIPS_INTERPRETATION_sRGB, NULL), &made))
		return false;
	if (vips_image_hasalpha(*image)) {
		VipsArrayDouble *white = vips_array_double_newv(3, 255.0, 255.0, 255.0);
		int result = vips_flatten(*image, &made, "background", white, NULL);

		vips_area_unref(VIPS_AREA(white));
		if (!step(image, result, &made))
			return false;
	}
	if (vips_image_get_format(*image) != VIPS_FORMAT_UCHAR &&
	    !step(image, vips_cast(*image, &made, VIPS_FORMAT_UCHAR, NULL), &made))
		return false;
	return true;
}

static VipsImage *
decode(struct bytes bytes, enum image_refusal *refusal_out)
{
	void *at = (void *)(uintptr_t)bytes.at; /* the loaders only read */
	VipsImage *image = NULL, *made;
	int result = is_jpeg(bytes) ? vips_jpegload_buffer(at, bytes.len, &image, "fail_on",
							   VIPS_FAIL_ON_ERROR, NULL) :
				      vips_pngload_buffer(at, bytes.len, &image, "fail_on",
							  VIPS_FAIL_ON_ERROR, NULL);

	*refusal_out = IMAGE_BROKEN;
	if (result != 0)
		return NULL;
	if (vips_image_get_width(image) > IMAGE_SIDE_MAX ||
	    vips_image_get_height(image) > IMAGE_SIDE_MAX ||
	    (int64_t)vips_image_get_width(image) * vips_image_get_height(image) >
		    IMAGE_PIXELS_MAX) {
		*refusal_out = IMAGE_TOO_LARGE;
		return NULL;
	}
	made = vips_image_copy_memory(image); /* all pixels, here and now */
	if (made == NULL)
		return NULL;
	g_object_unref(image);
	image = made;
	if (!make_plain(&image))
		return NULL;
	made = vips_image_copy_memory(image);
	if (made == NULL)
		return NULL;
	g_object_unref(image);
	return made;
}

/* A rough reduction to about twice the size of the small forms, which saves most of their cost. */
static VipsImage *
make_rough(VipsImage *image)
{
	int across = vips_image_get_width(image) / (2 * IMAGE_THUMBNAIL_SIDE);
	int down = vips_image_get_height(image) / (2 * IMAGE_PORTRAIT_HEIGHT);
	int factor = VIPS_MIN(across, down);
	VipsImage *rough = NULL;

	if (factor < 2)
		return image;
	if (vips_shrink(image, &rough, factor, factor, NULL) != 0)
		return NULL;
	return vips_image_copy_memory(rough);
}

static VipsImage *
make_thumbnail(VipsImage *image)
{
	VipsImage *made = NULL;

	if (vips_thumbnail_image(image, &made, IMAGE_THUMBNAIL_SIDE, "height", IMAGE_THUMBNAIL_SIDE,
				 "size", VIPS_SIZE_DOWN, NULL) != 0)
		return NULL;
	return made;
}

/* The largest part in the portrait's proportion: the middle across, the upper third down, where
 * faces are. */
static VipsImage *
make_portrait(VipsImage *image)
{
	int width = vips_image_get_width(image), height = vips_image_get_height(image);
	int wide = width, high = height;
	VipsImage *part = NULL, *made = NULL;

	if ((int64_t)width * IMAGE_PORTRAIT_HEIGHT > (int64_t)height * IMAGE_PORTRAIT_WIDTH)
		wide = VIPS_MAX(1, height * IMAGE_PORTRAIT_WIDTH / IMAGE_PORTRAIT_HEIGHT);
	else
		high = VIPS_MAX(1, width * IMAGE_PORTRAIT_HEIGHT / IMAGE_PORTRAIT_WIDTH);
	if (vips_crop(image, &part, (width - wide) / 2, (height - high) / 3, wide, high, NULL) != 0)
		return NULL;
	if (vips_thumbnail_image(part, &made, IMAGE_PORTRAIT_WIDTH, "height", IMAGE_PORTRAIT_HEIGHT,
				 "size", VIPS_SIZE_DOWN, NULL) != 0)
		return NULL;
	return made;
}

static bool
encode(VipsImage *image, struct answer *answer, size_t form, void **jpeg_out)
{
	if (image == NULL ||
	    vips_jpegsave_buffer(image, jpeg_out, &answer->forms[form].len, "Q", QUALITY, "strip",
				 TRUE, "optimize_coding", TRUE, NULL) != 0)
		return false;
	answer->forms[form].width = vips_image_get_width(image);
	answer->forms[form].height = vips_image_get_height(image);
	return true;
}

static void __attribute__((noreturn)) child_run(struct bytes bytes, int pipe_fd)
{
	struct answer answer = { .refusal = IMAGE_BROKEN };
	void *jpegs[FORMS] = { NULL };
	VipsImage *image, *rough = NULL;

	/* A child that cannot be locked in sends nothing, which the parent reports as a failure. */
	if (!descriptors_close(pipe_fd) || !limits_set() || !lock_in())
		_exit(NOT_LOCKED_IN);
	image = decode(bytes, &answer.refusal);
	if (image != NULL && encode(image, &answer, 0, &jpegs[0]))
		rough = make_rough(image);
	if (rough != NULL && encode(make_thumbnail(rough), &answer, 1, &jpegs[1]) &&
	    encode(make_portrait(rough), &answer, 2, &jpegs[2]))
		answer.refusal = IMAGE_FINE;
	if (!send_all(&answer, sizeof(answer)))
		_exit(3);
	for (size_t i = 0; answer.refusal == IMAGE_FINE && i < FORMS; i++)
		if (!send_all(jpegs[i], answer.forms[i].len))
			_exit(3);
	_exit(0);
}

/* ---- in the parent ---- */

static int64_t
now_ms(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t); /* cannot fail with these arguments */
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Reads exactly len bytes; false when the child ends or the time is over before. */
static bool
receive(int fd, void *at, size_t len, int64_t until)
{
	char *to = at;

	while (len > 0) {
		struct pollfd wait = { .fd = fd, .events = POLLIN };
		int64_t left = until - now_ms();
		ssize_t n;
		int ready = left <= 0 ? 0 : poll(&wait, 1, (int)left);

		if (ready < 0 && errno == EINTR)
			continue;
		if (ready <= 0)
			return false;
		n = read(fd, to, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		to += n;
		len -= (size_t)n;
	}
	return true;
}

static enum image_refusal
receive_image(int fd, struct arena *arena, struct image *image, int64_t until)
{
	struct image_form *forms[FORMS] = { &image->full, &image->thumbnail, &image->portrait };
	struct answer answer;
	void *at;

	/* The child may be the decoder's prey by now: its words are checked like a visitor's. */
	if (!receive(fd, &answer, sizeof(answer), until))
		return IMAGE_BROKEN;
	if (answer.refusal != IMAGE_FINE)
		return answer.refusal == IMAGE_TOO_LARGE ? IMAGE_TOO_LARGE : IMAGE_BROKEN;
	for (size_t i = 0; i < FORMS; i++) {
		if (answer.forms[i].len == 0 || answer.forms[i].len > JPEG_MAX ||
		    answer.forms[i].width < 1 || answer.forms[i].width > IMAGE_SIDE_MAX ||
		    answer.forms[i].height < 1 || answer.forms[i].height > IMAGE_SIDE_MAX)
			return IMAGE_TOO_LARGE;
		at = arena_new(arena, answer.forms[i].len);
		if (!receive(fd, at, answer.forms[i].len, until))
			return IMAGE_BROKEN;
		forms[i]->jpeg = (struct bytes){ at, answer.forms[i].len };
		forms[i]->width = answer.forms[i].width;
		forms[i]->height = answer.forms[i].height;
		if (!is_jpeg(forms[i]->jpeg))
			return IMAGE_BROKEN;
	}
	return IMAGE_FINE;
}

static int
reap(pid_t child)
{
	int status = -1;

	(void)kill(child, SIGKILL); /* it has nothing more to say, if it is still there at all */
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	return status;
}

enum result
image_make(struct arena *arena, struct bytes bytes, struct image *image_out,
	   enum image_refusal *refusal_out)
{
	struct image image = { 0 };
	int ends[2], status;
	pid_t child;

	*refusal_out = bytes.len == 0 ? IMAGE_EMPTY : IMAGE_NOT_A_PICTURE;
	if (!is_jpeg(bytes) && !is_png(bytes))
		return REFUSED;
	if (pipe(ends) != 0)
		return fail("pipe: %s", strerror(errno));
	child = fork();
	if (child == 0)
		child_run(bytes, ends[1]);
	(void)close(ends[1]);
	if (child < 0) {
		(void)close(ends[0]);
		return fail("fork: %s", strerror(errno));
	}
	*refusal_out = receive_image(ends[0], arena, &image, now_ms() + WAIT_MS);
	(void)close(ends[0]);
	status = reap(child);
	if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_LOCKED_IN)
		return fail("the decoder's child cannot be locked in");
	if (*refusal_out != IMAGE_FINE)
		return REFUSED;
	*image_out = image;
	return OK;
}
