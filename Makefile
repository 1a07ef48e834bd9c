# 定考 Dingkao. `make` alone prints the commands. Adding a file or a flow needs no edit here.
MODE   ?= rel
B      := build/$(MODE)
PREFIX ?= /usr
V      ?=
Q      := $(if $(V),,@)
CC     ?= cc

WARN := -Wall -Wextra -Wpedantic -Wno-missing-field-initializers -Wshadow -Wconversion \
	-Wsign-conversion -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition -Wvla \
	-Walloca -Wformat=2 -Wformat-nonliteral -Wundef -Wpointer-arith -Wwrite-strings \
	-Wcast-qual -Wcast-align -Wimplicit-fallthrough -Wnull-dereference -Wdouble-promotion
ifeq ($(shell $(CC) -dumpfullversion >/dev/null 2>&1 && $(CC) --version | grep -c clang),0)
WARN += -Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wjump-misses-init
endif
HARD := -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection \
	-fcf-protection=full -ftrivial-auto-var-init=zero -fno-delete-null-pointer-checks
OPT.rel  := -O2 -g $(HARD)
OPT.dev  := -O1 -g -Werror
OPT.asan := -O1 -g -Werror -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
OPT.cov  := -O0 -g --coverage
# With CC=clang: what fuzz targets and the unit tests of the stage asan share.
OPT.fuzz := -O1 -gline-tables-only -Werror -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
WERROR.rel := $(if $(CI),-Werror)

# Foreign headers are system headers: their warnings are not ours.
PKGS     := libmariadb openssl vips libqrencode xlsxwriter libzip expat jansson libcurl libcrypt
PKG_CF    = $(patsubst -I%,-isystem %,$(shell pkg-config --cflags $(PKGS) 2>/dev/null))
PKG_LIBS  = $(shell pkg-config --libs $(PKGS) 2>/dev/null)
CFLAGS   := -std=c17 -D_POSIX_C_SOURCE=200809L -pthread -fPIE -fno-common -fdata-sections \
	-ffunction-sections $(OPT.$(MODE)) $(WERROR.$(MODE)) $(WARN)
CPPFLAGS  = -Icgi -isystem /usr/include/ClearSilver $(PKG_CF) -MMD -MP
LDFLAGS  := -pie -Wl,-z,relro,-z,now,-z,noexecstack,--gc-sections,--as-needed
LDLIBS    = -lneo_cs -lneo_utl -lfcgi $(PKG_LIBS) -lm

SHARED   := $(wildcard cgi/lib/*/*.c cgi/domain/*/*.c cgi/site/*.c)
FLOWS    := $(filter-out site,$(patsubst cgi/%/main.c,%,$(wildcard cgi/*/main.c)))
UNITS    := $(wildcard tests/unit/*/*/test_*.c tests/unit/*/*/*/test_*.c)
PROGRAMS := $(FLOWS:%=$(B)/%)
CHECKS   := $(UNITS:tests/unit/%.c=$(B)/unit/%)
obj       = $(patsubst %.c,$(B)/obj/%.o,$(1))

help: ## print this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 22

all: $(PROGRAMS) ## build every program (MODE=rel, dev or asan)

$(B)/libsite.a: $(call obj,$(SHARED))
	$(Q)rm -f $@ && $(AR) rcs $@ $^

define program
$(B)/$(1): $(call obj,$(wildcard cgi/$(1)/*.c)) $(B)/libsite.a
endef
$(foreach f,$(FLOWS),$(eval $(call program,$(f))))
$(PROGRAMS):
	@echo '  LINK $@'
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(B)/libsite.a $(LDLIBS)

$(B)/unit/%: $(B)/obj/tests/unit/%.o $(B)/libsite.a
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(B)/libsite.a -lcmocka $(LDLIBS)

$(B)/obj/%.o: %.c
	$(Q)mkdir -p $(@D)
	@echo '  CC   $<'
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

TOOLS    := $(patsubst tests/tools/%.c,$(B)/tools/%,$(wildcard tests/tools/*.c))
$(B)/tools/%: $(B)/obj/tests/tools/%.o $(B)/libsite.a
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(B)/libsite.a $(LDLIBS)

# Programs of tests/bench, with the helpers they use.
BENCH    := $(addprefix $(B)/bench/,load echo statements fill)
bench_of  = $(call obj,$(1:%=tests/bench/%.c))
$(B)/bench/load: $(call bench_of,wire pattern tally watch)
$(B)/bench/statements: $(call bench_of,watch)
$(B)/bench/fill: $(B)/libsite.a
$(BENCH): $(B)/bench/%: $(B)/obj/tests/bench/%.o
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(filter %.a,$^) $(LDLIBS)

bench-programs: $(BENCH)
bench: ## measure hot pages against their floors; see docs/performance.md
	@tests/bench/run

# Fuzz targets: MODE=fuzz CC=clang links libFuzzer, any other mode a main that reads files.
FUZZERS  := $(patsubst tests/fuzz/%.c,$(B)/fuzz/%,$(wildcard tests/fuzz/fuzz_*.c))
FUZZED    = $(call obj,$(SHARED))
$(B)/libfuzzed.a: $(FUZZED)
	$(Q)rm -f $@ && $(AR) rcs $@ $^
$(B)/fuzz/%: $(B)/obj/tests/fuzz/%.o $(B)/libfuzzed.a $(if $(filter fuzz,$(MODE)),,$(B)/obj/tests/fuzz/main.o)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(if $(filter fuzz,$(MODE)),-fsanitize=fuzzer) $(LDFLAGS) -o $@ $(filter %.o,$^) $(B)/libfuzzed.a $(LDLIBS)

# The web programs with tests/pages/player.c in place of the gateway: requests come from stdin, statements can be made to fail.
PLAYED   := $(filter-out ctl jobs,$(FLOWS))
PLAYERS  := $(PLAYED:%=$(B)/pages/%)
player    = $(call obj,tests/pages/player.c tests/pages/fault.c)
wrapped  := mysql_query mysql_errno mysql_error $(addprefix mysql_stmt_,prepare execute errno error)
define played
$(B)/pages/$(1): $(call obj,$(wildcard cgi/$(1)/*.c)) $(player) $(B)/libsite.a
endef
$(foreach f,$(PLAYED),$(eval $(call played,$(f))))
$(PLAYERS):
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) $(wrapped:%=-Wl,--wrap=%) -o $@ $(filter %.o,$^) $(B)/libsite.a $(LDLIBS)

units: $(CHECKS)
players: $(PLAYERS)
fuzzers: $(FUZZERS)
tools: $(TOOLS)
list-flows:
	@printf '%s\n' $(filter-out ctl jobs,$(FLOWS))
print-flags:
	@printf '%s\n' '$(filter-out -MMD -MP,$(CPPFLAGS)) -std=c17 -D_POSIX_C_SOURCE=200809L'
list-units:
	@printf '%s\n' $(CHECKS)

.PHONY: analyze coverage help all units players tools print-flags list-units list-flows docs gold fuzz fuzzers check format lint unit clean
check: ## install what the tests need and run all of them; T="lint unit" runs some
	@tests/run $(T)

gold: ## rewrite tests/golden; the diff is part of the review
	@GOLD=1 tests/run store matrix pages

fuzz: ## fuzz one target for ten minutes: make fuzz T=path
	@tests/fuzz/run "$(T)" 600

docs: all tools ## print the generated parts of the documentation anew
	@docs/make

format: ## lay out functions as clang-format does
	@tests/lint/format --write

analyze: ## read the source with gcc's and clang's analyzers: a quarter of an hour; nothing found, nothing said
	@bad=0; for f in $$(find cgi -name '*.c'); do said=$$( \
		$(CC) $(filter-out -MMD -MP,$(CPPFLAGS)) -std=c17 -D_POSIX_C_SOURCE=200809L -O2 -fanalyzer -c -o /dev/null $$f 2>&1; \
		clang-tidy --quiet --checks='-*,clang-analyzer-*,-*.DeprecatedOrUnsafeBufferHandling,-*.Padding' $$f -- \
			$(filter-out -MMD -MP,$(CPPFLAGS)) -std=c17 -D_POSIX_C_SOURCE=200809L 2>/dev/null); \
		[ -z "$$said" ] || { echo "$$said"; bad=1; }; done; exit $$bad

coverage: ## print how much of each folder the unit tests and the cases run (a report, no stage)
	@tests/coverage

lint: ## run the lints
	@DK_NO_INSTALL=1 tests/run lint

unit: ## run the unit tests
	@DK_NO_INSTALL=1 tests/run unit

clean: ## remove what the build made
	rm -rf build

# The private system of nginx/stack.sh: DK_VAR=directory, DK_PORT=port.
demo: ## build and start a demonstration on https://127.0.0.1:8443
	@nginx/packages.sh
	@$(MAKE) --no-print-directory -j2 MODE=rel all
	@DK_DEMO=1 nginx/stack.sh start >/dev/null
	@nginx/stack.sh accounts
stop: ## stop the demonstration, its data stay
	@nginx/stack.sh stop
status: ## what runs
	@nginx/stack.sh status || true
reset: ## stop the demonstration and remove its data
	@nginx/stack.sh reset

.PHONY: bench bench-programs
grants: all ## write sql/grants from the statements that the programs link
	@set -e; for f in $(filter-out ctl,$(FLOWS)); do \
		$(B)/$$f --statements >build/statements && \
		sql/grants/generate $$f <build/statements >build/grant && mv build/grant sql/grants/$$f.sql; done
	@for f in sql/grants/*.sql; do f=$${f##*/}; [ -d cgi/$${f%.sql} ] || rm sql/grants/$$f; done

# INSTALL goes on from here. Nothing in /etc is overwritten but what nginx includes.
share := $(DESTDIR)$(PREFIX)/share/dingkao
install: all ## copy to DESTDIR and PREFIX (/usr); INSTALL has the steps around it
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/libexec/dingkao $(share) $(DESTDIR)$(PREFIX)/lib/systemd/system \
		$(DESTDIR)/etc/dingkao/nginx
	install -m 0755 -s $(B)/ctl $(DESTDIR)$(PREFIX)/bin/dkctl
	for f in $(filter-out ctl,$(FLOWS)); do install -m 0755 -s $(B)/$$f $(DESTDIR)$(PREFIX)/libexec/dingkao/$$f; done
	rm -rf $(share)/templates $(share)/htdocs $(share)/sql
	cp -r --no-preserve=ownership templates htdocs sql $(share)/
	rm -rf $(share)/htdocs/*/src $(share)/htdocs/*/build.sh $(share)/htdocs/README.md $(share)/sql/grants/generate
	for f in $(filter-out ctl,$(FLOWS)); do \
		$(B)/$$f --statements >build/statements && sql/grants/generate $$f <build/statements >$(share)/sql/grants/$$f.sql || exit 1; done
	install -m 0755 nginx/setup.sh $(share)/setup.sh
	install -m 0644 nginx/mariadb.cnf $(share)/mariadb.cnf
	printf '%s\n' $(filter-out ctl,$(FLOWS)) >$(share)/programs
	cat htdocs/css/*.css htdocs/js/*.js | cksum | cut -d' ' -f1 >$(share)/asset
	for f in headers fastcgi flows site; do \
		sed 's|/usr/share/dingkao|$(PREFIX)/share/dingkao|g' nginx/$$f.conf >$(DESTDIR)/etc/dingkao/nginx/$$f.conf; done
	cp -r --no-preserve=ownership nginx/systemd/* $(DESTDIR)$(PREFIX)/lib/systemd/system/
	sed -i 's|/usr/libexec|$(PREFIX)/libexec|' $(DESTDIR)$(PREFIX)/lib/systemd/system/dingkao*.service \
		$(DESTDIR)$(PREFIX)/lib/systemd/system/dingkao*.service.d/*.conf
	[ -e $(DESTDIR)/etc/dingkao/dingkao.conf ] || { $(B)/ctl config sample | sed \
		-e 's|^#\(templates\|sql\)\.directory = /usr/share|\1.directory = $(PREFIX)/share|' \
		-e "s|^#site.asset = .*|site.asset = $$(cat $(share)/asset)|" >$(DESTDIR)/etc/dingkao/dingkao.conf && \
		chmod 0644 $(DESTDIR)/etc/dingkao/dingkao.conf; }
	DK_CONFIG=$(DESTDIR)/etc/dingkao/dingkao.conf nginx/setup.sh prefix >$(DESTDIR)/etc/dingkao/nginx/prefix.conf
	# Whatever the umask: the programs have users of their own, and nobody but root may change what they read.
	chmod -R u=rwX,go=rX $(share) $(DESTDIR)/etc/dingkao/nginx $(DESTDIR)$(PREFIX)/lib/systemd/system/dingkao*

.PHONY: demo stop status reset grants install
.SECONDARY:
-include $(shell find $(B) -name '*.d' 2>/dev/null)
