package vn.langnghe.tracking.deadline;

import java.util.List;

/** The words conditions and calendars are written with. */
public final class Words {

    public static final List<String> CHANNELS = List.of(
            "HOTLINE",
            "WEBSITE",
            "MAILBOX",
            "SUGGESTION_BOX",
            "LETTER",
            "ASSOCIATION",
            "ONE_STOP",
            "ZALO",
            "FANPAGE",
            "DIALOGUE",
            "DIRECTIVE",
            "OPEN311",
            "IN_PERSON",
            "GOVERNMENT_PORTAL");

    public static final List<String> NOTICES = List.of(
            "USUAL",
            "ACCEPTED",
            "NOT_ACCEPTED",
            "DECISION",
            "CONCLUSION",
            "SUSPENSION",
            "TERMINATION",
            "RESUMPTION",
            "DIALOGUE",
            "DENOUNCED",
            "PRESS",
            "FORWARDER",
            "PETITIONER",
            "FORWARDED",
            "REFUSAL_TO_RECEIVE",
            "TIMETABLE",
            "EXTENSION",
            "RENEWED_ORDER",
            "RENEWED_REPORT");

    public static final List<String> DAYS_OFF = List.of(
            "NEW_YEAR",
            "TET",
            "HUNG_KINGS",
            "REUNIFICATION",
            "LABOUR",
            "NATIONAL",
            "CULTURE",
            "COMPENSATION",
            "SWAPPED",
            "OTHER");

    private Words() {}
}
