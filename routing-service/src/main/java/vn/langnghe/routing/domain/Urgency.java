package vn.langnghe.routing.domain;

/** Whether somebody waits in harm's way. */
public enum Urgency {
    NORMAL,
    URGENT
}
