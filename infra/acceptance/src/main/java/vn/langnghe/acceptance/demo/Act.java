package vn.langnghe.acceptance.demo;

import java.time.Instant;
import java.util.Map;

/** One thing done with a case, by whom it falls to, at a moment of its own. */
record Act(String action, Instant at, Map<String, ?> body) {}
