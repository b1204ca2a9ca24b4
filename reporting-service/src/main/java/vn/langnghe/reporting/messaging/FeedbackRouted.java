package vn.langnghe.reporting.messaging;

import java.util.List;

/** A decision about an item; reports only count its parts. */
record FeedbackRouted(String feedbackId, int decision, List<Part> parts) {

    record Part(int part) {}
}
