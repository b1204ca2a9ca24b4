package vn.langnghe.routing.book;

import java.time.Instant;

/** One saved version of rules or of a plan: what, by whom, when. */
public record Edition<T>(int version, T content, String by, Instant at) {}
