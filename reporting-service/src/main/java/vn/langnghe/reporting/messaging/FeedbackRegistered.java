package vn.langnghe.reporting.messaging;

/** That an item was registered; reports only count it. */
record FeedbackRegistered(String feedbackId) {}
