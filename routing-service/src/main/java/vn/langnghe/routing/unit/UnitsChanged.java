package vn.langnghe.routing.unit;

/** Another edition of the directory is in force. */
public record UnitsChanged() {}
