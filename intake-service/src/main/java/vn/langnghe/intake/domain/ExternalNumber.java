package vn.langnghe.intake.domain;

/** What another system, such as the province's portal, calls the same item. */
public record ExternalNumber(String system, String number) {}
