package vn.langnghe.intake.domain;

import java.util.UUID;

/** One of the many who stand behind a systemic item, with a tracking code of their own. */
public record Member(String trackingHash, UUID submitterId) {}
