package vn.langnghe.intake.attachment;

import org.springframework.core.io.InputStreamSource;

/** What is kept of an upload: its real type and the bytes without what does not belong in them. */
record Content(String mediaType, InputStreamSource bytes) {}
