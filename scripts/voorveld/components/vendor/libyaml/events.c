/* The events of libyaml as one block of bytes, for a reader that runs in the browser.

   All numbers have four bytes, the lowest first. An event is its kind, the two places between which it
   stands (each: index, line, column), and what belongs to its kind. A text is its length in bytes, or
   NONE, and its UTF-8, filled up to four bytes. The last record is an end of stream or an error. */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "yaml.h"

#define NONE 0xffffffffu
#define FAILED 100u

static uint8_t *out;
static size_t length, room;

static void put(uint32_t number) {
    if (length + 4 > room) {
        room = room ? room * 2 : 1 << 16;
        out = realloc(out, room);
        if (!out) __builtin_trap();
    }
    memcpy(out + length, &number, 4);
    length += 4;
}

static void put_bytes(const void *bytes, size_t count) {
    put((uint32_t)count);
    for (size_t at = 0; at < count; at += 4) {
        uint32_t four = 0;
        memcpy(&four, (const uint8_t *)bytes + at, count - at < 4 ? count - at : 4);
        put(four);
    }
}

static void put_text(const void *text) {
    if (text) put_bytes(text, strlen(text));
    else put(NONE);
}

static void put_mark(yaml_mark_t mark) {
    put((uint32_t)mark.index);
    put((uint32_t)mark.line);
    put((uint32_t)mark.column);
}

static void put_event(const yaml_event_t *event) {
    put((uint32_t)event->type);
    put_mark(event->start_mark);
    put_mark(event->end_mark);
    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        put(!event->data.document_start.implicit);
        put(event->data.document_start.version_directive ? 1 : 0);
        put(event->data.document_start.tag_directives.end
                       != event->data.document_start.tag_directives.start);
        break;
    case YAML_DOCUMENT_END_EVENT:
        put(!event->data.document_end.implicit);
        break;
    case YAML_ALIAS_EVENT:
        put_text(event->data.alias.anchor);
        break;
    case YAML_SCALAR_EVENT:
        put_text(event->data.scalar.anchor);
        put_text(event->data.scalar.tag);
        put_bytes(event->data.scalar.value, event->data.scalar.length);
        put(event->data.scalar.plain_implicit);
        put(event->data.scalar.quoted_implicit);
        put(event->data.scalar.style);
        break;
    case YAML_SEQUENCE_START_EVENT:
        put_text(event->data.sequence_start.anchor);
        put_text(event->data.sequence_start.tag);
        put(event->data.sequence_start.implicit);
        put(event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
        break;
    case YAML_MAPPING_START_EVENT:
        put_text(event->data.mapping_start.anchor);
        put_text(event->data.mapping_start.tag);
        put(event->data.mapping_start.implicit);
        put(event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
        break;
    default:
        break;
    }
}

static void put_error(const yaml_parser_t *parser) {
    put(FAILED);
    put((uint32_t)parser->error);
    put_text(parser->context);
    put_mark(parser->context_mark);
    put_text(parser->problem);
    put_mark(parser->problem_mark);
    put((uint32_t)parser->problem_offset);
    put((uint32_t)parser->problem_value);
}

/* Room for a text of so many bytes; `events` gives it back. */
void *text_of(size_t size) {
    return malloc(size ? size : 1);
}

/* The events of the text; `events_length` tells how many bytes they are. */
const uint8_t *events(uint8_t *text, size_t size) {
    yaml_parser_t parser;
    yaml_event_t event;
    length = 0;
    if (!yaml_parser_initialize(&parser)) __builtin_trap();
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, text, size);
    for (int done = 0; !done;) {
        if (!yaml_parser_parse(&parser, &event)) {
            put_error(&parser);
            break;
        }
        put_event(&event);
        done = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    free(text);
    return out;
}

size_t events_length(void) {
    return length;
}
