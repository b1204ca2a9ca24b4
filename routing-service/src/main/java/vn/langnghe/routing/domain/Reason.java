package vn.langnghe.routing.domain;

import java.util.List;

/** One piece of evidence: what it is, the words it rests on, and which rule, law or model says so. */
public record Reason(String what, List<String> words, String source) {}
