# Everything starts here. `make help` lists the targets; `make -j2 …` works for all of them.
MAKEFLAGS += --no-builtin-rules --no-print-directory
SHELL := bash -o pipefail
.SUFFIXES:
.SECONDARY:
.DELETE_ON_ERROR:

PORT ?= 8080
SIMDE ?= /usr/include/simde
PYTHON ?= /usr/bin/python3
CHROMIUM_PATH ?= /usr/bin/chromium
FIREFOX_PATH ?= /usr/bin/firefox-esr
JOBS ?= $(shell nproc)
export CHROMIUM_PATH FIREFOX_PATH SIMDE PYTHON
export PATH := $(CURDIR)/.node/bin:$(CURDIR)/node_modules/.bin:$(PATH)

CORE := $(wildcard core/*.c)
TESTS := $(patsubst %.c,%,$(notdir $(wildcard tests/core/test_*.c)))
HELPERS := $(filter-out $(TESTS),$(patsubst %.c,%,$(notdir $(wildcard tests/core/*.c))))
FUZZERS := $(patsubst %.c,%,$(notdir $(wildcard tests/fuzz/fuzz_*.c)))
C_FILES := $(CORE) $(wildcard wasm/*.c tests/core/*.c tests/bench/*.c tests/fuzz/*.c)
HEADERS := $(wildcard core/*.h wasm/*.h tests/bench/*.h tests/core/*.h tests/fuzz/*.h)
NODE_MODULES := node_modules/.package-lock.json
MODULES_OF = $(1:%=tests/%/node_modules/.package-lock.json)
WASM := build/core-simd.wasm build/core-plain.wasm
GOLDEN := build/golden.h build/golden_augment.h

.PHONY: help setup setup-test setup-torch setup-hosts setup-bench build offline package wasm serve dev compile test test-core test-core-wasm fuzz fuzz-short \
        fuzz-minimise jest test-torch test-hosts e2e random screenshots compare-screenshots lint lint-c lint-js lint-layers lint-workflows format bench bench-page bench-scrub golden clean

help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-20s %s\n", $$1, $$2}'

# ---- tools ---------------------------------------------------------------------------------------------------
setup: ## see what is missing for a build, and install it where that is possible
	@.ci/setup build

setup-test setup-torch setup-hosts setup-bench: setup-%: setup
	@.ci/setup $*

$(NODE_MODULES): package-lock.json | setup
	@echo "npm ci"
	@npm ci --no-progress --loglevel=error
	@touch $@

# what some tests alone need has a package.json of its own beside them
tests/%/node_modules/.package-lock.json: tests/%/package-lock.json | setup
	@echo "npm ci in tests/$*"
	@npm ci --prefix tests/$* --ignore-scripts --no-progress --loglevel=error
	@touch $@

build/inc/simde: | setup
	@mkdir -p $(@D)
	@ln -sfn $(SIMDE) $@

# ---- C: the same sources in five variants, build/<variant>/… --------------------------------------------------
WARNINGS := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
C_FLAGS := -std=c11 -ffp-contract=off -iquote core -iquote tests/core -iquote build -isystem build/inc -MMD -MP $(WARNINGS)
CHECKED := -O2 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
WASM_LINK := -sSTANDALONE_WASM -sALLOW_MEMORY_GROWTH -sFILESYSTEM=0 -sMALLOC=emmalloc -sSUPPORT_ERRNO=0

# $(1) variant, $(2) compiler with flags, $(3) what else linking takes, $(4) suffix of a program, $(5) who installs it
define VARIANT
build/$(1)/%.o: %.c Makefile | build/inc/simde $(5)
	@mkdir -p $$(@D)
	@echo "$(1)  $$<"
	@$(2) $(C_FLAGS) -c $$< -o $$@

build/$(1)/%$(4): build/$(1)/tests/core/%.o $(CORE:%.c=build/$(1)/%.o)
	@$(2) $(3) $$^ -o $$@ -lm

$(patsubst %.c,build/$(1)/%.o,$(wildcard tests/core/*.c)): | $(GOLDEN)
-include $(patsubst %.c,build/$(1)/%.d,$(C_FILES))
endef

$(eval $(call VARIANT,native,gcc $(CHECKED),,,setup-test))
$(eval $(call VARIANT,clang,clang $(CHECKED),,,setup-test))
$(eval $(call VARIANT,fuzz,clang $(CHECKED) -fsanitize=fuzzer-no-link,,,setup-test))
$(eval $(call VARIANT,fast,gcc -O3 -march=native,,,setup-bench))
$(eval $(call VARIANT,simd,emcc -O3 -msimd128 -Wno-pass-failed,$(WASM_LINK),.wasm))
$(eval $(call VARIANT,plain,emcc -O3 -Wno-pass-failed,$(WASM_LINK),.wasm))

build/fuzz/fuzz_%: build/fuzz/tests/fuzz/fuzz_%.o $(CORE:%.c=build/fuzz/%.o)
	@clang $(CHECKED) -fsanitize=fuzzer $^ -o $@ -lm

build/golden.h: tests/golden/golden_to_c.mjs tests/golden/golden.json
build/golden_augment.h: tests/golden/augment_to_c.mjs tests/golden/augment.json
$(GOLDEN): | setup
	@mkdir -p $(@D)
	@node $< > $@

# ---- WebAssembly modules and the site -------------------------------------------------------------------------
wasm: $(WASM) ## the two modules of the core, build/core-simd.wasm and build/core-plain.wasm

$(foreach v,simd plain,$(eval build/core-$v.wasm: $(patsubst %.c,build/$v/%.o,$(wildcard wasm/*.c) $(CORE))))
# -O1 only links: at -O3 Binaryen would inline each kernel with a single caller into run_advance, and engines compile
# that one huge function badly (the notes' run in Node: 150 ms cold and 72 warm, against 84 and 68)
$(WASM):
	@echo "link  $@"
	@emcc -O1 --no-entry $(WASM_LINK) $^ -o $@

build: dist/index.html dist/engine/types/engine.d.ts ## the whole site, in dist/

SITE := $(shell find web wasm -type f -not -name '*.md' 2>/dev/null)
dist/index.html: $(WASM) $(SITE) $(NODE_MODULES)
	@vite build web
	@touch $@

# after the site, which empties dist/ first
dist/engine/types/engine.d.ts: dist/index.html $(wildcard wasm/*.js wasm/package/*) package.json LICENSE
	@vite build --config wasm/package/vite.config.js
	@rm -rf dist/engine/types
	@tsc -p wasm/package
	@node wasm/package/finish_types.js dist/engine/types

package: build/nnlab.tgz ## the engine as a package for npm, build/nnlab.tgz

build/nnlab.tgz: dist/engine/types/engine.d.ts
	@npm pack --silent --pack-destination build ./dist/engine >/dev/null
	@mv build/nnlab-*.tgz $@

offline: build/offline/nnlab.html ## the whole site as one file that opens from a disk, build/offline/nnlab.html

build/offline/nnlab.html: $(WASM) $(SITE) $(NODE_MODULES)
	@vite build web --config web/offline/vite.config.js
	@touch $@

serve: build ## build, then serve the site on http://localhost:8080 (PORT=… for another port)
	@echo "nnlab: http://localhost:$(PORT) (Ctrl-C stops it)"
	@vite preview web --port $(PORT) --strictPort --host 127.0.0.1

dev: $(WASM) $(NODE_MODULES) ## serve the sources, reloading what changes
	@vite web --port $(PORT) --strictPort

# ---- tests ---------------------------------------------------------------------------------------------------
test: setup-test ## install, build, and run every test and every check
	@$(MAKE) -j$(JOBS) --output-sync=target compile lint
	@$(MAKE) test-core test-core-wasm fuzz-short jest e2e
	@echo "make test: all passed"

compile: build offline package $(call MODULES_OF,package) $(foreach v,native clang,$(TESTS:%=build/$(v)/%)) $(foreach v,simd plain,$(TESTS:%=build/$(v)/%.wasm)) \
         $(HELPERS:%=build/native/%) $(FUZZERS:%=build/fuzz/%)

test-core: $(foreach v,native clang,$(TESTS:%=build/$(v)/%)) ## C tests, by gcc and by clang, with sanitizers
	@node tests/core/run.mjs $^

test-core-wasm: $(foreach v,simd plain,$(TESTS:%=build/$(v)/%.wasm)) ## the same C tests as WebAssembly, in Node
	@node tests/core/run.mjs $^

SECONDS := 600
fuzz: $(FUZZERS:%=build/fuzz/%) ## search for inputs that break the core, 10 minutes a target (SECONDS=… for another time)
	@tests/fuzz/run $(SECONDS) $^

fuzz-short: SECONDS := 10
fuzz-short: fuzz

fuzz-minimise: $(FUZZERS:%=build/fuzz/%) ## keep in tests/fuzz/corpus what the last search found new
	@tests/fuzz/minimise $^

jest: $(WASM) $(NODE_MODULES) setup-test $(HELPERS:%=build/native/%) ## tests of wasm/ and web/
	@NODE_OPTIONS='--experimental-vm-modules --disable-warning=ExperimentalWarning' jest

test-torch: $(WASM) $(NODE_MODULES) setup-torch ## the exported PyTorch scripts, run by PyTorch (large; not in `make test`)
	@NODE_OPTIONS='--experimental-vm-modules --disable-warning=ExperimentalWarning' jest --testMatch '**/tests/torch/*.test.mjs'

test-hosts: build setup-hosts $(call MODULES_OF,hosts) ## sites built by VitePress, MkDocs, Hugo with a lab in them (large; not in `make test`)
	@node --test --test-reporter=spec tests/hosts/hosts.test.mjs

e2e: build offline package $(call MODULES_OF,package) setup-test ## the built site in a headless Chromium, and every lab in Firefox and WebKitGTK
	@node --test --test-reporter=spec --test-concurrency=$(JOBS) tests/e2e/*.test.mjs

ACTIONS := 10000
SEED := 1
random: build setup-test ## 10,000 random actions on every lab, and what goes wrong (ACTIONS=… SEED=…)
	@node tests/e2e/random_actions.mjs $(ACTIONS) $(SEED)

OUT := build/screenshots
screenshots: $(if $(SITE_FOLDER),,build) $(NODE_MODULES) setup-test ## every page and lab as pictures and text, in build/screenshots/ (OUT=… ONLY="init phone-dark")
	@node tests/e2e/screenshots.mjs "$(OUT)" $(ONLY)

AFTER := build/screenshots
compare-screenshots: $(NODE_MODULES) ## what differs between two folders of screenshots (BEFORE=… AFTER=…)
	@node tests/e2e/compare_screenshots.mjs "$(or $(BEFORE),$(error BEFORE=… is to be a folder of screenshots))" "$(AFTER)" build/screenshot-differences

lint: lint-c lint-js lint-layers lint-workflows ## formatting, static analysis, types, layers, workflows

lint-c: $(C_FILES:%=build/lint/%.ok)
	@clang-format --dry-run -Werror $(C_FILES) $(HEADERS)
	@cppcheck --quiet --error-exitcode=1 --std=c11 --enable=warning,performance --inline-suppr \
	  --suppress='invalidFunctionArg:tests/*' -UNUMBER -I core -I tests/core -I tests/fuzz \
	  core wasm tests/core tests/bench tests/fuzz

build/lint/%.ok: % $(HEADERS) .clang-tidy tests/core/.clang-tidy tests/fuzz/.clang-tidy | build/inc/simde $(GOLDEN) setup-test
	@mkdir -p $(@D)
	@clang-tidy --quiet $< -- $(filter-out -MMD -MP,$(C_FLAGS)) 2> >(grep -v 'warnings generated' >&2)
	@touch $@

lint-js: $(NODE_MODULES)
	@prettier --check --log-level warn .
	@eslint -c tests/lint/eslint.config.js .
	@tsc -p tests/lint

lint-layers:
	@node tests/lint/layers.mjs
	@node --test --test-reporter=dot tests/lint/layers.test.mjs tests/lint/repeated.test.mjs
	@node tests/lint/repeated.mjs

lint-workflows: $(call MODULES_OF,lint)
	@node --test --test-reporter=dot tests/lint/workflows.test.mjs

format: $(NODE_MODULES) ## bring C and JavaScript into shape
	@clang-format -i $(C_FILES) $(HEADERS)
	@prettier --write --log-level warn .

# ---- numbers -------------------------------------------------------------------------------------------------
build/fast/bench: build/fast/tests/bench/bench.o build/fast/tests/bench/peak.o $(CORE:%.c=build/fast/%.o)
	@gcc $^ -o $@ -lm

build/bench/peak.wasm: build/simd/tests/bench/peak.o
	@mkdir -p $(@D)
	@emcc -O1 --no-entry $(WASM_LINK) $^ -o $@

bench: $(WASM) $(NODE_MODULES) $(call MODULES_OF,bench) setup-bench build/fast/bench build/bench/peak.wasm ## time this engine beside NumPy and others
	@node tests/bench/bench.mjs

bench-page: build setup-test ## how soon labs open over slow connections, and how long they keep the page's main thread
	@node tests/bench/opening.mjs
	@node tests/bench/page.mjs

bench-scrub: build setup-test ## from a slider's move to the new curve, frames, memory, 20 seeds, cancelling (2 min)
	@node tests/bench/scrub.mjs

golden: | setup-bench ## make the golden numbers anew with NumPy
	@$(PYTHON) tests/golden/golden.py
	@if $(PYTHON) -c 'import cv2' 2>/dev/null; then $(PYTHON) tests/golden/augment.py; \
	  else echo "golden: augment.json stays as it is (the image operations need Debian's python3-opencv)"; fi

clean: ## remove what was built
	@rm -rf build dist
