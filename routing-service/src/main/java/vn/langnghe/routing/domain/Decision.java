package vn.langnghe.routing.domain;

import java.time.Instant;
import java.util.List;

/** One decision on an item, numbered per item; a later one replaces it. */
public record Decision(
        int decision,
        Outcome outcome,
        Instant decidedAt,
        DecidedBy decidedBy,
        Versions versions,
        List<Part> parts,
        List<Suggestion> suggestions) {}
