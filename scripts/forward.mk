# Een opdracht in een map geldt voor het hele project.
MAKEFLAGS += -q
HELE_PROJECT := $(dir $(lastword $(MAKEFILE_LIST)))..
.PHONY: help
help:
	+@$(MAKE) --no-print-directory -C $(HELE_PROJECT) help
.DEFAULT:
	+@$(MAKE) --no-print-directory -C $(HELE_PROJECT) $@
